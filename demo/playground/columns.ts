import type { AccountColumn } from "ctm-accounts-billing";

/** A column of the page's own, as an example. */
export const exampleColumns: readonly AccountColumn[] = [
  { name: "since", heading: "Since", text: ({ created }) => created?.slice(0, 4) },
];

/** The same as code to paste: that is what the test compares. */
export const columnsCode = `[
  { name: "since", heading: "Since", text: ({ created }) => created?.slice(0, 4) },
]`;
