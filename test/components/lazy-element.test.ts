import { expect, fixture, html } from "@open-wc/testing";
import { LitElement } from "lit";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import { LazyElement } from "../../src/components/lazy-element.js";
import { localize } from "../../src/localization/localize.js";
import { createDeferred, type Deferred } from "../helpers/deferred.js";
import { click } from "../helpers/keyboard.js";
import { findByRole, getByRole, textOf } from "../helpers/roles.js";

let count = 0;

/** An element that renders a lazy one, whose loading the test resolves. */
async function setup() {
  const tag = `lazy-part-${++count}`;
  const literalTag = unsafeStatic(tag);
  const loadings: Deferred<CustomElementConstructor>[] = [];
  class Part extends LitElement {
    protected override render() {
      return "the part";
    }
  }
  class Host extends LitElement {
    readonly lazy: LazyElement = new LazyElement(this, tag, "history", () => {
      const loading = createDeferred<CustomElementConstructor>();
      loadings.push(loading);
      return loading.promise;
    });
    isShown = false;
    protected override render() {
      if (!this.isShown) return "";
      return this.lazy.render(localize("en"), (fallback) => staticHtml`<${literalTag}>${fallback}</${literalTag}>`);
    }
  }
  customElements.define(`lazy-host-${count}`, Host);
  const element = new Host();
  const errors: string[] = [];
  element.addEventListener("ctm-error", (event) => {
    const { error, operation } = event.detail;
    errors.push(`${operation} ${error.kind}`);
  });
  await fixture(html`<div>${element}</div>`);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  };
  const show = async () => {
    element.isShown = true;
    element.requestUpdate();
    await settle();
  };
  return { element, loadings, errors, Part, settle, show, text: () => textOf(element) };
}

describe("LazyElement", () => {
  it("loads nothing until it is rendered", async () => {
    const { loadings, text } = await setup();
    expect([loadings.length, text()]).to.deep.equal([0, ""]);
  });

  it("loads once, shows that it loads, and then shows the element", async () => {
    const { loadings, Part, settle, show, text } = await setup();
    await show();
    await show();
    expect([loadings.length, text()]).to.deep.equal([1, "Loading…"]);
    loadings[0]!.resolve(Part);
    await settle();
    expect([loadings.length, text()]).to.deep.equal([1, "the part"]);
  });

  it("shows when it cannot be loaded, fires ctm-error once, and tries again by a button", async () => {
    const { element, loadings, errors, Part, settle, show, text } = await setup();
    await show();
    loadings[0]!.reject(new TypeError("Failed to fetch dynamically imported module"));
    await settle();
    await show();
    expect(text()).to.contain("We couldn’t reach the server. Check your connection and try again.");
    expect(errors).to.deep.equal(["history network"]);
    expect(loadings).to.have.lengthOf(1);
    await click(getByRole("button", "Try again", element));
    await settle();
    expect([loadings.length, text()]).to.deep.equal([2, "Loading…"]);
    loadings[1]!.resolve(Part);
    await settle();
    expect(text()).to.equal("the part");
  });

  it("offers to load the page anew as well when it cannot be loaded a second time", async () => {
    const { element, loadings, settle, show } = await setup();
    await show();
    loadings[0]!.reject(new TypeError("Failed to fetch"));
    await settle();
    expect(findByRole("button", "Reload page", element)).to.equal(undefined);
    await click(getByRole("button", "Try again", element));
    loadings[1]!.reject(new TypeError("Failed to fetch"));
    await settle();
    expect(findByRole("button", "Reload page", element)).to.be.ok;
    expect(findByRole("button", "Try again", element)).to.be.ok;
  });
});
