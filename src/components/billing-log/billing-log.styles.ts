import { css } from "lit";
import { historyStyles } from "../billing-history/billing-history.styles.js";

/** The pop-up with the agency's log. */
export const logStyles = [
  historyStyles,
  css`
    :host {
      display: contents;
    }
    dialog {
      inline-size: min(46em, 100vi - 2em);
    }
    dialog > header + .filters {
      margin-block-start: 0;
    }
    .filters,
    .fields,
    .log {
      display: grid;
      gap: var(--_space) var(--_wide);
    }
    .fields {
      display: flex;
      flex-wrap: wrap;
    }
    .fields label {
      display: grid;
      flex: 1 1 9em;
      gap: calc(var(--_space) / 2);
    }
    .fields label:has([type="text"]) {
      flex-basis: 6em;
    }
    .fields .field,
    .fields select {
      inline-size: 100%;
      min-inline-size: 0;
    }
    fieldset.field {
      display: flex;
      flex-wrap: wrap;
      padding: 0;
    }
    .choice {
      position: relative;
      flex: auto;
      margin: -1px;
      border-color: transparent;
      background-clip: padding-box;
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
    .log {
      align-content: start;
      /* Its height does not follow what is filtered. */
      min-block-size: min(24em, 50vb);
    }
    .more {
      justify-self: start;
    }
    .payers li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_wide);
      padding: var(--_space) 0;
      border-block-end: 1px solid var(--_border);
    }
    .payers li::before,
    .payers li::after {
      content: none !important;
    }
    footer a {
      color: var(--_accent);
    }
  `,
];
