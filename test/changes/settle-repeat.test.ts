import { expect } from "@open-wc/testing";
import type { ApiErrorKind } from "../../src/index.js";
import type { Intent } from "../../src/model/billing-request.js";
import { settleChange } from "../../src/changes/settle-change.js";
import { account } from "../model/accounts.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";

const before = account({ id: 7, balanceFrom: "agency", version: "r1" });
const after = account({ id: 7, balanceFrom: "customer", version: "r2" });
const back = account({ id: 7, balanceFrom: "agency", version: "r3" });
const intent: Intent = { account: before, from: "agency", to: "customer", key: "key-1", isRepeat: true };

type Answer = typeof before | Error;

/** How a repeat ends that is answered like this, and then read back. */
function settle(write: Answer, read: Answer) {
  return settleChange(fakeApi({ changeBalance: inTurn(write), getAccount: inTurn(read) }), intent);
}

// Found by the model of the protocol: a repeat is answered what its first attempt was, or refused after that has taken
// effect. Neither says what the account is.
describe("settleChange of a repeat", () => {
  it("is changed where the account, read after the answer, is as asked", async () => {
    expect(await settle(after, after)).to.deep.equal({ kind: "changed", account: after });
  });

  it("is someone else's change where the account has been changed back since the first attempt", async () => {
    const outcome = await settle(after, back);
    expect(outcome.kind).to.equal("conflict");
    expect(outcome).to.have.property("account", back);
  });

  it("is not known where the account cannot be read, whatever the answer was", async () => {
    for (const write of [after, failure("unauthorized"), failure("conflict"), failure("validation")]) {
      expect((await settle(write, failure("network"))).kind).to.equal("unknown");
    }
  });

  for (const kind of ["unauthorized", "forbidden", "validation"] satisfies ApiErrorKind[]) {
    it(`is changed where the first attempt has taken effect before the repeat was refused: ${kind}`, async () => {
      expect(await settle(failure(kind), after)).to.deep.equal({ kind: "changed", account: after });
    });

    it(`can be tried again where it was refused, and is not in effect: ${kind}`, async () => {
      const error = failure(kind);
      expect(await settle(error, before)).to.deep.equal({ kind: "unchanged", account: before, error });
    });
  }
});
