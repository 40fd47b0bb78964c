import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { administrator } from "../../../server/index.js";
import { openSqliteStore } from "../../../server/kit.js";
import { parseListQuery } from "../../../server/query.js";
import { clinic } from "../setup.js";
import { serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-demo-"));
after(() => rmSync(folder, { recursive: true }));

const everything = parseListQuery(new URLSearchParams());
const host = {
  id: 1,
  name: "Host",
  balance: { cents: 0, currency: "USD" },
  minimum_starting_balance: { cents: 2_500, currency: "USD" },
};

describe("the accounts of the demo", () => {
  it("are not in a database that a host opens", async () => {
    const store = await openSqliteStore(join(folder, "empty.sqlite"));
    assert.equal(await store.findAgency(administrator.agencyId), undefined);
    assert.equal((await store.listAccounts(administrator.agencyId, everything)).total, 0);
    await store.close();
  });

  it("are not added to the accounts of a host when the command serves its database", async () => {
    const file = join(folder, "host.sqlite");
    const store = await openSqliteStore(file);
    await store.saveAgency(host);
    await store.saveAccounts("1", [clinic]);
    await store.close();
    const { stop } = await serve({ database: file });
    await stop();
    const again = await openSqliteStore(file);
    assert.equal(await again.findAgency(administrator.agencyId), undefined);
    assert.equal((await again.listAccounts("1", everything)).total, 1);
    await again.close();
  });

  it("are in a new database that the command serves", async () => {
    const { get } = await serve({ database: join(folder, "new.sqlite") });
    assert.equal(((await (await get()).json()) as { total_entries: number }).total_entries, 137);
  });
});
