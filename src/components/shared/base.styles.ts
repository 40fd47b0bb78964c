import { css } from "lit";

/** What all elements share: boxes, buttons, notices, and text that only a screen reader reads. */
export const baseStyles = css`
  * {
    box-sizing: border-box;
    margin: 0;
    overflow-wrap: anywhere;
  }
  /* What sticks to the end of the window does not cover what has the focus. */
  :is(button, a, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block-end: var(--_below, 0px);
  }
  :host([hidden]) {
    display: none;
  }
  .unseen {
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
  }
  button,
  select,
  .field {
    min-block-size: max(2.25em, 24px);
    min-inline-size: 24px;
    padding: 0.25em 0.85em;
    border: 1px solid color-mix(in srgb, var(--_border), var(--_text) 42%);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  button,
  h2 {
    text-wrap: balance;
  }
  h2 {
    hyphens: auto;
  }
  /* Names and amounts keep the particle that follows them. */
  p:lang(ja) {
    word-break: auto-phrase;
  }
  button,
  .choice {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    cursor: pointer;
  }
  button:not(.primary):hover,
  .choice:hover {
    background: var(--_raised);
  }
  .close {
    margin-inline-end: -0.85em;
    border: 0;
    background: none;
    color: var(--_muted);
  }
  button[aria-disabled="true"] {
    border-color: var(--_border);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  /* What it does is under way: its place shows that. */
  .running {
    display: grid;
    gap: var(--_space);
    place-content: center;
    place-items: center;
  }
  .running:not(.primary) {
    border-color: color-mix(in srgb, var(--_border), var(--_text) 42%);
    background: var(--_surface);
    color: inherit;
  }
  .running > * {
    grid-area: 1 / 1;
  }
  .running > .label {
    opacity: 0;
  }
  :focus-visible {
    outline: 2px solid var(--ctm-focus-color, var(--_accent));
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus {
    outline: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    padding: var(--_space) var(--_wide);
    border: 1px solid color-mix(in srgb, var(--_tone), transparent 65%);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone), var(--_surface) 92%);
  }
  .notice > :first-child {
    flex: 1 1 14em;
  }
  /* At the end also where it has a line of its own. */
  .notice > .close {
    margin-inline-start: auto;
  }
  .danger {
    --_tone: var(--_danger);
  }
  .caution {
    --_tone: var(--_warning);
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .quiet .quiet {
    font-size: 1em;
  }
  .low {
    color: var(--_tone);
  }
  .low svg {
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
  }
  .formatted {
    white-space: nowrap;
  }
  /* A dash to see, words to hear. */
  .absent {
    display: inline-block;
    inline-size: 1em;
    overflow: clip;
    color: var(--_muted);
    white-space: nowrap;
  }
  .absent::before {
    content: "—";
    content: "—" / "";
    display: inline-block;
    inline-size: 1em;
  }
  .negative {
    color: var(--_danger);
  }
  strong {
    font-weight: 650;
  }
  svg,
  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  .spinner {
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 1em;
    animation: turn 1s linear infinite;
  }
  .bone {
    display: inline-block;
    inline-size: 60%;
    min-inline-size: 4em;
    block-size: 0.75em;
    border-radius: 1em;
    background: var(--_border);
    forced-color-adjust: none;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-contrast: more) {
    :focus-visible {
      outline-width: 3px;
    }
    .notice {
      border-color: var(--_tone);
      background: var(--_surface);
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled="true"] {
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 5s;
    }
  }
`;
