import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import { parseBalanceSource, type BalanceSource } from "../../model/balance-source.js";
import type { ListMatch, ListPlan, OpenLine, WantedMove } from "../../model/match-list.js";
import type { WantedLine } from "../../model/wanted-list.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { renderGroups, type AccountGroup, type GroupsView } from "../bulk-dialog/account-groups.js";
import { toCountedLabel } from "../shared/counted-label.js";
import { renderMessage } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";

/** What a list means, and what the user has chosen. */
export interface ListResultView extends GroupsView {
  readonly match: ListMatch;
  readonly plan: ListPlan;
  readonly isIncomplete: boolean;
  /** The list does not say who is to pay for all of its accounts. */
  readonly asksForTarget: boolean;
  readonly target: BalanceSource | undefined;
  readonly chosen: ReadonlyMap<OpenLine, WantedMove>;
  readonly onTarget: (target: BalanceSource) => void;
  readonly onChoose: (line: OpenLine, move: WantedMove | undefined) => void;
}

const SOURCES = ["agency", "customer"] as const;

/** Returns what would change. */
export function describePlan(localization: Localization, { moves, needsTarget }: ListPlan): string {
  const sentences = SOURCES.map((to) => ({ to, count: moves.filter((move) => move.to === to).length }))
    .filter(({ count }) => count > 0)
    .map(({ to, count }) => localization.text(`bulk.moves.${to}`, { count }));
  if (sentences.length > 0) return localization.sentences(sentences);
  return needsTarget ? "" : localization.text("list.nothing");
}

/** Renders what a list means, group by group. */
export function renderListResult(view: ListResultView): TemplateResult {
  const { localization, match, asksForTarget, isIncomplete } = view;
  return html`${asksForTarget ? renderTarget(view) : nothing}
  ${isIncomplete ? html`<div class="notice caution" part="notice"><p>${renderMessage(localization, "list.incomplete")}</p></div>` : nothing}
  ${match.open.length > 0 ? renderOpen(view) : nothing} ${renderGroups(view, toGroups(view))}`;
}

function renderTarget({ localization, target, onTarget }: ListResultView): TemplateResult {
  const onChange = ({ target: input }: Event) => {
    const source = parseBalanceSource((input as HTMLInputElement).value);
    if (source) onTarget(source);
  };
  return html`<fieldset class="target" @change=${onChange}>
    <legend>${renderMessage(localization, "list.target")}</legend>
    ${SOURCES.map(
      (source) =>
        html`<label
          ><input type="radio" name="target" .value=${source} .checked=${target === source} />
          <span>${renderMessage(localization, source === "agency" ? "add" : "remove")}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Nothing is chosen at first: what is not chosen stays as it is. */
function renderOpen(view: ListResultView): TemplateResult {
  const { localization, match } = view;
  const title = localization.message("list.open", { count: match.open.length });
  return html`<div class="group caution open" part="notice" role="group" aria-label=${localization.toText(title)}>
    <p class="title">${renderMessage(localization, title)}</p>
    <ul role="list">
      ${match.open.map((line, index) => renderOpenLine(view, line, index))}
    </ul>
  </div>`;
}

function renderOpenLine(view: ListResultView, open: OpenLine, index: number): TemplateResult {
  const { localization, chosen, onChoose } = view;
  const { line, doubt, options } = open;
  const onChange = ({ target }: Event) => onChoose(open, options[(target as HTMLSelectElement).selectedIndex - 1]);
  const selected = chosen.get(open);
  return html`<li>
    <label for=${`line-${index}`}>${renderUntrusted(line.text)}</label>
    <span class="quiet" id=${`doubt-${index}`}>
      ${renderMessage(localization, "list.line", { line: line.line })}:
      ${renderMessage(localization, `list.doubt.${doubt}`)}
    </span>
    <select id=${`line-${index}`} aria-describedby=${`doubt-${index}`} @change=${onChange}>
      <option value="" ?selected=${!selected} .textContent=${localization.text("list.leave")}></option>
      ${options.map(
        (move, at) =>
          html`<option
            value=${at}
            ?selected=${move === selected}
            .textContent=${describeOption(localization, open, move)}
          ></option>`,
      )}
    </select>
  </li>`;
}

/** Of several accounts, says which; of one, what would be done with it. */
function describeOption(localization: Localization, { doubt }: OpenLine, { account, to }: WantedMove): string {
  if (to && (doubt === "contradiction" || doubt === "changed")) {
    return localization.text(to === "agency" ? "add" : "remove");
  }
  const source = localization.text(`from.${account.balanceFrom ?? "unknown"}`);
  return [toDisplayText(titleOf(account)), toDisplayText(account.id), source].join(" · ");
}

function toGroups({ localization, match, plan }: ListResultView): readonly AccountGroup[] {
  const toMoving = (to: BalanceSource): AccountGroup => {
    const accounts = plan.moves.filter((move) => move.to === to).map(({ account }) => account);
    return { key: to, title: toCountedLabel(localization, to, accounts.length), accounts };
  };
  const toGroup = (key: GroupKey, accounts: readonly Account[]): AccountGroup => ({
    key,
    title: localization.message(key, { count: accounts.length }),
    accounts,
    tone: "muted",
  });
  const toLines = (key: GroupKey, lines: readonly WantedLine[]): AccountGroup => ({
    ...toGroup(key, []),
    title: localization.message(key, { count: lines.length }),
    accounts: lines.map(({ line, text }) => ({ id: line, name: text })),
    toNote: ({ id }) => renderMessage(localization, "list.line", { line: Number(id) }),
    tone: key === "list.repeated" ? "muted" : "caution",
  });
  return [
    ...SOURCES.map(toMoving),
    toLines("list.missing", match.missing),
    toLines("list.unreadable", match.unreadable),
    { ...toGroup("list.contradicting", plan.contradicting), tone: "caution" },
    toGroup("list.unchanged", plan.unchanged),
    toLines("list.repeated", match.repeated),
  ];
}

type GroupKey = `list.${"missing" | "unreadable" | "contradicting" | "unchanged" | "repeated"}`;
