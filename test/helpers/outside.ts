import { expect } from "@open-wc/testing";
import { MARK } from "./hostile.js";

const CONTROLS = /[\u202a-\u202e\u2066-\u2069\0\p{Cs}]/u;
/** A text in a sentence of its own direction, from its beginning to its end. */
const ISOLATED = /\u2068[^\u2066-\u2069]*\u2069/gu;
const MOST = 700;

/** All of a page, through open shadow roots. */
export function* nodesOf(root: Node): Generator<Node> {
  yield root;
  for (const child of root.childNodes) yield* nodesOf(child);
  if (root instanceof Element && root.shadowRoot) yield* nodesOf(root.shadowRoot);
}

/**
 * That text from outside is text, with a direction of its own that ends where it does, of a bearable length, and without
 * what neither a screen nor a voice can do anything with.
 * @returns how often there is any
 */
export function expectHarmless(root: Node): number {
  let found = 0;
  for (const node of nodesOf(root)) {
    // What can be edited is as it was written.
    if (node.parentElement?.localName === "textarea") continue;
    if (node instanceof Element) {
      expect(node.localName, "an element from a text").not.to.match(/^(img|script|b)$/);
      expect(node.hasAttribute("style"), "an inline style").to.equal(false);
      for (const { name, value } of node.attributes) {
        if (!value.includes(MARK) || (node.localName === "input" && name === "value")) continue;
        found++;
        expect(name, "a text where only names are").to.equal("aria-label");
        expectClean(value.replace(ISOLATED, ""), name);
        expect(value.length, name).to.be.below(MOST);
      }
    } else if (node instanceof Text && node.data.includes(MARK)) {
      found++;
      const bare = node.data.replace(ISOLATED, "");
      const holder = node.parentElement!;
      const isIsolated = holder.closest("bdi, [dir=auto]") !== null || !bare.includes(MARK);
      // What is only heard has no direction.
      expect(isIsolated || holder.closest(".unseen") !== null, `no end of ${holder.localName}`).to.equal(true);
      expectClean(bare, holder.localName);
      expect(node.length, holder.localName).to.be.below(2 * MOST);
    }
  }
  expect("hacked" in globalThis, "executed").to.equal(false);
  return found;
}

function expectClean(text: string, where: string): void {
  expect(CONTROLS.exec(text)?.index, `what turns a direction, in ${where}`).to.equal(undefined);
  expect(/(\p{M}\p{DI}*){5}/u.exec(text)?.index, `a heap of marks, in ${where}`).to.equal(undefined);
}
