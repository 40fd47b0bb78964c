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
import { createDeferred } from "../../helpers/deferred.js";
import {
  confirm,
  confirmButton,
  openDialog,
  findDialog,
  dialogCloses,
  dialogShows,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { nameOf } from "../../helpers/roles.js";
import { acme, isChange, isReadOfOne, labelOf, setup, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

/** A toggle whose change was confirmed, and whose answer did not come. */
async function setupLost(fault: Fault, options: ToggleSetup = {}) {
  const page = await setup({ ...options, faults: [fault, ...(options.faults ?? [])] });
  await openDialog();
  await confirm();
  return page;
}

const neverAnswered = () => withAnswer(isChange, () => new Promise<Response>(() => undefined));

describe("<ctm-change-dialog>", () => {
  describe("errors: an answer that did not come", () => {
    it("is success where the change is in effect, without a second PATCH", async () => {
      const { toggle, patches, reads, fired, eventsOf } = await setupLost(withLostAnswer(isChange));
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(reads()).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("says that it is checking meanwhile, and still cannot be pressed or closed", async () => {
      const reading = createDeferred();
      const late = withDelay(isReadOfOne, () => reading.promise);
      const { toggle, fired } = await setupLost(withLostAnswer(isChange), { faults: [late] });
      await dialogShows("Checking");
      expect(confirmButton().getAttribute("aria-disabled")).to.equal("true");
      await pressInDialog("Cancel");
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
        says: /did not answer.*connection/,
        kind: "network",
      },
      {
        when: "there is no answer in time",
        fault: neverAnswered,
        says: /did not answer/,
        kind: "timeout",
        properties: { timeout: 40 },
      },
      ...[500, 502, 503, 504].map((status) => ({
        when: `the answer is ${status}`,
        fault: () => withFailure(firstOf(isChange), status, "secret stack trace"),
        says: /server is busy or has a problem/,
        kind: "server",
      })),
      {
        when: "the answer is 408",
        fault: () => withFailure(firstOf(isChange), 408),
        says: /did not answer/,
        kind: "timeout",
      },
      { when: "the answer is 429", fault: () => withFailure(firstOf(isChange), 429), says: /busy/, kind: "rate-limit" },
      {
        when: "the answer is a redirect",
        fault: () => withAnswer(firstOf(isChange), () => new Response(null, { status: 303 })),
        says: /unexpected answer/,
        kind: "invalid-response",
      },
    ];
    for (const { when, fault, says, kind, properties = {} } of faults) {
      it(`says that nothing was changed where it is not in effect: ${when}`, async () => {
        const { toggle, patches, reads, fired, eventsOf } = await setupLost(fault(), { properties });
        await fired("ctm-error");
        expect(dialogText()).to.match(says).and.contain("Nothing was changed.").and.not.contain("secret");
        expect(nameOf(confirmButton())).to.equal("Try again");
        expect(eventsOf("ctm-error")[0]!.detail).to.have.nested.property("error.kind", kind);
        expect(labelOf(toggle)).to.equal("Balance from: customer");
        expect([patches().length, reads().length]).to.deep.equal([1, 1]);
      });
    }

    for (const [what, answer] of [
      ["a page", () => new Response("<h1>Hello</h1>")],
      [
        "202 with an account that does not show it",
        () => Response.json({ ...acme, status: "queued" }, { status: 202 }),
      ],
      ["204", () => new Response(null, { status: 204 })],
    ] as const) {
      it(`shows that the outcome is unknown until the account shows it, and only reads: the answer is ${what}`, async () => {
        const { toggle, patches, fired, changeElsewhere } = await setupLost(withAnswer(firstOf(isChange), answer));
        await fired("ctm-error");
        expect(dialogText()).to.contain("It is not known").and.not.contain("Nothing was changed");
        expect(nameOf(confirmButton())).to.equal("Check again");
        changeElsewhere({ balance_from: "agency" });
        await confirm();
        await fired("ctm-balance-change");
        expect(labelOf(toggle)).to.equal("Balance from: agency");
        expect(patches()).to.have.lengthOf(1);
      });
    }

    it("tries again with the same key, and asks the host only once", async () => {
      const { toggle, patches, fired, eventsOf } = await setupLost(withFailure(firstOf(isChange, 2), 503));
      await fired("ctm-error");
      await confirm();
      await dialogShows("Try again");
      await confirm();
      await fired("ctm-balance-change");
      expect(new Set(patches().map(({ key }) => key))).to.have.property("size", 1);
      expect(patches()).to.have.lengthOf(3);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("tries again with the version that was read meanwhile", async () => {
      const { patches, changeElsewhere, fired } = await setup({ faults: [withFailure(firstOf(isChange), 503)] });
      await openDialog();
      changeElsewhere({ balance: { cents: 99, currency: "USD" } });
      await confirm();
      await fired("ctm-error");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[1]!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("takes a new key after Cancel: that is a new wish", async () => {
      const { patches, fired } = await setupLost(withFailure(firstOf(isChange), 503));
      await fired("ctm-error");
      await pressInDialog("Cancel");
      await dialogCloses();
      await openDialog();
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[0]!.key).not.to.equal(patches()[1]!.key);
    });
  });
});
