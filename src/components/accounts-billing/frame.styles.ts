import { css } from "lit";

/** The element itself, the frame around the table, and what stands in place of rows. */
export const frameStyles = css`
  :host {
    display: block;
  }
  /* Where the box around it is as wide as what is in it, a container alone would have no width. This asks for that of a
     table, and can shrink to none; so does the host in a row or grid. */
  :host::before {
    content: "";
    display: grid;
    grid-template-columns: minmax(0, min(60em, 100vi - 4em));
  }
  .root {
    container-type: inline-size;
    isolation: isolate;
  }
  /* Only their place is kept. */
  .textless .toolbar > :not(slot),
  .textless thead :is(th, td) > * {
    visibility: hidden;
  }
  /* The first stop before the rows. */
  .skip {
    position: absolute;
    z-index: 1;
    margin: 3px;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .frame {
    position: relative;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  thead,
  .agency,
  .notice {
    scroll-margin: var(--_space);
  }
  .root > .notice,
  .toolbar,
  ::slotted([slot="heading"]) {
    margin-block-end: var(--_wide);
  }
  .agency,
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) var(--_wide);
  }
  .agency strong {
    flex: auto;
  }
  .agency .bone {
    inline-size: 9em;
  }
  /* Where it has a line of its own it stays at the end, above the other balances. */
  .agency .sum {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 var(--_wide);
    margin-inline-start: auto;
  }
  .agency .sum > :first-child {
    color: var(--_muted);
  }
  .agency .sum bdi {
    color: var(--_text);
    font-weight: 650;
    /* Bold letters may be higher: the line is as high as it was without them. */
    line-height: 1;
  }
  .agency .sum .quiet bdi {
    color: inherit;
    font-weight: inherit;
  }
  .agency,
  .view-only,
  .rate,
  .pager {
    padding: var(--_space) var(--_wide);
  }
  .agency + .view-only {
    padding-block-start: 0;
  }
  .agency + table,
  .view-only + table,
  tr + tr,
  tbody tr,
  .rate,
  .pager,
  .panel {
    border-block-start: 1px solid var(--_border);
  }
  .panel {
    display: grid;
    justify-items: center;
    gap: var(--_wide);
    padding: calc(var(--_space) * 7) var(--_wide);
    text-align: center;
  }
`;
