import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling } from "../../../src/index.js";
import "../../../src/define.js";

/** A box for a table, and what the requests of the table have found when they were sent. */
async function setupBox() {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement("ctm-accounts-billing");
  const sent: { readonly url: string; readonly isRendered: boolean }[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    sent.push({ url: (input as Request).url, isRendered: element.shadowRoot?.querySelector("table") != null });
    return Response.json([]);
  };
  const loaded = oneEvent(element, "ctm-accounts-load");
  return { box, element, fetch, sent, loaded };
}

const pathsOf = (sent: readonly { readonly url: string }[]) => sent.map(({ url }) => new URL(url).pathname);

describe("<ctm-accounts-billing>", () => {
  describe("loading: the first request", () => {
    it("is sent before anything is rendered", async () => {
      const { box, element, fetch, sent, loaded } = await setupBox();
      box.append(Object.assign(element, { endpoint: "/first", fetch }));
      await loaded;
      expect(sent.map(({ isRendered }) => isRendered)).to.deep.equal([false]);
    });

    it("is for what is set right after the element was appended", async () => {
      const { box, element, fetch, sent, loaded } = await setupBox();
      box.append(Object.assign(element, { endpoint: "/first" }));
      Object.assign(element, { endpoint: "/second", fetch, search: "acme" } satisfies Partial<CtmAccountsBilling>);
      await loaded;
      expect(pathsOf(sent)).to.deep.equal(["/second"]);
      expect(new URL(sent[0]!.url).searchParams.get("search")).to.equal("acme");
    });

    it("is not answered where something else is set while it is under way, before anything is rendered", async () => {
      const { box, element, fetch, sent, loaded } = await setupBox();
      const setNext: typeof fetch = async (...request) => {
        if (sent.length === 0) element.endpoint = "/second";
        return fetch(...request);
      };
      box.append(Object.assign(element, { endpoint: "/first", fetch: setNext }));
      await loaded;
      expect(pathsOf(sent)).to.deep.equal(["/first", "/second"]);
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
