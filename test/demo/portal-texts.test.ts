import { expect } from "@open-wc/testing";
import cs, { page } from "../../demo/public/portal-cs.js";
import clientTexts from "../../demo/public/portal-en.js";
import en from "../../src/locales/en.js";
import { checkMessages, placeholdersOf, type PartialMessages } from "../../src/localization/check-messages.js";
import { fillMessage } from "../../src/localization/fill-message.js";
import { Formats } from "../../src/localization/formats.js";
import type { Message, MessageKey } from "../../src/localization/messages.js";

const keys = Object.keys(en) as MessageKey[];
const portals: readonly (readonly [tag: string, messages: PartialMessages, categories: string])[] = [
  ["en", clientTexts, "one other"],
  // By CLDR 48; "many" is the form of fractions.
  ["cs", cs, "few many one other"],
];

function textsOf(message: Message): readonly string[] {
  if (typeof message === "function") return [];
  return typeof message === "string" ? [message] : Object.values(message);
}

describe("texts of the partner portal", () => {
  for (const [tag, messages, categories] of portals) {
    const own = Object.entries(messages) as [MessageKey, Message][];

    describe(tag, () => {
      it("have the keys of English, and its values in every text", () => {
        expect(checkMessages(messages).problems).to.deep.equal([]);
        for (const [key, message] of own) {
          expect([...placeholdersOf(message)].sort(), key).to.deep.equal([...placeholdersOf(en[key])].sort());
        }
      });

      it("have exactly the plural categories of the language, wherever English has them", () => {
        for (const [key, message] of own) {
          if (typeof message === "object") expect(Object.keys(message).sort().join(" "), key).to.equal(categories);
          else expect(typeof en[key], key).to.equal("string");
        }
      });

      it("have no markup, no unclosed braces and no space at an end", () => {
        for (const [key, message] of own) {
          for (const text of textsOf(message)) {
            expect(text, key).to.match(/^\S/).and.match(/\S$/);
            expect(text.replace(/\{\w+\}/g, ""), key).not.to.match(/[{}<>]/);
          }
        }
      });

      it("are filled for every number", () => {
        const formats = new Formats(tag);
        for (const [key, message] of own) {
          for (const number of [0, 1, 2, 5, 1.5, 1_000_000]) {
            const values = Object.fromEntries(Array.from(placeholdersOf(message), (name) => [name, number]));
            const parts = fillMessage(message, values, formats);
            expect(parts.map(({ text }) => text).join(""), key).not.to.match(/[{}]|undefined|NaN/);
          }
        }
      });
    });
  }

  it("name a client in English wherever the widget would name a customer", () => {
    const named = keys.filter((key) => textsOf(en[key]).some((text) => /customer/i.test(text)));
    expect(Object.keys(clientTexts).sort()).to.deep.equal(named.sort());
    for (const [key, message] of Object.entries(clientTexts) as [MessageKey, Message][]) {
      const expected = textsOf(en[key]).map((text) =>
        text.replaceAll("customer", "client").replaceAll("Customer", "Client"),
      );
      expect(textsOf(message), key).to.deep.equal(expected);
    }
  });

  it("are complete in Czech, with none left in English", () => {
    expect(Object.keys(cs).sort()).to.deep.equal([...keys].sort());
    const hasWords = (key: MessageKey) =>
      /[a-z]{3}/i.test(
        textsOf(en[key])
          .join(" ")
          .replace(/\{\w+\}/g, ""),
      );
    expect(keys.filter((key) => hasWords(key) && String(textsOf(cs[key])) === String(textsOf(en[key])))).to.deep.equal(
      [],
    );
  });

  it("name a client in Czech too, and never a customer", () => {
    expect(keys.filter((key) => textsOf(cs[key]).some((text) => /zákazn/i.test(text)))).to.deep.equal([]);
  });

  it("are complete in Czech for the page itself", async () => {
    const html = await (await fetch(new URL("../../demo/partner-portal.html", import.meta.url))).text();
    const elements = new DOMParser().parseFromString(html, "text/html").querySelectorAll<HTMLElement>("[data-text]");
    const named = Array.from(elements, ({ dataset }) => dataset.text);
    // Those of the log come with its entries.
    expect([...named, "issued", "renewed"].sort()).to.deep.equal(Object.keys(page).sort());
  });
});
