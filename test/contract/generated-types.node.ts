import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import openapiTypeScript, { astToString } from "openapi-typescript";

/** Inside the project, so that imports of packages are found. */
const cache = join("node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "openapi-types-"));
after(() => rmSync(folder, { recursive: true }));

/** Code that uses the generated types as a host or its backend would, with the types of the widget and of the server. */
const uses = `
import type { components, operations } from "./openapi.js";
import { toAccount, toAgency, type AccountRow } from "<root>/src/client/account-schema.js";
import type { WireList } from "<root>/src/client/list-schema.js";
import type { BalanceSource } from "<root>/src/model/balance-source.js";
import type { BillingRequestDraft } from "<root>/src/model/billing-request.js";
import type { Sort } from "<root>/src/model/query.js";
import type { PageFields } from "<root>/server/paging.js";
import { summarise } from "<root>/server/query.js";
import type { AccountRecord, AgencyRecord, LogRecord, ChangeRecord } from "<root>/server/wire.js";

type Schemas = components["schemas"];
type BodyOf<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type RequestOf<Name extends keyof operations> = BodyOf<NonNullable<operations[Name]["requestBody"]>>;
type ListQuery = NonNullable<operations["listAccounts"]["parameters"]["query"]>;

// What a backend may send is what the widget reads.
export const readRow = (row: Schemas["Account"]): AccountRow => row;
export const readAccount = (row: Schemas["Account"]) => toAccount(row);
export const readAgency = (agency: Schemas["Agency"]) => toAgency(agency);
export const readPage = (page: Schemas["AccountPage"]): WireList => page;

// What the widget sends is what a backend has to understand.
export const toQuery = (sort: Sort, source: BalanceSource): ListQuery =>
  ({ page: 1, per_page: 50, sort, balance_from: source, needs_attention: "true", search: "a", ids: "7,8" });
export const toChange = (to: BalanceSource): RequestOf<"changeBalance"> => ({ balance_from: to, reason: "Why" });
export const toRequest = ({ email, startingBalance, message }: BillingRequestDraft): RequestOf<"requestBilling"> =>
  ({ email, starting_balance: startingBalance, message });

// What the reference server answers.
export const answerAccount = (account: AccountRecord): Schemas["Account"] => account;
export const answerChange = (change: ChangeRecord): Schemas["BalanceChangeRecord"] => change;
export const answerList = (
  accounts: AccountRecord[], page: PageFields, agency: AgencyRecord,
): Schemas["AccountPage"] => ({ accounts, ...page, agency, summary: summarise(accounts) });
export const answerLog = (entries: LogRecord[]): Schemas["AgencyChangePage"] => ({ balance_changes: entries });
export const answerHistory = (entries: ChangeRecord[], page: PageFields): Schemas["BalanceChangePage"] =>
  ({ balance_changes: entries, ...page });

// The least that a backend has to say.
export const least: Schemas["Account"] = { id: 7, name: "Acme", balance_from: "agency" };
export const permitted: Schemas["Permissions"] = { change_balance: false };
// @ts-expect-error -- The types are not \`any\`.
export const wrong: Schemas["Account"] = { ...least, name: 7 };
export const problem: Schemas["Problem"] = { title: "Not Found", status: 404, detail: "There is no such account." };
`;

/** Compiles the code with the generated types, as strictly as the project. Returns the errors. */
async function compile(): Promise<string> {
  writeFileSync(join(folder, "openapi.ts"), astToString(await openapiTypeScript(pathToFileURL("openapi.yaml"))));
  writeFileSync(join(folder, "uses.ts"), uses.replaceAll("<root>", resolve(".")));
  const options = {
    extends: resolve("tsconfig.json"),
    files: ["uses.ts"],
    include: [],
    compilerOptions: { types: [] },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  try {
    return execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("types that openapi-typescript makes of openapi.yaml", () => {
  it("fit what the widget reads and sends, and what the server answers", async () => {
    assert.equal(await compile(), "");
  });
});
