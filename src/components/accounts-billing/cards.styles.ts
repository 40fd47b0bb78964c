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
  }
`;
