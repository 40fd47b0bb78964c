import { getRequestListener } from "@hono/node-server";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BillingServer } from "./billing-server.js";
import { toProblem, toProblemResponse } from "./problem.js";

const addresses = new WeakMap<Request, string>();

/**
 * Returns the address that a request has come from, for the trail: that of the socket, which is your proxy where you have
 * one. What a header says, only a proxy that you trust can know.
 * @param request the one that `identify` is called with
 */
export function addressOf(request: Request): string | undefined {
  return addresses.get(request);
}

/**
 * Returns what `node:http` and Express call with each request. Mount it before a parser of bodies: the body has to be
 * unread.
 */
export function toNodeListener(
  server: BillingServer,
): (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => void {
  const listener = getRequestListener((request, { incoming }) => {
    if (wasRead(incoming)) return toProblemResponse(toProblem(new Error(readBefore)));
    const { remoteAddress } = incoming.socket;
    if (remoteAddress !== undefined) addresses.set(request, remoteAddress);
    return server.fetch(request);
  });
  return (request, response) => {
    // Express takes away the part of the path that it has matched.
    if (request.originalUrl !== undefined) request.url = request.originalUrl;
    // It answers errors itself.
    void listener(request, response);
  };
}

const readBefore =
  "The body of a request was read before toNodeListener(). Mount it before express.json() and other parsers of bodies.";

/** Whether something else has read a body: of what it has left, no change could be told from none. */
function wasRead({ readableEnded, headers }: Pick<IncomingMessage, "readableEnded" | "headers">): boolean {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return readableEnded && hasBody;
}
