import { css } from "lit";

/** On paper: a table, whatever its width, in black on white, without what can only be pressed. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
      --_accent: #000;
      --_text: #000;
      --_muted: #000;
      --_surface: #fff;
      --_raised: #fff;
      --_border: #999;
      --_danger: #000;
      --_warning: #000;
      --_success: #000;
    }
    .toolbar,
    .skip,
    .tray,
    .check,
    .turn,
    .notice button,
    .panel button {
      display: none;
    }
    /* A page may break in a block only, and repeats the header row there. */
    .root {
      container-type: normal;
    }
    .frame {
      display: block;
      border: 0;
      overflow: visible;
    }
    .agency,
    .pager,
    .panel {
      padding-inline: 0;
    }
    tr {
      break-inside: avoid;
    }
    td,
    thead th,
    tbody th {
      padding: calc(var(--_space) / 2) var(--_space);
    }
    .status {
      inline-size: 15%;
    }
    .balance {
      inline-size: 20%;
      padding-inline-end: calc(var(--_space) * 3);
    }
    .billing {
      inline-size: 34%;
    }
    /* Chromium leaves the text of a button out of the header rows that it repeats. */
    [scope="col"] > button {
      display: contents;
    }
    .account {
      padding-inline-start: 0;
    }
    thead tr {
      border-block-end: 1px solid #000;
    }
    /* The words tell a status; dots in black would tell nothing. */
    .badge::before {
      display: none;
    }
  }
`;
