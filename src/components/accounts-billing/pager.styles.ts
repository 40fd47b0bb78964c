import { css } from "lit";

/** What stands below the table. */
export const pagerStyles = css`
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
  .range {
    flex: 1;
    white-space: nowrap;
  }
`;
