import { css } from "lit";

/** A line in time: a point for each change, the newest one filled. */
export const historyStyles = css`
  :host {
    display: block;
    --_point: 0.625em;
  }
  .history {
    display: grid;
    justify-items: start;
    gap: var(--_space);
  }
  ul {
    padding: 0;
  }
  li {
    display: grid;
    position: relative;
    padding-block-end: var(--_wide);
    padding-inline-start: calc(var(--_point) + var(--_space) * 1.5);
    overflow: clip;
  }
  li:last-child {
    padding-block-end: 0;
  }
  li::before {
    content: "";
    position: absolute;
    inset-block-start: calc(0.725em - var(--_point) / 2);
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: var(--_point);
    block-size: var(--_point);
    border: 2px solid color-mix(in srgb, var(--_border), var(--_text) 42%);
    border-radius: 50%;
  }
  li:first-child::before {
    background: currentcolor;
    border-color: currentcolor;
  }
  li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-block: calc(0.725em + var(--_point) / 2 + 3px) calc(3px + var(--_point) / 2 - 0.725em);
    inset-inline-start: calc(var(--_point) / 2 - 0.5px);
    border-inline-start: 1px solid color-mix(in srgb, var(--_border), var(--_text) 25%);
  }
  [role="status"]:has(.bone) {
    inline-size: 100%;
  }
`;
