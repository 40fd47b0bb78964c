import { css } from "lit";

/** The content of a pop-up: of the dialog itself, and of the elements in it. */
export const dialogContentStyles = css`
  dialog > *,
  ctm-request-form > details,
  :host(ctm-request-form) > :not(footer) {
    margin: var(--_wide) calc(var(--_space) * 3);
  }
  footer,
  dl,
  .notice strong {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .paysNow,
  .paysNext {
    flex: 1;
    align-self: stretch;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid color-mix(in srgb, var(--_tone), transparent 70%);
    border-radius: var(--_radius);
  }
  .paysNext {
    --_tone: var(--_accent);
    background: color-mix(in srgb, var(--_tone), var(--_surface) 94%);
  }
  @media (prefers-contrast: more) {
    .paysNow,
    .paysNext {
      border-color: var(--_tone);
      background: none;
    }
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    display: grid;
    margin: 0;
  }
  /* Names do not paint over what is beside them. */
  p,
  li,
  dd > * {
    overflow: clip;
  }
  dl svg:dir(rtl) {
    scale: -1;
  }
  .notice {
    border-inline-start-width: 4px;
  }
  .notice > div {
    display: grid;
    gap: calc(var(--_space) / 2);
  }
  .notice strong {
    color: var(--_tone);
  }
  summary {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    padding-block: 0.25em;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: "";
    align-self: start;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block-start: 0.5em;
    border-block-end: 1.5px solid;
    border-inline-end: 1.5px solid;
    rotate: -45deg;
  }
  summary:dir(rtl)::before {
    rotate: 45deg;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  details[open] > summary:dir(rtl)::before {
    rotate: -45deg;
  }
  .reason {
    display: grid;
    gap: calc(var(--_space) / 2);
    margin-block-start: calc(var(--_space) / 2);
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  textarea[readonly] {
    background: var(--_raised);
  }
  [role="alert"]:empty {
    display: none;
  }
  .negative svg {
    vertical-align: -0.125em;
  }
  footer {
    flex-wrap: wrap;
    justify-content: flex-end;
    margin: 0;
    padding: var(--_wide) calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  [role="status"] {
    flex: 1;
    color: var(--_muted);
  }
  .primary,
  .primary[aria-disabled="true"] {
    min-inline-size: 8em;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
  }
  .primary.danger {
    background: var(--_danger);
    color: var(--_surface);
  }
  .primary:not(.running):hover {
    filter: brightness(0.9);
  }
  /* While one of the buttons is at work: what cannot be pressed now keeps its place. */
  .waiting {
    visibility: hidden;
  }
  .progress {
    display: grid;
    grid-auto-flow: column;
    gap: var(--_space);
    place-content: center;
    align-items: center;
  }
  /* What went wrong and the buttons stay in view where that leaves room for the rest: not on a small phone, nor at 400 %. */
  @media (min-width: 22em) and (min-height: 30em) {
    [role="alert"] {
      position: sticky;
      inset-block-start: var(--_space);
      max-block-size: 40vb;
      overflow: auto;
    }
    footer {
      position: sticky;
      inset-block-end: 0;
    }
  }
  @media (max-width: 30em) {
    dl {
      flex-direction: column;
      align-items: stretch;
    }
    dl svg:dir(ltr) {
      rotate: 90deg;
    }
    dl svg:dir(rtl) {
      rotate: -90deg;
    }
    dl svg {
      align-self: center;
    }
    footer button {
      flex: 1 1 100%;
    }
  }
`;

/** The pop-up. */
export const dialogStyles = [
  dialogContentStyles,
  css`
    :host {
      display: contents;
    }
    dialog {
      --_below: 0px;
      inline-size: min(32em, 100vi - 2em);
      /* In the middle of what can be seen of the frame: the whole of it, as a rule. */
      inset-block: var(--_visible-start, 0px) calc(100dvb - var(--_visible-start, 0px) - var(--_visible-size, 100dvb));
      max-block-size: max(calc(var(--_visible-size, 100dvb) - 2em), min(12em, 100dvb - 2em));
      margin: auto;
      padding: 0;
      scroll-padding-block: var(--_wide);
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) * 1.5);
      background: var(--_surface);
      color: inherit;
      text-align: start;
      text-transform: none;
      white-space: normal;
      box-shadow: 0 24px 64px rgb(10 12 30 / 28%);
    }
    /* What has the focus must not hide behind the buttons, which stay in view. */
    @media (min-width: 22em) and (min-height: 30em) {
      dialog {
        scroll-padding-block-end: 11em;
      }
    }
    dialog[data-placing] {
      opacity: 0;
    }
    .frame-probe {
      position: fixed;
      inset: 0;
      margin: 0;
      visibility: hidden;
      pointer-events: none;
    }
    dialog::backdrop {
      background: rgb(14 16 28 / 50%);
    }
    dialog > header + * {
      margin-block-start: calc(var(--_wide) * -1);
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--_space);
    }
    h2 {
      font-size: 1.2em;
      font-weight: 600;
    }
    #about > bdi {
      font-weight: 500;
    }
  `,
];
