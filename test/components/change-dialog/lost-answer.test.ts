import { expect } from "@open-wc/testing";
import {
  firstOf,
  withAnswer,
  withDelay,
  withFailure,
  withLostAnswer,
  withNetworkError,
  type Fault,
} from "../../../server/index.js";
import {
  acme,
  expectKeys,
  isChange,
  isReadOfOne,
  labelOf,
  setupConfirmed,
  setupFailed,
  setupOpen,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogShows,
  dialogText,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const neverAnswered = () => withAnswer(isChange, () => new Promise<Response>(() => undefined));

describe("<ctm-change-dialog>", () => {
  describe("errors: the response to a change is lost or unclear", () => {
    it("reads the account, and succeeds without a second PATCH when the change is in effect", async () => {
      const { toggle, patches, reads, fired, eventsOf } = await setupConfirmed({ faults: [withLostAnswer(isChange)] });
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(reads()).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("shows that it is checking while it reads the account, and cannot be confirmed or closed meanwhile", async () => {
      const reading = createDeferred();
      const { toggle, fired } = await setupConfirmed({
        faults: [withLostAnswer(isChange), withDelay(isReadOfOne, () => reading.promise)],
      });
      await dialogShows("Confirming your change…");
      expect(confirmButton().getAttribute("aria-disabled")).to.equal("true");
      await press("Escape");
      await toggle.updateComplete;
      expect(findDialog()).to.exist;
      reading.resolve();
      await fired("ctm-balance-change");
    });

    const faults: {
      when: string;
      fault: () => Fault;
      says: RegExp;
      kind: string;
      properties?: ToggleSetup["properties"];
    }[] = [
      {
        when: "there is no network",
        fault: () => withNetworkError(firstOf(isChange)),
        says: /couldn’t reach the server\. Check your connection and try again\./,
        kind: "network",
      },
      {
        when: "there is no answer in time",
        fault: neverAnswered,
        says: /server took too long to answer\./,
        kind: "timeout",
        properties: { timeout: 40 },
      },
      ...[500, 502, 503, 504].map((status) => ({
        when: `the answer is ${status}`,
        fault: () => withFailure(firstOf(isChange), status, "secret stack trace"),
        says: /Something went wrong on the server\./,
        kind: "server",
      })),
      {
        when: "the answer is 408",
        fault: () => withFailure(firstOf(isChange), 408),
        says: /server took too long to answer\./,
        kind: "timeout",
      },
      {
        when: "the answer is 429",
        fault: () => withFailure(firstOf(isChange), 429),
        says: /server is busy\./,
        kind: "rate-limit",
      },
      {
        when: "the answer is a redirect",
        fault: () => withAnswer(firstOf(isChange), () => new Response(null, { status: 303 })),
        says: /sent something we couldn’t read\./,
        kind: "invalid-response",
      },
    ];
    for (const { when, fault, says, kind, properties = {} } of faults) {
      it(`shows that nothing was changed, and offers to try again, when the change is not in effect: ${when}`, async () => {
        const { toggle, patches, reads, eventsOf } = await setupFailed(fault(), { properties });
        expect(dialogText()).to.match(says).and.contain("No changes were made.").and.not.contain("secret");
        expect(nameOf(confirmButton())).to.equal("Try again");
        expect(eventsOf("ctm-error")[0]!.detail).to.have.nested.property("error.kind", kind);
        expect(labelOf(toggle)).to.equal("Balance from: customer");
        expect([patches().length, reads().length]).to.deep.equal([1, 1]);
      });
    }

    for (const [what, answer] of [
      ["an HTML page", () => new Response("<h1>Hello</h1>")],
      [
        "202 with an account that is not changed yet",
        () => Response.json({ ...acme, status: "queued" }, { status: 202 }),
      ],
      ["204", () => new Response(null, { status: 204 })],
    ] as const) {
      it(`shows that the outcome is unknown until a read account has the change, and sends nothing again: ${what}`, async () => {
        const { toggle, patches, fired, changeElsewhere } = await setupFailed(withAnswer(firstOf(isChange), answer));
        expect(dialogText())
          .to.contain("We couldn’t confirm whether this went through. Check again before you retry.")
          .and.not.contain("No changes were made");
        expect(nameOf(confirmButton())).to.equal("Check again");
        changeElsewhere({ balance_from: "agency" });
        await confirm();
        await fired("ctm-balance-change");
        expect(labelOf(toggle)).to.equal("Balance from: agency");
        expect(patches()).to.have.lengthOf(1);
      });
    }

    it("tries again with the same key each time, and fires one ctm-request-balance-change", async () => {
      const { toggle, patches, fired, eventsOf } = await setupFailed(withFailure(firstOf(isChange, 2), 503));
      await confirm();
      await until(() => patches().length === 2 && confirmButton().ariaDisabled === "false", "the second failure");
      await confirm();
      await fired("ctm-balance-change");
      expect(new Set(patches().map(({ key }) => key))).to.have.property("size", 1);
      expect(patches()).to.have.lengthOf(3);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("tries again with the version that was read after the failure", async () => {
      const { patches, changeElsewhere, fired } = await setupOpen({ faults: [withFailure(firstOf(isChange), 503)] });
      changeElsewhere({ balance: { cents: 99, currency: "USD" } });
      await confirm();
      await fired("ctm-error");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[1]!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("sends a new change with a new key after Cancel", async () => {
      const { patches, fired } = await setupFailed(withFailure(firstOf(isChange), 503));
      await pressInDialog("Cancel");
      await dialogCloses();
      await openDialog();
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      await confirm();
      await fired("ctm-balance-change");
      expectKeys(patches(), "different");
    });
  });
});
