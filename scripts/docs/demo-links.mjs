// In the documentation site the demo lies in a folder, and its links to the documentation lead to the site.

/** @returns {import("vite").Plugin} */
export const demoLinks = () => ({
  name: "demo-links",
  transformIndexHtml: (html) => html.replaceAll('href="./docs/', 'href="../'),
});
