import { css } from "lit";

/** What a page may set (`--ctm-*`), each with a light and a dark default that follow `color-scheme`. */
export const tokens = css`
  :host {
    --_accent: var(--ctm-accent-color, light-dark(#3b4fd8, #a3b0ff));
    --_on-accent: var(--ctm-on-accent-color, light-dark(#fff, #12142b));
    --_text: var(--ctm-text-color, light-dark(#1b1d28, #eceef4));
    --_muted: var(--ctm-muted-color, light-dark(#5b6072, #a2a8b8));
    --_surface: var(--ctm-surface-color, light-dark(#fff, #17181f));
    --_raised: var(--ctm-raised-color, light-dark(#f6f7f9, #20222b));
    --_border: var(--ctm-border-color, light-dark(#e1e4ea, #343845));
    --_danger: var(--ctm-danger-color, light-dark(#b3261e, #ff9a8f));
    --_warning: var(--ctm-warning-color, light-dark(#8a5300, #f2bd6b));
    --_success: var(--ctm-success-color, light-dark(#17693a, #7fd8a0));
    --_radius: var(--ctm-radius, 8px);
    --_space: var(--ctm-spacing, 8px);
    --_wide: calc(var(--_space) * 2);
    --_tone: var(--_muted);
    --_shadow: 0 4px 20px rgb(10 12 30 / 16%);
    font-family: var(--ctm-font-family, inherit);
    font-size: var(--ctm-font-size, inherit);
    line-height: 1.45;
    color: var(--_text);
    accent-color: var(--_accent);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: color-mix(in srgb, var(--_text), var(--_surface) 30%);
    }
  }
`;
