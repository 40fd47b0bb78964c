import assert from "node:assert/strict";
import { describe, it } from "node:test";
import css from "vscode-css-languageservice";
import html from "vscode-html-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { elements, readJson, toNames } from "./helpers.ts";

const htmlData = readJson("vscode.html-custom-data.json") as html.HTMLDataV1;
const cssData = readJson("vscode.css-custom-data.json") as css.CSSDataV1;

const markup = html.getLanguageService({ customDataProviders: [html.newHTMLDataProvider("ctm", htmlData)] });
const styles = css.getCSSLanguageService({ customDataProviders: [css.newCSSDataProvider(cssData)] });

/** A document with the cursor where the text has a `|`. */
function open(language: string, text: string) {
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text.replace("|", ""));
  return { document, position: document.positionAt(text.indexOf("|")) };
}

/** What Visual Studio Code offers at the cursor: what is written, and the label. */
function complete(text: string): html.CompletionItem[] {
  const { document, position } = open("html", text);
  return markup.doComplete(document, position, markup.parseHTMLDocument(document)).items;
}

function completeStyles(text: string): css.CompletionItem[] {
  const { document, position } = open("css", text);
  return styles.doComplete(document, position, styles.parseStylesheet(document)).items;
}

const toLabels = (items: readonly { readonly label: string }[]): string[] => items.map(({ label }) => label);

function assertOffered(items: readonly { readonly label: string }[], expected: readonly string[]): void {
  const labels = toLabels(items);
  assert.deepEqual(
    expected.filter((name) => !labels.includes(name)),
    [],
  );
}

describe("Visual Studio Code, in markup", () => {
  it("offers the tags", () => assertOffered(complete("<|"), ["ctm-accounts-billing", "ctm-balance-toggle"]));

  for (const element of elements) {
    const { tagName, attributes, members, events, slots, cssParts, cssStates } = element;

    it(`offers every attribute of <${tagName}>`, () => {
      assertOffered(complete(`<${tagName} |></${tagName}>`), toNames(attributes));
    });

    it(`says on <${tagName}> what its properties, methods, events, slots, parts and states are`, () => {
      const { document, position } = open("html", `<${tagName}|></${tagName}>`);
      const hover = markup.doHover(document, position, markup.parseHTMLDocument(document));
      const text = JSON.stringify(hover?.contents);
      const fields = (members ?? []).filter((member) => !("attribute" in member));
      const states = toNames(cssStates).map((name) => `:state(${name})`);
      const names = [...[fields, events, slots, cssParts].flatMap(toNames), ...states];
      assert.deepEqual(
        names.filter((name) => !text.includes(`**${name}`)),
        [],
      );
    });
  }

  const valuesOf = (attribute: string) =>
    toLabels(complete(`<ctm-accounts-billing ${attribute}="|"></ctm-accounts-billing>`));

  it("offers the values of an attribute that has few", () => {
    assert.deepEqual(valuesOf("credentials"), ["include", "omit", "same-origin"]);
    assert.deepEqual(valuesOf("balance-from"), ["agency", "customer"]);
    const columns = ["name", "status", "balance", "balance_from", "runway"];
    assert.deepEqual(valuesOf("sort").sort(), [...columns, ...columns.map((column) => `-${column}`)].sort());
  });

  it("offers no name of a type as a value", () => {
    for (const attribute of ["endpoint", "search", "page", "timeout"]) assert.deepEqual(valuesOf(attribute), []);
  });

  it("writes an attribute that is true by being there without a value", () => {
    const written = complete("<ctm-accounts-billing |></ctm-accounts-billing>").find(
      ({ label }) => label === "readonly",
    );
    assert.equal(written?.textEdit?.newText, "readonly");
  });

  it("offers the slots to what is put in", () => {
    const slots = elements.flatMap((element) => toNames(element.slots));
    assertOffered(complete('<ctm-accounts-billing><h2 slot="|"></h2></ctm-accounts-billing>'), slots);
  });
});

describe("Visual Studio Code, in styles", () => {
  it("offers every custom property, once", () => {
    const labels = toLabels(completeStyles("ctm-accounts-billing { | }")).filter((label) => label.startsWith("--ctm-"));
    assert.deepEqual(
      labels.sort(),
      [...new Set(elements.flatMap(({ cssProperties }) => toNames(cssProperties)))].sort(),
    );
  });

  it("offers every part and every state", () => {
    const parts = elements.flatMap(({ cssParts }) => toNames(cssParts)).map((name) => `::part(${name})`);
    const states = elements.flatMap(({ cssStates }) => toNames(cssStates)).map((name) => `:state(${name})`);
    assertOffered(completeStyles("ctm-accounts-billing:|"), [...parts, ...states]);
  });
});
