import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toTable } from "../../cli/table.js";
import { withEach, withFields } from "./faults.js";
import { withDeviation } from "../../server/index.js";
import { base, setup } from "./setup.js";

const plain = { width: 80, hasColour: false };

describe("toTable", () => {
  for (const width of [80, 100, 60]) {
    it(`fits ${width} columns, without control characters of the backend`, async () => {
      const balance = "\u001b[31m\u202e".repeat(40) + "words ".repeat(40);
      const { findings } = await setup({ faults: [withEach((row) => ({ ...row, balance }))] }).run();
      const table = toTable(findings, { width, hasColour: false });
      assert.deepEqual(
        table.split("\n").filter((line) => line.length > width),
        [],
      );
      assert.doesNotMatch(table, /[^\P{Cc}\n]|\p{Cf}/u);
    });
  }

  it("shows what a failed check expected and what to change", async () => {
    const { findings } = await setup({ faults: [withFields(() => ({ total_pages: 9 }))] }).run();
    assert.match(
      toTable(findings, plain),
      /✗ Totals add up {20}total_pages 9 for 12 rows, 4 a page\n {6}expected {2}total_entries[^]*\n {6}change {4}Count all/,
    );
  });

  it("shows what the widget makes of what it tolerates", async () => {
    const { findings } = await setup({ faults: [withDeviation(base, "statuses-in-arrays")] }).run();
    const table = toTable(findings, plain);
    assert.match(
      table,
      /! Other fields are valid[^]*\n {6}expected {2}[^]*\n {6}widget {4}takes the first text of the array/,
    );
    assert.match(table, /\n✓ \d+ passed {3}! 1 tolerated/);
  });

  it("has colours only if requested", async () => {
    const { findings } = await setup().run();
    assert.ok(toTable(findings, { ...plain, hasColour: true }).includes("\u001b[32m✓"));
  });
});
