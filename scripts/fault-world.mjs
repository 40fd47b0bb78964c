// One HTTP server on loopback with the rules of the demo's backend behind it, and what goes wrong on the way.
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { findAct } from "./fault-acts.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {import("../server/index.js").AccountRecord} AccountRecord */
/** @typedef {import("./fault-acts.mjs").Act} Act */
/** @typedef {import("./fault-acts.mjs").Exchange} Exchange */
/** @typedef {"list" | "read" | "change" | "request" | "withdraw" | "history"} Operation */

/** @typedef {{ on?: Operation[], times?: number, reused?: boolean } & Act} Fault `reused`: on a kept-alive connection only */

/**
 * @typedef {object} WorldOptions
 * @property {AccountRecord[]} accounts
 * @property {Fault[]} [faults]
 * @property {boolean} [ignoresKeys] takes each repeat for something new
 * @property {boolean} [keepAlive] lets connections live; otherwise each request has one of its own
 */

/** @typedef {{ operation: Operation | undefined, method: string, key: string | undefined, version: string | undefined, at: number, token: string | undefined }} Arrival */

const base = "/api/v1/accounts";
// Node knows the rules' source by its own name only (see import-typescript.mjs).
const source = new URL("../server/index.ts", import.meta.url).href;
const operations = new URL("../server/operation.ts", import.meta.url).href;
const { createBackend, createMemoryStore, toSeed } = /** @type {typeof import("../server/index.js")} */ (
  await import(source)
);
const { operationOf } = /** @type {typeof import("../server/operation.js")} */ (await import(operations));

/** @param {WorldOptions} options */
export async function openWorld(options) {
  const world = new FaultWorld(options);
  await world.start();
  return world;
}

/** A server, what it knows, what arrived, and what goes wrong. */
export class FaultWorld {
  #port = 0;
  #store;
  #backend;
  #server;
  #options;
  /** @type {Fault[]} */
  #faults = [];
  /** @type {Arrival[]} */
  #arrivals = [];
  /** @type {(() => void)[]} */
  #held = [];
  /** @type {(() => void)[]} */
  #waiting = [];
  /** @type {WeakSet<object>} Connections that have carried a request. */
  #used = new WeakSet();
  #changesBefore;

  /** @param {WorldOptions} options */
  constructor(options) {
    this.#options = options;
    this.#store = createMemoryStore(toSeed(options.accounts));
    this.#backend = createBackend({ store: this.#store, base });
    this.#changesBefore = this.#countChanges();
    this.suffer(options.faults ?? []);
    this.#server = createServer((message, response) => void this.#answer(message, response));
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, at the same port each time. */
  async start() {
    await new Promise((resolve) => this.#server.listen(this.#port, "127.0.0.1", () => resolve(undefined)));
    const address = this.#server.address();
    if (typeof address === "object" && address) this.#port = address.port;
  }

  /** Is not there any more: connections are cut, new ones refused. */
  async stop() {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** From now on this goes wrong, and nothing else. @param {Fault[]} faults */
  suffer(faults) {
    this.#faults = faults.map((fault) => ({ ...fault }));
  }

  /** Someone else changes an account. @param {AccountRecord} account */
  save(account) {
    this.#store.saveAccount(account);
  }

  /** Lets go all that is held back. */
  release() {
    for (const letGo of this.#held.splice(0)) letGo();
  }

  /** Resolves when so many requests of a kind have arrived. @param {Operation} operation @param {number} count */
  async arrived(operation, count) {
    while (this.#arrivals.filter((one) => one.operation === operation).length < count)
      await new Promise((resolve) => this.#waiting.push(() => resolve(undefined)));
  }

  /** What has arrived, and what is in effect. */
  report() {
    const accounts = this.#store.accounts();
    return { arrivals: this.#arrivals, accounts, changes: this.#countChanges() - this.#changesBefore };
  }

  #countChanges() {
    return this.#store.accounts().reduce((sum, { id }) => sum + this.#store.changes(String(id)).length, 0);
  }

  /** @param {IncomingMessage} message @param {ServerResponse} response */
  async #answer(message, response) {
    const isReused = this.#used.has(message.socket);
    this.#used.add(message.socket);
    allowOrigin(message, response);
    if (!this.#options.keepAlive) response.setHeader("Connection", "close");
    const body = await buffer(message);
    // Whether a page may ask is none of the faults: a preflight is answered well.
    if (message.method === "OPTIONS") return void response.writeHead(204).end();
    const fault = this.#take(this.#log(message), isReused);
    /** @type {Exchange} */
    const exchange = {
      message,
      response,
      handle: async () => await toAnswer(await this.#backend.handle(this.#toRequest(message, body))),
      hold: () => new Promise((resolve) => this.#held.push(() => resolve(undefined))),
    };
    await findAct(fault ?? {})(exchange);
  }

  /** @param {IncomingMessage} message @param {Buffer} body @returns {Request} */
  #toRequest({ method = "GET", url = "/", headers }, body) {
    const sent = new Headers();
    for (const [name, value] of Object.entries(headers)) sent.set(name, String(value));
    if (this.#options.ignoresKeys && sent.has("idempotency-key")) sent.set("idempotency-key", crypto.randomUUID());
    const isRead = method === "GET" || method === "HEAD";
    return new Request(new URL(url, this.origin), {
      method,
      headers: sent,
      body: isRead ? null : new Uint8Array(body),
    });
  }

  /** @param {IncomingMessage} message */
  #log({ method = "GET", url = "/", headers }) {
    const header = (/** @type {string} */ name) => headers[name]?.toString();
    const operation = operationOf(new Request(new URL(url, this.origin), { method }), base);
    this.#arrivals.push({
      operation,
      method,
      key: header("idempotency-key"),
      version: header("if-match"),
      token: header("authorization"),
      at: Date.now(),
    });
    for (const look of this.#waiting.splice(0)) look();
    return operation;
  }

  /** The first fault that is for such a request and not used up. @param {Operation | undefined} operation @param {boolean} isReused */
  #take(operation, isReused) {
    const fault = this.#faults.find(
      ({ on, times = 1, reused = false }) =>
        operation !== undefined && (!on || on.includes(operation)) && times > 0 && (!reused || isReused),
    );
    if (fault?.times !== undefined) fault.times--;
    return fault;
  }
}

/** @param {IncomingMessage} message @param {ServerResponse} response */
function allowOrigin({ headers }, response) {
  const { origin } = headers;
  if (!origin) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Allow-Credentials", "true");
  response.setHeader("Access-Control-Allow-Methods", "GET, PATCH, POST, DELETE");
  response.setHeader("Access-Control-Allow-Headers", headers["access-control-request-headers"] ?? "");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After");
  response.setHeader("Access-Control-Max-Age", "600");
}

/** @param {Response} answer */
async function toAnswer(answer) {
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
