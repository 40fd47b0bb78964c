import type { ReactiveControllerHost } from "lit";
import { toApiError, type ApiError } from "../client/api-error.js";

/** What is read page by page, and whom it tells. */
export interface PageReaderOptions<Page> {
  /** `undefined` where there is nobody to ask. */
  readonly load: (page: number, signal: AbortSignal) => Promise<Page | undefined> | undefined;
  /** Takes a page over; whether the next one is to be read at once. */
  readonly onPage: (page: Page) => boolean;
  readonly onError: (error: ApiError) => void;
}

/** Reads pages one after the other. After an error it goes on where it was. */
export class PageReader<Page> {
  readonly #host: ReactiveControllerHost;
  readonly #options: PageReaderOptions<Page>;
  #next = 1;
  #error: ApiError | undefined;
  #aborter: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: PageReaderOptions<Page>) {
    this.#host = host;
    this.#options = options;
  }

  get reading(): boolean {
    return this.#aborter !== undefined;
  }

  /** Why the last page that was asked for is not there; kept until it is. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Reads the next page, and those after it that are wanted. Never rejects. */
  async read(): Promise<void> {
    if (this.#aborter) return;
    const { signal } = (this.#aborter = new AbortController());
    this.#host.requestUpdate();
    try {
      let isWanted = true;
      while (isWanted) {
        const page = await this.#options.load(this.#next, signal);
        if (signal.aborted) return;
        this.#next++;
        isWanted = page !== undefined && this.#options.onPage(page);
        this.#host.requestUpdate();
      }
      this.stop();
    } catch (error) {
      if (signal.aborted) return;
      this.stop();
      this.#error = toApiError(error);
      this.#options.onError(this.#error);
    }
  }

  /** Gives up what is being read, and keeps what was. */
  stop(): void {
    if (!this.#aborter) return;
    this.#aborter.abort();
    this.#aborter = this.#error = undefined;
    this.#host.requestUpdate();
  }
}
