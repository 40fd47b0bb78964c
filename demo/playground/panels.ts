import { find } from "../find.js";
import { panels, type Panel } from "./settings.js";

/** Opens a panel at the side, and tells which one the visitor opens. Opening one closes the other. */
export function enablePanels(open: Panel, onOpen: (panel: Panel) => void): void {
  for (const name of panels) {
    const panel = find(`panel-${name}`, HTMLDetailsElement);
    panel.open = name === open;
    panel.addEventListener("toggle", () => {
      if (panel.open) onOpen(name);
    });
  }
}

/** Has the line that installs the package below the widget where both do not fit into a screen. */
export function placeInstallLine(): void {
  const install = find("install", HTMLElement);
  const wide = install.parentElement;
  const narrow = window.matchMedia("(width < 56rem)");
  const place = (): void => {
    if (narrow.matches) find("side", HTMLElement).before(install);
    else wide?.append(install);
  };
  narrow.addEventListener("change", place);
  place();
}
