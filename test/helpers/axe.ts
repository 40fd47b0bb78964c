import { expect } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";

type Scheme = "light" | "dark";

/** What a scheme changes is colours alone: the other rules are asked once. */
function rulesBesideColor(): string[] {
  const { axe } = window as unknown as { axe: { getRules(tags?: string[]): { ruleId: string }[] } };
  const color = new Set(axe.getRules(["cat.color"]).map(({ ruleId }) => ruleId));
  return axe.getRules().flatMap(({ ruleId }) => (color.has(ruleId) ? [] : ruleId));
}

/** That axe finds nothing, in light and in dark. An animation would be measured half-way: it is shown at its end. */
export async function expectAccessible(
  element: HTMLElement,
  schemes: readonly Scheme[] = ["light", "dark"],
): Promise<void> {
  const page = document.documentElement;
  for (const scheme of schemes) {
    page.style.colorScheme = scheme;
    await emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const ignoredRules = scheme === schemes[0] ? [] : rulesBesideColor();
    await expect(element).to.be.accessible({ ignoredRules });
  }
  page.style.colorScheme = "";
  await emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}
