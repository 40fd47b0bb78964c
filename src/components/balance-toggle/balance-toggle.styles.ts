import { css } from "lit";
import { baseStyles } from "../shared/base.styles.js";
import { tokens } from "../shared/tokens.styles.js";

/** The control, and the text that stands in its place. */
export const controlStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .toggle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space);
  }
  .toggle > .bone {
    inline-size: 11em;
  }
  .toggle > button {
    justify-content: space-between;
    border-color: color-mix(in srgb, var(--_tone), transparent 70%);
    text-align: start;
  }
  .control {
    inline-size: 100%;
    padding-inline: 0.7em;
  }
  /* As wide as the control: it must not change when these come and go. */
  .control ~ p,
  .toggle > .notice {
    inline-size: 0;
    min-inline-size: 100%;
  }
  /* All controls say most of it; one word tells them apart. */
  .label,
  .control svg {
    color: var(--_muted);
  }
  .label strong {
    color: var(--_text);
    font-weight: 600;
  }
  /* A border twice as thick is seen without colors as well. */
  .control.agency {
    --_tone: var(--_accent);
    padding: calc(0.25em - 1px) calc(0.7em - 1px);
    border-width: 2px;
    border-color: color-mix(in srgb, var(--_tone), transparent 45%);
    background: color-mix(in srgb, var(--_tone), var(--_surface) 90%);
  }
  .toggle > button:hover {
    border-color: var(--_tone);
  }
  @media (prefers-contrast: more) {
    .toggle > .control {
      border-color: var(--_tone);
      background: none;
    }
  }
  /* On paper it says what it says, and cannot be pressed. */
  @media print {
    .toggle {
      gap: 0;
    }
    .toggle > .control {
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .toggle > p {
      inline-size: auto;
    }
    .label strong {
      font-weight: inherit;
    }
    .control svg,
    .control .spinner,
    .toggle > button:not(.control),
    .notice button {
      display: none;
    }
  }
`;

/** A control that stands alone. */
export const toggleStyles = [tokens, baseStyles, controlStyles];
