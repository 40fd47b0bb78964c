// What can go wrong with one request on a real connection.
import { rewrites } from "./fault-bodies.mjs";

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */

/**
 * @typedef {object} Exchange
 * @property {import("node:http").IncomingMessage} message
 * @property {import("node:http").ServerResponse} response
 * @property {() => Promise<Answer>} handle lets the request take effect
 * @property {() => Promise<void>} hold until the test lets go
 */

/**
 * What goes wrong; nothing where all is left out.
 * @typedef {object} Act
 * @property {"before" | "after" | "within"} [cut] the connection: before the request takes effect, after it did, in the middle of the answer
 * @property {"request" | "answer"} [hold] until the test lets go: what arrives, or what came of it
 * @property {"request" | "answer"} [twice] the request takes effect once more, as behind a proxy that repeats; or two answers are sent
 * @property {number} [status] of an answer in the backend's place
 * @property {Record<string, string>} [headers] of that answer
 * @property {string} [text] of that answer
 * @property {number} [retryAt] `Retry-After` as a date, so many seconds from now
 * @property {boolean} [inEffect] the request takes effect before that answer
 * @property {keyof typeof rewrites} [body] of the backend's own answer
 */

/** @param {Act} act @returns {(exchange: Exchange) => Promise<void>} */
export function findAct({ cut, hold, twice, status, body, ...rest }) {
  if (cut) return cuts[cut];
  if (hold) return holds[hold];
  if (twice) return twices[twice];
  if (body) return async ({ response, handle }) => rewrites[body](response, await handle());
  if (status) return (exchange) => answerInstead(exchange, { status, ...rest });
  return async ({ response, handle }) => send(response, await handle());
}

const cuts = {
  /** @param {Exchange} exchange */
  async before({ message }) {
    await Promise.resolve(message.socket.destroy());
  },
  /** @param {Exchange} exchange */
  async after({ message, handle }) {
    await handle();
    message.socket.destroy();
  },
  /** @param {Exchange} exchange */
  async within({ message, response, handle }) {
    const { status, headers, body } = await handle();
    response.writeHead(status, { ...headers, "Content-Length": body.length });
    response.write(body.subarray(0, body.length / 2), () => {
      // What was sent is to arrive: a reset would overtake it.
      setTimeout(() => message.socket.resetAndDestroy(), 20);
    });
  },
};

const holds = {
  /** @param {Exchange} exchange */
  async request({ response, handle, hold }) {
    await hold();
    send(response, await handle());
  },
  /** @param {Exchange} exchange */
  async answer({ response, handle, hold }) {
    const answer = await handle();
    await hold();
    send(response, answer);
  },
};

const twices = {
  /** @param {Exchange} exchange */
  async request({ response, handle }) {
    await handle();
    send(response, await handle());
  },
  /** @param {Exchange} exchange */
  async answer({ message, response, handle }) {
    const { status, headers, body } = await handle();
    const all = { ...response.getHeaders(), ...headers, "content-length": body.length };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const whole = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join("")}\r\n`), body]);
    message.socket.end(Buffer.concat([whole, whole]));
  },
};

/** @param {Exchange} exchange @param {Act & { status: number }} act */
async function answerInstead({ response, handle }, { status, headers = {}, text, retryAt, inEffect = false }) {
  if (inEffect) await handle();
  if (retryAt) response.setHeader("Retry-After", new Date(Date.now() + retryAt * 1000).toUTCString());
  const problem = JSON.stringify({ title: "A fault", status, detail: "What the server has to say." });
  response.writeHead(status, { "Content-Type": "application/problem+json", ...headers }).end(text ?? problem);
}

/** @param {import("node:http").ServerResponse} response @param {Answer} answer */
function send(response, { status, headers, body }) {
  response.writeHead(status, headers).end(body);
}
