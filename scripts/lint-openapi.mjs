// Lints openapi.yaml; a warning is a failure too. Nothing is read but the file.
import { createConfig, formatProblems, getTotals, lint } from "@redocly/openapi-core";

const config = await createConfig({
  extends: ["recommended-strict"],
  rules: {
    "no-invalid-media-type-examples": "error",
    "no-invalid-schema-examples": "error",
    "no-invalid-parameter-examples": "error",
  },
});
const problems = await lint({ ref: "openapi.yaml", config });
const totals = getTotals(problems);
formatProblems(problems, { format: "codeframe", totals, version: "" });
process.exitCode = problems.length > 0 ? 1 : 0;
