import { expect, oneEvent } from "@open-wc/testing";
import { quiet } from "./helpers/deferred.js";
import { setupStrict } from "./helpers/strict-page.js";
import { WALK } from "./helpers/strict-walk.js";

type Build = Parameters<typeof setupStrict>[0];

/** Lit's own, each with its version: there to warn of two of them in a page. */
const LIT =
  /^(lit(Html|Element)Versions|reactiveElementVersions|litPropertyMetadata|litIssuedWarnings|emitLitDebugLogEvents)$/;

/** What was there to see in the page, and what is left in it, after every state. */
async function walk(build: Build) {
  const page = await setupStrict(build);
  const { window, watched } = page;
  const objections: string[] = [];
  const seen: string[] = [];
  for (const [state, pass] of WALK) {
    try {
      await pass(page);
      await quiet();
    } catch (error) {
      throw new Error(`In the state "${state}": ${String(error)}`, { cause: error });
    }
    seen.push(state);
    objections.push(...watched.violations.splice(0).map((violation) => `${state}: ${violation}`));
  }
  const { localStorage, sessionStorage, document, indexedDB, caches } = window;
  return {
    seen,
    objections,
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
  it("has one: what it forbids is noticed", async () => {
    const { document, window, watched } = await setupStrict("source");
    const noticed = oneEvent(window, "securitypolicyviolation");
    document.body.setAttribute("style", "color: red");
    await noticed;
    expect(watched.violations).to.have.lengthOf(1);
    expect(() => (document.body.innerHTML = "<b></b>")).to.throw();
  });

  for (const build of ["source", "built"] as const) {
    it(`has nothing against any state of the elements, and keeps nothing of them (${build})`, async function () {
      this.timeout(60_000);
      const { seen, objections, globals, kept, messages } = await walk(build);
      expect(seen).to.have.lengthOf(WALK.length);
      expect(objections).to.deep.equal([]);
      expect(globals.filter((name) => !LIT.test(name))).to.deep.equal([]);
      expect(kept, "in the browser's storage").to.deep.equal([]);
      expect(messages, "to other tabs").not.to.be.empty;
      for (const message of messages) expect(message).to.have.all.keys("id", "version");
    });
  }
});
