import { css } from "lit";
import { baseStyles } from "../shared/base.styles.js";
import { tokens } from "../shared/tokens.styles.js";

/** The table, its frame, what stands above and below, and rows as cards where it is narrow. */
export const accountsStyles = [
  tokens,
  baseStyles,
  css`
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
    }
    .frame {
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
    .agency .bone {
      inline-size: 9em;
    }
    [type="search"] {
      flex: 1 1 14em;
      max-inline-size: 24em;
      min-inline-size: 0;
    }
    ::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
    }
    fieldset.field {
      padding: 0;
    }
    fieldset .choice {
      flex: auto;
      margin: -1px;
      border-color: transparent;
      background-clip: padding-box;
    }
    .choice {
      position: relative;
      padding-inline: 0.6em;
    }
    /* It covers its label. */
    .choice input {
      position: absolute;
      inset: -1px;
      inline-size: calc(100% + 2px);
      block-size: calc(100% + 2px);
      border-radius: inherit;
      appearance: none;
      cursor: pointer;
    }
    .choice :checked {
      border: 2px solid var(--_accent);
      background: color-mix(in srgb, var(--_accent), transparent 90%);
    }
    @media (forced-colors: active) {
      .choice :checked {
        border: 3px solid Highlight;
      }
    }
    .placeholder {
      visibility: hidden;
    }
    .count {
      min-inline-size: 2ch;
      font-variant-numeric: tabular-nums;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      table-layout: fixed;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: var(--_space) var(--_wide);
      font-weight: inherit;
      text-align: start;
    }
    thead {
      background: var(--_raised);
      color: var(--_muted);
      font-size: 0.875em;
    }
    thead th {
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
    .status {
      inline-size: 10em;
    }
    .balance {
      inline-size: 11.5em;
      /* Digits run from left to right in every language. */
      text-align: right;
    }
    /* Its label stands at that end as well, the arrow before it. */
    .balance button {
      direction: rtl;
    }
    .billing {
      inline-size: 20em;
    }
    .billing .bone {
      inline-size: 100%;
      block-size: max(2.25em, 24px);
      vertical-align: middle;
    }
    .agency + table,
    tr + tr,
    tbody tr,
    .pager,
    .panel {
      border-block-start: 1px solid var(--_border);
    }
    .account > *,
    .badge,
    .panel strong {
      display: block;
    }
    /* Text from outside does not paint over its neighbours, nor push them off the screen. */
    .account > *,
    .badge {
      max-block-size: 8lh;
      overflow: clip;
    }
    .name {
      font-weight: 500;
    }
    .badge::before {
      content: "";
      display: inline-block;
      margin-inline-end: 0.5em;
      border: 0.25em solid var(--_tone);
      border-radius: 1em;
      vertical-align: 0.1em;
    }
    .active {
      --_tone: var(--_success);
    }
    .paused {
      --_tone: var(--_warning);
    }
    .saving {
      background: color-mix(in srgb, var(--_accent), transparent 92%);
    }
    ctm-balance-toggle {
      display: block;
    }
    .pager,
    .turn {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space);
    }
    .pager {
      gap: var(--_space) var(--_wide);
    }
    .agency,
    .pager {
      padding: var(--_space) var(--_wide);
    }
    .range {
      flex: 1;
      white-space: nowrap;
    }
    .panel {
      display: grid;
      justify-items: center;
      gap: var(--_wide);
      padding: calc(var(--_space) * 7) var(--_wide);
      text-align: center;
    }
    @container (inline-size < 50em) {
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
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--_space);
        padding: 0 var(--_wide);
      }
      tbody tr {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--_space) var(--_wide);
        padding: var(--_wide);
      }
      tbody tr:first-child {
        border: 0;
      }
      .balance,
      .billing {
        grid-column: 1 / -1;
        inline-size: auto;
      }
      .balance {
        display: flex;
        justify-content: space-between;
        min-block-size: 1lh;
        gap: var(--_wide);
      }
      /* WebKit does not break Arabic digits by itself. */
      .balance bdi {
        min-inline-size: 0;
      }
      .balance::before {
        content: attr(data-label) / "";
        flex: none;
        color: var(--_muted);
      }
      .status {
        inline-size: auto;
        max-inline-size: 9em;
      }
    }
  `,
];
