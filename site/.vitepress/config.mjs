import { globSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { fitPages } from "../../scripts/docs/markdown.mjs";
import { findPages, root } from "../../scripts/docs/pages.mjs";
import { addPolicy } from "../../scripts/docs/policy.mjs";
import { sidebar } from "./navigation.mjs";

const pages = findPages();
const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Where the site is mounted, from `npm run docs -- --base /path/`. */
const base = process.env.DOCS_BASE ?? "/";

export default defineConfig({
  title: "ctm-accounts-billing",
  titleTemplate: ":title · ctm-accounts-billing",
  description: "Who pays for each account, settled in one click: two custom elements for call-tracking agencies.",
  lang: "en",
  base,
  srcDir: root,
  srcExclude: findOthers(),
  outDir: path("../../dist-docs"),
  cacheDir: path("../../node_modules/.cache/vitepress"),
  rewrites: Object.fromEntries(pages),
  head: [["link", { rel: "icon", href: `${base}favicon.svg`, type: "image/svg+xml" }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    preConfig: (markdown) => fitPages(markdown, { pages, base }),
    anchor: { slugify: toAnchor },
  },
  themeConfig: {
    logo: { src: "/favicon.svg", alt: "" },
    nav: [
      { text: "Start", link: "/start" },
      { text: "Playground", link: "/playground" },
      { text: "Frameworks", link: "/frameworks/" },
      { text: "API", link: "/api" },
      { text: "Backend", link: "/backend-contract" },
      { text: "Trust", link: "/faults-and-trust" },
    ],
    sidebar,
    outline: { level: [2, 3], label: "On this page" },
    search: { provider: "local" },
    externalLinkIcon: true,
  },
  vite: {
    configFile: false,
    publicDir: path("../../node_modules/.cache/docs-public"),
    server: { port: 5175 },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("ctm-") } } },
  transformHtml: addPolicy,
});

/** The anchor of a heading is the one that a code host gives it, so that a link is the same in both places. */
function toAnchor(text) {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}

/** What is no page of the site: VitePress takes every Markdown file otherwise. */
function findOthers() {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = folders.map(({ name }) => name).filter((name) => !/^(docs|site)$/.test(name));
  const files = globSync(["*.md", "docs/**/*.md", "site/*.md", "site/pages/**/*.md"], { cwd: root });
  return [...others.map((name) => `${name}/**`), ...files.filter((file) => !pages.has(file))];
}
