/** What a check is about, and what to do where it fails. */
export interface Described {
  readonly group: string;
  readonly title: string;
  /** Whether a backend may do without it. */
  readonly optional?: boolean;
  readonly expected: string;
  readonly advice: string;
}
