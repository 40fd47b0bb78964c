import type { Effect, ModelServer, ServerAnswer } from "./server.js";

/** A call of a client: it may take several attempts. */
export interface Call {
  /** Whose it is: the number of the page. */
  readonly page: number;
  readonly begun: number;
  /** Whether it has sent what it is to send once. */
  isSent: boolean;
}

/** One call of `fetch`, from the moment at which it was sent until it is answered or given up. */
export interface Exchange {
  /** The network's own copies share it, and what follows a 401; a user's retry does not. */
  readonly call: Call;
  readonly request: { readonly method: string; readonly url: string; readonly headers: Headers; readonly body: string };
  /** The account that it is about; `undefined` for a list. */
  readonly id: string | undefined;
  readonly sent: number;
  open: boolean;
  /** The status of a refusal that is for good: the network's own copies of it are refused as well. */
  refusal?: number;
  /** The answer says that the request was accepted, and cannot be read otherwise. */
  isAccepted?: boolean;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** An answer on its way back. */
export interface Reply extends ServerAnswer {
  readonly exchange: Exchange;
  /** When it was given. */
  readonly given: number;
}

/** What the network reports. */
export interface NetworkListener {
  /** A page has sent something. */
  readonly onSent: (exchange: Exchange) => void;
  /** A request has changed something. */
  readonly onEffect: (effect: Effect, exchange: Exchange, now: number) => void;
  /** A page receives an answer; without a reply it learns that there is none. */
  readonly onReceived: (exchange: Exchange, reply: Reply | undefined, now: number) => void;
}

/** How an answer is corrupted. */
export type Corruption = "cut" | "silent" | "page of a proxy" | "cut short";

/**
 * Everything between pages and server: requests and answers lie here until a command lets one go, in any order, loses it,
 * or sends it twice. A request that was given up can still arrive.
 */
export class Network {
  readonly server: ModelServer;
  /** Requests on their way. */
  packets: Exchange[] = [];
  /** Answers on their way. */
  replies: Reply[] = [];
  /** The requests that a page waits for. */
  waiting: Exchange[] = [];
  now = 0;
  #fresh: Exchange[] = [];
  readonly #listener: NetworkListener;

  constructor(server: ModelServer, listener: NetworkListener) {
    this.server = server;
    this.#listener = listener;
  }

  /** Takes a request. */
  async send(call: Call, taken: Request): Promise<Response> {
    const { method, url, headers, signal } = taken;
    const body = method === "GET" ? "" : await taken.text();
    const id = /\/accounts\/(\d+)(?:\/[a-z_]+)?$/.exec(new URL(url).pathname)?.[1];
    return new Promise((resolve, reject) => {
      const request = { method, url, headers, body };
      const exchange: Exchange = { call, request, id, sent: this.now, open: true, resolve, reject };
      const giveUp = (): void => {
        this.#close(exchange);
        this.#listener.onReceived(exchange, undefined, ++this.now);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return giveUp();
      signal.addEventListener("abort", giveUp, { once: true });
      this.#listener.onSent(exchange);
      this.#fresh.push(exchange);
      this.waiting.push(exchange);
    });
  }

  /** Takes what was sent at the same time in an order of its own, so that a run can be run again. */
  collect(): void {
    const toOrder = ({ call, id = "", request }: Exchange) => `${call.page} ${id} ${request.method}`;
    this.packets.push(...this.#fresh.sort((one, other) => (toOrder(one) < toOrder(other) ? -1 : 1)));
    this.#fresh = [];
  }

  /** A request reaches the server. */
  async arrive(packet: Exchange): Promise<void> {
    if (packet.refusal) {
      this.refuse(packet, packet.refusal);
      return;
    }
    remove(this.packets, packet);
    const { method, url, headers, body } = packet.request;
    const request = new Request(url, { method, headers, ...(method === "GET" ? {} : { body }) });
    const given = ++this.now;
    const { answer, effect } = await this.server.handle(request, given);
    if (effect) this.#listener.onEffect(effect, packet, given);
    this.#reply(packet, given, answer);
  }

  /** The network sends a request once more by itself, as browsers do when a kept-alive connection dies. */
  repeat(packet: Exchange): void {
    this.packets.push(packet);
  }

  /** A request never reaches the server; the page gets an error, or no answer. */
  lose(packet: Exchange, isSilent: boolean): void {
    remove(this.packets, packet);
    if (!isSilent) this.#fail(packet);
  }

  /** The server, or something before it, refuses a request: nothing takes effect. */
  refuse(packet: Exchange, status: number): void {
    remove(this.packets, packet);
    const body = JSON.stringify({ type: "about:blank", title: "Refused", status, detail: "Refused by the model." });
    const headers = { "content-type": "application/problem+json", ...(status === 429 && { "retry-after": "7" }) };
    const given = ++this.now;
    this.#reply(packet, given, { status, headers, body, asOf: given });
  }

  /** An answer is received. */
  deliver(reply: Reply): void {
    const { exchange, status, headers, body } = reply;
    this.#close(exchange);
    this.#listener.onReceived(exchange, reply, ++this.now);
    exchange.resolve(new Response(body, { status, headers }));
  }

  /** An answer is lost on its way, or becomes unreadable. */
  corrupt(reply: Reply, corruption: Corruption): void {
    const { exchange, body, status } = reply;
    remove(this.replies, reply);
    if (corruption === "silent") return;
    if (corruption === "cut") return this.#fail(exchange);
    this.#close(exchange);
    const isAccepted = corruption === "cut short" && (status === 200 || status === 201);
    if (isAccepted) exchange.isAccepted = true;
    this.#listener.onReceived(exchange, undefined, ++this.now);
    const isPage = corruption === "page of a proxy";
    const headers = { "content-type": isPage ? "text/html" : "application/json" };
    const text = isPage ? "<!doctype html><title>Bad gateway</title>" : body.slice(0, -1);
    exchange.resolve(new Response(text, { status: isAccepted ? status : 502, headers }));
  }

  /** A page loses its connection: it waits for nothing any more, and what it has sent may still arrive. */
  disconnect(page: number): void {
    for (const exchange of this.waiting.filter(({ call }) => call.page === page)) this.#fail(exchange);
  }

  /** A page is gone: it waits for nothing any more; what is on its way may arrive. */
  forget(page: number): void {
    for (const exchange of this.waiting.filter(({ call }) => call.page === page)) this.#close(exchange);
  }

  #fail(exchange: Exchange): void {
    if (!exchange.open) return;
    this.#close(exchange);
    this.#listener.onReceived(exchange, undefined, ++this.now);
    exchange.reject(new TypeError("Failed to fetch"));
  }

  #reply(exchange: Exchange, given: number, answer: ServerAnswer): void {
    if (exchange.open) this.replies.push({ ...answer, exchange, given });
  }

  #close(exchange: Exchange): void {
    exchange.open = false;
    remove(this.waiting, exchange);
    this.replies = this.replies.filter((reply) => reply.exchange !== exchange);
  }
}

function remove<T>(list: T[], one: T): void {
  const index = list.indexOf(one);
  if (index >= 0) list.splice(index, 1);
}
