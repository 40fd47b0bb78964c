import { expect } from "@open-wc/testing";
import { failure, json, problem, setup, wireAccount } from "./helpers.js";

describe("the body of a response", () => {
  const MIB = 2 ** 20;

  /** A body of spaces after an account, and how many MiB of it were read. */
  function padded(size: number) {
    const read = { mib: 0 };
    const first = new TextEncoder().encode(JSON.stringify(wireAccount()).padEnd(MIB));
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          controller.enqueue(read.mib === 0 ? first : new Uint8Array(MIB).fill(32));
          if (++read.mib === size) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { body, read };
  }

  it("may be 32 MiB long", async () => {
    const { api } = setup([() => new Response(padded(32).body)]);
    expect((await api.getAccount(7)).id).to.equal(7);
  });

  it("is read no further than that when it is longer, and is not requested again", async () => {
    const { body, read } = padded(100);
    const { api, requests } = setup([() => new Response(body), () => json(wireAccount())]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    expect(requests).to.have.lengthOf(1);
    expect(read.mib).to.equal(33);
  });
});

describe("the explanation of an error", () => {
  const sent = {
    authorization: "Bearer s3cr3t/t0ken",
    "x-csrf-token": "abcd-1234",
    "x-tenant": "7",
    cookie2: "left out",
  };

  for (const [what, detail] of [
    ["a token", "The token s3cr3t/t0ken has expired"],
    ["a whole header", "Authorization: Bearer s3cr3t/t0ken was refused"],
    ["another header", "X-CSRF-Token abcd-1234 does not match"],
  ] as const) {
    it(`is left out when it quotes ${what} that was sent`, async () => {
      for (const body of [JSON.stringify({ detail }), JSON.stringify({ detail }).replaceAll("/", "\\/")]) {
        const headers = { "content-type": "application/problem+json" };
        const { api } = setup([new Response(body, { status: 422, headers })], { headers: sent });
        const error = await failure(api.changeBalance(7, "agency", { key: "key-1", version: "v7" }));
        expect(error).to.include({ kind: "validation", detail: undefined });
        expect(JSON.stringify(error) + error.message).not.to.contain("s3cr3t");
      }
    });
  }

  const escapes: Record<string, (text: string) => string> = {
    "a plus": (text) => text.replaceAll("+", "\\u002B"),
    "a slash": (text) => text.replaceAll("/", "\\/"),
    "an equals sign, in small letters": (text) => text.replaceAll("=", "\\u003d"),
    "every letter": (text) =>
      text.replace(/[a-z]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
  };
  for (const [what, escape] of Object.entries(escapes)) {
    it(`is left out when it quotes a token with ${what} escaped`, async () => {
      const body = `{"detail":"${escape("Bearer ab+c/d== was refused")}"}`;
      const answer = new Response(body, { status: 422, headers: { "content-type": "application/problem+json" } });
      const { api } = setup([answer], { headers: { authorization: "Bearer ab+c/d==" } });
      expect(await failure(api.changeBalance(7, "agency", { key: "key-1", version: "v7" }))).to.include({
        kind: "validation",
        detail: undefined,
      });
    });
  }

  it("is left out when it quotes the beginning of a credential", async () => {
    for (const [header, value] of [
      ["authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30.c2lnbmF0dXJl"],
      ["x-api-key", "eyJhbGciOiJIUzI1NiJ9"],
      ["x-csrf-token", "eyJhbGciOiJIUzI1NiJ9"],
    ] as const) {
      const { api } = setup([problem(422, { detail: "Invalid token eyJhbGciOiJI…" })], {
        headers: { [header]: value },
      });
      const error = await failure(api.changeBalance(7, "agency", { key: "key-1", version: "v7" }));
      expect(error, header).to.include({ kind: "validation", detail: undefined });
    }
  });

  for (const detail of [
    "The token of the development server has expired: it begins with sk_live_ or eyJhbGciOi.",
    "Nothing was changed on 2026-11-22 by Northwind Holdings.",
    "Bearer token expected; the session is over, please sign in again \\u0028.",
  ]) {
    it(`is passed on when it only speaks of such things: ${detail}`, async () => {
      const headers = {
        authorization: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30",
        "x-api-key": "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
        "x-csrf-token": "development-token",
        "x-tenant": "Northwind Holdings Ltd",
      };
      const { api } = setup([problem(422, { detail })], { headers });
      const write = { key: "key-1", version: "2026-11-22 10:00:00" };
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ detail });
    });
  }

  it("is passed on when it quotes no header, or only values that are too short for a secret", async () => {
    const { api } = setup([problem(422, { detail: "Tenant 7 has no Bearer of a card." })], { headers: sent });
    expect(await failure(api.changeBalance(7, "agency", { key: "key-1", version: "v7" }))).to.include({
      detail: "Tenant 7 has no Bearer of a card.",
    });
  });
});
