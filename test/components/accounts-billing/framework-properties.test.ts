import { expect } from "@open-wc/testing";
import { quiet } from "../../helpers/deferred.js";
import { setup } from "../../helpers/accounts-billing-page.js";

/** Sets properties as frameworks do, whatever the types say. */
const assign = (element: HTMLElement, properties: object) => void Object.assign(element, properties);

describe("<ctm-accounts-billing>", () => {
  describe("interaction: properties as frameworks set them", () => {
    for (const [name, value, isReadonly] of [
      ["readonly", "", true],
      ["readonly", "true", true],
      ["readonly", true, true],
      ["readonly", false, false],
      ["readonly", null, false],
      ["readOnly", true, true],
      ["readOnly", "", true],
      ["readOnly", undefined, false],
    ] as const) {
      it(`${isReadonly ? "shows no control" : "shows the controls"} with the property ${name} = ${JSON.stringify(value)}`, async () => {
        const { element, hasControl } = await setup();
        assign(element, { [name]: value });
        await element.updateComplete;
        expect(hasControl("Acme Dental")).to.equal(!isReadonly);
        expect([element.readonly, element.readOnly]).to.deep.equal([isReadonly, isReadonly]);
      });
    }

    for (const [properties, query] of [
      [{ page: "2" }, "?page=2&per_page=50"],
      [{ page: "2", pageSize: "25" }, "?page=2&per_page=25"],
      [{ pageSize: 10 }, "?page=1&per_page=10"],
      [{ search: 7 }, "?page=1&per_page=50&search=7"],
      [{ needsAttention: "" }, "?page=1&per_page=50&needs_attention=true"],
    ] as const) {
      it(`requests ${query} with the properties ${JSON.stringify(properties)}`, async () => {
        const { element, fetch, loadAfter } = await setup();
        await loadAfter(() => assign(element, properties));
        expect(fetch.requests.at(-1)?.url.search).to.equal(query);
      });
    }

    for (const properties of [
      { page: undefined, pageSize: undefined, search: undefined },
      { page: null, pageSize: null, search: null, sort: null, balanceFrom: null, needsAttention: null },
      { page: 0, pageSize: 0, search: "" },
      { page: NaN, pageSize: NaN },
    ]) {
      it(`requests nothing else with the properties ${JSON.stringify(properties)}`, async () => {
        const { element, fetch } = await setup();
        assign(element, properties);
        await element.updateComplete;
        await quiet();
        expect(fetch.requests).to.have.lengthOf(1);
        expect([element.page, element.pageSize]).to.deep.equal([1, 50]);
      });
    }

    it("reads nothing again for headers, a headers function or a fetch that a page writes anew at each render", async () => {
      const { element, fetch } = await setup();
      const { fetch: transport } = element;
      for (const render of [1, 2, 3]) {
        assign(element, { headers: { "x-tenant": "7" } });
        await element.updateComplete;
        assign(element, { fetch: (input: RequestInfo | URL) => transport!(input), "data-render": render });
        await element.updateComplete;
      }
      await quiet();
      expect(fetch.requests).to.have.lengthOf(2);
      for (const tenant of ["8", "9"]) {
        assign(element, { headers: () => ({ "x-tenant": tenant }) });
        await element.updateComplete;
      }
      await quiet();
      await element.refresh();
      expect(fetch.requests.map(({ headers }) => headers.get("x-tenant")).slice(1)).to.deep.equal(["7", "8", "9"]);
    });

    it("understands languages as POSIX writes them", async () => {
      const { header } = await setup({ lang: "es_ES" });
      expect(header("Cuenta")).to.be.ok;
    });

    it("offers no Undo for an event that a child of the page has forged", async () => {
      const child = document.createElement("p");
      const { element, changeNotice, row } = await setup();
      child.slot = "toolbar";
      element.append(child);
      const detail = {
        account: { id: 248_013, name: "Acme Dental", balanceFrom: "agency" },
        from: "customer",
        to: "agency",
      };
      for (const type of ["ctm-balance-change", "confirm", "closed", "undo"]) {
        child.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
      await element.updateComplete;
      expect(row("Acme Dental").textContent).to.not.contain("agency");
      expect(changeNotice() ?? "").to.equal("");
    });
  });
});
