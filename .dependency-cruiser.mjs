// Imports run one way: model <- client <- changes <- store <- components <- index, define. See ARCHITECTURE.md.

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
      "src-alone",
      "The widget does not know what is around it.",
      { path: "^src/" },
      { path: "^(server|demo|cli|test|scripts)/" },
    ),
    forbid(
      "server-alone",
      "The kit shares the model with the widget, and nothing else.",
      { path: "^server/" },
      { path: "^(src|demo|cli|test|scripts)/", pathNot: "^src/model/" },
    ),
    forbid(
      "cli",
      "The command uses the widget's model and client, no DOM.",
      { path: "^cli/" },
      { path: "^(src|server|demo|test|scripts)/", pathNot: "^src/(model|client)/" },
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
