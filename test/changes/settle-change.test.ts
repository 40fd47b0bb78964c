import { expect } from "@open-wc/testing";
import type { ApiErrorKind, WriteOptions } from "../../src/index.js";
import type { ChangeIntent } from "../../src/model/change.js";
import { checkOutcome, settleChange, type ChangeOutcome } from "../../src/changes/settle-change.js";
import { account } from "../model/accounts.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";

const before = account({ id: 7, balanceFrom: "agency", version: "r1" });
const after = account({ id: 7, balanceFrom: "customer", version: "r2" });
const intent: ChangeIntent = { account: before, from: "agency", to: "customer", key: "key-1" };

/** How a change ends whose write and reading are answered like this; and how often each was asked. */
async function settle(write: typeof before | Error, ...reads: (typeof before | Error)[]) {
  const calls: string[] = [];
  const getAccount = inTurn(...reads);
  const changeBalance = inTurn(write);
  const api = fakeApi({
    changeBalance: () => (calls.push("write"), changeBalance()),
    getAccount: () => (calls.push("read"), getAccount()),
  });
  const outcome = await settleChange(api, intent, () => calls.push("checking"));
  return { outcome, calls: calls.join(" ") };
}

describe("settleChange", () => {
  it("sends the account, the wish, its key and its version", async () => {
    const sent: unknown[] = [];
    const changeBalance = (id: unknown, to: unknown, options: WriteOptions) => {
      sent.push(id, to, options);
      return Promise.resolve(after);
    };
    await settleChange(fakeApi({ changeBalance }), intent);
    expect(sent).to.deep.equal([7, "customer", { key: "key-1", version: "r1" }]);
  });

  it("is changed when the server says so, and nothing is read", async () => {
    expect(await settle(after)).to.deep.equal({ outcome: { kind: "changed", account: after }, calls: "write" });
  });

  const rejections: ApiErrorKind[] = ["unauthorized", "forbidden", "not-found", "validation"];
  for (const kind of rejections) {
    it(`is rejected, and nothing is read: ${kind}`, async () => {
      const error = failure(kind);
      expect(await settle(error)).to.deep.equal({ outcome: { kind: "rejected", error }, calls: "write" });
    });
  }

  const lost: ApiErrorKind[] = ["network", "timeout", "rate-limit", "server", "invalid-response"];
  for (const kind of lost) {
    it(`is read back once, and never sent again: ${kind}`, async () => {
      const error = failure(kind);
      const calls = "write checking read";
      expect(await settle(error, after)).to.deep.equal({ outcome: { kind: "changed", account: after }, calls });
      expect(await settle(error, before)).to.deep.equal({
        outcome: { kind: "unchanged", account: before, error },
        calls,
      });
    });

    it(`is not known where the reading fails as well: ${kind}`, async () => {
      const error = failure(kind);
      expect((await settle(error, failure("server"))).outcome).to.deep.equal({ kind: "unknown", error });
    });

    it(`is rejected where the reading finds the account gone: ${kind}`, async () => {
      const gone = failure("not-found");
      expect((await settle(failure(kind), gone)).outcome).to.deep.equal({ kind: "rejected", error: gone });
    });
  }

  it("is a conflict with what the account is now, even where that is as was asked", async () => {
    const error = failure("conflict");
    for (const now of [before, after]) {
      expect((await settle(error, now)).outcome).to.deep.equal({ kind: "conflict", account: now, error });
    }
  });

  it("of a repeat is no conflict where the account is as was asked: a server without keys refuses what it has done", async () => {
    const conflict = failure("conflict");
    const ends = async (now: typeof before | Error) =>
      checkOutcome(fakeApi({ getAccount: inTurn(now) }), { ...intent, isRepeat: true }, conflict);
    expect(await ends(after)).to.deep.equal({ kind: "changed", account: after });
    expect(await ends(before)).to.deep.equal({ kind: "conflict", account: before, error: conflict });
    expect(await ends(failure("network")), "nobody knows").to.deep.equal({ kind: "unknown", error: conflict });
  });

  it("is rejected for the reason of the reading where a conflict could not be read", async () => {
    const error = failure("network");
    expect((await settle(failure("conflict"), error)).outcome).to.deep.equal({ kind: "rejected", error });
  });

  it("is read back where the answer is an account without the change", async () => {
    const { outcome, calls } = await settle(before, before);
    expect(outcome.kind).to.equal("unchanged");
    expect((outcome as ChangeOutcome & { kind: "unchanged" }).error.kind).to.equal("invalid-response");
    expect(calls).to.equal("write checking read");
  });

  it("never rejects, whatever a host's own api throws", async () => {
    for (const thrown of [new TypeError("undefined is not a function"), new DOMException("", "AbortError")]) {
      const { outcome } = await settle(thrown, thrown);
      expect(outcome).to.have.nested.property("error.kind", "invalid-response");
    }
  });
});

describe("checkOutcome", () => {
  it("only reads", async () => {
    const api = fakeApi({ getAccount: inTurn(after) });
    const outcome = await checkOutcome(api, intent, failure("network"));
    expect(outcome).to.deep.equal({ kind: "changed", account: after });
  });
});
