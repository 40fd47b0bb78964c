import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { hideSecrets, quotesSecret, toSecrets } from "../../src/client/secrets.js";
import { textsIn } from "../helpers/secrets.js";
import { failure, json, problem, setup, wireAccount } from "./helpers.js";

const escapeAll = (text: string) =>
  text.replace(/[^]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const toBase64Url = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** How a server may write what it quotes, beside the escapes that JSON needs. */
const encodings: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "percent-encoded": encodeURIComponent,
  "percent-encoded twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "as JSON in the text": (text) => JSON.stringify(text),
  "with escapes in the text": escapeAll,
  "in base64": (text) => ` ${btoa(text)} `,
  "in base64 for URLs": (text) => ` ${toBase64Url(text)} `,
};

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const tokens = fc
  .string({ unit: visible, minLength: 5, maxLength: 80 })
  .filter((text) => !/^[a-z]+$|^\d+$/i.test(text));
const longTokens = fc.string({ unit: visible, minLength: 12, maxLength: 80 });
const headers = fc.constantFrom(
  ["authorization", "Bearer "],
  ["authorization", "Token "],
  ["authorization", ""],
  ["x-csrf-token", ""],
  ["x-api-key", ""],
);
const texts = fc.string({ unit: "grapheme", maxLength: 40 });

/** Returns everything that a page can read of an error. */
function readAll(error: Error): string {
  return [...textsIn(error), JSON.stringify(error), String(error), error.stack].join("\n");
}

async function failWith(body: object, sent: Record<string, string>) {
  const { api } = setup([problem(422, body)], { headers: sent });
  return failure(api.changeBalance(7, "agency", { key: "9a1b0c3d-key", version: "v7" }));
}

describe("a secret of the page's headers", () => {
  for (const [how, encode] of Object.entries(encodings)) {
    it(`is in nothing that the page can read of an error which quotes it ${how}, wherever`, async () => {
      const field = fc.constantFrom("detail", "title", "error");
      await fc.assert(
        fc.asyncProperty(tokens, headers, field, texts, texts, async (token, [name, scheme], field, before, after) => {
          const body = { detail: "No.", [field]: before + encode(token) + after };
          const read = readAll(await failWith(body, { [name]: scheme + token }));
          expect(read).not.to.contain(token);
          expect(read).not.to.contain(encode(token).trim());
        }),
        { numRuns: 60 },
      );
    });
  }

  it("is not there in part either, if the part has twelve characters", async () => {
    await fc.assert(
      fc.asyncProperty(
        longTokens,
        headers,
        fc.nat(),
        texts,
        texts,
        async (token, [name, scheme], seed, before, after) => {
          const start = seed % (token.length - 11);
          const part = token.slice(start, start + 12);
          const error = await failWith({ detail: before + part + after }, { [name]: scheme + token });
          expect(readAll(error)).not.to.contain(part);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is a name and a password too, where they are sent in base64", async () => {
    for (const quote of ["pa55w0rd!", "dana:pa55w0rd!", btoa("dana:pa55w0rd!"), "pa55w0rd%21"]) {
      const error = await failWith(
        { detail: `No ${quote} here` },
        { authorization: `Basic ${btoa("dana:pa55w0rd!")}` },
      );
      expect(error, quote).to.include({ kind: "validation", detail: undefined });
    }
  });

  it("is a key in the endpoint's address, and not what was searched for", async () => {
    const endpoint = "https://host.example/accounts?api_key=k3y-of-the-endpoint&tenant=northwind-7";
    const detail = "No tenant northwind-7, and no account matches Acme-Dental.";
    const { api } = setup(
      [problem(422, { detail: "GET /accounts?api_key=k3y-of-the-endpoint" }), problem(422, { detail })],
      {
        endpoint,
      },
    );
    const query = { page: 1, pageSize: 50, search: "Acme-Dental" };
    expect(await failure(api.listAccounts(query))).to.include({ detail: undefined });
    expect(await failure(api.listAccounts(query))).to.include({ detail });
  });

  it("is replaced in an answer that is needed", async () => {
    const token = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30";
    const answer = json(wireAccount({ name: `Acme ${token}` }));
    const { api } = setup([answer], { headers: { authorization: `Bearer ${token}` } });
    expect((await api.getAccount(7)).name).to.equal("Acme …");
  });

  it("is not looked for in an explanation that is as long as no other", async () => {
    const error = await failWith({ detail: "No.", trace: " ".repeat(2 ** 16) }, { "x-csrf-token": "abcd-1234" });
    expect(error).to.include({ kind: "validation", detail: undefined });
  });
});

describe("ordinary text", () => {
  const values: Record<string, string> = {
    "x-flag": "1",
    "x-debug": "true",
    "x-requested-with": "fetch",
    "x-auth-mode": "session",
    "x-csrf": "enabled",
    "x-account-key": "248013",
    "x-tenant": "Northwind",
  };
  const detail = "It is true that 1 session of Northwind is over: 248013 was enabled by fetch with a Bearer token.";
  for (const [name, value] of Object.entries(values)) {
    it(`is shown although the page sends ${name}: ${value}`, async () => {
      expect(await failWith({ detail }, { [name]: value })).to.include({ detail });
    });
  }

  it("is shown although the page sends a token of the same words", async () => {
    const sent = { authorization: "Bearer northwind-token-of-dana-7" };
    expect(await failWith({ detail }, sent)).to.include({ detail });
  });
});

describe("hideSecrets", () => {
  for (const [how, encode] of Object.entries(encodings)) {
    it(`leaves nothing of a secret that is quoted ${how}, wherever`, () => {
      fc.assert(
        fc.property(tokens, headers, texts, texts, (token, [name, scheme], before, after) => {
          const secrets = toSecrets([[name, scheme + token]]);
          const hidden = hideSecrets(before + encode(token) + after, secrets, "█");
          expect(hidden).not.to.contain(token);
          expect(quotesSecret(hidden, secrets)).to.equal(false);
        }),
      );
    });
  }

  it("keeps what is around it", () => {
    const secrets = toSecrets([
      ["authorization", "Bearer eyJhbGciOiJIUzI1NiJ9"],
      ["cookie", "theme=dark; session=0a1b2c3d4e5f"],
    ]);
    const hide = (text: string) => hideSecrets(text, secrets, "[hidden]");
    expect(hide("The token eyJhbGciOiJIUzI1NiJ9 has expired")).to.equal("The token [hidden] has expired");
    expect(hide("Bearer eyJhbGciOiJIUzI1NiJ9, dark")).to.equal("[hidden], dark");
    expect(hide("It ends with OiJIUzI1NiJ9.")).to.equal("It ends with [hidden].");
    expect(hide("session 0a1b2c3d4e5f is over")).to.equal("session [hidden] is over");
    expect(hide("token=eyJhbGciOiJI%55zI1NiJ9")).to.equal("token=[hidden]%55zI1NiJ9");
  });

  it("returns a text without secrets as it is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const secrets = toSecrets([["authorization", "Bearer s3cr3t-t0ken-that-no-text-has"]]);
        expect(hideSecrets(text, secrets, "█")).to.equal(text);
      }),
    );
  });
});
