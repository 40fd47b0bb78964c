import { expect } from "@open-wc/testing";
import { MARK } from "./hostile.js";

const CONTROLS = /[\u202a-\u202e\u2066-\u2069\0\p{Cs}]/u;
/** A text inside isolates. */
const ISOLATED = /\u2068[^\u2066-\u2069]*\u2069/gu;
const MAX_LENGTH = 700;

/** Yields all nodes, through open shadow roots. */
export function* nodesOf(root: Node): Generator<Node> {
  yield root;
  for (const child of root.childNodes) yield* nodesOf(child);
  if (root instanceof Element && root.shadowRoot) yield* nodesOf(root.shadowRoot);
}

/**
 * Expects that each hostile text is rendered as text: isolated in its direction, of limited length, and without control
 * characters.
 * @returns the number of hostile texts
 */
export function expectHarmless(root: Node): number {
  let found = 0;
  for (const node of nodesOf(root)) {
    // A text that can be edited is not altered.
    if (node.parentElement?.localName === "textarea") continue;
    if (node instanceof Element) {
      expect(node.localName, "an element from a text").not.to.match(/^(img|script|b)$/);
      expect(node.hasAttribute("style"), "an inline style").to.equal(false);
      for (const { name, value } of node.attributes) {
        if (!value.includes(MARK) || (node.localName === "input" && name === "value")) continue;
        found++;
        expect(name, "an attribute other than a name").to.equal("aria-label");
        expectClean(value.replace(ISOLATED, ""), name);
        expect(value.length, name).to.be.below(MAX_LENGTH);
      }
    } else if (node instanceof Text && node.data.includes(MARK)) {
      found++;
      const bare = node.data.replace(ISOLATED, "");
      const holder = node.parentElement!;
      const isIsolated = holder.closest("bdi, [dir=auto]") !== null || !bare.includes(MARK);
      // A text for screen readers only has no direction.
      expect(
        isIsolated || holder.closest(".unseen, [hidden]") !== null,
        `not isolated in ${holder.localName}`,
      ).to.equal(true);
      expectClean(bare, holder.localName);
      expect(node.length, holder.localName).to.be.below(2 * MAX_LENGTH);
    }
  }
  expect("hacked" in globalThis, "executed").to.equal(false);
  return found;
}

function expectClean(text: string, where: string): void {
  expect(CONTROLS.exec(text)?.index, `a control character in ${where}`).to.equal(undefined);
  expect(/(\p{M}\p{DI}*){5}/u.exec(text)?.index, `a heap of accents in ${where}`).to.equal(undefined);
}
