// The pop-up in a frame that is as high as its content, so that the page around scrolls: of this origin, and of another.
import { expect, fixture, html } from "@open-wc/testing";
import { until } from "../helpers/until.js";
import type { Place } from "../pages/table/tall.js";

const other = new URL(location.href);
other.hostname = location.hostname === "localhost" ? "127.0.0.1" : "localhost";

const origins: [what: string, origin: string][] = [
  ["of the same origin", location.origin],
  ["of another origin", other.origin],
];

/** A page with a frame, which is asked for its dialog by messages. */
async function setup(origin: string, height: number) {
  const page = await fixture<HTMLElement>(
    html`<div>
      <iframe
        title="page"
        width="900"
        height=${height}
        src=${`${origin}/test/pages/table/tall.html?accounts=50`}
      ></iframe>
    </div>`,
  );
  const frame = page.querySelector("iframe")!;
  const sendMessage = (message: string) =>
    new Promise<Place>((resolve) => {
      addEventListener("message", ({ data }) => resolve(data as Place), { once: true });
      frame.contentWindow!.postMessage(message, "*");
    });
  let place: Place | undefined;
  let isAsking = false;
  /** Asks until the answer is what is expected. */
  const untilPlace = (isRight: (place: Place) => boolean, what: string, message = "where") =>
    until(() => {
      if (!isAsking) {
        isAsking = true;
        void sendMessage(message).then((answer) => {
          place = answer;
          isAsking = false;
        });
      }
      return place && isRight(place);
    }, what).finally(() => (place = undefined));
  const isInSight = ({ top, bottom, isOpen, isVisible }: Place) => {
    const start = frame.getBoundingClientRect().top;
    return isOpen && isVisible && start + top >= 0 && start + bottom <= innerHeight;
  };
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return {
    isInSight,
    untilPlace,
    open: (row: number) => untilPlace(({ isOpen }) => isOpen, "the dialog", `open ${row}`),
    place: () => sendMessage("where"),
  };
}

describe("<ctm-change-dialog>", () => {
  describe("rendering: in a frame", () => {
    afterEach(() => scrollTo(0, 0));

    for (const [what, origin] of origins) {
      it(`opens in the part that can be seen of a frame as high as its content, ${what}`, async () => {
        const { open, untilPlace, isInSight } = await setup(origin, 6000);
        await open(0);
        await untilPlace(isInSight, "the dialog in sight");
        expect(scrollY).to.equal(0);
      });

      it(`stays in sight while the page around is scrolled, ${what}`, async () => {
        const { open, untilPlace, isInSight } = await setup(origin, 6000);
        scrollTo(0, 1000);
        await open(20);
        await untilPlace(isInSight, "the dialog in sight");
        for (const top of [1300, 3000, 200]) {
          scrollTo(0, top);
          await untilPlace(isInSight, `the dialog in sight at ${top}`);
          expect(scrollY).to.equal(top);
        }
      });

      it(`stands where it would without a frame, where all of the frame can be seen, ${what}`, async () => {
        const { open, untilPlace, isInSight, place } = await setup(origin, 400);
        await open(0);
        await untilPlace(isInSight, "the dialog in sight");
        const { top, bottom, isPlaced } = await place();
        expect(isPlaced).to.equal(false);
        expect(top).to.be.closeTo(400 - bottom, 1);
      });
    }
  });
});
