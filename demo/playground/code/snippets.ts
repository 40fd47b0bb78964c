import { elementTokens, type Token } from "./tokens.js";

/** How the code to paste is embedded; the first is the default. */
export const codeKinds = ["html", "npm", "react", "vue", "angular"] as const;

export type CodeKind = (typeof codeKinds)[number];

/** The widget to embed. */
export interface Snippet {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The rule of its look; empty for its own. */
  readonly css: string;
}

const scriptTag = '<script type="module" src="/assets/ctm-accounts-billing.js"></script>';
const define = 'import "ctm-accounts-billing/define";';

/** Returns the code to paste, as plain or coloured text. */
export function createSnippet(kind: CodeKind, snippet: Snippet): Token[] {
  return creators[kind](snippet);
}

const creators: Readonly<Record<CodeKind, (snippet: Snippet) => Token[]>> = {
  html: ({ tag, attributes, css }) => [
    ["tag", scriptTag],
    ["text", "\n\n"],
    ...elementTokens(tag, attributes),
    ...(css === "" ? [] : ([["text", `\n\n<style>\n${css}\n</style>`]] satisfies Token[])),
  ],
  npm: ({ tag, attributes, css }) => [
    ["text", "// npm install ctm-accounts-billing\n"],
    ["tag", define],
    ["text", `\n\nconst billing = document.createElement(${JSON.stringify(tag)});\n`],
    ...[...attributes].flatMap(([name, value]): Token[] => [
      ["text", "billing.setAttribute("],
      ["attribute", JSON.stringify(name)],
      ["text", ", "],
      ["value", JSON.stringify(value)],
      ["text", ");\n"],
    ]),
    ["text", "document.body.append(billing);"],
    ...toStyleSheet(css),
  ],
  react: ({ tag, attributes, css }) => [
    ["text", "// React 19 or newer\n"],
    ["tag", define],
    ["text", "\n\nexport function Billing() {\n  return (\n    "],
    // JSX escapes as HTML does.
    ...elementTokens(tag, attributes, { indent: "    ", isSelfClosing: true }),
    ["text", "\n  );\n}"],
    ...toStyleSheet(css),
  ],
  vue: ({ tag, attributes, css }) => [
    [
      "text",
      '<!-- In vite.config: vue({ template: { compilerOptions: {\n     isCustomElement: (tag) => tag.startsWith("ctm-") } } }) -->\n',
    ],
    ["text", "<script setup>\n"],
    ["tag", define],
    ["text", "\n</script>\n\n<template>\n  "],
    ...elementTokens(tag, attributes, { indent: "  ", isSelfClosing: true }),
    ["text", "\n</template>"],
    ...(css === "" ? [] : ([["text", `\n\n<style>\n${css}\n</style>`]] satisfies Token[])),
  ],
  angular: ({ tag, attributes, css }) => [
    ["text", 'import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";\n'],
    ["tag", define],
    ["text", '\n\n@Component({\n  selector: "app-billing",\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: `\n    '],
    ...elementTokens(tag, escapeForAngular(attributes), { indent: "    " }),
    ["text", "\n  `,\n})\nexport class BillingComponent {}"],
    ...toStyleSheet(css),
  ],
};

function toStyleSheet(css: string): Token[] {
  return css === "" ? [] : [["text", `\n\n/* In your style sheet */\n${css}`]];
}

/** Angular's template stands in a template literal. */
function escapeForAngular(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const escape = (value: string) => value.replace(/[\\`]|\$\{/g, "\\$&");
  return new Map([...attributes].map(([name, value]) => [name, escape(value)]));
}
