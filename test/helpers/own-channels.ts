/**
 * The runner has several test files open at once, in tabs of one browser: what one of them changes is none of the
 * others' business. A channel that a test opens for itself is in the same tab, and stands for another one.
 */
class OwnChannel extends BroadcastChannel {
  static readonly page = crypto.randomUUID();

  constructor(name: string) {
    super(`${name} ${OwnChannel.page}`);
  }
}

globalThis.BroadcastChannel = OwnChannel;

export {};
