import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling } from "../../../src/index.js";
import "../../../src/define.js";

/** A box for a table, and the requests of that table. */
async function setupBox() {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement("ctm-accounts-billing");
  const sent: URL[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    sent.push(new URL((input as Request).url));
    return Response.json([]);
  };
  const loaded = oneEvent(element, "ctm-accounts-load");
  return { box, element, fetch, sent, loaded };
}

const pathsOf = (sent: readonly URL[]) => sent.map(({ pathname }) => pathname);

describe("<ctm-accounts-billing>", () => {
  describe("loading: the first request", () => {
    it("is for what is set right after the element was appended", async () => {
      const { box, element, fetch, sent, loaded } = await setupBox();
      box.append(Object.assign(element, { endpoint: "/first" }));
      Object.assign(element, { endpoint: "/second", fetch, search: "acme" } satisfies Partial<CtmAccountsBilling>);
      await loaded;
      expect(pathsOf(sent)).to.deep.equal(["/second"]);
      expect(sent[0]!.searchParams.get("search")).to.equal("acme");
    });

    it("is not sent by an element that is removed at once, and once by one that is back", async () => {
      const { box, element, fetch, sent, loaded } = await setupBox();
      box.append(Object.assign(element, { endpoint: "/first", fetch }));
      element.remove();
      await element.updateComplete;
      expect(pathsOf(sent)).to.deep.equal([]);
      box.append(element);
      await loaded;
      expect(pathsOf(sent)).to.deep.equal(["/first"]);
    });
  });
});
