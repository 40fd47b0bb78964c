import { parseWidgetQuery, toQueryEntries, emptyQuery, type WidgetQuery } from "./widget-query.js";

/** The settings of the playground. The page's URL contains them, so that a link reproduces a view. */
export interface ViewSettings {
  readonly scenario: string;
  readonly theme: Theme;
  /** A language tag; empty for the page's language. */
  readonly lang: string;
  readonly dir: Direction;
  readonly width: Width;
  readonly readonly: boolean;
  readonly pageSize: number;
  readonly query: WidgetQuery;
}

const themes = ["system", "light", "dark"] as const;
const directions = ["auto", "ltr", "rtl"] as const;
const widths = ["full", "720", "480", "320"] as const;

type Theme = (typeof themes)[number];
type Direction = (typeof directions)[number];
type Width = (typeof widths)[number];

/** Fewer than the widget's default of 50, so that the event log stays close. */
const defaultPageSize = 10;
const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** Parses the settings from a query. Missing and invalid values get their defaults. */
export function parseSettings(query: URLSearchParams, scenarios: readonly string[]): ViewSettings {
  return {
    scenario: oneOf(scenarios, query.get("scenario")),
    theme: oneOf(themes, query.get("theme")),
    lang: parseLanguage(query.get("lang")),
    dir: oneOf(directions, query.get("dir")),
    width: oneOf(widths, query.get("width")),
    readonly: query.get("readonly") === "true",
    pageSize: parsePageSize(query.get("page-size")),
    query: parseWidgetQuery(query),
  };
}

/**
 * Adds the widget's query to new settings of the form. A new scenario keeps only the sorting, and a new page size starts
 * at the first page.
 */
export function withQueryOf(previous: ViewSettings, next: ViewSettings): ViewSettings {
  const { query } = previous;
  if (next.scenario !== previous.scenario) return { ...next, query: { ...emptyQuery, sort: query.sort } };
  return { ...next, query: next.pageSize === previous.pageSize ? query : { ...query, page: 1 } };
}

/** Returns the settings that differ from the defaults as a query. */
export function toQuery(settings: ViewSettings, scenarios: readonly string[]): URLSearchParams {
  const defaults = parseSettings(new URLSearchParams(), scenarios);
  const query = new URLSearchParams();
  const add = (name: string, value: string, fallback: string) => value !== fallback && query.set(name, value);
  add("scenario", settings.scenario, defaults.scenario);
  add("theme", settings.theme, defaults.theme);
  add("lang", settings.lang, defaults.lang);
  add("dir", settings.dir, defaults.dir);
  add("width", settings.width, defaults.width);
  add("readonly", String(settings.readonly), String(defaults.readonly));
  for (const [name, value] of toQueryEntries(settings.query)) query.set(name, value);
  add("page-size", String(settings.pageSize), String(defaults.pageSize));
  return query;
}

/** Returns the widget's attributes for these settings, in a readable order. */
export function toAttributes(settings: ViewSettings, endpoint: string): ReadonlyMap<string, string> {
  const attributes = new Map([
    ["endpoint", endpoint],
    ["page-size", String(settings.pageSize)],
    ...toQueryEntries(settings.query),
  ]);
  if (settings.query.needsAttention) attributes.set("needs-attention", "");
  if (settings.lang !== "") attributes.set("lang", settings.lang);
  const direction = settings.dir === "auto" ? directionOf(settings.lang) : settings.dir;
  if (direction !== "ltr" || settings.dir === "ltr") attributes.set("dir", direction);
  if (settings.readonly) attributes.set("readonly", "");
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

function parsePageSize(value: string | null): number {
  const size = Number(value ?? defaultPageSize);
  return Number.isInteger(size) && size >= 1 && size <= 150 ? size : defaultPageSize;
}
