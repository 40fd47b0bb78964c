import { expect } from "@open-wc/testing";
import type { AccountPage } from "../../src/client/billing-api.js";
import { Selection } from "../../src/store/selection.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure } from "../helpers/fake-api.js";

const list = [1, 2, 3, 4, 5].map((id) => account({ id }));
const query = { page: 1, pageSize: 50 };
const page: AccountPage = {
  ...{ accounts: list, page: 1, pageSize: 150, total: 5, hasNext: false, unreadable: 0, agency: undefined },
};

function setup() {
  let changes = 0;
  const selection = new Selection(() => changes++);
  return { selection, ids: () => selection.accounts.map(({ id }) => id), changes: () => changes };
}

describe("Selection", () => {
  it("selects and deselects accounts by id", () => {
    const { selection, ids, changes } = setup();
    selection.select(list.slice(0, 3));
    selection.select([account({ id: "2" })], false);
    expect([ids(), selection.size, changes()]).to.deep.equal([[1, 3], 2, 2]);
    expect([selection.has(account({ id: "1" })), selection.has(list[1]!)]).to.deep.equal([true, false]);
  });

  const ranges: [what: string, anchor: number, target: number, expected: number[]][] = [
    ["down", 2, 4, [2, 3, 4]],
    ["up", 4, 2, [4, 2, 3]],
    ["to itself", 3, 3, [3]],
  ];
  for (const [what, anchor, target, expected] of ranges) {
    it(`selects a range ${what} from the account that was selected last`, () => {
      const { selection, ids } = setup();
      selection.selectOne(list[anchor - 1]!, true);
      selection.selectOne(list[target - 1]!, true, list);
      expect(ids()).to.deep.equal(expected);
    });
  }

  it("selects one account where the range has no beginning in the list, and deselects ranges too", () => {
    const { selection, ids } = setup();
    selection.selectOne(list[1]!, true, list);
    selection.selectOne(list[3]!, true, list.slice(2));
    expect(ids()).to.deep.equal([2, 4]);
    selection.select(list);
    selection.selectOne(list[4]!, false, list);
    expect(ids()).to.have.members([1, 2, 3]);
  });

  it("takes over what the server says of selected accounts, and only of those", () => {
    const { selection, changes } = setup();
    selection.select([list[0]!]);
    selection.update([account({ id: 1, name: "Renamed" }), list[1]!]);
    expect(selection.accounts.map(({ name }) => name)).to.deep.equal(["Renamed"]);
    selection.update([list[1]!]);
    expect(changes()).to.equal(2);
  });

  it("reports nothing where there is nothing to clear", () => {
    const { selection, changes } = setup();
    selection.clear();
    selection.select([list[0]!]);
    selection.clear();
    expect([selection.size, changes()]).to.deep.equal([0, 2]);
  });

  it("selects all that match when all are there", async () => {
    const { selection, ids } = setup();
    const answer = createDeferred<AccountPage>();
    const reading = selection.selectAll(query, () => answer.promise);
    expect([selection.reader?.isReading, selection.size]).to.deep.equal([true, 0]);
    answer.resolve(page);
    expect(await reading).to.equal(undefined);
    expect([ids(), selection.reader]).to.deep.equal([[1, 2, 3, 4, 5], undefined]);
  });

  it("selects nothing more where reading all has failed, and keeps the reader to continue", async () => {
    const { selection } = setup();
    const error = failure("network");
    expect(await selection.selectAll(query, () => Promise.reject(error))).to.equal(error);
    expect([selection.reader?.error, selection.size]).to.deep.equal([error, 0]);
  });

  for (const how of ["stop", "clear"] as const) {
    it(`stops reading all with ${how}()`, async () => {
      const { selection, ids } = setup();
      selection.select([list[0]!]);
      const answer = createDeferred<AccountPage>();
      const reading = selection.selectAll(query, () => answer.promise);
      selection[how]();
      answer.resolve(page);
      await reading;
      expect([ids(), selection.reader]).to.deep.equal([how === "stop" ? [1] : [], undefined]);
    });
  }
});
