/** A colour of docs/styling.md that the theme editor changes. Its name lacks the `--ctm-`. */
export interface ColorProperty {
  readonly name: string;
  readonly label: string;
  readonly light: string;
  readonly dark: string;
}

/** A length of docs/styling.md that the theme editor changes, in pixels. */
export interface SizeProperty {
  readonly name: string;
  readonly label: string;
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
}

export const colorProperties: readonly ColorProperty[] = [
  { name: "accent-color", label: "Accent", light: "#3b4fd8", dark: "#a3b0ff" },
  { name: "on-accent-color", label: "On accent", light: "#ffffff", dark: "#12142b" },
  { name: "text-color", label: "Text", light: "#1b1d28", dark: "#eceef4" },
  { name: "muted-color", label: "Muted text", light: "#5b6072", dark: "#a2a8b8" },
  { name: "surface-color", label: "Surface", light: "#ffffff", dark: "#17181f" },
  { name: "raised-color", label: "Raised", light: "#f6f7f9", dark: "#20222b" },
  { name: "border-color", label: "Lines", light: "#e1e4ea", dark: "#343845" },
  { name: "danger-color", label: "Danger", light: "#b3261e", dark: "#ff9a8f" },
  { name: "warning-color", label: "Warning", light: "#8a5300", dark: "#f2bd6b" },
  { name: "success-color", label: "Success", light: "#17693a", dark: "#7fd8a0" },
];

export const sizeProperties: readonly SizeProperty[] = [
  { name: "radius", label: "Corners", fallback: 8, least: 0, most: 20 },
  { name: "spacing", label: "Spacing", fallback: 8, least: 5, most: 12 },
  // The widget inherits its size, which is 14 px on this page.
  { name: "font-size", label: "Text size", fallback: 14, least: 12, most: 20 },
];
