import { css } from "lit";

/** Where more contrast is wanted, an edge says what a tint says elsewhere. */
export const contrastStyles = css`
  @media (prefers-contrast: more) {
    tbody:not([aria-hidden]) .chosen,
    tbody:not([aria-hidden]) .chosen:hover {
      outline: 2px solid var(--_accent);
      outline-offset: -1px;
      background: none;
    }
    tbody:not([aria-hidden]) tr.moved {
      animation-name: moved-edge;
    }
    .choice :checked {
      border-width: 3px;
      background: none;
    }
    .selection {
      border-width: 2px;
    }
  }
  @keyframes moved-edge {
    0%,
    30% {
      outline: 2px solid var(--_accent);
      outline-offset: -1px;
    }
  }
  @media (prefers-contrast: more) or (forced-colors: active) {
    .link {
      text-decoration: underline;
    }
  }
  @media (forced-colors: active) {
    .link {
      color: LinkText;
    }
  }
`;
