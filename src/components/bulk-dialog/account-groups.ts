import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { alertIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";
import { renderMoney } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";

/** How many names head a group. */
const NAMES = 3;

/** What the groups of a pop-up have in common. */
export interface GroupsView {
  readonly localization: Localization;
  /** The groups that have been opened. The others render no list, for theirs may have thousands of accounts. */
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (key: string) => void;
}

/** What a list shows of an account; or of a line of a file, which is about one. */
type Listed = Pick<Account, "id" | "name"> & Partial<Account>;

/** Accounts that have something in common. */
export interface AccountGroup {
  /** Tells it from the others. */
  readonly key: string;
  readonly title: FilledMessage;
  readonly accounts: readonly Listed[];
  readonly tone?: "danger" | "caution" | "muted";
  /** Returns what stands beside each; its balance, where this is left out. */
  readonly toNote?: (account: Listed) => unknown;
  /** What can be done with all of them. */
  readonly choice?: TemplateResult | undefined;
}

/** Renders groups below each other; none where nobody is in any. */
export function renderGroups(view: GroupsView, groups: readonly AccountGroup[]): unknown {
  const shown = groups.filter(({ accounts }) => accounts.length > 0);
  if (shown.length === 0) return nothing;
  return html`<div class="groups">${shown.map((group) => renderGroup(view, group))}</div>`;
}

/** Puts accounts into groups by a key; accounts without one are left out. */
export function groupBy<Key extends string>(
  accounts: readonly Account[],
  toKey: (account: Account) => Key | undefined,
): ReadonlyMap<Key, readonly Account[]> {
  const groups = new Map<Key, Account[]>();
  for (const account of accounts) {
    const key = toKey(account);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  return groups;
}

function renderGroup(view: GroupsView, group: AccountGroup): TemplateResult {
  const { localization, opened, onOpen } = view;
  const { key, title, accounts, tone, choice } = group;
  const isWarning = tone === "danger" || tone === "caution";
  return html`<div class=${`group ${tone ?? ""}`} part=${isWarning ? "notice" : nothing}>
    <details @toggle=${() => onOpen(key)}>
      <summary>
        <span class="title">${isWarning ? alertIcon : nothing}${renderMessage(localization, title)}</span>
        <span class="names quiet">${renderNames(localization, accounts)}</span>
      </summary>
      ${opened.has(key) ? renderList(localization, group) : nothing}
    </details>
    ${choice}
  </div>`;
}

/** Renders the first names, and how many more there are. */
function renderNames(localization: Localization, accounts: readonly Listed[]): unknown {
  const names: unknown[] = accounts.slice(0, NAMES).map((account) => renderUntrusted(titleOf(account)));
  const count = accounts.length - NAMES;
  return localization.listOf(count > 0 ? [...names, renderMessage(localization, "andMore", { count })] : names);
}

function renderList(localization: Localization, { title, accounts, toNote }: AccountGroup): TemplateResult {
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${localization.toText(title)}>
    <ul role="list">
      ${accounts.map(
        (account) =>
          html`<li>
            ${renderUntrusted(titleOf(account))}
            <span class="quiet">${toNote ? toNote(account) : renderMoney(localization, account.balance)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}
