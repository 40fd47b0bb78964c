import { html, nothing, type TemplateResult } from "lit";
import type { AgencyChangeRecord } from "../../client/billing-api.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { titleOf } from "../../model/account.js";
import { toSearchText } from "../../model/search-text.js";
import { countDays, findPayer, type Payer, type PayerDays } from "../../model/who-paid.js";
import { clock } from "../../store/clock.js";
import type { Payers } from "../../store/read-payers.js";
import { renderMessage } from "../shared/render-message.js";
import { renderText } from "../shared/render-text.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import type { Timeline } from "./timeline.js";

/** The entries of a period. */
export interface EntriesView {
  readonly localization: Localization;
  readonly timeline: Pick<Timeline, "entries" | "hasNext" | "isReading" | "unreadable" | "error">;
  /** Those that match. */
  readonly found: readonly AgencyChangeRecord[];
}

/** Who has paid. */
export interface PayersView {
  readonly localization: Localization;
  readonly payers: Payers;
}

type PayerAccounts = Payers["accounts"];

/** Returns the accounts whose name or id has a text. */
export function selectPayers({ accounts }: Payers, text: string): PayerAccounts {
  const wanted = toSearchText(text.trim());
  return accounts.filter(({ account }) =>
    [titleOf(account), String(account.id)].some((one) => toSearchText(one).includes(wanted)),
  );
}

/** Renders entries in words, newest first, and how far they reach back. */
export function renderEntries({ localization, timeline, found }: EntriesView): TemplateResult {
  const { entries, hasNext, isReading, unreadable, error } = timeline;
  const isFiltered = found.length < entries.length;
  const oldest = entries.at(-1);
  return html`<p class="quiet" role="status">
      ${renderMessage(localization, describeFound())}
      ${
        isFiltered && hasNext && oldest
          ? renderMessage(localization, "log.lookedBack", { date: localization.day(oldest.at) })
          : nothing
      }
      ${unreadable > 0 ? renderMessage(localization, "log.unreadable", { count: unreadable }) : nothing}
    </p>
    <ul class="timeline" role="list">
      ${found.map((entry) => renderEntry(localization, entry))}
    </ul>`;

  function describeFound(): FilledMessage {
    if (found.length > 0 || isReading || error) return localization.message("log.entries", { count: found.length });
    return localization.message(isFiltered ? "log.noMatch" : "log.none");
  }
}

function renderEntry(localization: Localization, entry: AgencyChangeRecord): TemplateResult {
  const { at, reason } = entry;
  return html`<li tabindex="-1">
    <span>${renderMessage(localization, describeEntry(localization, entry))}</span>
    ${reason?.trim() ? html`<span>${renderMessage(localization, "reason.given", { reason })}</span>` : nothing}
    <time class="quiet" datetime=${at} title=${localization.ago(at, clock.now())}>
      ${renderText(localization.time(at))}
    </time>
  </li>`;
}

function describeEntry(localization: Localization, { action, account, actor, to }: AgencyChangeRecord): FilledMessage {
  const values = { account: titleOf(account), actor: actor?.trim() ? actor : localization.text("log.someone") };
  if (action === "change") return localization.message(`log.moved.${to ?? "unknown"}`, values);
  return localization.message(`log.${action}`, values);
}

/** Renders how many days of a month each has paid for which account. */
export function renderDays(view: PayersView, accounts: PayerAccounts, ends: readonly number[]): TemplateResult {
  const { localization } = view;
  const rows = accounts
    .map(({ account, history }) => ({ account, days: countDays(history, ends) }))
    .filter(({ days }) => days.none < ends.length);
  return html`${renderNotes(view, "log.rule.month", rows.length)}
    <ul class="payers" role="list">
      ${rows.map(
        ({ account, days }) =>
          html`<li>
            ${renderUntrusted(titleOf(account))}<span class="quiet">${describeDays(localization, days)}</span>
          </li>`,
      )}
    </ul>`;
}

function describeDays(localization: Localization, days: PayerDays): unknown {
  const parts = (["agency", "customer", "unknown"] as const)
    .filter((payer) => days[payer] > 0)
    .map((payer) => renderMessage(localization, `log.days.${payer}`, { count: days[payer] }));
  return localization.listOf(parts);
}

/** Renders who paid for which account at a time. */
export function renderPayers(view: PayersView, accounts: PayerAccounts, time: number): TemplateResult {
  const { localization } = view;
  const rows = accounts
    .map(({ account, history }) => ({ account, payer: findPayer(history, time) }))
    .filter(({ payer }) => payer !== "none");
  return html`${renderNotes(view, "log.rule.day", rows.length)}
    <ul class="payers" role="list">
      ${rows.map(
        ({ account, payer }) =>
          html`<li>
            ${renderUntrusted(titleOf(account))}<span class="quiet"
              >${renderMessage(localization, toPayerText(payer))}</span
            >
          </li>`,
      )}
    </ul>`;
}

function toPayerText(payer: Payer) {
  return payer === "agency" || payer === "customer" ? (`payer.${payer}` as const) : ("log.notRecorded" as const);
}

/** Says how many accounts there are, by which rule, and from when on the log can say so. */
function renderNotes(
  { localization, payers }: PayersView,
  rule: "log.rule.month" | "log.rule.day",
  count: number,
): TemplateResult {
  const { begins, unreadable } = payers;
  const date = begins === undefined ? "" : localization.day(new Date(begins).toISOString());
  return html`<p class="quiet" role="status">
      ${renderMessage(localization, "accountCount", { count })} · ${renderMessage(localization, rule)}
    </p>
    ${
      begins === undefined
        ? nothing
        : html`<div class="notice caution" part="notice">
            <p>${renderMessage(localization, "log.begins", { date })}</p>
          </div>`
    }
    ${
      unreadable > 0
        ? html`<div class="notice caution" part="notice">
            <p>${renderMessage(localization, "log.unreadable", { count: unreadable })}</p>
          </div>`
        : nothing
    }`;
}
