import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { setLanguage } from "../../helpers/balance-toggle-page.js";
import { dialogText, findDialog } from "../../helpers/change-dialog-page.js";
import { descriptionOf } from "../../helpers/roles.js";
import {
  field,
  fields,
  fill,
  isPreviewOpen,
  openPreview,
  paste,
  previewLines,
  send,
  setupForm,
} from "../../helpers/request-form-page.js";
import { until } from "../../helpers/until.js";

const LINK = "[Link to add a payment method]";

describe("<ctm-request-form>", () => {
  describe("rendering: what the customer will receive", () => {
    it("is folded up at first, and follows what is typed", async () => {
      await setupForm();
      expect(dialogText()).to.contain("Preview the email");
      expect(isPreviewOpen()).to.equal(false);
      await openPreview();
      expect(isPreviewOpen()).to.equal(true);
      const message = field("Message in the email").value;
      expect(previewLines()).to.deep.equal(["To —", message, LINK, "Starting balance $25.00"]);
      await fill("Customer email", "billing@acme.example");
      await fill("Starting balance", "1,060");
      await fill("Message in the email", "Pay, please.");
      expect(previewLines()).to.deep.equal([
        "To billing@acme.example",
        "Pay, please.",
        LINK,
        "Starting balance $1,060.00",
      ]);
    });

    it("has a dash for an amount that cannot be read, and text that is no markup", async () => {
      await setupForm();
      await openPreview();
      await fill("Starting balance", "lots");
      paste(field("Message in the email"), "<b>Hello</b>\n\u202Edesrever");
      await until(() => previewLines()[1]?.startsWith("<b>Hello</b>"), "the text");
      expect(previewLines()[3]).to.equal("Starting balance —");
    });
  });

  describe("rendering: the currency of the starting balance", () => {
    const signs: [lang: string, currency: string, sign: string, side: "start" | "end"][] = [
      ["en", "USD", "$", "start"],
      ["de", "EUR", "€", "end"],
      ["he", "ILS", "₪", "end"],
      ["ja", "JPY", "￥", "start"],
      ["en", "CHF", "CHF", "start"],
    ];
    for (const [lang, currency, sign, side] of signs) {
      it(`stands at the ${side} of the field in ${lang}: ${sign}`, async () => {
        const { page, toggle } = await setupForm({
          agency: { minimum_starting_balance: { cents: 2_500, currency } },
        });
        page.dir = lang === "he" ? "rtl" : "ltr";
        await setLanguage(page, lang, toggle);
        const input = fields()[1]!;
        const label = input.previousElementSibling as HTMLElement;
        await until(() => label.textContent.normalize("NFKC") === sign.normalize("NFKC"), "the sign");
        const isLeft = label.getBoundingClientRect().left < input.getBoundingClientRect().left;
        expect(isLeft).to.equal((side === "start") === (page.dir === "ltr"));
        expect(input.value).not.to.contain(sign);
      });
    }

    it("leaves the fields inside the dialog in a window of 320 px", async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        await setupForm();
        const end = findDialog()!.getBoundingClientRect().right;
        for (const input of fields()) expect(input.getBoundingClientRect().right, input.id).to.be.at.most(end - 24);
      } finally {
        await setViewport({ width: 1024, height: 768 });
      }
    });

    it("is in the description of the field, and may be typed", async () => {
      const { posts, fired } = await setupForm();
      expect(descriptionOf(field("Starting balance"))).to.equal("Amount in USD. Minimum $25.00.");
      await fill("Customer email", " billing@acme.example ");
      await fill("Starting balance", "$30");
      await send();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.deep.include({
        email: "billing@acme.example",
        starting_balance: { cents: 3_000, currency: "USD" },
      });
    });
  });
});
