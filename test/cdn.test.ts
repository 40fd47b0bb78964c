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
import ar from "../src/locales/ar.js";
import es from "../src/locales/es.js";
import { Formats } from "../src/localization/formats.js";
import { responseAs, silence } from "./client/helpers.js";
import { confirm, openDialog, dialogCloses, dialogShows } from "./helpers/change-dialog-page.js";
import { allByRole, getByRole, nameOf, queryAll, textOf } from "./helpers/roles.js";

const tags = ["ctm-accounts-billing", "ctm-balance-toggle"];
const endpoint = "/api/v1/accounts";
const isList = isOperation(endpoint, "list");
const isChange = isOperation(endpoint, "change");
const past = new Date(Date.now() - 20_000).toUTCString();

/** Loads the file as a page does, with a script element. A second element with the same file runs nothing. */
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
  /** The event to wait for. */
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
  const start = Date.now();
  const fired = oneEvent(element, until);
  await fixture(html`<div lang=${language}>${element}</div>`);
  const { error }: Partial<ErrorDetail> = ((await fired) as CustomEvent<Partial<ErrorDetail>>).detail;
  return {
    element,
    fetch,
    error,
    /** Until the event was fired. */
    milliseconds: Date.now() - start,
    rows: () => queryAll("tbody tr", element),
    billing: () =>
      textOf(queryAll("button[part=toggle]", element).find(({ ariaLabel }) => ariaLabel!.includes("Acme Dental"))!),
  };
}

/** Confirms the change of one account. */
async function changeAcme(): Promise<void> {
  await openDialog("Acme Dental");
  await confirm();
}

describe("the one-file build", () => {
  it("registers both tags, and does no harm when it is loaded twice", async () => {
    await loadFile();
    const classes = tags.map((tag) => customElements.get(tag));
    expect(classes.every(Boolean)).to.be.true;
    await loadFile();
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(classes);
  });

  it("has the properties, methods and attributes that the manifest names", async () => {
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

  it("reads attributes, reflects them, and sets custom states", async () => {
    const { element } = await setup({ properties: { search: "no such name" } });
    expect(element.matches(":state(empty)")).to.be.true;
    element.setAttribute("readonly", "");
    element.setAttribute("page-size", "25");
    expect(element).to.include({ readonly: true, pageSize: 25 });
    element.readonly = false;
    await element.updateComplete;
    expect(element.hasAttribute("readonly")).to.be.false;
  });

  it("keeps properties that a page has set before the element was upgraded", async () => {
    await loadFile();
    const page = new DOMParser().parseFromString("<ctm-balance-toggle></ctm-balance-toggle>", "text/html");
    const element = page.querySelector("ctm-balance-toggle")!;
    element.accountId = 7;
    await fixture(html`<div>${element}</div>`);
    await element.updateComplete;
    expect(Object.hasOwn(element, "accountId")).to.be.false;
    expect(element.accountId).to.equal(7);
  });

  it("shows a page of the list, which it requests with the host's headers", async () => {
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
    await changeAcme();
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

  const retries: [what: string, fault: Fault, requests: number, least: number][] = [
    ["503, twice", withFailure(firstOf(isList, 2), 503), 3, 600],
    ["no connection", withNetworkError(firstOf(isList)), 2, 200],
    ["no answer in time", withAnswer(firstOf(isList), silence), 2, 240],
    ["429 with a Retry-After of 1 s", withFailure(firstOf(isList), 429, "", { "Retry-After": "1" }), 2, 1000],
    ["429 with a Retry-After in the past", withFailure(firstOf(isList), 429, "", { "Retry-After": past }), 2, 0],
    ["429 with an unreadable Retry-After", withFailure(firstOf(isList), 429, "", { "Retry-After": "soon" }), 2, 200],
  ];
  for (const [what, fault, requests, least] of retries) {
    it(`reads the list again after ${what}, ${least} ms later at least`, async () => {
      const { rows, fetch, milliseconds } = await setup({ faults: [fault], properties: { timeout: 400 } });
      expect(rows()).to.have.lengthOf(50);
      expect(fetch.requests).to.have.lengthOf(requests);
      expect(milliseconds).to.be.within(least, 15_000);
    });
  }

  it("does not read the list again where the server says to wait longer than 30 s", async () => {
    const faults = [withFailure(isList, 503, "Closed.", { "Retry-After": "31" })];
    const { fetch, error } = await setup({ faults, until: "ctm-error" });
    expect(error).to.include({ kind: "server", status: 503, detail: "Closed." });
    expect(fetch.requests).to.have.lengthOf(1);
  });

  it("follows no redirect, and requests new headers once instead", async () => {
    const reasons: string[] = [];
    const headers = ({ reason }: HeadersContext) => (reasons.push(reason), {});
    const redirect = withAnswer(isList, () => responseAs(new Response(null), { type: "opaqueredirect" }));
    const { fetch, error } = await setup({ faults: [redirect], properties: { headers }, until: "ctm-error" });
    expect(error).to.include({ kind: "unauthorized", status: 401 });
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(fetch.requests).to.have.lengthOf(2);
  });

  for (const [what, answer] of [
    ["a page", () => new Response("<p>")],
    ["no content", () => new Response(null, { status: 204 })],
    ["JSON that is no list", () => Response.json({})],
  ] as const) {
    it(`reports ${what} in place of the list as an unexpected answer`, async () => {
      const { error } = await setup({ faults: [withAnswer(isList, answer)], until: "ctm-error" });
      expect(error).to.include({ kind: "invalid-response" });
    });
  }

  it("does not repeat a change that was refused, and shows the reason in the pop-up", async () => {
    const { element, fetch } = await setup({ faults: [withFailure(isChange, 422, "The card was declined.")] });
    const failed = oneEvent(element, "ctm-error");
    await changeAcme();
    expect(((await failed) as CustomEvent<ErrorDetail>).detail.error).to.include({ kind: "validation", status: 422 });
    await dialogShows("The card was declined.");
    expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
  });

  it("reads the account after a change whose answer was lost, and does not repeat the change", async () => {
    const { fetch } = await setup({ faults: [withFailure(isChange, 503, "", { "Retry-After": "0" })] });
    await changeAcme();
    await dialogShows("No changes were made.");
    expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
    expect(fetch.requestsOf("GET")).to.have.lengthOf(2);
  });

  for (const [language, terms] of [
    ["es", es],
    ["ar", ar],
  ] as const) {
    it(`shows the texts of "${language}"`, async () => {
      const { element, billing } = await setup({ language });
      const headings = queryAll("thead th", element).map((one) => one.textContent.trim());
      expect(headings.slice(-4)).to.deep.equal([terms.account, terms.status, terms.balance, terms.billing]);
      const buttons = allByRole("button", undefined, element).map(nameOf);
      expect(buttons).to.include.members([terms.previous, terms.next]);
      expect(textOf(element)).to.include(new Formats(language).range(1, 5));
      expect(billing()).to.equal(terms["from.customer"]);
    });

    it(`explains a failure in "${language}"`, async () => {
      const { element } = await setup({ language, faults: [withFailure(isList, 403)], until: "ctm-error" });
      const panel = textOf(getByRole("alert", undefined, element));
      for (const text of [terms.loadFailed, terms["error.forbidden.read"], terms.tryAgain])
        expect(panel).to.contain(text);
    });
  }
});
