// What can go wrong with one request on a real connection.
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
  /** Lets the request take effect. */
  readonly handle: () => Promise<Answer>;
  /** Resolves when the test lets go. */
  readonly hold: () => Promise<void>;
}

/** What goes wrong; nothing where all is left out. */
export interface Act {
  /** Cuts the connection before the request takes effect, after it did, or in the middle of the answer. */
  readonly cut?: "before" | "after" | "within";
  /** Holds the request or its answer until the test lets go. */
  readonly hold?: "request" | "answer";
  /** Lets the request take effect once more, as a proxy that repeats does; or sends two answers. */
  readonly twice?: "request" | "answer";
  /** The status of an answer in the backend's place. */
  readonly status?: number;
  /** The headers of that answer. */
  readonly headers?: Record<string, string>;
  /** The text of that answer. */
  readonly text?: string;
  /** `Retry-After` as a date, so many seconds from now. */
  readonly retryAt?: number;
  /** Whether the request takes effect before that answer. */
  readonly inEffect?: boolean;
  /** Rewrites the body of the backend's own answer. */
  readonly body?: keyof typeof rewrites;
}

type Run = (exchange: Exchange) => Promise<void>;

export function findAct({ cut, hold, twice, status, body, ...rest }: Act): Run {
  if (cut) return cuts[cut];
  if (hold) return holds[hold];
  if (twice) return twices[twice];
  if (body) return async ({ response, handle }) => rewrites[body](response, await handle());
  if (status) return (exchange) => answerInstead(exchange, status, rest);
  return async ({ response, handle }) => send(response, await handle());
}

const cuts: Record<"before" | "after" | "within", Run> = {
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
      // What was sent has to arrive: a reset would overtake it.
      setTimeout(() => message.socket.resetAndDestroy(), 20);
    });
  },
};

const holds: Record<"request" | "answer", Run> = {
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

const twices: Record<"request" | "answer", Run> = {
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

async function answerInstead({ response, handle }: Exchange, status: number, act: Act): Promise<void> {
  const { headers = {}, text, retryAt, inEffect = false } = act;
  if (inEffect) await handle();
  if (retryAt) response.setHeader("Retry-After", new Date(Date.now() + retryAt * 1000).toUTCString());
  const problem = JSON.stringify({ title: "A fault", status, detail: "What the server has to say." });
  response.writeHead(status, { "Content-Type": "application/problem+json", ...headers }).end(text ?? problem);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}
