// An HTTP server on loopback: the rules of the backend, and faults between them and the page.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { createBackend, createMemoryStore, toSeed, type AccountRecord } from "../../../server/index.js";
import { operationOf, type Operation } from "../../../server/operation.js";
import { findHandler, type Answer, type Failure } from "./failures.js";

/** A failure, and the requests that meet it. */
export interface Fault extends Failure {
  /** All operations where it is left out. */
  readonly on?: readonly Operation[];
  /** Always where it is left out. */
  readonly times?: number;
  /** Only on a kept-alive connection that has carried a request before. */
  readonly reused?: boolean;
}

export interface FaultServerOptions {
  readonly accounts: readonly AccountRecord[];
  readonly faults?: readonly Fault[];
  /** Handles each repeat of a key as a new change. */
  readonly ignoresKeys?: boolean;
  /** Keeps connections alive; otherwise each request has its own. */
  readonly keepAlive?: boolean;
}

/** A request that has arrived. */
export interface Arrival {
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly key: string | undefined;
  readonly version: string | undefined;
  readonly token: string | undefined;
  readonly at: number;
}

const base = "/api/v1/accounts";

export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const server = new FaultServer(options);
  await server.start();
  return server;
}

/** A server with its accounts, its faults, and a log of the requests that have arrived. */
export class FaultServer {
  #port = 0;
  readonly #options: FaultServerOptions;
  readonly #store;
  readonly #backend;
  readonly #server;
  /** `left`: the number of requests that the fault still applies to. */
  #faults: { fault: Fault; left: number }[] = [];
  readonly #arrivals: Arrival[] = [];
  readonly #held: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  /** Connections that have carried a request. */
  readonly #used = new WeakSet();
  readonly #changesBefore: number;

  constructor(options: FaultServerOptions) {
    this.#options = options;
    this.#store = createMemoryStore(toSeed(options.accounts));
    this.#backend = createBackend({ store: this.#store, base });
    this.#changesBefore = this.#countChanges();
    this.setFaults(options.faults ?? []);
    this.#server = createServer((message, response) => void this.#answer(message, response));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, on the same port each time. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address) this.#port = address.port;
  }

  /** Cuts all connections and refuses new ones. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Replaces the faults. */
  setFaults(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
  }

  /** Changes an account as another user does. */
  save(account: AccountRecord): void {
    this.#store.saveAccount(account);
  }

  /** Releases the requests and answers that are held. */
  release(): void {
    for (const resolve of this.#held.splice(0)) resolve();
  }

  /** Resolves when so many requests of an operation have arrived. */
  async arrived(operation: Operation, count: number): Promise<void> {
    while (this.#arrivals.filter((one) => one.operation === operation).length < count)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Returns the requests that have arrived, and what is in effect. */
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
    // No fault applies to a preflight.
    if (message.method === "OPTIONS") return void response.writeHead(204).end();
    const fault = this.#take(this.#log(message), isReused);
    await findHandler(fault ?? {})({
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
    for (const resolve of this.#waiting.splice(0)) resolve();
    return operation;
  }

  /** Returns the first fault that applies to such a request and is not used up. */
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
