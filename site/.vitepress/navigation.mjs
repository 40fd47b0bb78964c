// The navigation of the site, by the pages' paths.

/** @typedef {{ text: string, link?: string, collapsed?: boolean, items?: Entry[] }} Entry */

/** @param {string} text @param {string} link @returns {Entry} */
const page = (text, link) => ({ text, link });

/** @type {Entry[]} */
export const sidebar = [
  {
    text: "Begin",
    items: [page("Start", "/start"), page("Playground", "/playground"), page("Questions", "/questions")],
  },
  {
    text: "In your framework",
    items: [
      page("Which page is yours", "/frameworks/"),
      page("HTML", "/frameworks/html"),
      page("React", "/frameworks/react"),
      page("Next.js", "/frameworks/next"),
      page("Vue", "/frameworks/vue"),
      page("Svelte", "/frameworks/svelte"),
      page("Angular", "/frameworks/angular"),
      page("Astro", "/frameworks/astro"),
      page("Turbo and htmx", "/frameworks/turbo-and-htmx"),
      page("Preact", "/frameworks/preact"),
      page("Solid", "/frameworks/solid"),
    ],
  },
  {
    text: "In your page",
    items: [
      page("Embedding", "/embedding"),
      page("Styling", "/styling"),
      page("Languages", "/languages"),
      page("Accessibility", "/accessibility"),
      page("Lists", "/lists"),
      page("In your page and behind your server", "/in-your-page-and-behind-your-server"),
      page("API", "/api"),
    ],
  },
  {
    text: "Backend",
    items: [
      page("Contract", "/backend-contract"),
      page("Requests and answers", "/requests-and-answers"),
      page("Backend kit", "/backend-kit"),
      page("Reference server", "/reference-server"),
      page("Adapters", "/adapters"),
      page("Write your own adapter", "/write-your-own-adapter"),
      page("Verify", "/verify"),
    ],
  },
  {
    text: "Trust",
    items: [
      page("Faults and trust", "/faults-and-trust"),
      page("Every fault, by its test", "/faults-by-test"),
      page("Accessibility report", "/accessibility-conformance"),
      page("Security", "/security"),
      page("Report a vulnerability", "/reporting"),
      page("Size and speed", "/size-and-speed"),
      page("Dependencies", "/dependencies"),
    ],
  },
  {
    text: "Versions",
    items: [page("Migration", "/migration"), page("Changelog", "/changelog")],
  },
  {
    text: "Work on it",
    collapsed: true,
    items: [
      page("Architecture", "/architecture"),
      page("Contributing", "/contributing"),
      page("Decisions", "/decisions/"),
    ],
  },
];
