import { expect } from "@open-wc/testing";
import { accountIdOf, operationOf, toRoutePath } from "../../server/operation.js";

const origin = "https://host.example";

describe("toRoutePath", () => {
  const paths: [base: string, pathname: string, route: string][] = [
    ["/clients", "/clients", "/accounts"],
    ["/clients", "/clients/", "/accounts"],
    ["/clients/", "/clients", "/accounts"],
    ["/clients", "/clients/7", "/accounts/7"],
    ["/clients", "/clients/7/balance_changes", "/accounts/7/balance_changes"],
    ["/clients", "/clients-of-others/7", ""],
    ["/clients", "/", ""],
    ["/accounts.json", "/accounts.json", "/accounts"],
    ["/accounts.json", "/accounts/7.json", "/accounts/7"],
    ["/accounts.json", "/accounts/7.json/billing_request", "/accounts/7/billing_request"],
    ["/accounts.json", "/accounts/7/billing_request.json", "/accounts/7/billing_request"],
    ["/accounts.json", "/accounts", ""],
    ["/accounts.json", "/accounts/7", ""],
    ["/accounts.json", "/accounts/7/billing_request", ""],
  ];
  for (const [base, pathname, route] of paths) {
    it(`maps ${pathname} under ${base} to "${route}"`, () => {
      expect(toRoutePath(`${origin}${pathname}?page=1`, base)).to.equal(route);
    });
  }
});

describe("operationOf and accountIdOf", () => {
  const requests: [method: string, path: string, operation: string | undefined, id: string | undefined][] = [
    ["GET", "", "list", undefined],
    ["GET", "/a%2Fb", "read", "a/b"],
    ["PATCH", "/7", "change", "7"],
    ["POST", "/7/billing_request", "request", "7"],
    ["DELETE", "/7/billing_request", "withdraw", "7"],
    ["GET", "/7/balance_changes", "history", "7"],
    ["DELETE", "/7", undefined, "7"],
    ["GET", "-of-others", undefined, undefined],
  ];
  for (const [method, path, operation, id] of requests) {
    it(`recognise ${method} …${path} as ${operation ?? "no operation"} of ${id ?? "no account"}`, () => {
      const request = new Request(`${origin}/api/v1/accounts${path}`, { method });
      expect([operationOf(request), accountIdOf(request)]).to.deep.equal([operation, id]);
    });
  }
});
