import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

const noMarkupFromStrings = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]",
    message: "Text is shown as text: render it with a template.",
  },
  {
    selector: "TemplateElement[value.raw=/[.\\s](innerHTML|outerHTML)\\s*=/i]",
    message: "Text is shown as text: render it with a template.",
  },
  {
    selector: "TaggedTemplateExpression TemplateElement[value.raw=/\\s\\.?style\\s*=/i]",
    message: "A page's style-src 'self' forbids style attributes: use a class, a part or a state.",
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: "A page's style-src 'self' forbids style attributes: use a class, a part or a state.",
  },
];

const registering = {
  selector:
    "CallExpression[callee.object.name='customElements'][callee.property.name='define'], Decorator[expression.callee.name='customElement']",
  message: "Elements are registered by defineElement(), which does so once.",
};

const forbiddenImports = {
  regex: "^lit/directives/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)\\.js$",
  message: "Pages with a strict Content-Security-Policy have to work, and server text is shown as text.",
};

const everyTestRuns = [
  {
    selector:
      "MemberExpression[object.name=/^(describe|context|suite|it|test|specify)$/][property.name=/^(only|skip|todo)$/]",
    message: "Every test runs, always.",
  },
  {
    selector: "CallExpression[callee.name=/^(xit|xdescribe|xcontext|fit|fdescribe)$/]",
    message: "Every test runs, always.",
  },
  {
    selector: "CallExpression[callee.object.type='ThisExpression'][callee.property.name=/^(skip|retries)$/]",
    message: "Every test runs, always, and once.",
  },
  {
    selector:
      "CallExpression[callee.name=/^(describe|suite|it|test)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]",
    message: "Every test runs, always.",
  },
];

export default defineConfig(
  // What samples take for granted is global: no other file may see it, so it is in no project but that of the samples.
  globalIgnores(["test/docs/host-of-samples.d.ts"]),
  // A host is checked as its framework checks it: `npm run test:hosts`.
  globalIgnores(["coverage/", "dist/", "dist-demo/", "dist-docs/", "hosts/", "bench/contestants/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An empty string is a missing one more often than not.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingUnknown: true }],
      // What an asynchronous method throws is a rejection, whether it waits for something or not.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**"],
    extends: [lit.configs["flat/all"], litA11y.configs.recommended, wc.configs["flat/best-practice"]],
    rules: {
      "no-console": ["error", { allow: ["warn"] }],
      "no-restricted-syntax": ["error", ...noMarkupFromStrings, registering],
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [forbiddenImports] }],
      // Lit calls listeners with the element as `this`.
      "@typescript-eslint/unbound-method": "off",
      "lit/attribute-names": ["error", { convention: "kebab" }],
      // `lang` and `dir` are the platform's own.
      "lit/no-native-attributes": "off",
      // Fields without a value of their own emit nothing (useDefineForClassFields is off), the others go through the accessor.
      "lit/no-classfield-shadowing": "off",
      // A row's listener has to know its row.
      "lit/no-template-arrow": "off",
      "lit/no-template-map": "off",
      "lit/prefer-query-decorators": "off",
      // A click beside a dialog closes it, as Escape does; the rule cannot let dialogs be.
      "lit-a11y/click-events-have-key-events": "off",
      // Where a dialog's focus is to begin.
      "lit-a11y/no-autofocus": "off",
      // Rows shown as cards (`display: block`) lose the roles that they have as a table.
      "lit-a11y/no-redundant-role": "off",
      // TypeScript knows what the base class has.
      "wc/guard-super-call": "off",
    },
  },
  {
    files: ["src/define.ts"],
    rules: { "no-restricted-syntax": ["error", ...noMarkupFromStrings] },
  },
  {
    files: ["src/components/shared/define-element.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-syntax": ["error", ...everyTestRuns],
      // A number that is too long is what a test may be about.
      "no-loss-of-precision": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      // The types of @open-wc/testing say that `expect(x).to.equal(y)` gives a promise; it does not.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", name: "Equal", package: "@types/chai" }] },
      ],
      // `expect(x).to.be.true`
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    // node:test gives a promise for each `it`, and sees to it itself.
    files: ["test/**/*.node.ts", "test/**/*.postgres.ts", "test/**/*-suite.ts", "test/hosts/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "off" },
  },
  {
    // Plain JavaScript talks to tools without types; `tsc` checks its names.
    files: ["**/*.mjs", "**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-undef": "off" },
  },
);
