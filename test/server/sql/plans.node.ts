import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { buildCounts, buildPage, type Shape } from "../../../server/sql/list-sql.js";
import { buildChanges, buildEnds } from "../../../server/sql/history.js";
import { buildLog } from "../../../server/sql/log.js";
import { openSqlite } from "../../../server/sql/sqlite.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-plans-"));
after(() => rmSync(folder, { recursive: true }));

const file = join(folder, "plans.sqlite");
const database = await openSqlite(file);
const source = new DatabaseSync(file);
after(async () => {
  source.close();
  await database.destroy();
});

function explain(query: { compile(by: typeof database): { sql: string } }): string[] {
  return source
    .prepare(`explain query plan ${query.compile(database).sql}`)
    .all()
    .map(({ detail }) => String(detail));
}

const shapes = (["name", "balance", "status", "balance_from", "runway"] as const).flatMap((column) =>
  [false, true].flatMap((descending) =>
    [false, true].flatMap((hasSource) =>
      [false, true].map((needsAttention): Omit<Shape, "position"> => ({
        column,
        descending,
        hasSource,
        needsAttention,
        runsOut: "none",
        ids: "none",
        search: "none",
      })),
    ),
  ),
);

describe("SQLite", () => {
  it("reads the first page of every order, with every filter, in the order of an index", () => {
    for (const shape of shapes) {
      const plan = explain(buildPage(database, { ...shape, position: "first" }));
      assert.equal(plan.length, 1, plan.join("\n"));
      assert.match(plan[0] ?? "", /^SEARCH accounts USING INDEX accounts_by_\w+ \(agency_id=\?/);
    }
  });

  it("passes over what comes before or after a page in an index alone", () => {
    for (const shape of shapes) {
      for (const position of ["later", "end"] as const) {
        const plan = explain(buildPage(database, { ...shape, position }));
        const reads = plan.filter((line) => line.startsWith("SEARCH")).join(", ");
        assert.match(
          reads,
          /^SEARCH accounts USING COVERING INDEX accounts_by_\w+ \(agency_id=\?[^,]*, SEARCH accounts USING INDEX \w+ \(agency_id=\? AND id=\?\)$/,
        );
      }
    }
  });

  it("reads the rows of given ids, however many, by their ids", () => {
    const [shape] = shapes;
    assert.ok(shape);
    const plan = explain(buildPage(database, { ...shape, ids: "json", position: "first" })).join("\n");
    assert.match(plan, /SEARCH accounts USING INDEX \w+ \(agency_id=\? AND id=\?\)/);
  });

  it("finds accounts that run out by an index of their days, and needs no other order where they are sorted by it", () => {
    for (const shape of shapes) {
      const plan = explain(buildPage(database, { ...shape, runsOut: "find", position: "first" }));
      assert.match(
        plan[0] ?? "",
        /USING INDEX accounts_by_runway_\w+ \(agency_id=\? AND <expr>=\? AND runway_days<\?\)/,
      );
      assert.equal(plan.length, shape.column === "runway" ? 1 : 2, plan.join("\n"));
    }
  });

  it("reads a list in its order where many run out", () => {
    for (const shape of shapes) {
      const plan = explain(buildPage(database, { ...shape, runsOut: "walk", position: "first" }));
      assert.equal(plan.length, 1, plan.join("\n"));
      assert.match(plan[0] ?? "", /^SEARCH accounts USING INDEX accounts_by_\w+ \(agency_id=\?/);
    }
  });

  it("reads the rows that a search has found by their ids, not a whole order", () => {
    const [shape] = shapes;
    assert.ok(shape);
    const plan = explain(buildPage(database, { ...shape, search: "trigrams", position: "first" })).join("\n");
    assert.match(plan, /SEARCH accounts USING INDEX \w+ \(agency_id=\? AND id=\?\)/);
    assert.match(plan, /account_trigrams VIRTUAL TABLE[^\n]*\n.*SEARCH account_search USING INTEGER PRIMARY KEY/);
  });

  it("reads nothing but an index of the texts of one agency for a search that is too short for trigrams", () => {
    assert.deepEqual(explain(buildCounts("texts")), [
      "SEARCH account_search USING COVERING INDEX account_search_texts (agency_id=?)",
    ]);
  });

  it("reads a log in the order of indexes, and only the time that is asked for", () => {
    const query = { since: "2026-11-01", until: "2026-12-01", page: 2, perPage: 10 };
    const plan = explain(buildLog("1", query)).join("\n");
    assert.match(
      plan,
      /SEARCH balance_changes USING INDEX balance_changes_by_time \(agency_id=\? AND at>\? AND at<\?\)/,
    );
    assert.match(plan, /SEARCH trail USING INDEX trail_of_requests \(agency_id=\? AND at>\? AND at<\?\)/);
    assert.doesNotMatch(plan, /SCAN (balance_changes|trail|accounts)/);
  });

  it("reads a page of a history from its first entry on, without those before", () => {
    assert.deepEqual(explain(buildChanges(database)), [
      "SEARCH balance_changes USING INDEX sqlite_autoindex_balance_changes_1 (agency_id=? AND account_id=? AND number<?)",
    ]);
    assert.ok(explain(buildEnds(database)).every((line) => !line.startsWith("SCAN")));
  });
});
