import type { Anatomy } from "./anatomy/anatomy-panel.js";
import { parsePart } from "./anatomy/parts.js";
import { parseSlots } from "./anatomy/slots.js";
import { codeKinds, type CodeKind } from "./code/snippets.js";
import { parseLook, toLookEntries, type Look } from "./look/look.js";
import { parseWidgetQuery, toQueryEntries, emptyQuery, type WidgetQuery } from "./widget-query.js";

/** The settings of the playground. The page's URL contains them, so that a link reproduces a view. */
export interface ViewSettings extends Anatomy {
  readonly scenario: string;
  /** The whole table, or one control alone. */
  readonly element: ElementKind;
  /** The account of the control alone. */
  readonly account: string;
  /** The account whose pop-up is open; empty for none. */
  readonly open: string;
  /** The selected accounts of the page of rows. */
  readonly selected: readonly string[];
  /** The panel at the side that is open. */
  readonly panel: Panel;
  readonly theme: Theme;
  readonly look: Look;
  readonly code: CodeKind;
  /** A language tag; empty for the page's language. */
  readonly lang: string;
  readonly dir: Direction;
  readonly width: Width;
  readonly readonly: boolean;
  /** The table has a column of the page's own. */
  readonly columns: boolean;
  readonly pageSize: number;
  readonly query: WidgetQuery;
}

const elements = ["table", "toggle"] as const;
const themes = ["system", "light", "dark"] as const;
const directions = ["auto", "ltr", "rtl"] as const;
const widths = ["full", "720", "480", "320"] as const;

/** The panels at the side. */
export const panels = ["situation", "view", "look", "anatomy"] as const;

export type Panel = (typeof panels)[number];
type ElementKind = (typeof elements)[number];
type Theme = (typeof themes)[number];
type Direction = (typeof directions)[number];
type Width = (typeof widths)[number];

/** Fewer than the widget's default of 50, so that requests and events stay in sight. */
const defaultPageSize = 5;
/** Acme Dental, which has a card. */
const defaultAccount = "248013";
const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** Parses the settings from a query. Missing and invalid values get their defaults. */
export function parseSettings(query: URLSearchParams, scenarios: readonly string[]): ViewSettings {
  return {
    scenario: oneOf(scenarios, query.get("scenario")),
    element: oneOf(elements, query.get("element")),
    account: parseId(query.get("account")) || defaultAccount,
    open: parseId(query.get("open")),
    selected: (query.get("select") ?? "").split(",").map(parseId).filter(Boolean),
    panel: oneOf(panels, query.get("panel")),
    slots: parseSlots(query.get("slots")),
    part: parsePart(query.get("part")),
    theme: oneOf(themes, query.get("theme")),
    look: parseLook(query),
    code: oneOf(codeKinds, query.get("code")),
    lang: parseLanguage(query.get("lang")),
    dir: oneOf(directions, query.get("dir")),
    width: oneOf(widths, query.get("width")),
    readonly: query.get("readonly") === "true",
    columns: query.get("columns") === "true",
    pageSize: parsePageSize(query.get("page-size")),
    query: parseWidgetQuery(query),
  };
}

/**
 * Adds what the form does not have to its new settings. A new scenario keeps only the sorting, and a new page size starts
 * at the first page. A pop-up stays open, and rows stay selected, until their element is replaced.
 */
export function withRestOf(previous: ViewSettings, form: ViewSettings): ViewSettings {
  const { query, look, panel, slots, part } = previous;
  const { open, selected } = isSameElement(previous, form) ? previous : { open: "", selected: [] };
  const next = { ...form, look, panel, slots, part, open, selected };
  if (next.scenario !== previous.scenario) return { ...next, query: { ...emptyQuery, sort: query.sort } };
  return { ...next, query: next.pageSize === previous.pageSize ? query : { ...query, page: 1 } };
}

/** Whether both settings are shown by the same element, with other attributes at most. */
export function isSameElement(one: ViewSettings, other: ViewSettings): boolean {
  return one.scenario === other.scenario && one.element === other.element && one.account === other.account;
}

/** Returns the settings that differ from the defaults as a query. */
export function toQuery(settings: ViewSettings, scenarios: readonly string[]): URLSearchParams {
  const defaults = parseSettings(new URLSearchParams(), scenarios);
  const query = new URLSearchParams();
  const add = (name: string, value: string, fallback: string) => value !== fallback && query.set(name, value);
  add("scenario", settings.scenario, defaults.scenario);
  add("element", settings.element, defaults.element);
  if (settings.element === "toggle") add("account", settings.account, defaults.account);
  add("theme", settings.theme, defaults.theme);
  add("lang", settings.lang, defaults.lang);
  add("dir", settings.dir, defaults.dir);
  add("width", settings.width, defaults.width);
  add("readonly", String(settings.readonly), String(defaults.readonly));
  add("columns", String(settings.columns), String(defaults.columns));
  for (const [name, value] of toQueryEntries(settings.query)) query.set(name, value);
  add("page-size", String(settings.pageSize), String(defaults.pageSize));
  for (const [name, value] of toLookEntries(settings.look)) query.set(name, value);
  add("code", settings.code, defaults.code);
  add("slots", settings.slots.join(","), "");
  add("part", settings.part, "");
  add("panel", settings.panel, defaults.panel);
  add("select", settings.selected.join(","), "");
  add("open", settings.open, defaults.open);
  return query;
}

/** Returns the widget's attributes for these settings, in a readable order. */
export function toAttributes(settings: ViewSettings, endpoint: string): ReadonlyMap<string, string> {
  const isTable = settings.element === "table";
  const attributes = new Map([
    ["endpoint", endpoint],
    ...(isTable ? toTableAttributes(settings) : [["account-id", settings.account] as const]),
  ]);
  if (settings.lang !== "") attributes.set("lang", settings.lang);
  const direction = settings.dir === "auto" ? directionOf(settings.lang) : settings.dir;
  if (direction !== "ltr" || settings.dir === "ltr") attributes.set("dir", direction);
  if (settings.readonly) attributes.set("readonly", "");
  return attributes;
}

function toTableAttributes({ pageSize, query }: ViewSettings): ReadonlyMap<string, string> {
  const attributes = new Map([["page-size", String(pageSize)], ...toQueryEntries(query)]);
  if (query.needsAttention) attributes.set("needs-attention", "");
  return attributes;
}

function directionOf(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(lang.split("-")[0] ?? "") ? "rtl" : "ltr";
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T {
  const found = allowed.find((one) => one === value) ?? allowed[0];
  if (found === undefined) throw new RangeError("A choice needs at least one option");
  return found;
}

function parseLanguage(value: string | null): string {
  return value !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : "";
}

function parseId(value: string | null): string {
  return value !== null && /^[\w-]{1,64}$/.test(value) ? value : "";
}

function parsePageSize(value: string | null): number {
  const size = Number(value ?? defaultPageSize);
  return Number.isInteger(size) && size >= 1 && size <= 150 ? size : defaultPageSize;
}
