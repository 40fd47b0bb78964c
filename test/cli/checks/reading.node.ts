import { isAny, withAnswer, withBody, withFailure } from "../../../server/index.js";
import { withType } from "../faults.js";
import { describeFaults, isList } from "../setup.js";

const html = () => new Response("<html>", { headers: { "Content-Type": "text/html" } });

describeFaults("checkReading", [
  ["answers 500", withFailure(isList, 500), ["list.answer"], /^500, application\/problem\+json/],
  ["requires authentication", withFailure(isList, 401, "Who are you?"), ["list.answer"], /^401,.*Who are you/],
  [
    "redirects",
    withAnswer(isAny, () => Response.redirect("https://elsewhere.example/login", 302)),
    ["list.answer"],
    /^302, a redirect/,
  ],
  ["answers with HTML", withAnswer(isList, html), ["list.type", "list.shape"], /^text\/html/],
  [
    "answers with another object",
    withBody(isList, () => ({ data: [], meta: {} })),
    ["list.shape"],
    /an object with data, meta/,
  ],
  ["sends JSON as text", withType("text/plain"), ["list.type", "account.read", "errors.problem"], /^text\/plain/],
]);

describeFaults(
  "checkReading",
  [
    [
      "never answers",
      withAnswer(isAny, () => new Promise<Response>(() => undefined)),
      ["list.answer"],
      /^no complete response within 0.05 s/,
    ],
    [
      "never ends its response",
      withAnswer(isAny, () => new Response(new ReadableStream())),
      ["list.answer"],
      /^no complete response within 0.05 s/,
    ],
  ],
  { timeout: 50 },
);
