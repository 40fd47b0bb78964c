import { css } from "lit";

/** The button that exports. It is as wide as the longer of its labels, and its progress lies on its edge. */
export const exportControlStyles = css`
  .export,
  .export > button {
    display: grid;
  }
  .export > * {
    grid-area: 1 / 1;
  }
  .export > button {
    justify-items: center;
    align-content: center;
    gap: 0;
  }
  .export > button::before,
  .export > button::after {
    content: attr(data-idle) / "";
    block-size: 0;
    visibility: hidden;
  }
  .export > button::after {
    content: attr(data-running) / "";
  }
  progress {
    align-self: end;
    /* The button alone says how wide they are. */
    inline-size: 0;
    min-inline-size: calc(100% - var(--_radius) * 1.5);
    block-size: 3px;
    margin: 0 auto 1px;
    border: 0;
    appearance: none;
    background: color-mix(in srgb, var(--_accent), var(--_surface) 80%);
    color: var(--_accent);
    pointer-events: none;
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_accent);
  }
  ::-moz-progress-bar {
    background: var(--_accent);
  }
  /* How long it takes is not known. */
  progress:indeterminate {
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 0 0 / 50% 100%;
    animation: pass 2s linear infinite;
  }
  progress:indeterminate::-moz-progress-bar {
    background: none;
  }
  @keyframes pass {
    to {
      background-position: 200% 0;
    }
  }
  @media (forced-colors: active) {
    progress {
      --_accent: Highlight;
      --_surface: Canvas;
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress:indeterminate {
      animation-duration: 10s;
    }
  }
`;
