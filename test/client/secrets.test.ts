import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { MAX_SEARCHED } from "../../src/client/secrets.js";
import { credentialHeaders, encodings, texts, tokens } from "../helpers/credentials.js";
import { textsIn } from "../helpers/secrets.js";
import { failure, json, problem, setup, wireAccount } from "./helpers.js";

const longTokens = tokens.filter(({ length }) => length >= 12);

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
        fc.asyncProperty(
          tokens,
          credentialHeaders,
          field,
          texts,
          texts,
          async (token, [name, scheme], field, before, after) => {
            const body = { detail: "No.", [field]: before + encode(token) + after };
            const read = readAll(await failWith(body, { [name]: scheme + token }));
            expect(read).not.to.contain(token);
            expect(read).not.to.contain(encode(token).trim());
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it("is not there in part either, if the part has twelve characters", async () => {
    await fc.assert(
      fc.asyncProperty(
        longTokens,
        credentialHeaders,
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

  it("may be as short as five characters in Authorization", async () => {
    const error = await failWith({ detail: "No s3cr3 here" }, { authorization: "Bearer s3cr3" });
    expect(error).to.include({ kind: "validation", detail: undefined });
  });

  it("is a value of a cookie too, as it is sent and decoded", async () => {
    for (const quote of ["s%3A0a1b2c3d", "s:0a1b2c3d"]) {
      const error = await failWith({ detail: `No ${quote} here` }, { "x-forward-cookie": "s%3A0a1b2c3d" });
      expect(error, quote).to.include({ kind: "validation", detail: undefined });
    }
  });

  it("takes the explanation away with it where that is too long to be searched", async () => {
    const error = await failWith({ detail: "No.", trace: " ".repeat(MAX_SEARCHED) }, { "x-csrf-token": "abcd-1234" });
    expect(error).to.include({ kind: "validation", detail: undefined });
  });
});

describe("an explanation", () => {
  const values: Record<string, string> = {
    "x-flag": "1",
    "x-debug": "true",
    "x-requested-with": "fetch",
    "x-portal": "portal-of-northwind-7",
    "x-auth-mode": "session",
    "x-auth-user": "ann",
    "x-csrf": "enabled",
    "x-account-key": "acme",
    "x-agency-key": "acme-7",
    "x-tenant-key": "Northwind",
    "x-user-key": "ann.smith@acme.example",
    "x-id-key": "248013",
    authorization: "Bearer abcd",
  };
  const detail =
    "It is true that 1 session of ann (ann.smith@acme.example) in abcd of Northwind (acme, acme-7) is over: 248013 was " +
    "enabled by fetch with a Bearer token of portal-of-northwind-7.";
  for (const [name, value] of Object.entries(values)) {
    it(`is shown although the page sends ${name}: ${value}`, async () => {
      expect(await failWith({ detail }, { [name]: value })).to.include({ detail });
    });
  }

  it("is shown although the page sends a token of the same words", async () => {
    const sent = { authorization: "Bearer northwind-token-of-dana-7" };
    expect(await failWith({ detail }, sent)).to.include({ detail });
  });

  it("may quote the widget's own headers: the key of the change, and the version", async () => {
    const detail = "The key 9a1b0c3d-key was used for another change of version v7.";
    expect(await failWith({ detail }, { authorization: "Bearer eyJhbGciOiJIUzI1NiJ9" })).to.include({ detail });
  });
});

describe("an answer that succeeds", () => {
  const names = fc.constantFrom(
    ...["x-account-key", "x-auth-user", "x-agency", "x-api-key", "x-session-id", "authorization", "x-csrf-token"],
  );
  // An address has no place for the ids "." and "..": such a request is refused before it is sent.
  const idText = fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((text) => text !== "." && text !== "..");
  const id = fc.oneof(fc.nat(), fc.uuid(), idText);
  const name = fc.oneof(texts, tokens);
  const account = fc.record({ id, name, version: fc.oneof(fc.uuid(), tokens), cents: fc.nat() });

  it("is read as it is sent, whatever headers the page sends, even where they equal something in it", async () => {
    await fc.assert(
      fc.asyncProperty(account, names, fc.nat(), async ({ cents, ...fields }, header, seed) => {
        const body = wireAccount({ ...fields, balance: { cents, currency: "USD" } });
        const values = [fields.id, fields.name, fields.version, cents].map(String).filter(isSendable);
        const headers = values.length > 0 ? { [header]: values[seed % values.length]! } : {};
        const read = (sent: Record<string, string>) => setup([json(body)], { headers: sent }).api.getAccount(fields.id);
        expect(await read(headers)).to.deep.equal(await read({}));
      }),
    );
  });

  it("keeps the key of the change where a name contains it", async () => {
    const key = crypto.randomUUID();
    const { api } = setup([json(wireAccount({ name: `Acme ${key}` }))]);
    expect((await api.changeBalance(7, "agency", { key, version: "v7" })).name).to.equal(`Acme ${key}`);
  });
});

/** Whether a text can be the value of a header. */
function isSendable(text: string): boolean {
  return text !== "" && /^[\x20-\x7e]+$/.test(text);
}
