/** A look to begin with. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly scheme?: "light" | "dark";
  /** Values by name, without the `--ctm-`. */
  readonly values: ReadonlyMap<string, string>;
}

const neutral = {
  "accent-color": "#18181b",
  "on-accent-color": "#ffffff",
  "text-color": "#18181b",
  "muted-color": "#5f5f67",
  "raised-color": "#f5f5f5",
  "border-color": "#e4e4e7",
  radius: "6px",
};

const midnight = {
  "accent-color": "#7cc7ff",
  "on-accent-color": "#06243a",
  "text-color": "#e6edf5",
  "muted-color": "#9aabbf",
  "surface-color": "#0d1622",
  "raised-color": "#152234",
  "border-color": "#29394f",
};

/** The partner portal's (demo/partner-portal/theme.css). */
const solstice = {
  "accent-color": "#ffb65c",
  "on-accent-color": "#261500",
  "text-color": "#f4eff9",
  "muted-color": "#b7acc6",
  "surface-color": "#1a1622",
  "raised-color": "#251f30",
  "border-color": "#362e45",
  "danger-color": "#ff958f",
  "warning-color": "#ffd27a",
  "success-color": "#86e2b8",
  radius: "14px",
  spacing: "9px",
};

const compact = { radius: "4px", spacing: "6px", "font-size": "13px" };

/** The first is the widget's own look. */
export const presets: readonly [Preset, ...Preset[]] = [
  { id: "own", title: "As it comes", values: new Map() },
  { id: "neutral", title: "Neutral", scheme: "light", values: new Map(Object.entries(neutral)) },
  { id: "midnight", title: "Midnight", scheme: "dark", values: new Map(Object.entries(midnight)) },
  { id: "solstice", title: "Solstice", scheme: "dark", values: new Map(Object.entries(solstice)) },
  { id: "compact", title: "Compact", values: new Map(Object.entries(compact)) },
];
