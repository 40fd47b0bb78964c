import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ApiError } from "../../src/client/api-error.js";
import { toCollectionUrl, toItemUrl } from "../../src/client/endpoint.js";

const page = new URLSearchParams({ page: "2" });

describe("toCollectionUrl", () => {
  const table: [endpoint: string, url: string][] = [
    ["https://a.example/v1/accounts", "https://a.example/v1/accounts?page=2"],
    ["https://a.example/v1/accounts/", "https://a.example/v1/accounts/?page=2"],
    ["https://a.example/v1/accounts.json", "https://a.example/v1/accounts.json?page=2"],
    ["https://a.example/v1/accounts?agency=5%20b&x", "https://a.example/v1/accounts?agency=5%20b&x&page=2"],
    ["https://a.example/v1/accounts?page=9&a=1", "https://a.example/v1/accounts?a=1&page=2"],
    ["https://a.example/v1/accounts?page=9&page=8", "https://a.example/v1/accounts?page=2"],
    ["https://a.example/v1/accounts#top", "https://a.example/v1/accounts?page=2"],
    [" https://a.example/ ", "https://a.example/?page=2"],
    ["/api/accounts", `${location.origin}/api/accounts?page=2`],
    ["accounts", new URL("accounts?page=2", document.baseURI).href],
  ];
  for (const [endpoint, url] of table) {
    it(`returns ${url} for ${endpoint}`, () => {
      expect(toCollectionUrl(endpoint, page)).to.equal(url);
    });
  }

  const unusable = [
    "",
    "  ",
    "http://",
    "https://[",
    "data:application/json,[]",
    "file:///accounts",
    "javascript:0",
    "https://u:p@a.example/",
  ];
  for (const endpoint of unusable) {
    it(`refuses "${endpoint}" and says what an endpoint must be`, () => {
      expect(() => toCollectionUrl(endpoint, page))
        .to.throw(ApiError, /`endpoint` must be/)
        .with.property("kind", "invalid-response");
    });
  }
});

describe("toItemUrl", () => {
  const table: [endpoint: string, id: number | string, path: string][] = [
    ["/accounts", 7, "/accounts/7"],
    ["/accounts/", 7, "/accounts/7"],
    ["/", 7, "/7"],
    ["/accounts.json", 7, "/accounts/7.json"],
    ["/accounts.json/", 7, "/accounts/7.json"],
    ["/accounts.json?agency=5", 7, "/accounts/7.json?agency=5"],
    ["/accounts.jsonp", 7, "/accounts.jsonp/7"],
    ["/accounts?agency=5%20b&x#top", 7, "/accounts/7?agency=5%20b&x"],
    ["/a%20b/accounts", "a b/../c?d#e%", "/a%20b/accounts/a%20b%2F..%2Fc%3Fd%23e%25"],
    ["/accounts", "...", "/accounts/..."],
    ["/accounts", "é", "/accounts/%C3%A9"],
    ["/accounts", "\\..\\x", "/accounts/%5C..%5Cx"],
  ];
  for (const [endpoint, id, path] of table) {
    it(`returns ${path} for ${id} in ${endpoint}`, () => {
      expect(toItemUrl(`https://a.example${endpoint}`, id)).to.equal(`https://a.example${path}`);
    });
  }

  const parts: [endpoint: string, path: string][] = [
    ["/accounts", "/accounts/7/billing_request"],
    ["/accounts/", "/accounts/7/billing_request"],
    ["/accounts.json", "/accounts/7/billing_request.json"],
    ["/accounts.json?agency=5#top", "/accounts/7/billing_request.json?agency=5"],
    ["/accounts?agency=5%20b&x", "/accounts/7/billing_request?agency=5%20b&x"],
  ];
  for (const [endpoint, path] of parts) {
    it(`returns ${path} for the billing request of 7 in ${endpoint}`, () => {
      expect(toItemUrl(`https://a.example${endpoint}`, 7, "/billing_request")).to.equal(`https://a.example${path}`);
    });
  }

  it("is relative to the page where the endpoint is relative", () => {
    expect(toItemUrl("/accounts", 7)).to.equal(`${location.origin}/accounts/7`);
  });

  for (const id of [".", "..", "", "\ud800", "a\udc00b"]) {
    it(`refuses the id ${JSON.stringify(id)}, alone and with a part`, () => {
      for (const part of ["", "/billing_request"]) {
        expect(() => toItemUrl("https://a.example/accounts", id, part))
          .to.throw(ApiError)
          .with.property("kind", "not-found");
      }
    });
  }

  it("returns a URL inside the collection, whatever the id", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.webPath()), fc.boolean(), (id, hasPart) => {
        const part = hasPart ? "/balance_changes" : "";
        try {
          const { pathname, search, hash } = new URL(toItemUrl("https://a.example/v1/accounts", id, part));
          expect(pathname.slice(-part.length || pathname.length)).to.equal(part);
          expect(decodeURIComponent(pathname.slice("/v1/accounts/".length, -part.length || undefined))).to.equal(id);
          expect(pathname.split("/")).to.have.lengthOf(hasPart ? 5 : 4);
          expect(search + hash).to.equal("");
        } catch (error) {
          expect(error).to.have.property("kind", "not-found");
        }
      }),
    );
  });

  it("is relative to the page, also where the page has an element that is named like its base", () => {
    const image = Object.assign(document.createElement("img"), { name: "baseURI" });
    document.body.append(image);
    expect(document.baseURI).to.equal(image);
    expect(toItemUrl("/accounts", 7)).to.equal(`${location.origin}/accounts/7`);
    image.remove();
  });
});
