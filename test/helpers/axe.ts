import { expect } from "@open-wc/testing";

type Scheme = "light" | "dark";

/** What a scheme changes is colours alone: the other rules are asked once. */
function rulesBesideColor(): string[] {
  const { axe } = window as unknown as { axe: { getRules(tags?: string[]): { ruleId: string }[] } };
  const color = new Set(axe.getRules(["cat.color"]).map(({ ruleId }) => ruleId));
  return axe.getRules().flatMap(({ ruleId }) => (color.has(ruleId) ? [] : ruleId));
}

/** Shows what an animation comes to: axe would measure it half-way. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  }
}

/** That axe finds nothing, in light and in dark. */
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
