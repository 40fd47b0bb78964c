import { expect } from "@open-wc/testing";

type Scheme = "light" | "dark";

/** A scheme changes colours only: the other rules run in one of them. */
function rulesBesideColor(): string[] {
  const { axe } = window as unknown as { axe: { getRules(tags?: string[]): { ruleId: string }[] } };
  const color = new Set(axe.getRules(["cat.color"]).map(({ ruleId }) => ruleId));
  return axe.getRules().flatMap(({ ruleId }) => (color.has(ruleId) ? [] : ruleId));
}

/** Ends animations: axe would measure colours half-way. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  }
}

/** Verifies that axe finds no violation, in the light and in the dark scheme. */
export async function expectAccessible(
  element: HTMLElement,
  schemes: readonly Scheme[] = ["light", "dark"],
): Promise<void> {
  const page = document.documentElement;
  for (const scheme of schemes) {
    page.style.colorScheme = scheme;
    finishAnimations();
    const ignoredRules = scheme === schemes[0] ? [] : rulesBesideColor();
    await expect(element).to.be.accessible({ ignoredRules });
  }
  page.style.colorScheme = "";
}
