import type { Answer } from "../answer.js";
import { toList } from "../lists.js";
import type { List, Run } from "../run.js";
import { count, isJsonType, toLine, toWords } from "../words.js";

/** A failed connection to the endpoint. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/**
 * Reads the list as the widget does at first. Returns `undefined` if there is none, so that nothing else can be checked.
 * @throws UnreachableError without a connection.
 */
export async function checkReading({ client, findings }: Run): Promise<List | undefined> {
  const answer = await client.list({ page: 1, per_page: 50 });
  if (answer.unreachable !== undefined) throw new UnreachableError(answer.unreachable);
  if (answer.status !== 200) {
    findings.fail("list.answer", toWords(answer), toDetails(answer));
    return undefined;
  }
  findings.pass("list.answer");
  if (isJsonType(answer.type)) findings.pass("list.type");
  else findings.fail("list.type", answer.type || "no Content-Type");
  const list = toList(answer);
  if (list) findings.pass("list.shape", `${count(list.length, "row")}${list.isWhole ? ", without paging" : ""}`);
  else findings.fail("list.shape", describeBody(answer));
  return list;
}

/** Returns what the widget makes of an answer without a list, and what to change. */
function toDetails({ status, trouble }: Answer) {
  if (status === 401 || status === 403)
    return { advice: 'Authenticate with --header "Authorization: Bearer …", or a Cookie.' };
  if (status === 404) return { advice: "Give the URL of the collection itself, such as https://…/api/v1/accounts." };
  if (trouble?.includes("longer than"))
    return { widget: "says that the answer was unexpected, and shows no account.", advice: "Answer in pages." };
  return status === 0 ? { advice: "The widget waits 15 s for an answer. Answer faster, or in pages." } : {};
}

function describeBody({ json, text }: Answer): string {
  if (json === undefined) return text === "" ? "an empty body" : `not JSON, but “${toLine(text, 30)}”`;
  const names = typeof json === "object" && json !== null ? Object.keys(json).slice(0, 5) : [];
  return names.length > 0 ? `an object with ${toLine(names.join(", "))}` : toLine(json, 30);
}
