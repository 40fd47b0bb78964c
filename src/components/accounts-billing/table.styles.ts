import { css } from "lit";

/** The table. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_space) calc(var(--_space) * 1.5);
    font-weight: inherit;
    text-align: start;
  }
  thead {
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.875em;
  }
  thead th,
  thead td {
    padding-block: 0;
  }
  thead button {
    display: inline-flex;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
  }
  thead button:hover,
  [aria-sort] {
    color: var(--_text);
  }
  [aria-sort="ascending"] svg {
    rotate: -90deg;
  }
  [aria-sort="descending"] svg {
    rotate: 90deg;
  }
  /* The ends of a row are below those of what is above the table. */
  .account {
    padding-inline-start: var(--_wide);
  }
  /* In the ems of the header, which has smaller text. */
  .status {
    inline-size: 9em;
    padding-inline-end: 0;
  }
  .balance {
    inline-size: 10.5em;
    /* Digits run from left to right in every language. */
    text-align: right;
  }
  /* Its label stands at that end as well, the arrow before it. */
  .balance button {
    direction: rtl;
  }
  /* Whose it is: beside what the agency pays, the customer's balance is not what pays. */
  thead .balance::after,
  .whose::after {
    content: attr(data-whose) / "";
    display: block;
    margin-block: -0.5em 0.5em;
    line-height: 1.1;
  }
  .whose + button {
    min-block-size: 24px;
  }
  .lasts {
    display: block;
  }
  .soon {
    color: var(--_warning);
  }
  .billing {
    inline-size: 20em;
    padding-inline-end: var(--_wide);
  }
  /* Two lines in it, the control and a note, are no higher than those of the name. */
  tbody .billing {
    padding-block: 2px;
  }
  .custom {
    inline-size: 9em;
  }
  .custom.end {
    text-align: end;
  }
  .billing .bone {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: max(1lh + 6px, 24px);
    border-radius: calc(var(--_radius) * 0.75);
    vertical-align: middle;
  }
  /* What does not pay. */
  .idle {
    color: var(--_muted);
  }
  tbody .account > span,
  .panel strong {
    display: block;
  }
  .badge {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }
  /* Text from outside does not paint over its neighbours, nor push them off the screen. */
  tbody .account > span,
  .badge {
    max-block-size: 8lh;
    overflow: clip;
  }
  .name {
    font-weight: 500;
  }
  .name a {
    color: inherit;
    text-decoration: underline 1px color-mix(in srgb, currentcolor, transparent 50%);
    text-underline-offset: 0.2em;
  }
  .name a:hover {
    text-decoration-color: currentcolor;
  }
  .badge::before {
    content: "";
    flex: none;
    position: relative;
    inset-block-end: 0.1em;
    border: 0.25em solid var(--_tone);
    border-radius: 1em;
  }
  .active {
    --_tone: var(--_success);
  }
  .paused {
    --_tone: var(--_warning);
  }
  tbody:not([aria-hidden]) tr:hover {
    background: color-mix(in srgb, var(--_raised), transparent 25%);
  }
  /* The check box says it without the tint. */
  tbody:not([aria-hidden]) .chosen {
    background: color-mix(in srgb, var(--_accent), transparent 94%);
  }
  tbody:not([aria-hidden]) .chosen:hover {
    background: color-mix(in srgb, var(--_accent), transparent 91%);
  }
  tbody:not([aria-hidden]) tr.saving {
    background: color-mix(in srgb, var(--_accent), transparent 92%);
  }
  /* Seen in passing, also where nothing is to move: it only fades. */
  tbody:not([aria-hidden]) tr.moved {
    animation: moved 2s ease-in;
  }
  @keyframes moved {
    0%,
    30% {
      background: color-mix(in srgb, var(--_accent), transparent 90%);
    }
  }
`;

/** Columns that take less. */
export const compactRules = css`
  .status {
    inline-size: 8.5em;
  }
  .balance {
    inline-size: 8em;
    padding-inline: 0 var(--_space);
  }
  .billing {
    inline-size: 18.5em;
    padding-inline-end: 4px;
  }
`;
