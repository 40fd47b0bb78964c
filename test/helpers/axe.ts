import { expect } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";

type Scheme = "light" | "dark";

/** That axe finds nothing, in light and in dark. An animation would be measured half-way: it is shown at its end. */
export async function expectAccessible(
  element: HTMLElement,
  schemes: readonly Scheme[] = ["light", "dark"],
): Promise<void> {
  const page = document.documentElement;
  for (const scheme of schemes) {
    page.style.colorScheme = scheme;
    await emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await expect(element).to.be.accessible();
  }
  page.style.colorScheme = "";
  await emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}
