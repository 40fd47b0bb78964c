// The one-file build as a page loads it.
import "./helpers/own-channels.js";
import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  firstOf,
  isOperation,
  seedAccounts,
  withAnswer,
  withFailure,
  withFaults,
  withNetworkError,
  type Fault,
} from "../server/index.js";
import type { BalanceChangeDetail, CtmAccountsBilling, ErrorDetail, HeadersContext } from "../src/index.js";
import { ar } from "../src/localization/ar.js";
import { es } from "../src/localization/es.js";
import { responseAs, silence, withoutWaiting } from "./client/helpers.js";
import { confirm, openDialog, dialogCloses, dialogShows } from "./helpers/change-dialog-page.js";

const tags = ["ctm-accounts-billing", "ctm-balance-toggle"];
const endpoint = "/api/v1/accounts";
const isList = isOperation(endpoint, "list");
const isChange = isOperation(endpoint, "change");

/** As a page does it, with a script element; a second one of the same file runs nothing. */
async function loadFile(): Promise<void> {
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: "/dist/cdn/ctm-accounts-billing.js" });
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () =>
      reject(new Error("There is no dist/cdn/ctm-accounts-billing.js: npm run build:cdn makes it"));
  });
  document.head.append(script);
  await loaded.finally(() => script.remove());
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly members: readonly { readonly name: string; readonly privacy?: string }[];
  readonly attributes: readonly { readonly name: string }[];
}

interface CdnOptions {
  readonly faults?: readonly Fault[];
  readonly properties?: Partial<CtmAccountsBilling>;
  /** What to wait for. */
  readonly until?: "ctm-accounts-load" | "ctm-error";
  readonly language?: string;
}

/** A page with the built table in it, over a backend of its own. */
async function setup({ faults = [], properties = {}, until = "ctm-accounts-load", language = "en" }: CdnOptions = {}) {
  await loadFile();
  const backend = createBackend({ store: createMemoryStore(seedAccounts(60)), base: endpoint });
  const fetch = asFetch(withFaults(backend.handle, ...faults));
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint, fetch, ...properties });
  const arrived = oneEvent(element, until);
  await fixture(html`<div lang=${language}>${element}</div>`);
  const { error }: Partial<ErrorDetail> = ((await arrived) as CustomEvent<Partial<ErrorDetail>>).detail;
  const root = element.shadowRoot!;
  const acme = () =>
    [...root.querySelectorAll("ctm-balance-toggle")].find(({ account }) => account?.name === "Acme Dental");
  return {
    element,
    fetch,
    error,
    rows: () => root.querySelectorAll("tbody tr"),
    /** Of Acme Dental. */
    billing: () => acme()!.shadowRoot!.querySelector("[part=toggle]")!.textContent.trim(),
  };
}

describe("the one-file build", () => {
  it("registers both tags, and is loaded twice without harm", async () => {
    await loadFile();
    const classes = tags.map((tag) => customElements.get(tag));
    expect(classes.every(Boolean)).to.be.true;
    await loadFile();
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(classes);
  });

  it("has the names that pages use", async () => {
    await loadFile();
    const manifest = (await (await fetch("/custom-elements.json")).json()) as Manifest;
    const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
    expect(elements.map(({ tagName }) => tagName)).to.have.members(tags);
    for (const { tagName, members, attributes } of elements) {
      const element = document.createElement(tagName!);
      const names = members.filter(({ privacy = "public" }) => privacy === "public").map(({ name }) => name);
      expect(names.filter((name) => !(name in element))).to.be.empty;
      const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
      for (const { name } of attributes) expect(observedAttributes).to.include(name);
    }
  });

  it("reads attributes, reflects them, and tells its states", async () => {
    const { element } = await setup({ properties: { search: "nobody of that name" } });
    expect(element.matches(":state(empty)")).to.be.true;
    element.setAttribute("readonly", "");
    element.setAttribute("page-size", "25");
    expect(element).to.include({ readonly: true, pageSize: 25 });
    element.readonly = false;
    await element.updateComplete;
    expect(element.hasAttribute("readonly")).to.be.false;
  });

  it("takes over what a page has set before the file had arrived", async () => {
    await loadFile();
    const page = new DOMParser().parseFromString("<ctm-balance-toggle></ctm-balance-toggle>", "text/html");
    const element = page.querySelector("ctm-balance-toggle")!;
    element.accountId = 7;
    await fixture(html`<div>${element}</div>`);
    await element.updateComplete;
    expect(Object.hasOwn(element, "accountId")).to.be.false;
    expect(element.accountId).to.equal(7);
  });

  it("shows a page of the list, asked for with the host's headers", async () => {
    const { rows, fetch } = await setup({ properties: { headers: { "X-CSRF-Token": "abc" } } });
    expect(rows()).to.have.lengthOf(50);
    expect(fetch.requests).to.have.lengthOf(1);
    expect(fetch.requests[0]!.url.search).to.equal("?page=1&per_page=50");
    expect(fetch.requests[0]!.headers.get("X-CSRF-Token")).to.equal("abc");
    expect(fetch.requests[0]!.headers.get("Accept")).to.equal("application/json");
  });

  it("changes one account, with one request that carries a key and the version", async () => {
    const { element, fetch, billing } = await setup();
    expect(billing()).to.equal("Balance from: customer");
    const changed = oneEvent(element, "ctm-balance-change");
    await openDialog("Acme Dental");
    await confirm();
    const { detail } = (await changed) as CustomEvent<BalanceChangeDetail>;
    await dialogCloses();
    expect(detail).to.include({ from: "customer", to: "agency" });
    expect(detail.account).to.include({ name: "Acme Dental", balanceFrom: "agency" });
    expect(billing()).to.equal("Balance from: agency");
    const [patch, ...others] = fetch.requestsOf("PATCH");
    expect(others).to.be.empty;
    expect(patch!.body).to.equal('{"balance_from":"agency"}');
    expect(patch!.headers.get("Content-Type")).to.equal("application/json");
    expect(patch!.key).to.match(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(patch!.headers.get("If-Match")).to.match(/^".+"$/);
  });

  it("asks again after 503, twice, each time a little later", async () => {
    const faults = [withFailure(firstOf(isList, 2), 503)];
    const { result, waits } = await withoutWaiting(() => setup({ faults }));
    expect(result.rows()).to.have.lengthOf(50);
    expect(result.fetch.requests).to.have.lengthOf(3);
    expect(waits).to.have.lengthOf(2);
    expect(waits[0]).to.be.within(200, 400);
    expect(waits[1]).to.be.within(400, 800);
  });

  it("asks again where there was no connection, or no answer in time", async () => {
    for (const fault of [withNetworkError(firstOf(isList)), withAnswer(firstOf(isList), silence)]) {
      const { result } = await withoutWaiting(() => setup({ faults: [fault], properties: { timeout: 40 } }), 40);
      expect(result.rows()).to.have.lengthOf(50);
      expect(result.fetch.requests).to.have.lengthOf(2);
    }
  });

  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
  const waiting: [what: string, headers: () => Record<string, string>, least: number, most: number][] = [
    ["7 s where the server says so", () => ({ "Retry-After": "7" }), 7000, 7000],
    ["30 s where the server says so", () => ({ "Retry-After": "30" }), 30_000, 30_000],
    ["until the date that the server says", () => ({ "Retry-After": inSeconds(20) }), 18_000, 20_000],
    ["no time for a date that has passed", () => ({ "Retry-After": inSeconds(-20) }), 0, 0],
    ["as ever for what cannot be read", () => ({ "Retry-After": "soon" }), 200, 400],
  ];
  for (const [what, headers, least, most] of waiting) {
    it(`waits ${what} before it asks again`, async () => {
      const faults = [withFailure(firstOf(isList), 429, "Slow down.", headers())];
      const { result, waits } = await withoutWaiting(() => setup({ faults }));
      expect(result.rows()).to.have.lengthOf(50);
      expect(waits).to.have.lengthOf(1);
      expect(waits[0]).to.be.within(least, most);
    });
  }

  it("leaves a server alone that wants that for longer than 30 s", async () => {
    const faults = [withFailure(isList, 503, "Closed.", { "Retry-After": "31" })];
    const { fetch, error } = await setup({ faults, until: "ctm-error" });
    expect(error).to.include({ kind: "server", status: 503, detail: "Closed." });
    expect(fetch.requests).to.have.lengthOf(1);
  });

  it("follows no redirect, and asks for headers once more instead", async () => {
    const reasons: string[] = [];
    const headers = ({ reason }: HeadersContext) => (reasons.push(reason), {});
    const redirect = withAnswer(isList, () => responseAs(new Response(null), { type: "opaqueredirect" }));
    const { fetch, error } = await setup({ faults: [redirect], properties: { headers }, until: "ctm-error" });
    expect(error).to.include({ kind: "unauthorized", status: 401 });
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(fetch.requests).to.have.lengthOf(2);
  });

  it("takes nothing but the list for the list", async () => {
    for (const answer of [
      () => new Response("<p>"),
      () => new Response(null, { status: 204 }),
      () => Response.json({}),
    ]) {
      const { error } = await setup({ faults: [withAnswer(isList, answer)], until: "ctm-error" });
      expect(error).to.include({ kind: "invalid-response" });
    }
  });

  it("never repeats a change, and says in the pop-up why it was refused", async () => {
    const { element, fetch } = await setup({ faults: [withFailure(isChange, 422, "The card was declined.")] });
    const failed = oneEvent(element, "ctm-error");
    await openDialog("Acme Dental");
    await confirm();
    expect(((await failed) as CustomEvent<ErrorDetail>).detail.error).to.include({ kind: "validation", status: 422 });
    await dialogShows("The card was declined.");
    expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
  });

  it("reads the account after a change whose answer was lost, and sends nothing again by itself", async () => {
    const { fetch } = await setup({ faults: [withFailure(isChange, 503, "", { "Retry-After": "0" })] });
    await openDialog("Acme Dental");
    await confirm();
    await dialogShows("Nothing was changed.");
    expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
    expect(fetch.requestsOf("GET")).to.have.lengthOf(2);
  });

  for (const [language, terms] of [
    ["es", es],
    ["ar", ar],
  ] as const) {
    it(`says in "${language}" what was written for it, though its texts are packed`, async () => {
      const { element, billing } = await setup({ language });
      const root = element.shadowRoot!;
      const textsOf = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent.trim());
      expect(textsOf("thead th").slice(-4)).to.deep.equal([terms.account, terms.status, terms.balance, terms.billing]);
      expect(textsOf(".pager button")).to.deep.equal([terms.previous, terms.next]);
      expect(textsOf("[part~=pager] .range")[0]).to.match(new RegExp(terms.range.replaceAll(/\{\w+\}/g, ".+")));
      expect(billing()).to.equal(terms.from.replace("{source}", terms.customer));
    });

    it(`explains a failure in "${language}"`, async () => {
      const { element } = await setup({ language, faults: [withFailure(isList, 403)], until: "ctm-error" });
      const panel = element.shadowRoot!.querySelector("[role=alert]")!.textContent;
      expect(panel).to.contain(terms.loadFailed).and.to.contain(terms.forbidden).and.to.contain(terms.tryAgain);
    });
  }
});
