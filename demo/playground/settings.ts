import { parseWidgetQuery, toQueryEntries, untouched, type WidgetQuery } from "./widget-query.js";

/** What the playground shows. It lives in the page's address, so that a link reproduces a view. */
export interface ViewSettings {
  readonly scenario: string;
  readonly theme: Theme;
  /** A language tag; empty for the page's own. */
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

/** Fewer than the widget's own 50, so that the events below it are not far away. */
const defaultPageSize = 10;
const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** Reads the settings from a query; what it does not say, or says wrongly, is the default. */
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
 * What the form says, with the query that the widget itself knows of. Other data is looked at from its beginning, in the
 * order that was chosen; other numbers of rows a page make other pages.
 */
export function withQueryOf(previous: ViewSettings, next: ViewSettings): ViewSettings {
  const { query } = previous;
  if (next.scenario !== previous.scenario) return { ...next, query: { ...untouched, sort: query.sort } };
  return { ...next, query: next.pageSize === previous.pageSize ? query : { ...query, page: 1 } };
}

/** Writes the settings as a query that holds only what differs from the defaults. */
export function toQuery(settings: ViewSettings, scenarios: readonly string[]): URLSearchParams {
  const defaults = parseSettings(new URLSearchParams(), scenarios);
  const query = new URLSearchParams();
  const add = (name: string, value: string, byDefault: string) => value !== byDefault && query.set(name, value);
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

/** The attributes that these settings give the widget, in the order in which they are best read. */
export function toAttributes(settings: ViewSettings, endpoint: string): ReadonlyMap<string, string> {
  const attributes = new Map([
    ["endpoint", endpoint],
    ["page-size", String(settings.pageSize)],
    ...toQueryEntries(settings.query),
  ]);
  // As HTML has it, a boolean attribute is there or not.
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
