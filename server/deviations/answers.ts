import type { Fault } from "../faults.js";
import { withChangeAnswers, type Fields } from "../rewrites.js";
import type { Deviation } from "./deviation.js";

/** Deviations of the answers to changes, and of refusals. The changes take effect. */
export const answerDeviations = {
  "redirected-changes": {
    title: "Redirected changes",
    description: "The server answers a change with a redirect to the account (303).",
    createFault: (base) => withChangeAnswers(base, ({ url }) => Response.redirect(url, 303)),
  },
  "accepted-changes": {
    title: "Accepted changes",
    description: "The server answers a change with “maybe later” (202).",
    createFault: (base) => withChangeAnswers(base, () => Response.json({ status: "accepted" }, { status: 202 })),
  },
  "answers-that-confirm-nothing": {
    title: "Answers that confirm nothing",
    description: "The server answers a change with 200, but not with the account.",
    createFault: (base) => withChangeAnswers(base, () => Response.json({ ok: true })),
  },
  "empty-answers": {
    title: "Empty answers",
    description: "The server answers a change with nothing at all (204).",
    createFault: (base) => withChangeAnswers(base, () => new Response(null, { status: 204 })),
  },
  "answers-with-few-fields": {
    title: "Answers with few fields",
    description: "The server answers a change with the id and who pays, and no more.",
    createFault: (base) =>
      withChangeAnswers(base, async (_, response) => {
        const { id, balance_from: source } = (await response.json()) as Fields;
        return Response.json({ id, balance_from: source });
      }),
  },
  "quoted-headers": {
    title: "Quoted headers",
    description: "When the server refuses a request, it quotes the headers, any token included.",
    createFault: withQuotedHeaders,
  },
} satisfies Readonly<Record<string, Deviation>>;

function withQuotedHeaders(): Fault {
  return (next) => async (request) => {
    const response = await next(request);
    if (response.ok) return response;
    const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join("; ");
    const problem = { ...((await response.json()) as Fields), detail: `Refused. ${headers}` };
    const { status } = response;
    return Response.json(problem, { status, headers: { "Content-Type": "application/problem+json" } });
  };
}
