import { expect, oneEvent } from "@open-wc/testing";
import { quiet } from "./helpers/deferred.js";
import { setupStrict } from "./helpers/strict-page.js";
import { DIALOG_STEPS } from "./helpers/strict-dialog-steps.js";
import { TABLE_STEPS } from "./helpers/strict-table-steps.js";

type Build = Parameters<typeof setupStrict>[0];

/** Lit's own globals, by which it warns of two versions in a page. */
const LIT =
  /^(lit(Html|Element)Versions|reactiveElementVersions|litPropertyMetadata|litIssuedWarnings|emitLitDebugLogEvents)$/;

const STEPS = [...TABLE_STEPS, ...DIALOG_STEPS];

/** Brings the elements into every state. Returns the violations, and what the page has kept. */
async function enterAll(build: Build) {
  const page = await setupStrict(build);
  const { window, watched } = page;
  const violations: string[] = [];
  for (const [state, enter] of STEPS) {
    try {
      await enter(page);
      await quiet();
    } catch (error) {
      throw new Error(`In the state "${state}": ${String(error)}`, { cause: error });
    }
    violations.push(...watched.violations.splice(0).map((violation) => `${state}: ${violation}`));
  }
  const { localStorage, sessionStorage, document, indexedDB, caches } = window;
  return {
    violations,
    globals: Object.getOwnPropertyNames(window).filter((name) => !watched.globals.includes(name) && name !== "page"),
    kept: [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
    ].filter(Boolean),
    messages: watched.messages as Record<string, unknown>[],
    styled: [...document.querySelectorAll("[style]")].map(({ localName }) => localName),
  };
}

describe("a page with the strictest policy", () => {
  it("reports a violation of the policy", async () => {
    const { document, window, watched } = await setupStrict("source");
    const reported = oneEvent(window, "securitypolicyviolation");
    document.body.setAttribute("style", "color: red");
    await reported;
    expect(watched.violations).to.have.lengthOf(1);
    expect(() => (document.body.innerHTML = "<b></b>")).to.throw();
  });

  for (const build of ["source", "built"] as const) {
    it(`reports no violation in any state of the elements, and keeps nothing of theirs (${build})`, async function () {
      this.timeout(60_000);
      const { violations, globals, kept, messages } = await enterAll(build);
      expect(violations).to.deep.equal([]);
      expect(globals.filter((name) => !LIT.test(name))).to.deep.equal([]);
      expect(kept, "in the browser's storage").to.deep.equal([]);
      expect(messages, "to other tabs").not.to.be.empty;
      for (const message of messages) expect(message).to.have.all.keys("id", "version");
    });
  }
});
