import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, ApiErrorKind } from "../../src/index.js";
import { failure, inTurn } from "../helpers/fake-api.js";
import { acme, moved, setup } from "./setup-balance.js";

describe("BalanceController", () => {
  it("never has two intents under one key, nor sends after a change, whatever happens in whatever order", async () => {
    const anyKind = fc.constantFrom<ApiErrorKind>(
      "network",
      "timeout",
      "server",
      "conflict",
      "validation",
      "unauthorized",
    );
    const anyAnswer = fc.oneof(anyKind.map(failure), fc.constant(moved), fc.constant(acme));
    const anySteps = fc.array(fc.constantFrom("open" as const, "close" as const, "proceed" as const), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { minLength: 40, maxLength: 40 }), anySteps, async (answers, steps) => {
        const next = inTurn<Account>(...answers);
        const { controller, told, keys } = setup({ changeBalance: next, getAccount: next });
        for (const step of steps) await controller[step]();
        const confirmed = told.filter((word) => word.startsWith("confirm")).length;
        expect(new Set(keys).size).to.equal(confirmed);
        expect(told.filter((word) => word.startsWith("change")).length).to.be.at.most(confirmed);
      }),
    );
  });
});
