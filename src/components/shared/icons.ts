import { html, type TemplateResult } from "lit";

const toIcon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Close. */
export const crossIcon = toIcon("m4 4 8 8m0-8-8 8");

/** What was done, and when. */
export const clockIcon = toIcon("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 2.5V8l2.5 1.5");

/** What runs out. */
export const hourglassIcon = toIcon("M4 2h8M4 14h8M5 2c0 4 6 8 6 12M11 2c0 4-6 8-6 12");

/** Save as a file. */
export const downloadIcon = toIcon("M8 2.5V10M5 7l3 3 3-3M3 13.5h10");

/** Paste. */
export const clipboardIcon = toIcon("M5.5 3.5h-2v10h9v-10h-2M6 2.5h4v2.5H6z");

/** Something to look at before going on. */
export const alertIcon = toIcon("M8 2 1.5 13.5h13zm0 4.5V10m0 1v1.5");

/** From here to there; turned round in right-to-left text. */
export const arrowIcon = toIcon("M2.5 8h11m-4-4 4 4-4 4");

/** Something is being read: its place. */
export const bone = html`<i class="bone"></i>`;

/** Something is under way. */
export const spinner = html`<i class="spinner"></i>`;
