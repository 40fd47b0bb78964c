import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { isOperation, seedAccounts, withBody } from "../../server/index.js";
import { ApiError } from "../../src/client/api-error.js";
import { toCollectionUrl, toItemUrl } from "../../src/client/endpoint.js";
import { catchDownloads, endDownloads } from "../helpers/downloads.js";
import { ENDPOINT, isList, setup } from "../helpers/accounts-billing-page.js";
import { click } from "../helpers/keyboard.js";
import { allText, getByRole, queryAll } from "../helpers/roles.js";
import { until } from "../helpers/until.js";

const isHistory = isOperation(ENDPOINT, "history");
const elsewhere = "https://evil.example/collect";

/** Replaces every address in an answer by one of another origin. */
const redirected = (body: unknown) => ({
  ...(body as object),
  next_page: `${elsewhere}?page=2`,
  previous_page: `//evil.example/collect`,
  url: elsewhere,
  links: { next: elsewhere },
});

/** The table over such answers, and its requests. */
async function setupRedirected() {
  const requests: Request[] = [];
  const screen = await setup({
    seed: seedAccounts(),
    faults: [
      (next) => (request) => {
        requests.push(request);
        return next(request);
      },
      withBody(isList, redirected),
      withBody(isHistory, redirected),
    ],
    properties: { headers: { Authorization: "Bearer token" } },
  });
  return { ...screen, requests };
}

/** Expects that each request is sent to the endpoint, follows no redirect, and has the headers of the host. */
function expectAtEndpoint(requests: readonly Request[]): void {
  for (const { url, redirect, headers } of requests) {
    expect(new URL(url).pathname.startsWith(ENDPOINT), url).to.equal(true);
    expect(new URL(url).origin).to.equal(location.origin);
    expect([redirect, headers.get("authorization")]).to.deep.equal(["manual", "Bearer token"]);
  }
}

describe("an answer that names an address of another origin", () => {
  it("is not followed there by Next, Previous, or all that match", async () => {
    const { requests, button, nextLoad, element } = await setupRedirected();
    for (const name of ["Next", "Previous"]) {
      const load = nextLoad();
      await click(button(name));
      await load;
    }
    await click(getByRole("checkbox", "Select all on this page", element));
    await click(button("Select all 137 accounts"));
    await until(() => allText(element).includes("137 accounts selected"), "the selection of all");
    const pages = requests.map(({ url }) => new URL(url).searchParams.get("page"));
    expect(pages).to.deep.equal(["1", "2", "1", "1", "2"]);
    expectAtEndpoint(requests);
  });

  it("is not followed there by an export", async () => {
    const { downloads } = catchDownloads();
    try {
      const { requests, button } = await setupRedirected();
      await click(button("Export CSV"));
      await until(() => downloads.length, "the file");
      expectAtEndpoint(requests);
    } finally {
      endDownloads();
    }
  });

  it("is not followed there by a history", async () => {
    const { requests, openDialog } = await setupRedirected();
    const { dialog } = await openDialog("Acme Dental");
    queryAll("summary", dialog)[0]!.click();
    const find = () => queryAll("button", dialog).find(({ textContent }) => textContent.includes("Show older"));
    await until(() => find()?.ariaDisabled === "false", "a second page");
    const count = queryAll("li", dialog).length;
    await click(find()!);
    await until(() => queryAll("li", dialog).length > count, "the second page");
    expect(requests.filter(isHistory)).to.have.lengthOf(2);
    expectAtEndpoint(requests);
  });
});

describe("the endpoint", () => {
  const taken: [endpoint: string, url: string][] = [
    ["//other.example/accounts", `${location.protocol}//other.example/accounts`],
    ["\\\\other.example\\accounts", `${location.protocol}//other.example/accounts`],
    ["HTTPS://Other.EXAMPLE:443/accounts", "https://other.example/accounts"],
    ["/a/../../accounts", `${location.origin}/accounts`],
    ["https://a.example//other.example/accounts", "https://a.example//other.example/accounts"],
    ["ht\ntps://a.example/accounts", "https://a.example/accounts"],
  ];
  for (const [endpoint, url] of taken) {
    it(`written as ${JSON.stringify(endpoint)} is resolved as a link on the page is`, () => {
      expect(toCollectionUrl(endpoint, new URLSearchParams())).to.equal(url);
      expect(toItemUrl(endpoint, 7)).to.equal(`${url}/7`);
    });
  }

  const refused = [
    ...["https://token@a.example/", "https://:s3cret@a.example/", "//u:s3cret@a.example/accounts"],
    ...["blob:https://a.example/0", "ftp://a.example/", "about:blank", "ws://a.example/", "JAVASCRIPT:alert(1)"],
    ...["data:application/json,[]", "filesystem:https://a.example/", "https://a.example:99999/", "vbscript:0"],
  ];
  for (const endpoint of refused) {
    it(`written as ${endpoint} is refused with an error that does not quote it`, () => {
      for (const call of [() => toCollectionUrl(endpoint, new URLSearchParams()), () => toItemUrl(endpoint, 7)])
        expect(call)
          .to.throw(ApiError, /^`endpoint` must be an http\(s\) URL without a password$/)
          .with.property("kind", "invalid-response");
    });
  }

  it("alone determines the origin of requests, whatever the id of the account and the search", () => {
    const endpoint = fc.oneof(
      fc.constantFrom(
        "/accounts",
        "accounts.json?a=b#c",
        "//a.example/b",
        "https://a.example:8443/b?c",
        "http://[::1]/",
      ),
      fc.string({ unit: fc.constantFrom(..."/\\.:@?#%a1\n\t [https://evil.example]".split("")) }),
    );
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(endpoint, text, text, (endpoint, id, search) => {
        const toUrls = [
          () => toCollectionUrl(endpoint, new URLSearchParams({ search })),
          () => toItemUrl(endpoint, id, "/balance_changes"),
        ];
        for (const toUrl of toUrls) {
          try {
            const { origin, protocol, username, password, hash } = new URL(toUrl());
            expect(origin).to.equal(new URL(endpoint, document.baseURI).origin);
            expect(protocol).to.match(/^https?:$/);
            expect([username, password, hash]).to.deep.equal(["", "", ""]);
          } catch (error) {
            expect(error).to.be.instanceOf(ApiError);
          }
        }
      }),
    );
  });
});
