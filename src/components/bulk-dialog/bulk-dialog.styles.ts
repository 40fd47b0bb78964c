import { css } from "lit";

/** The pop-up about many accounts. */
export const bulkDialogStyles = css`
  #about,
  #summary {
    color: inherit;
    font-size: 1.0625em;
    text-wrap: pretty;
  }
  #about {
    margin-block-start: calc(var(--_space) * -1);
    font-weight: 650;
  }
  #summary .danger {
    color: var(--_tone);
  }
  /* What is only heard takes no place: the next one comes first. */
  #about.unseen + * {
    margin-block-start: calc(var(--_space) * -1);
  }
  #warning {
    margin-block-start: calc(var(--_space) / 2);
  }
  footer:not(:has(button)) {
    display: none;
  }
  progress {
    display: block;
    inline-size: calc(100% - var(--_space) * 6);
  }
  .groups {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .group {
    padding: var(--_space) var(--_wide);
  }
  .group:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .group:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .group + .group {
    border-block-start: 1px solid var(--_border);
  }
  .group.danger,
  .caution {
    background: color-mix(in srgb, var(--_tone), var(--_surface) 92%);
  }
  .group .title {
    font-weight: 650;
  }
  .danger .title,
  .caution .title {
    color: var(--_tone);
  }
  .muted .title {
    color: var(--_muted);
    font-weight: inherit;
  }
  .title svg {
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
  }
  .names {
    grid-column: 2;
  }
  details[open] .names {
    display: none;
  }
  .include {
    display: flex;
    align-items: baseline;
    gap: var(--_space);
    min-block-size: 24px;
    margin-block-start: var(--_space);
    padding-block: 0.25em;
    cursor: pointer;
  }
  .asking {
    margin-block-start: var(--_space);
  }
  .include input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    accent-color: var(--_tone);
  }
  /* A shadow at an end says that there is more: what covers it scrolls away with the list. */
  .scroller {
    max-block-size: 11em;
    margin-block: 0.25em;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    background:
      linear-gradient(var(--_surface) 50%, transparent) top / 100% 2.5em no-repeat local,
      linear-gradient(transparent, var(--_surface) 50%) bottom / 100% 2.5em no-repeat local,
      linear-gradient(color-mix(in srgb, var(--_text), transparent 82%), transparent) top / 100% 0.75em no-repeat scroll,
      linear-gradient(transparent, color-mix(in srgb, var(--_text), transparent 82%)) bottom / 100% 0.75em no-repeat
        scroll,
      var(--_surface);
  }
  ul {
    padding: 0.25em var(--_wide);
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: var(--_wide);
    padding: 0.25em 0;
  }
  /* An amount breaks only where it does not fit by itself. */
  li .quiet {
    max-inline-size: 50%;
  }
  li .quiet,
  li .quiet * {
    overflow-wrap: break-word;
  }
`;
