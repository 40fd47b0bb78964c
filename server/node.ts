import { getRequestListener } from "@hono/node-server";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BillingServer } from "./billing-server.js";

/**
 * Returns what `node:http` and Express call with each request. Mount it before a parser of bodies: the body has to be
 * unread.
 */
export function toNodeListener(
  server: BillingServer,
): (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => void {
  const listener = getRequestListener((request) => server.fetch(request));
  return (request, response) => {
    // Express takes away the part of the path that it has matched.
    if (request.originalUrl !== undefined) request.url = request.originalUrl;
    // It answers errors itself.
    void listener(request, response);
  };
}
