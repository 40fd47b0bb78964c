// What can fail with one request on a real connection.
import type { IncomingMessage, ServerResponse } from "node:http";
import { rewrites } from "./bodies.js";

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  /** Handles the request by the rules of the backend; it takes effect. */
  readonly handle: () => Promise<Answer>;
  /** Resolves when the test releases it. */
  readonly hold: () => Promise<void>;
}

/** How a request fails; where all is left out, it does not. */
export interface Failure {
  /** Cuts the connection before the request takes effect, after it did, or in the middle of the answer. */
  readonly cut?: "before" | "after" | "within";
  /** Holds the request or its answer until the test releases it. */
  readonly hold?: "request" | "answer";
  /** Handles the request twice, as behind a proxy that repeats it; or sends the answer twice. */
  readonly twice?: "request" | "answer";
  /** The status of an answer that replaces the backend's. */
  readonly status?: number;
  /** The headers of that answer. */
  readonly headers?: Record<string, string>;
  /** The text of that answer. */
  readonly text?: string;
  /** Seconds from now, sent as the date in `Retry-After`. */
  readonly retryAt?: number;
  /** Whether the request takes effect before that answer. */
  readonly inEffect?: boolean;
  /** Rewrites the body of the backend's own answer. */
  readonly body?: keyof typeof rewrites;
}

type Handler = (exchange: Exchange) => Promise<void>;

/** Returns what answers a request that fails this way. */
export function findHandler({ cut, hold, twice, status, body, ...rest }: Failure): Handler {
  if (cut) return cuts[cut];
  if (hold) return holds[hold];
  if (twice) return twices[twice];
  if (body) return async ({ response, handle }) => rewrites[body](response, await handle());
  if (status) return (exchange) => replaceAnswer(exchange, status, rest);
  return async ({ response, handle }) => send(response, await handle());
}

const cuts: Record<"before" | "after" | "within", Handler> = {
  async before({ message }) {
    await Promise.resolve(message.socket.destroy());
  },
  async after({ message, handle }) {
    await handle();
    message.socket.destroy();
  },
  async within({ message, response, handle }) {
    const { status, headers, body } = await handle();
    response.writeHead(status, { ...headers, "Content-Length": body.length });
    response.write(body.subarray(0, body.length / 2), () => {
      // The first half has to arrive before the reset.
      setTimeout(() => message.socket.resetAndDestroy(), 20);
    });
  },
};

const holds: Record<"request" | "answer", Handler> = {
  async request({ response, handle, hold }) {
    await hold();
    send(response, await handle());
  },
  async answer({ response, handle, hold }) {
    const answer = await handle();
    await hold();
    send(response, answer);
  },
};

const twices: Record<"request" | "answer", Handler> = {
  async request({ response, handle }) {
    await handle();
    send(response, await handle());
  },
  async answer({ message, response, handle }) {
    const { status, headers, body } = await handle();
    const all = { ...response.getHeaders(), ...headers, "content-length": body.length };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const whole = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join("")}\r\n`), body]);
    message.socket.end(Buffer.concat([whole, whole]));
  },
};

async function replaceAnswer({ response, handle }: Exchange, status: number, failure: Failure): Promise<void> {
  const { headers = {}, text, retryAt, inEffect = false } = failure;
  if (inEffect) await handle();
  if (retryAt) response.setHeader("Retry-After", new Date(Date.now() + retryAt * 1000).toUTCString());
  const problem = JSON.stringify({ title: "A fault", status, detail: "The explanation of the server." });
  response.writeHead(status, { "Content-Type": "application/problem+json", ...headers }).end(text ?? problem);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}
