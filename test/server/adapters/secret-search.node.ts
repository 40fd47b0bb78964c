import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createSecretSearch } from "../../../server/adapters/secret-search.js";

const user = "acc6111f";
const secret = "V0nage/s3cr3t+of~the~host";
const search = createSecretSearch([secret], user);

const toBase64 = (text: string) => Buffer.from(text).toString("base64");
const toBase64Url = (text: string) => Buffer.from(text).toString("base64url");
const toPercents = (text: string) => Array.from(Buffer.from(text), (byte) => `%${byte.toString(16)}`).join("");

const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in upper case": (text) => text.toUpperCase(),
  "percent-encoded": encodeURIComponent,
  "with every character percent-encoded": toPercents,
  "in base64": toBase64,
  "in base64 for URLs": toBase64Url,
  "in percent-encoded base64": (text) => encodeURIComponent(toBase64(text)),
};

/** Puts a value somewhere into JSON. */
const places: readonly ((value: string) => unknown)[] = [
  (value) => value,
  (value) => [[1, null, true], { a: { b: [{ c: value }] } }],
  (value) => ({ accounts: [{ id: 1, name: value }] }),
];

describe("the search for a secret", () => {
  for (const [how, encode] of Object.entries(encodings)) {
    it(`finds it ${how}, whatever stands beside it`, () => {
      fc.assert(
        fc.property(fc.string(), fc.string(), fc.constantFrom(...places), (before, after, place) => {
          // Percent signs of the neighbours could be a part of the encoding.
          const [start, end] = [before, after].map((text) => text.replaceAll("%", ""));
          assert.ok(search(place(encode(`${start}${secret}${end}`))));
          assert.ok(search(place(`${start} ${encode(secret)} ${end}`)));
        }),
        { numRuns: 200 },
      );
    });

    it(`finds eight characters of it ${how}`, () => {
      // Cut off within the encoded text, eight characters may be spread over more bytes than they are.
      const length = how.includes("base64") ? 12 : 8;
      for (let start = 0; start + length <= secret.length; start++) {
        const part = secret.slice(start, start + length);
        assert.ok(search([encode(part)]), part);
        assert.ok(search([`Wrong key: ${encode(part)}…`]), part);
      }
    });
  }

  it("finds it in the names of fields, as a whole", () => {
    assert.ok(search([{ [secret]: 1 }]));
    assert.ok(search({ a: { [toBase64(`Basic ${secret}`)]: 1 } }));
    assert.equal(search({ [secret.slice(0, 8)]: 1 }), false);
  });

  it("finds nothing in other texts", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        assert.equal(search(json), false);
      }),
    );
    assert.equal(
      search({ accounts: [{ id: 1, name: "Harbor Clinic", url: "https://vendor.example/a%20b%zz" }] }),
      false,
    );
  });

  it("takes what the user's name has too for no part of it", () => {
    const searchBeside = createSecretSearch([`${user}-s3cr3t`], user);
    assert.equal(searchBeside({ api_key: user }), false);
    assert.equal(searchBeside({ api_key: `${user}-` }), true);
  });

  it("does not search for a secret of less than six characters, which texts have by chance", () => {
    assert.equal(createSecretSearch(["12345"], "")("12345"), false);
    assert.equal(createSecretSearch(["123456"], "")("Call 123456."), true);
  });
});
