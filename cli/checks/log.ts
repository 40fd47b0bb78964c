import { safeParse, type InferOutput } from "valibot";
import { toFields } from "../../src/client/account-schema.js";
import { ApiError } from "../../src/client/api-error.js";
import { historySchema } from "../../src/client/history-schema.js";
import { toAgencyChangePage } from "../../src/client/log-schema.js";
import type { AgencyChangeRecord } from "../../src/client/billing-api.js";
import type { Answer } from "../answer.js";
import type { Run, Sample } from "../run.js";
import { toLine, toWords } from "../words.js";

/** Checks the agency's log, where it is offered. */
export async function checkLog({ client, findings }: Run, { first }: Sample): Promise<void> {
  const link = toFields(toFields(first.fields.agency)?.links)?.balance_changes;
  if (link === undefined) {
    findings.miss("extra.log", "agency has no links.balance_changes");
    return;
  }
  if (typeof link !== "string") {
    findings.fail("extra.log", `links.balance_changes ${toLine(link, 40)}`);
    return;
  }
  try {
    const error = await findError(async (params) => parseLog(await client.log(link, params)));
    if (error instanceof Passed) findings.pass("extra.log", error.found);
    else findings.fail("extra.log", error);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    findings.fail("extra.log", `links.balance_changes ${toLine(link, 60)} is not on the origin of the endpoint`);
  }
}

/** What was found of a log in which nothing is wrong. */
class Passed {
  readonly found: string;

  constructor(found: string) {
    this.found = found;
  }
}

type Read = (params: Readonly<Record<string, string>>) => Promise<Log | string>;

/** Reads the log, and what comes before and after an entry in the middle of it. */
async function findError(read: Read): Promise<Passed | string> {
  const log = await read({ page: "1" });
  if (typeof log === "string") return log;
  const { changes } = log;
  const middle = changes[Math.floor(changes.length / 2)];
  if (!middle) return new Passed("no entry yet");
  const until = await read({ page: "1", until: middle.at });
  if (typeof until === "string") return `with until: ${until}`;
  if (until.changes.some((entry) => timeOf(entry) >= timeOf(middle))) return "entries at or after until";
  const since = await read({ page: "1", since: middle.at });
  if (typeof since === "string") return `with since: ${since}`;
  if (since.changes.some((entry) => timeOf(entry) < timeOf(middle))) return "entries before since";
  return new Passed(`${changes.length === 1 ? "1 entry" : `${changes.length} entries`} on the first page`);
}

type Log = ReturnType<typeof toAgencyChangePage>;

/** Returns the page; or, in words, what is wrong with it. */
function parseLog(answer: Answer): Log | string {
  const parsed = safeParse(historySchema, answer.json);
  return answer.status === 200 && parsed.success ? parseEntries(parsed.output) : toWords(answer);
}

function parseEntries(body: InferOutput<typeof historySchema>): Log | string {
  const log = toAgencyChangePage(body);
  if (log.unreadable > 0) return `${log.unreadable} without a valid time or account`;
  const times = log.changes.map(timeOf);
  if (log.changes.some(({ action, from, to }) => action === "change" && !(from && to))) {
    return "a change without from and to";
  }
  return times.every((time, index) => time <= (times[index - 1] ?? Infinity)) ? log : "older entries before newer ones";
}

function timeOf({ at }: AgencyChangeRecord): number {
  return Date.parse(at);
}
