import { expect } from "@open-wc/testing";
import { RefetchOnFocus } from "../../src/store/refetch-on-focus.js";
import { createReader } from "../helpers/away.js";

describe("RefetchOnFocus", () => {
  let reader: ReturnType<typeof createReader>;
  let returns: number;
  let restored: boolean[];
  let refetch: RefetchOnFocus;
  beforeEach(() => {
    reader = createReader();
    returns = 0;
    restored = [];
    refetch = new RefetchOnFocus((isRestored) => (restored.push(isRestored), returns++));
    refetch.start();
  });
  afterEach(() => {
    refetch.stop();
    reader.end();
  });

  const away = (seconds: number) => {
    reader.leave();
    reader.wait(seconds);
    reader.comeBack();
  };
  const table: [what: string, act: () => void, expected: number][] = [
    ["the tab was hidden for more than a minute", () => away(61), 1],
    ["the tab was hidden for a moment", () => away(30), 0],
    ["the tab was never hidden, though it is old", () => reader.comeBack(), 0],
    ["the page is restored by Back or Forward", () => reader.goBack({ persisted: true }), 1],
    ["the page is loaded", () => reader.goBack({ persisted: false }), 0],
    ["the network is back", () => reader.goOnline(), 1],
    [
      "the network is back while the tab is hidden",
      () => {
        reader.leave();
        reader.goOnline();
      },
      0,
    ],
    [
      "the tab is visible after the network was back",
      () => {
        reader.leave();
        reader.goOnline();
        reader.comeBack();
      },
      1,
    ],
    [
      "the tab is visible and the network is back at once",
      () => {
        away(61);
        reader.goOnline();
      },
      1,
    ],
    [
      "it was stopped before",
      () => {
        refetch.stop();
        away(61);
        reader.goOnline();
      },
      0,
    ],
    [
      "it was stopped just after",
      () => {
        away(61);
        refetch.stop();
      },
      0,
    ],
    [
      "it was started again",
      () => {
        refetch.stop();
        reader.wait(61);
        refetch.start();
        away(61);
      },
      1,
    ],
  ];
  for (const [what, act, expected] of table) {
    it(`calls back ${expected ? "once" : "never"} where ${what}`, () => {
      act();
      reader.stay();
      expect(returns).to.equal(expected);
    });
  }

  it("passes on that the page was restored, also where the tab becomes visible right after that", () => {
    reader.goBack({ persisted: true });
    reader.comeBack();
    reader.stay();
    reader.goOnline();
    reader.stay();
    expect(restored).to.deep.equal([true, false]);
  });
});
