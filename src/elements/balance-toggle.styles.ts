import { css } from "lit";
import { base } from "../styles/base.js";

/** The control, and the text that stands in its place. */
export const toggleStyles = [
  ...base,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
    }
    .toggle {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
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
      flex: 1;
    }
    .control svg {
      color: var(--_muted);
    }
    .agency {
      --_tone: var(--_accent);
      background: color-mix(in srgb, var(--_tone), var(--_surface) 93%);
    }
    .toggle > button:hover {
      border-color: var(--_tone);
    }
  `,
];
