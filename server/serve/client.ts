import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { isIP } from "node:net";

/** Who sends a request, as far as it is known. */
export interface Client {
  /** Nothing for a proxy that is not trusted to say who is behind it. */
  readonly address: string | undefined;
  /** Whether others come from the same address: that of a proxy. */
  readonly isShared: boolean;
  /** The id of the person, once it is known. */
  person?: string;
}

/** The Hono environment of the server: what its routes share during one request. */
export interface ServerEnv {
  Variables: { client: Client };
}

/** Options of `identifyClient`. */
export interface ClientOptions {
  /** Whether the sender of a request is a proxy, which adds the address of its own client to `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Whether a proxy stands in front, trusted or not. */
  readonly isBehindProxy: boolean;
}

/** Finds out where each request comes from. */
export function identifyClient({ trustProxy, isBehindProxy }: ClientOptions): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const forwarded = trustProxy ? forwardedAddressOf(c.req.header("X-Forwarded-For")) : undefined;
    const isShared = isBehindProxy && forwarded === undefined;
    c.set("client", { address: isShared ? undefined : (forwarded ?? addressOf(c)), isShared });
    await next();
  };
}

/** Returns the last hop: what the trusted proxy has added itself. Whatever stands before it, a client may have made up. */
function forwardedAddressOf(header: string | undefined): string | undefined {
  const last = header?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? undefined : last;
}

function addressOf(c: Context): string | undefined {
  // Without a connection in tests that call the app itself.
  return c.env === undefined || !("incoming" in (c.env as object)) ? undefined : getConnInfo(c).remote.address;
}
