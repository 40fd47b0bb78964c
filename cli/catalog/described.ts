/** The description of a check, and advice for when it fails. */
export interface Described {
  readonly group: string;
  readonly title: string;
  /** Whether a backend may leave this out. */
  readonly optional?: boolean;
  readonly expected: string;
  /** What the widget makes of the usual deviation. */
  readonly widget?: string;
  readonly advice: string;
}
