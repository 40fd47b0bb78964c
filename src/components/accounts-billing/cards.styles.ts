import { css } from "lit";

/** Rows as cards. */
export const cardRules = css`
  table,
  thead,
  tbody,
  th,
  td {
    display: block;
    padding: 0;
    inline-size: auto;
  }
  thead tr {
    display: block;
    padding: 0 var(--_wide);
  }
  thead .check label {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  thead .check input {
    margin: 0;
  }
  thead .check label::after {
    content: attr(data-label) / "";
  }
  tbody tr {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space) var(--_wide);
    padding: var(--_wide);
  }
  /* What is above it has an edge; without check boxes, a header takes no room. */
  tbody tr:first-child,
  .panel {
    border: 0;
  }
  .account,
  .balance,
  .billing {
    padding: 0;
  }
  .balance,
  .custom,
  .billing {
    grid-column: 1 / -1;
    inline-size: auto;
  }
  .billing {
    --_control-size: 100%;
  }
  .balance,
  .custom {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_wide);
  }
  tbody .balance {
    min-block-size: 1lh;
  }
  /* WebKit does not break Arabic digits by itself. */
  .balance bdi {
    flex: none;
    max-inline-size: 100%;
    margin-inline-start: auto;
  }
  .lasts {
    flex: 1 0 100%;
    text-align: end;
  }
  thead .balance::after {
    content: none;
  }
  .custom slot {
    display: block;
    min-inline-size: 0;
    margin-inline-start: auto;
  }
  tbody .balance::before,
  tbody .custom::before {
    content: attr(data-label) / "";
    color: var(--_muted);
  }
  .check {
    inline-size: auto;
    /* Names begin in one place, also where there is no box beside them. */
    min-inline-size: calc(1em + 2 * var(--_space));
    margin-inline: calc(var(--_space) * -1);
  }
  tbody .check {
    margin-block: calc(var(--_space) * -1);
  }
  /* In the middle of the first line. */
  tbody .check input {
    margin-block: calc((1lh - 1em) / 2);
  }
  .selectable tbody tr {
    grid-template-columns: auto 1fr auto;
  }
  .status {
    inline-size: auto;
    max-inline-size: 9em;
  }
  fieldset,
  .toolbar > .choice {
    flex: 1 1 100%;
  }
  .sort {
    display: flex;
    flex-basis: 8em;
  }
  /* What comes with the rows moves none of them: it stands beside what was there. */
  .has-runs-out > .choice {
    flex-basis: calc(100% - 6em);
  }
  .has-runs-out > .runs-out {
    flex: none;
  }
`;
