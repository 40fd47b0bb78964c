// Imports run one way: model <- client <- changes <- store <- components <- index, define <- frameworks. See ARCHITECTURE.md.

/**
 * @param {string} name @param {string} comment @param {object} from @param {object} to
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Which parts of `src` each part may import beside itself. */
const allowed = {
  model: [],
  client: ["model"],
  changes: ["model", "client"],
  store: ["model", "client", "changes"],
  locales: ["localization"],
  localization: ["model", "locales"],
  components: ["model", "client", "changes", "store", "localization", "events.ts"],
};

const layers = Object.entries(allowed).map(([layer, others]) =>
  forbid(
    `src-${layer}`,
    `src/${layer} imports ${["itself", ...others].join(", ")} and nothing else of src.`,
    { path: `^src/${layer}/` },
    { path: "^src/", pathNot: [layer, ...others].map((name) => `^src/${name.replace(".", "\\.")}(/|$)`) },
  ),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid(
      "no-circular",
      "Of two modules that import each other neither can be understood alone.",
      {},
      { circular: true },
    ),
    forbid(
      "no-unresolved",
      "A module that is not there; the one file is, where a demo page is served.",
      {},
      { couldNotResolve: true, pathNot: "cdn/ctm-accounts-billing\\.js$" },
    ),
    ...layers,
    forbid(
      "src-events",
      "Events carry what the model and the client say.",
      { path: "^src/events\\.ts$" },
      { path: "^src/", pathNot: "^src/(model|client)/" },
    ),
    forbid(
      "src-index",
      "index.ts has no side effect: it does not register.",
      { path: "^src/index\\.ts$" },
      { path: "^src/define\\.ts$" },
    ),
    forbid(
      "src-frameworks",
      "Entries for frameworks use what any page can use.",
      { path: "^src/frameworks/" },
      { path: "^src/", pathNot: "^src/(frameworks/|(index|define)\\.ts$)" },
    ),
    forbid(
      "frameworks-last",
      "Nobody without a framework loads anything for one.",
      { path: "^src/", pathNot: "^src/frameworks/" },
      { path: "^src/frameworks/" },
    ),
    forbid(
      "src-alone",
      "The widget does not know what is around it.",
      { path: "^src/" },
      { path: "^(server|demo|cli|test|scripts)/" },
    ),
    forbid(
      "server-rules-first",
      "The rules know no database: `server/sql` is opened by `open-store.ts` alone.",
      { path: "^server/[^/]+\\.ts$", pathNot: "^server/(open-store|kit)\\.ts$" },
      { path: "^server/sql/" },
    ),
    forbid(
      "server-alone",
      "The kit shares the model with the widget, and nothing else.",
      { path: "^server/" },
      { path: "^(src|demo|cli|test|scripts)/", pathNot: "^src/model/" },
    ),
    forbid(
      "cli",
      "The command uses the widget's model, client and changes, and its reader of all pages: the rules of a change exist once. No DOM.",
      { path: "^cli/" },
      {
        path: "^(src|server|demo|test|scripts)/",
        pathNot: "^src/(model|client|changes)/|^src/store/fetch-all-pages\\.ts$",
      },
    ),
    forbid(
      "demo-as-a-stranger",
      "Demo pages embed the package under its public name.",
      { path: "^demo/" },
      { path: "^(src|cli|test|scripts)/", pathNot: "^src/(index|define)\\.ts$" },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Types are imports too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "browser", "node"] },
  },
};
