import { css } from "lit";
import { base } from "../styles/base.js";

/** The table, its frame, what stands above and below, and rows as cards where it is narrow. */
export const accountsStyles = [
  ...base,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .frame {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      overflow: clip;
    }
    .root > .notice,
    ::slotted([slot="heading"]),
    ::slotted([slot="toolbar"]) {
      margin-block-end: var(--_wide);
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
    .status {
      inline-size: 10em;
    }
    .balance {
      inline-size: 11.5em;
      /* Digits run from left to right in every language. */
      text-align: right;
    }
    .billing {
      inline-size: 20em;
    }
    .billing .bone {
      inline-size: 100%;
      block-size: max(2.25em, 24px);
      vertical-align: middle;
    }
    tr + tr,
    tbody tr,
    .pager,
    .panel {
      border-block-start: 1px solid var(--_border);
    }
    .account > *,
    .panel strong {
      display: block;
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
      thead {
        position: absolute;
        clip-path: inset(50%);
      }
      table,
      tbody,
      th,
      td {
        display: block;
        padding: 0;
        inline-size: auto;
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
