// domain <- api <- state <- elements <- index, define. Each layer is told what it may import; the rest is an error.

const forbidden = [
  {
    regex: "^lit/directives/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)\\.js$",
    message: "Pages with a strict Content-Security-Policy have to work, and server text is shown as text.",
  },
  { regex: "/define\\.js$", message: "Only who asks for it registers the tags." },
];

/**
 * @typedef {object} Layer
 * @property {string} files
 * @property {string} own how the layer's own files are written
 * @property {string[]} [folders] the folders that it may import from
 * @property {string[]} [packages] the packages that it may import
 * @property {{ regex: string, message: string }} [typesOnly]
 */

/** @type {Layer[]} */
const rules = [
  { files: "src/domain/**", own: "./" },
  { files: "src/api/**", own: "./", folders: ["domain"], packages: ["ky", "valibot"] },
  {
    files: "src/state/**",
    own: "./",
    folders: ["domain", "api"],
    packages: ["lit", "@lit/task"],
    typesOnly: {
      regex: "^\\.\\./api/(?!api-error\\.js$)",
      message: "The state layer is handed its BillingApi: of api it imports types, and ApiError.",
    },
  },
  { files: "src/styles/**", own: "./", packages: ["lit"] },
  {
    files: "src/i18n/**",
    own: "./",
    folders: ["domain", "api"],
    packages: ["lit"],
    typesOnly: { regex: "^\\.\\./api/", message: "Of api, i18n imports types." },
  },
  // Texts, which only know what they are called.
  { files: "src/i18n/workflow/**", own: "../" },
  {
    files: "src/elements/**",
    own: "./",
    folders: ["domain", "api", "state", "styles", "i18n"],
    packages: ["lit", "@lit/task"],
  },
  { files: "src/*.ts", own: "./" },
  // The command beside the widget: it knows the contract, and nothing of a page.
  {
    files: "cli/*.ts",
    own: "./",
    folders: ["src/domain", "src/api"],
    packages: ["valibot", "node:[\\w/]+", "../package.json"],
  },
  {
    files: "cli/checks/**",
    own: "./",
    folders: ["../src/domain", "../src/api"],
    packages: ["valibot", "../[\\w-]+.js"],
  },
];

/** @param {Layer} layer */
function layerConfig({ files, own, folders = [], packages = [], typesOnly }) {
  const allowed = [
    own.replaceAll(".", "\\."),
    ...folders.map((folder) => `\\.\\./${folder}/`),
    ...packages.map((name) => `${name}($|/)`),
  ];
  const outside = {
    regex: `^(?!${allowed.join("|")})`,
    message: `${files} may import ${[own, ...folders, ...packages].join(", ")}.`,
  };
  const patterns = [...forbidden, outside, ...(typesOnly ? [{ ...typesOnly, allowTypeImports: true }] : [])];
  return {
    files: [files],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
}

export const layers = rules.map(layerConfig);
