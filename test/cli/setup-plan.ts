import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "../../server/index.js";
import { listen } from "./listen.js";
import { run } from "./run-in-process.js";

/** Six accounts on customer billing. */
export const six =
  "Acme Dental\nAlder & Finch Realty\nApex Roofing & Gutters\nÅström Optik\nAtlas Moving & Storage\nAvondale Auto Glass\n";

/** Starts a backend, and writes a list and the plan of it. */
export async function setupPlan(list = six, ...faults: readonly Fault[]) {
  const backend = await listen(...faults);
  const folder = mkdtempSync(join(tmpdir(), "ctm-plan-"));
  const path = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(path(name), "utf8");
  writeFileSync(path("wanted.csv"), list);
  const plan = (...more: string[]) =>
    run(["plan", path("wanted.csv"), "--endpoint", backend.endpoint, "--out", path("plan.json"), ...more]);
  const applyArguments = ["apply", path("plan.json"), "--endpoint", backend.endpoint, "--yes"];
  const apply = (...more: string[]) => run([...applyArguments, ...more]);
  const writes = () => backend.requests.filter(({ method }) => method === "PATCH");
  const onAgency = () => backend.store.accounts().filter(({ balance_from }) => balance_from === "agency").length;
  const permitReason = (...ids: readonly string[]) => {
    for (const id of ids) {
      const account = backend.store.account(id)!;
      backend.store.saveAccount({ ...account, permissions: { ...account.permissions, give_reason: true } });
    }
  };
  return { ...backend, permitReason, path, read, plan, apply, applyArguments, writes, onAgency };
}
