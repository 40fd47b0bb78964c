/** What the tables of one kind of database differ in. */
export interface ColumnTypes {
  readonly kind: "sqlite" | "postgres";
  /** A text that sorts by its code points. */
  readonly text: string;
  /** A whole number of 64 bits: an amount. */
  readonly amount: string;
}
