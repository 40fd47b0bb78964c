import { withAnswer, withBody, withFailure } from "../../../server/index.js";
import { isMissing, problemWith } from "../faults.js";
import { describeFaults, isRead } from "../setup.js";

const html = () =>
  new Response("<!doctype html><h1>Oops</h1>", { status: 404, headers: { "Content-Type": "text/html" } });

describeFaults("checkOneAccount", [
  ["has no single accounts", withFailure(isRead, 404), ["account.read"], /^404/],
  [
    "answers with another account",
    withBody(isRead, (body) => ({ ...(body as object), id: 1 })),
    ["account.read"],
    /the account 1 for 248030/,
  ],
  [
    "has another balance source than in the list",
    withBody(isRead, (body) => ({ ...(body as object), balance_from: "customer" })),
    ["account.read"],
    /balance_from customer; in the list agency/,
  ],
  ["fails for an unknown id", withFailure(isMissing, 500), ["account.missing"], /^500/],
  [
    "answers 200 to an unknown id",
    withAnswer(isMissing, () => Response.json({ id: 2147483647, name: "", balance_from: "agency" })),
    ["account.missing"],
    /^200/,
  ],
  ["sends errors as HTML", withAnswer(isMissing, html), ["errors.problem"], /^text\/html/],
  [
    "sends errors as other JSON",
    withAnswer(isMissing, () => Response.json({ error: "none" }, { status: 404 })),
    ["errors.problem"],
    /^application\/json/,
  ],
  [
    "has another status in a problem",
    withAnswer(isMissing, () => problemWith({ status: 400 })),
    ["errors.problem"],
    /status 400 in a 404/,
  ],
  [
    "has a problem without detail",
    withAnswer(isMissing, () => problemWith({ detail: undefined })),
    ["errors.problem"],
    /no detail/,
  ],
]);
