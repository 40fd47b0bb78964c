import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { setup, setupOpen } from "../../helpers/balance-toggle-page.js";
import {
  confirmButton,
  dialogCloses,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { field, setupForm, unpaid } from "../../helpers/request-form-page.js";
import { expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

const TYPES = ["keydown", "keypress", "keyup"] as const;

/** The key events that reach a host page. */
function listen() {
  const received: string[] = [];
  const onKey = (event: Event) => {
    received.push(`${event.type} ${(event as KeyboardEvent).key}`);
    event.preventDefault();
  };
  for (const type of TYPES) document.addEventListener(type, onKey);
  const stop = () => TYPES.forEach((type) => document.removeEventListener(type, onKey));
  return { received, stop };
}

describe("<ctm-change-dialog>", () => {
  describe("interaction: keys belong to the pop-up", () => {
    let host: ReturnType<typeof listen>;
    afterEach(() => host.stop());

    it("keeps Tab and Escape from the page, and the browser still acts on them", async () => {
      await setupOpen();
      host = listen();
      await press("Tab");
      expectElement(focused(), confirmButton());
      await press("x");
      await sendKeys({ down: "Escape" });
      await dialogCloses();
      await sendKeys({ up: "Escape" });
      expect(host.received).to.deep.equal([]);
    });

    it("keeps keys from the page after a press on text, which takes the focus from the buttons", async () => {
      await setupOpen();
      host = listen();
      await click(getByRole("heading", undefined, findDialog()));
      await press("x");
      expect(findDialog()!.contains(focused())).to.equal(true);
      expect(host.received).to.deep.equal([]);
    });

    it("keeps presses from the row around a toggle", async () => {
      const { page } = await setup();
      host = listen();
      const pressed: string[] = [];
      await openDialog();
      for (const type of ["pointerdown", "mousedown", "click", "dblclick"]) {
        page.addEventListener(type, () => pressed.push(type));
      }
      await click(getByRole("heading", undefined, findDialog()));
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(pressed).to.deep.equal([]);
    });

    it("keeps letters and Enter in the message of a request from the page", async () => {
      await setupForm({ account: unpaid });
      host = listen();
      field("Message in the email").focus();
      await press("a");
      await press("Enter");
      await press("b");
      expect(field("Message in the email").value).to.match(/a\nb/);
      expect(host.received).to.deep.equal([]);
    });

    it("leaves the keys of the page to the page once it is closed", async () => {
      await setupOpen();
      await press("Escape");
      await dialogCloses();
      host = listen();
      await press("x");
      expect(host.received).to.include("keydown x");
    });

    it("goes on at its first control after the last, and the other way round", async () => {
      await setup();
      host = { received: [], stop: () => undefined };
      await openDialog();
      confirmButton().focus();
      const names: string[] = [];
      const tab = async (key: string) => {
        await press(key);
        names.push(nameOf(focused()!));
      };
      // Behind the last button there may be what unfolds the history.
      while (nameOf(focused()!) !== "Close" && names.length < 4) await tab("Tab");
      expect(names.at(-1)).to.equal("Close");
      await sendKeys({ down: "Shift" });
      await tab("Tab");
      await sendKeys({ up: "Shift" });
      expect(names.at(-1)).to.not.equal("Close");
      expect(findDialog()!.contains(focused())).to.be.true;
    });
  });
});
