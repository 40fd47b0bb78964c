import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rowDeviations } from "../../../cli/checks/row-deviations.js";
import { toAccountRow } from "../../../src/client/account-schema.js";

/** What is said of the links of a row. */
function findOfLinks(links: unknown): (string | undefined)[] {
  const sent = { id: 7, name: "Acme Dental", balance_from: "agency", links };
  const row = toAccountRow(sent)!;
  return rowDeviations({})
    .filter(({ widget }) => widget.includes("link"))
    .map(({ find }) => find({ sent, row }));
}

describe("the links of a row", () => {
  it("deviate where they lead to no page", () => {
    for (const open of ["mailto:acme@a.example", "javascript:alert(1)", 7, {}]) {
      assert.match(String(findOfLinks({ open })), /^links\.open /);
    }
  });

  it("are as they should be at http and https, left out, or null", () => {
    for (const links of [undefined, {}, { open: null }, { open: "/accounts/7", billing: "https://portal.example/7" }]) {
      assert.deepEqual(findOfLinks(links), [undefined]);
    }
  });
});
