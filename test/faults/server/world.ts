// One HTTP server on loopback with the rules of the backend behind it, and what goes wrong on the way.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { createBackend, createMemoryStore, toSeed, type AccountRecord } from "../../../server/index.js";
import { operationOf, type Operation } from "../../../server/operation.js";
import { findAct, type Act, type Answer } from "./acts.js";

export interface Fault extends Act {
  readonly on?: readonly Operation[];
  readonly times?: number;
  /** On a kept-alive connection only. */
  readonly reused?: boolean;
}

export interface WorldOptions {
  readonly accounts: readonly AccountRecord[];
  readonly faults?: readonly Fault[];
  /** Takes each repeat for something new. */
  readonly ignoresKeys?: boolean;
  /** Lets connections live; otherwise each request has one of its own. */
  readonly keepAlive?: boolean;
}

export interface Arrival {
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly key: string | undefined;
  readonly version: string | undefined;
  readonly token: string | undefined;
  readonly at: number;
}

const base = "/api/v1/accounts";

export async function openWorld(options: WorldOptions): Promise<FaultWorld> {
  const world = new FaultWorld(options);
  await world.start();
  return world;
}

/** A server, what it knows, what arrived, and what goes wrong. */
export class FaultWorld {
  #port = 0;
  readonly #options: WorldOptions;
  readonly #store;
  readonly #backend;
  readonly #server;
  /** Each with how often it is still to happen. */
  #faults: { fault: Fault; left: number }[] = [];
  readonly #arrivals: Arrival[] = [];
  readonly #held: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  /** Connections that have carried a request. */
  readonly #used = new WeakSet();
  readonly #changesBefore: number;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#store = createMemoryStore(toSeed(options.accounts));
    this.#backend = createBackend({ store: this.#store, base });
    this.#changesBefore = this.#countChanges();
    this.suffer(options.faults ?? []);
    this.#server = createServer((message, response) => void this.#answer(message, response));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, at the same port each time. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address) this.#port = address.port;
  }

  /** Is not there any more: connections are cut, new ones refused. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** From now on this goes wrong, and nothing else. */
  suffer(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
  }

  /** Someone else changes an account. */
  save(account: AccountRecord): void {
    this.#store.saveAccount(account);
  }

  /** Lets go all that is held back. */
  release(): void {
    for (const letGo of this.#held.splice(0)) letGo();
  }

  /** Resolves when so many requests of a kind have arrived. */
  async arrived(operation: Operation, count: number): Promise<void> {
    while (this.#arrivals.filter((one) => one.operation === operation).length < count)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** What has arrived, and what is in effect. */
  report() {
    const accounts = this.#store.accounts();
    return { arrivals: this.#arrivals, accounts, changes: this.#countChanges() - this.#changesBefore };
  }

  #countChanges(): number {
    return this.#store.accounts().reduce((sum, { id }) => sum + this.#store.changes(String(id)).length, 0);
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const isReused = this.#used.has(message.socket);
    this.#used.add(message.socket);
    allowOrigin(message, response);
    if (!this.#options.keepAlive) response.setHeader("Connection", "close");
    const body = await buffer(message);
    // Whether a page may ask is none of the faults: a preflight is answered well.
    if (message.method === "OPTIONS") return void response.writeHead(204).end();
    const act = this.#take(this.#log(message), isReused);
    await findAct(act ?? {})({
      message,
      response,
      handle: async () => await toAnswer(await this.#backend.handle(this.#toRequest(message, body))),
      hold: () => new Promise((resolve) => this.#held.push(resolve)),
    });
  }

  #toRequest({ method = "GET", url = "/", headers }: IncomingMessage, body: Buffer): Request {
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

  #log({ method = "GET", url = "/", headers }: IncomingMessage): Operation | undefined {
    const header = (name: string) => headers[name]?.toString();
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

  /** The first fault that is for such a request and not used up. */
  #take(operation: Operation | undefined, isReused: boolean): Fault | undefined {
    const found = this.#faults.find(
      ({ fault: { on, reused = false }, left }) =>
        operation !== undefined && (!on || on.includes(operation)) && left > 0 && (!reused || isReused),
    );
    if (found) found.left--;
    return found?.fault;
  }
}

function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  const { origin } = headers;
  if (!origin) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Allow-Credentials", "true");
  response.setHeader("Access-Control-Allow-Methods", "GET, PATCH, POST, DELETE");
  response.setHeader("Access-Control-Allow-Headers", headers["access-control-request-headers"] ?? "");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After");
  response.setHeader("Access-Control-Max-Age", "600");
}

async function toAnswer(answer: Response): Promise<Answer> {
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
