/**
 * Keeps the messages of a test to itself: the runner opens several files at once, in tabs of one browser, and a message may
 * still be on its way when the next test of the page begins. A channel that a test opens stands for another tab.
 */
class OwnChannel extends BroadcastChannel {
  static test = crypto.randomUUID();

  constructor(name: string) {
    super(`${name} ${OwnChannel.test}`);
  }
}

globalThis.BroadcastChannel = OwnChannel;

beforeEach(() => {
  OwnChannel.test = crypto.randomUUID();
});

export {};
