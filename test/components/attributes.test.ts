// Lit makes null of an attribute that is taken away, whatever the property's own default is.
import { until } from "../helpers/until.js";
import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { quiet } from "../helpers/deferred.js";
import { ENDPOINT, setup as setupAccounts } from "../helpers/accounts-billing-page.js";
import { acme, labelOf, setup as setupToggle, shows } from "../helpers/balance-toggle-page.js";

/** A table over a fetch that records its requests and answers a few of many rows, and its attributes. */
async function setup() {
  const requests: Request[] = [];
  const fetch = (input: RequestInfo | URL) => {
    requests.push(input as Request);
    return Promise.resolve(Response.json({ accounts: [acme], total_entries: 1000 }));
  };
  const { element } = await setupAccounts({ properties: { fetch } });
  return {
    element,
    lastQuery: () => new URL(requests.at(-1)!.url).search,
    credentials: () => requests.at(-1)!.credentials,
    set: async (name: string, value: string) => {
      element.setAttribute(name, value);
      await element.refresh();
    },
    remove: async (name: string) => {
      element.removeAttribute(name);
      await element.refresh();
    },
  };
}

describe("<ctm-accounts-billing>, when an attribute is removed,", () => {
  const queries: [attribute: string, value: string, query: string][] = [
    ["page-size", "10", "?page=1&per_page=10"],
    ["search", "acme", "?page=1&per_page=50&search=acme"],
    ["sort", "-name", "?page=1&per_page=50&sort=-name"],
    ["balance-from", "agency", "?page=1&per_page=50&balance_from=agency"],
  ];
  for (const [attribute, value, query] of queries) {
    it(`requests without ${attribute}`, async () => {
      const { lastQuery, set, remove } = await setup();
      await set(attribute, value);
      expect(lastQuery()).to.equal(query);
      await remove(attribute);
      expect(lastQuery()).to.equal("?page=1&per_page=50");
    });
  }

  it("returns to the first page without page", async () => {
    const { element, names } = await setupAccounts();
    element.setAttribute("page", "2");
    await element.refresh();
    const second = names();
    element.removeAttribute("page");
    await element.refresh();
    expect(names()).to.have.lengthOf(50);
    expect(names()).not.to.deep.equal(second);
  });

  it("sends cookies only within the origin without credentials", async () => {
    const { credentials, set, remove } = await setup();
    await set("credentials", "include");
    expect(credentials()).to.equal("include");
    await remove("credentials");
    expect(credentials()).to.equal("same-origin");
  });

  it("gives each attempt 15 s without timeout", async () => {
    const { element, set, remove } = await setup();
    /** An element with this time-out. It has the same client as another one with the same time-out. */
    const clientOf = async (timeout: number) => {
      const { endpoint, fetch } = element;
      const other = Object.assign(document.createElement("ctm-balance-toggle"), { endpoint, fetch, timeout });
      await fixture(html`${other}`);
      return other.api;
    };
    await set("timeout", "31000");
    expect((await clientOf(31_000)) === element.api, "31 s").to.equal(true);
    await remove("timeout");
    expect((await clientOf(31_000)) === element.api, "31 s").to.equal(false);
    expect((await clientOf(15_000)) === element.api, "15 s").to.equal(true);
  });

  it("shows and requests nothing without endpoint", async () => {
    const { element, fetch, rows, states, table, nextLoad } = await setupAccounts();
    element.setAttribute("endpoint", ENDPOINT);
    element.removeAttribute("endpoint");
    await element.refresh();
    await quiet();
    expect(table()).to.equal(null);
    expect(states()).to.be.empty;
    expect(fetch.requests).to.have.lengthOf(1);
    const loaded = nextLoad();
    element.setAttribute("endpoint", ENDPOINT);
    await loaded;
    expect(rows()).to.have.lengthOf(50);
  });

  it("has its controls again without readonly", async () => {
    const { element, control } = await setupAccounts();
    element.setAttribute("readonly", "");
    await element.updateComplete;
    expect(control("Acme Dental")).to.equal(null);
    element.removeAttribute("readonly");
    await element.updateComplete;
    expect(control("Acme Dental")).to.exist;
  });
});

describe("<ctm-balance-toggle>, when an attribute is removed,", () => {
  const control = (toggle: Element) => toggle.shadowRoot!.querySelector("button");

  it("shows and requests nothing without account-id", async () => {
    const { toggle, reads } = await setupToggle({ alone: true });
    await shows(toggle, "Balance from: customer");
    toggle.removeAttribute("account-id");
    await toggle.updateComplete;
    await quiet();
    expect(toggle.shadowRoot!.querySelector("[part=toggle]")).to.equal(null);
    expect(reads()).to.have.lengthOf(1);
    toggle.setAttribute("account-id", "7");
    await shows(toggle, "Balance from: customer");
    await until(() => reads().length === 2, "a second reading");
  });

  it("shows who pays, but offers no change, without endpoint", async () => {
    const { toggle, reads, patches } = await setupToggle();
    toggle.setAttribute("endpoint", toggle.endpoint);
    expect(control(toggle)).to.exist;
    toggle.removeAttribute("endpoint");
    await toggle.updateComplete;
    toggle.show();
    await quiet();
    expect(control(toggle)).to.equal(null);
    expect(labelOf(toggle)).to.equal("Balance from: customer");
    expect([...reads(), ...patches()]).to.be.empty;
  });

  it("reads again, with cookies only within the origin, without credentials", async () => {
    const sent: string[] = [];
    const fetch = (input: RequestInfo | URL) => {
      sent.push((input as Request).credentials);
      return Promise.resolve(Response.json(acme));
    };
    const { toggle } = await setupToggle({ alone: true, properties: { fetch } });
    await shows(toggle, "Balance from: customer");
    let read = oneEvent(toggle, "ctm-account-read");
    toggle.setAttribute("credentials", "omit");
    await read;
    read = oneEvent(toggle, "ctm-account-read");
    toggle.removeAttribute("credentials");
    await read;
    expect(sent).to.deep.equal(["same-origin", "omit", "same-origin"]);
  });
});
