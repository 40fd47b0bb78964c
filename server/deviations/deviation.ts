import type { Fault } from "../faults.js";

/** Something that servers send although the contract says otherwise, and that the widget copes with. */
export interface Deviation {
  readonly title: string;
  /** One sentence: what is sent. */
  readonly description: string;
  /** Makes a correct backend at this path deviate. */
  readonly createFault: (base: string) => Fault;
}
