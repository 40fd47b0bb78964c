import { colorProperties, sizeProperties } from "./properties.js";
import { presets, type Preset } from "./presets.js";

/** How the widget looks: a preset, and what was changed of it by hand. */
export interface Look {
  readonly preset: string;
  /** Values by name, without the `--ctm-`. */
  readonly changes: ReadonlyMap<string, string>;
}

/** Parses a look from the page's URL. Leaves out what is unknown and what is no colour or length of the editor. */
export function parseLook(query: URLSearchParams): Look {
  const names = [...colorProperties, ...sizeProperties].map(({ name }) => name);
  const entries = names.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value !== null && isValid(name, value) ? [[name, value]] : [];
  });
  return { preset: findPreset(query.get("preset")).id, changes: new Map(entries) };
}

/** Returns what differs from the widget's own look, for the page's URL. */
export function toLookEntries({ preset, changes }: Look): [name: string, value: string][] {
  return [...(preset === presets[0].id ? [] : [["preset", preset] as [string, string]]), ...changes];
}

/** Returns the values that the look sets, in the order of the documentation. */
export function toValues({ preset, changes }: Look): ReadonlyMap<string, string> {
  return new Map([...findPreset(preset).values, ...changes]);
}

/** Returns the scheme that the look asks for: the preset's own, or the one chosen for the page. */
export function schemeOf({ preset }: Look, theme: string): "light" | "dark" | undefined {
  const own = findPreset(preset).scheme;
  return own ?? (theme === "light" || theme === "dark" ? theme : undefined);
}

/** Returns the rule to copy, or an empty text for the widget's own look. */
export function toCss(look: Look, theme: string, selector: string): string {
  const scheme = schemeOf(look, theme);
  const lines = [
    ...(scheme ? [`  color-scheme: ${scheme};`] : []),
    ...[...toValues(look)].map(([name, value]) => `  --ctm-${name}: ${value};`),
  ];
  return lines.length === 0 ? "" : [`${selector} {`, ...lines, "}"].join("\n");
}

function findPreset(id: string | null): Preset {
  return presets.find((preset) => preset.id === id) ?? presets[0];
}

function isValid(name: string, value: string): boolean {
  const size = sizeProperties.find((property) => property.name === name);
  if (!size) return /^#[0-9a-f]{6}$/i.test(value);
  const pixels = /^(\d{1,2})px$/.exec(value)?.[1];
  return pixels !== undefined && Number(pixels) >= size.least && Number(pixels) <= size.most;
}
