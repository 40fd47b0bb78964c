import type { SlotExample } from "../anatomy/slots.js";
import { elementTokens, type Token } from "./tokens.js";

/** How the code to paste is embedded; the first is the default. */
export const codeKinds = ["html", "npm", "react", "vue", "svelte", "angular"] as const;

export type CodeKind = (typeof codeKinds)[number];

/** The widget to embed. */
export interface Snippet {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What the page puts into its slots. */
  readonly children: readonly SlotExample[];
  /** Its columns of the page's own, as code; empty for none. */
  readonly columns: string;
  /** The rules of its look and parts; empty for its own. */
  readonly css: string;
}

const scriptTag = '<script type="module" src="/assets/ctm-accounts-billing.js"></script>';
const define = 'import "ctm-accounts-billing/define";';

/** Returns the code to paste, as plain or coloured text. */
export function createSnippet(kind: CodeKind, snippet: Snippet): Token[] {
  return creators[kind](snippet);
}

const creators: Readonly<Record<CodeKind, (snippet: Snippet) => Token[]>> = {
  html: ({ tag, attributes, children, columns, css }) => [
    ["tag", scriptTag],
    ["text", "\n\n"],
    ...elementTokens(tag, attributes, { children }),
    ...toScriptElement(tag, columns),
    ...toStyleElement(css),
  ],
  npm: ({ tag, attributes, children, columns, css }) => [
    ["text", "// npm install ctm-accounts-billing\n"],
    ["tag", define],
    ["text", `\n\nconst billing = document.createElement(${JSON.stringify(tag)});\n`],
    ...setterTokens("billing", attributes),
    ...statement("billing.columns", columns),
    ...children.flatMap(childScript),
    ["text", "document.body.append(billing);"],
    ...toStyleSheet(css),
  ],
  react: ({ tag, attributes, children, columns, css }) => [
    ["text", "// npm install ctm-accounts-billing @lit/react\n"],
    ["tag", `import { ${toComponent(tag)} } from "ctm-accounts-billing/react";`],
    ["text", "\n\n"],
    ...statement("const columns", columns, "", "\n"),
    ["text", "export function Billing() {\n  return (\n    "],
    // JSX escapes as HTML does.
    ...elementTokens(toComponent(tag), toProperties(attributes), {
      ...{ indent: "    ", isSelfClosing: true, children },
      binding: bind(columns, "columns", "{columns}"),
    }),
    ["text", "\n  );\n}"],
    ...toStyleSheet(css),
  ],
  vue: ({ tag, attributes, children, columns, css }) => [
    [
      "text",
      '<!-- In vite.config: vue({ template: { compilerOptions: {\n     isCustomElement: (tag) => tag.startsWith("ctm-") } } }) -->\n',
    ],
    ["text", "<script setup>\n"],
    ["tag", define],
    ["text", "\n"],
    ...statement("const columns", columns),
    ["text", "</script>\n\n<template>\n  "],
    ...elementTokens(tag, attributes, {
      ...{ indent: "  ", isSelfClosing: true, children },
      binding: bind(columns, ":columns.prop", '"columns"'),
    }),
    ["text", "\n</template>"],
    ...toStyleElement(css),
  ],
  svelte: ({ tag, attributes, children, columns, css }) => [
    ["text", "<script>\n  "],
    ["tag", define],
    ["text", "\n"],
    ...statement("const columns", columns, "  "),
    ["text", "</script>\n\n"],
    ...elementTokens(tag, attributes, {
      ...{ children, escape: escapeForSvelte },
      binding: bind(columns, "columns", "{columns}"),
    }),
    ...toStyleElement(css),
  ],
  angular: ({ tag, attributes, children, columns, css }) => [
    ["text", 'import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";\n'],
    ["tag", define],
    ["text", '\n\n@Component({\n  selector: "app-billing",\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: `\n    '],
    ...elementTokens(tag, attributes, {
      ...{ indent: "    ", children, escape: escapeForAngular },
      binding: bind(columns, "[columns]", '"columns"'),
    }),
    ["text", "\n  `,\n})\nexport class BillingComponent {"],
    ...(columns === "" ? [] : [["text", "\n"] as const, ...statement("columns", columns, "  ")]),
    ["text", "}"],
    ...toStyleSheet(css),
  ],
};

function toComponent(tag: string): string {
  const name = toCamelCase(tag);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function toProperties(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...attributes].map(([name, value]) => [toCamelCase(name), value]));
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Creates an element for a slot, and gives it to the table. */
function childScript({ name, tag, text, attributes }: SlotExample): Token[] {
  const variable = toCamelCase(name);
  return [
    ["text", `\nconst ${variable} = document.createElement(${JSON.stringify(tag)});\n`],
    ...setterTokens(variable, new Map([["slot", name], ...attributes])),
    ["text", `${variable}.textContent = ${JSON.stringify(text)};\nbilling.append(${variable});\n`],
  ];
}

function setterTokens(variable: string, attributes: ReadonlyMap<string, string>): Token[] {
  return [...attributes].flatMap(([name, value]): Token[] => [
    ["text", `${variable}.setAttribute(`],
    ["attribute", JSON.stringify(name)],
    ["text", ", "],
    ["value", JSON.stringify(value)],
    ["text", ");\n"],
  ]);
}

/** Gives a variable or property its value, where there is one. */
function statement(left: string, value: string, indent = "", end = ""): Token[] {
  if (value === "") return [];
  return [["text", `${`${left} = ${value};`.replaceAll(/^/gm, indent)}\n${end}`]];
}

/** A page without a framework sets what is no text by a script. */
function toScriptElement(tag: string, columns: string): Token[] {
  if (columns === "") return [];
  return [
    ["text", "\n\n<script>\n"],
    ...statement(`document.querySelector(${JSON.stringify(tag)}).columns`, columns, "  "),
    ["text", "</script>"],
  ];
}

function bind(columns: string, name: string, value: string) {
  return columns === "" ? undefined : { name, value };
}

function toStyleElement(css: string): Token[] {
  return css === "" ? [] : [["text", `\n\n<style>\n${css}\n</style>`]];
}

function toStyleSheet(css: string): Token[] {
  return css === "" ? [] : [["text", `\n\n/* In your style sheet */\n${css}`]];
}

/** A brace begins an expression. */
function escapeForSvelte(value: string): string {
  return value.replaceAll("{", "&#123;");
}

/** Angular's template stands in a template literal, and two braces in it begin an expression. */
function escapeForAngular(value: string): string {
  return value.replaceAll(/[\\`]|\$\{/g, "\\$&").replaceAll("{{", "{{ '{{' }}");
}
