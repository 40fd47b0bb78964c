/**
 * Keeps the messages of a test file to its own page: the runner opens several files at once, in tabs of one browser. A
 * channel that a test opens stands for another tab.
 */
class OwnChannel extends BroadcastChannel {
  static readonly page = crypto.randomUUID();

  constructor(name: string) {
    super(`${name} ${OwnChannel.page}`);
  }
}

globalThis.BroadcastChannel = OwnChannel;

export {};
