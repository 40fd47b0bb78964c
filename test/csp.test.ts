import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import { quiet } from "./helpers/deferred.js";
import type { StrictPage } from "./pages/strict-csp/main.js";

type StrictWindow = Window & typeof globalThis & { readonly page: StrictPage };

/** The page under its policy, in a frame, its first rows on screen. */
async function setup() {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="strict" width="900" height="600" src="/test/pages/strict-csp/index.html"></iframe>`,
  );
  // The page says so itself once its script has run; the frame's `load` comes after that.
  if (!("page" in frame.contentWindow!)) await oneEvent(frame, "load");
  const { page, document } = frame.contentWindow as unknown as StrictWindow;
  const { element } = page;
  await element.refresh();
  const toggle = element.shadowRoot!.querySelector("ctm-balance-toggle")!;
  const buttons = () => [...toggle.shadowRoot!.querySelectorAll("button")];
  return {
    ...page,
    document,
    rows: () => element.shadowRoot!.querySelectorAll("tbody tr"),
    toggle,
    open: async () => {
      toggle.show();
      await waitUntil(() => toggle.open, "the pop-up to open", { interval: 5 });
    },
    press: (name: RegExp) =>
      buttons()
        .find((button) => name.test(button.textContent))!
        .click(),
    next: (name: string) => oneEvent(element, name),
  };
}

describe("a page with the strictest policy", () => {
  it("has one: what it forbids is noticed", async () => {
    const { document, violations } = await setup();
    const noticed = oneEvent(document, "securitypolicyviolation");
    document.body.setAttribute("style", "color: red");
    await noticed;
    expect(violations).to.have.lengthOf(1);
    expect(() => (document.body.innerHTML = "<b></b>")).to.throw(/TrustedHTML/);
  });

  it("has nothing against loading, turning a page and changing an account", async () => {
    const { violations, rows, element, open, press, next } = await setup();
    expect(rows()).to.have.lengthOf(50);
    await open();
    const changed = next("ctm-balance-change");
    press(/agency billing/);
    await changed;
    element.page = 2;
    await element.refresh();
    expect(rows()).to.have.lengthOf(50);
    await quiet();
    expect(violations).to.deep.equal([]);
  });

  it("has nothing against a change that is refused, a refresh that fails, and text from the server", async () => {
    const { violations, refused, element, open, press, next, toggle } = await setup();
    Object.assign(refused, { reads: true, writes: true });
    await open();
    const failed = next("ctm-error");
    press(/agency billing/);
    await failed;
    expect(toggle.shadowRoot!.textContent).to.contain("Not today.");
    toggle.hide();
    await element.refresh();
    expect(element.matches(":state(error)")).to.be.true;
    await quiet();
    expect(violations).to.deep.equal([]);
  });

  it("has nothing against the other languages, skeletons and an empty list", async () => {
    const { violations, element, document } = await setup();
    for (const lang of ["es", "ar"]) {
      document.documentElement.lang = lang;
      element.endpoint = `${element.endpoint}?${lang}`;
      await element.refresh();
    }
    element.search = "nobody is called this";
    await element.refresh();
    expect(element.matches(":state(empty)")).to.be.true;
    await quiet();
    expect(violations).to.deep.equal([]);
  });

  it("has nothing against an export and its file", async () => {
    const { violations, element } = await setup();
    const toolbar = element.shadowRoot!.querySelector(".toolbar")!;
    const button = [...toolbar.querySelectorAll("button")].find(({ textContent }) =>
      textContent.includes("Export CSV"),
    )!;
    button.click();
    await waitUntil(() => toolbar.textContent.includes("Exported: 137"));
    await quiet();
    expect(violations).to.deep.equal([]);
  });
});
