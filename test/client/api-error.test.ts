import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ApiError, toApiError, type ApiErrorKind } from "../../src/client/api-error.js";
import { failure, offline, problem, setup, silence } from "./helpers.js";

const write = { key: "key-1" };

describe("toApiError", () => {
  const kinds: [status: number, kind: ApiErrorKind][] = [
    [304, "invalid-response"],
    [400, "validation"],
    [401, "unauthorized"],
    [402, "validation"],
    [403, "forbidden"],
    [404, "not-found"],
    [405, "invalid-response"],
    [408, "timeout"],
    [409, "conflict"],
    [410, "not-found"],
    [412, "conflict"],
    [418, "invalid-response"],
    [422, "validation"],
    [423, "validation"],
    [428, "conflict"],
    [429, "rate-limit"],
    [451, "not-found"],
    [500, "server"],
    [502, "server"],
    [503, "server"],
    [504, "server"],
    [599, "server"],
  ];
  for (const [status, kind] of kinds) {
    it(`maps the status ${status} to ${kind}`, async () => {
      const { api } = setup([new Response(null, { status })]);
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind, status, detail: undefined });
    });
  }

  it("passes on a problem's detail as text", async () => {
    const { api } = setup([problem(422, { title: "No", detail: " The <b>card</b> was declined. " })]);
    const error = await failure(api.changeBalance(7, "agency", write));
    expect(error.detail).to.equal("The <b>card</b> was declined.");
  });

  it("truncates a detail that is too long, between characters", async () => {
    const { api } = setup([problem(422, { detail: "😀".repeat(501) })]);
    const { detail = "" } = await failure(api.changeBalance(7, "agency", write));
    expect(detail).to.equal(`${"😀".repeat(499)}…`);
  });

  const withoutDetail: [what: string, answer: Response][] = [
    ["a page", new Response("detail: <html>", { status: 422, headers: { "content-type": "text/html" } })],
    [
      "JSON with another content type",
      new Response('{"detail":"x"}', { status: 422, headers: { "content-type": "text/plain" } }),
    ],
    ["invalid JSON", new Response('{"detail":"x', { status: 422, headers: { "content-type": "application/json" } })],
    ["a detail that is not a text", problem(422, { detail: { a: 1 } })],
    ["an empty detail", problem(422, { detail: "  " })],
    ["null", problem(422, null)],
  ];
  for (const [what, answer] of withoutDetail) {
    it(`finds no detail in ${what}`, async () => {
      const { api } = setup([answer]);
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({
        kind: "validation",
        detail: undefined,
      });
    });
  }

  it("keeps nothing of the request: no header, no URL, no cause", async () => {
    const secrets = {
      headers: { authorization: "Bearer s3cret" },
      endpoint: "https://host.example/accounts?token=s3cret",
    };
    for (const answer of [problem(500), offline(), new Response("{"), silence]) {
      const { api } = setup([answer], { ...secrets, timeout: 20 });
      const error = await failure(api.changeBalance(7, "agency", write));
      expect(Object.keys(error).sort()).to.deep.equal(["detail", "kind", "name", "status"]);
      expect(`${error.message}${JSON.stringify(error)}`)
        .not.to.contain("s3cret")
        .and.not.to.contain("host.example");
    }
  });

  it("returns an ApiError as it is", () => {
    const error = new ApiError("forbidden", "No");
    expect(toApiError(error)).to.equal(error);
  });

  it("maps any other error to an invalid response, and keeps nothing of it", () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const error = toApiError(thrown);
        expect(error).to.be.instanceOf(ApiError).and.to.include({ kind: "invalid-response" });
        expect(error).not.to.have.property("cause");
      }),
    );
  });
});
