import { html, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { AccountsExport, ExportOptions } from "./accounts-export.js";
import { OnDemand } from "../on-demand.js";

/** What is exported, and to which collection it belongs. */
export interface ExportControlOptions extends ExportOptions {
  /** An export of another collection's accounts is given up. */
  readonly collection: () => unknown;
}

/** The button that exports what is found; what it does is loaded when it is first pressed. */
export class ExportControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ExportControlOptions;
  readonly #part: OnDemand<AccountsExport>;
  /** That which is exported. */
  #collection: unknown;

  constructor(host: LitElement, options: ExportControlOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new OnDemand(
      host,
      async () => {
        const { AccountsExport } = await import("./accounts-export.js");
        return () => new AccountsExport(host, options);
      },
      options.onError,
    );
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#collection === this.#options.collection()) this.#part.want(true);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#collection = undefined;
    this.#part.want(false);
  }

  render(): TemplateResult {
    const localization = this.#options.localization();
    const { part } = this.#part;
    return html`<button @click=${() => this.#press()}>
        ${localization.text(part?.running ? "stop" : "exportCsv")}
      </button>
      ${this.#part.render(localization, (part) => part.render())}`;
  }

  /** Stops, or begins anew with what is asked for now. */
  #press(): void {
    const isRunning = this.#part.part?.running;
    this.hostDisconnected();
    if (!isRunning) this.#collection = this.#options.collection();
    this.#host.requestUpdate();
  }
}
