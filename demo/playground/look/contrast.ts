import { schemeOf, toValues, type Look } from "./look.js";
import { colorProperties } from "./properties.js";

/** Two colours that stand on each other, and how well the one can be read on the other. */
export interface WeakPair {
  readonly text: string;
  readonly ground: string;
  readonly ratio: number;
  readonly scheme: "light" | "dark";
}

/** What WCAG 2.2 asks of text (1.4.3, level AA). */
const least = 4.5;

/** Text colours with the colour below them, without the `-color`. */
const pairs = [
  ["text", "surface"],
  ["muted", "surface"],
  ["muted", "raised"],
  ["accent", "surface"],
  ["on-accent", "accent"],
  ["danger", "surface"],
  ["warning", "surface"],
  ["success", "surface"],
] as const;

/** Finds the pairs that cannot be read well, in each scheme in which the look is shown. */
export function findWeakPairs(look: Look, theme: string): readonly WeakPair[] {
  const scheme = schemeOf(look, theme);
  const values = toValues(look);
  return (scheme ? [scheme] : (["light", "dark"] as const)).flatMap((scheme) => {
    const colorOf = (name: string): string =>
      values.get(`${name}-color`) ??
      colorProperties.find((property) => property.name === `${name}-color`)?.[scheme] ??
      "";
    return pairs.flatMap(([text, ground]) => {
      const ratio = contrastOf(colorOf(text), colorOf(ground));
      return ratio < least ? [{ text: labelOf(text), ground: labelOf(ground), ratio, scheme }] : [];
    });
  });
}

/** Says it for the visitor, rounded down, so that 4.49 is not told as 4.5. */
export function describeWeakPair({ text, ground, ratio, scheme }: WeakPair): string {
  return `${text} on ${ground}: ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1 in ${scheme} mode`;
}

function labelOf(name: string): string {
  return colorProperties.find((property) => property.name === `${name}-color`)?.label ?? name;
}

/** The contrast ratio of WCAG 2.2, of colours with six digits. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
