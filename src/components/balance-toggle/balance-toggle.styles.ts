import { css } from "lit";
import { baseStyles } from "../shared/base.styles.js";
import { tokens } from "../shared/tokens.styles.js";

/** The control, and the text that stands in its place. */
export const controlStyles = css`
  .toggle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 2px;
  }
  .toggle > .bone {
    inline-size: 11em;
  }
  .toggle > button {
    text-align: start;
  }
  /* Quiet: there is one in each row. It has no edge that has to be seen: its words say what it is. */
  .control {
    justify-content: start;
    gap: 0.5em;
    inline-size: var(--_control-size, fit-content);
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 2px 0.6em;
    border-color: var(--_border);
    background: transparent;
  }
  /* As wide as the control: it must not change when these come and go. */
  .control ~ p,
  .toggle > .notice {
    inline-size: 0;
    min-inline-size: 100%;
  }
  /* One line where there is room. */
  .unsure,
  .coming {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--_space);
    margin-block-start: 2px;
  }
  .unsure button,
  .coming button {
    min-block-size: 24px;
    padding: 2px 0.6em;
    font-size: 0.875em;
  }
  .toggle > a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    font-size: 0.875em;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  /* All controls say most of it; one word tells them apart. */
  .toggle .label,
  .control svg {
    color: var(--_muted);
  }
  .control svg,
  .control .spinner {
    inline-size: 0.875em;
    block-size: 0.875em;
  }
  /* While a change is under way, what turns stands in its place. */
  [aria-disabled="true"] > .pencil {
    display: none;
  }
  .control:hover > span,
  .control:hover > svg {
    color: inherit;
  }
  .toggle .label strong {
    color: var(--_text);
    font-weight: 600;
  }
  /* Filled in place of outlined: seen without colors as well. */
  .control.from-agency {
    --_tone: var(--_accent);
    border-color: transparent;
    background: color-mix(in srgb, var(--_tone), transparent 88%);
  }
  .control:not([aria-disabled="true"]):hover {
    border-color: var(--_tone);
  }
  .control.from-agency:not([aria-disabled="true"]):hover {
    background: color-mix(in srgb, var(--_tone), transparent 82%);
  }
  @media (pointer: coarse) {
    .control,
    .unsure button,
    .coming button {
      min-block-size: max(2.25em, 36px);
    }
  }
  @media (prefers-contrast: more) {
    .toggle > .control {
      border-color: var(--_tone);
      background: none;
    }
  }
  /* There, every border is drawn, and no fill: the thicker one is the agency's. */
  @media (forced-colors: active), (prefers-contrast: more) {
    .control.from-agency {
      padding: 1px calc(0.6em - 1px);
      border-width: 2px;
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
    .toggle .label strong {
      font-weight: inherit;
    }
    .control svg,
    .control .spinner,
    .toggle > button:not(.control),
    .unsure button,
    .coming button,
    .toggle > .notice button {
      display: none;
    }
  }
`;

const hostStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
`;

/** A control that stands alone. */
export const toggleStyles = [tokens, baseStyles, controlStyles, hostStyles];
