/**
 * Keeps the messages of a test to itself: the runner opens several files at once, in tabs of one browser, and a message may
 * still be on its way when the next test of the page begins. A channel that a test opens stands for another tab.
 */
class OwnChannel extends BroadcastChannel {
  static readonly #page = crypto.randomUUID();
  static #test = 0;

  constructor(name: string) {
    super(`${name} ${OwnChannel.#page}`);
    // The first listener: others receive what it lets pass.
    this.addEventListener("message", OwnChannel.#unwrap);
  }

  static nextTest(): void {
    OwnChannel.#test++;
  }

  override postMessage(data: unknown): void {
    super.postMessage({ test: OwnChannel.#test, data });
  }

  static readonly #unwrap = (event: MessageEvent<{ test: number; data: unknown }>): void => {
    const { test, data } = event.data;
    if (test === OwnChannel.#test) Object.defineProperty(event, "data", { value: data });
    else event.stopImmediatePropagation();
  };
}

globalThis.BroadcastChannel = OwnChannel;

beforeEach(() => OwnChannel.nextTest());
