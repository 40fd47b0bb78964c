import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createHide } from "../../cli/secrets.js";
import { toLine, toShown } from "../../cli/words.js";
import { quotesSecret, toSecrets } from "../../src/client/secrets.js";
import { credentialHeaders, encodings, texts, tokens } from "../helpers/credentials.js";

describe("createHide", () => {
  const endpoint = "https://host.example/accounts";

  for (const [how, encode] of Object.entries(encodings)) {
    it(`leaves nothing of a credential that is quoted ${how}, wherever`, () => {
      fc.assert(
        fc.property(tokens, credentialHeaders, texts, texts, (token, [name, scheme], before, after) => {
          const headers = new Headers({ [name]: scheme + token });
          const hidden = createHide(headers, endpoint)(before + encode(token) + after);
          assert.equal(hidden.includes(token), false);
          assert.equal(quotesSecret(hidden, toSecrets(headers)), false);
        }),
      );
    });
  }

  it("keeps what is around it", () => {
    const headers = new Headers({
      Authorization: "Bearer eyJhbGciOiJIUzI1NiJ9",
      Cookie: "theme=dark; session=0a1b2c3d4e5f",
    });
    const hide = createHide(headers, endpoint);
    assert.equal(hide("The token eyJhbGciOiJIUzI1NiJ9 has expired"), "The token [hidden] has expired");
    assert.equal(hide("Bearer eyJhbGciOiJIUzI1NiJ9, dark"), "Bearer [hidden], dark");
    assert.equal(hide("It ends with OiJIUzI1NiJ9."), "It ends with [hidden].");
    assert.equal(hide("session 0a1b2c3d4e5f is over"), "session [hidden] is over");
    assert.equal(hide("token=eyJhbGciOiJI%55zI1NiJ9"), "token=[hidden]%55zI1NiJ9");
  });

  it("hides a key in the endpoint's address", () => {
    const hide = createHide(new Headers(), `${endpoint}?api_key=k3y-of-the-endpoint&tenant=northwind-7`);
    assert.equal(hide("northwind-7 has k3y-of-the-endpoint"), "northwind-7 has [hidden]");
  });

  it("returns a text without credentials as it is", () => {
    const hide = createHide(new Headers({ Authorization: "Bearer s3cr3t-t0ken-that-no-text-has" }), endpoint);
    fc.assert(fc.property(texts, (text) => hide(text) === text));
  });
});

describe("a text that is shortened", () => {
  const secret = fc.string({
    unit: fc.constantFrom(...Array.from("abcdefgh0123456789")),
    minLength: 16,
    maxLength: 40,
  });
  const encoders = fc.constantFrom(...Object.values(encodings));
  const around = fc.string({ unit: fc.constantFrom("x", " "), maxLength: 130 });

  it("has no part of a credential, wherever it is cut", () => {
    fc.assert(
      fc.property(
        secret,
        encoders,
        around,
        around,
        fc.integer({ min: 1, max: 120 }),
        (key, encode, before, after, max) => {
          const hide = createHide(new Headers({ Authorization: `Bearer ${key}1a` }), "https://host.example/");
          const shown = toShown(`“${toLine(`${before}${encode(`${key}1a`)}${after}`, max)}”`, hide);
          assert.match(shown, /^(?:\[hidden\]|“(?:[x\s"\\]|\[hidden\])*(?:(?:\[h?i?d?d?e?n?)?…)?”)$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has no part of one that begins at the end of what is read of it", () => {
    const key = "0a1b2c3d4e5f".repeat(60);
    const hide = createHide(new Headers({ Authorization: `Bearer ${key}` }), "https://host.example/");
    for (let length = 250; length < 290; length++) {
      assert.match(toShown(toLine(`${key}${" ".repeat(length)}${key}`, 200), hide), /^(?:\[hidden\])? *…$/);
    }
  });

  it("is as long as it may be", () => {
    const show = (text: string, max: number) => toShown(toLine(text, max), (one) => one);
    assert.equal(show("abcdef", 6), "abcdef");
    assert.equal(show("abcdefg", 6), "abcde…");
    assert.equal(show("x".repeat(2000), 6), "xxxxx…");
  });
});
