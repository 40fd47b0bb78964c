import { css } from "lit";

/** Rows as cards, where the element is narrow. */
export const cardStyles = css`
  @media screen {
    @container (inline-size < 40em) {
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
      .billing {
        grid-column: 1 / -1;
        inline-size: auto;
      }
      .billing {
        --_control-size: 100%;
      }
      .balance {
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
      thead .balance::after {
        content: none;
      }
      tbody .balance::before {
        content: attr(data-label) / "";
        color: var(--_muted);
      }
      .status {
        inline-size: auto;
        max-inline-size: 9em;
      }
    }
  }
`;
