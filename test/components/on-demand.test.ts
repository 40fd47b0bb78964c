import { expect } from "@open-wc/testing";
import { html, render } from "lit";
import { OnDemand } from "../../src/components/on-demand.js";
import { localize } from "../../src/localization/localize.js";
import { createDeferred, type Deferred } from "../helpers/deferred.js";
import { FakeHost } from "../helpers/fake-api.js";

/** A part whose loading the test answers. */
function setup() {
  const host = new FakeHost();
  const loadings: Deferred[] = [];
  const told: string[] = [];
  let made = 0;
  const part = new OnDemand(
    host,
    async () => {
      const loading = createDeferred();
      loadings.push(loading);
      await loading.promise;
      return () => ({ number: ++made, drop: () => void told.push("dropped") });
    },
    ({ kind }) => void told.push(kind),
  );
  const box = document.createElement("div");
  const show = () => {
    render(
      part.render(localize("en"), ({ number }) => html`part ${number}`),
      box,
    );
    return box.innerText.trim();
  };
  const answer = async (error?: Error) => {
    const loading = loadings.at(-1)!;
    if (error) loading.reject(error);
    else loading.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { host, part, loadings, told, box, show, answer };
}

describe("OnDemand", () => {
  it("loads nothing and shows nothing until it is wanted", () => {
    const { loadings, show } = setup();
    expect(show()).to.equal("");
    expect(loadings).to.have.lengthOf(0);
  });

  it("loads once, says that it does, and then asks its host for an update", async () => {
    const { host, part, loadings, show, answer } = setup();
    part.want(true);
    part.want(true);
    expect(show()).to.equal("Loading…");
    await answer();
    expect(host.updates).to.equal(1);
    part.want(true);
    part.want(true);
    expect(show()).to.equal("part 1");
    expect(loadings).to.have.lengthOf(1);
  });

  it("is made anew each time that it is wanted, and gives up what it was doing in between", async () => {
    const { part, told, show, answer } = setup();
    part.want(true);
    await answer();
    for (const number of [1, 2]) {
      part.want(true);
      expect(show()).to.equal(`part ${number}`);
      part.want(false);
      expect([part.part, show()]).to.deep.equal([undefined, ""]);
    }
    expect(told).to.deep.equal(["dropped", "dropped"]);
  });

  it("can be prepared, so that it is there at once", async () => {
    const { part, loadings, show, answer } = setup();
    part.prepare();
    await answer();
    part.want(true);
    expect(show()).to.equal("part 1");
    expect(loadings).to.have.lengthOf(1);
  });

  it("says so where it cannot be loaded, and tries again when told to", async () => {
    const { part, loadings, told, box, show, answer } = setup();
    part.want(true);
    await answer(new TypeError("Failed to fetch dynamically imported module"));
    part.want(true);
    expect(show()).to.contain("The server did not answer.");
    expect(told).to.deep.equal(["network"]);
    expect(loadings).to.have.lengthOf(1);
    box.querySelector("button")!.click();
    part.want(true);
    expect(show()).to.equal("Loading…");
    await answer();
    part.want(true);
    expect(show()).to.equal("part 1");
  });

  it("tells nobody of a failure that nobody waits for, and tries again when it is wanted", async () => {
    const { part, loadings, told, show, answer } = setup();
    part.prepare();
    await answer(new Error("offline"));
    expect(told).to.deep.equal([]);
    part.want(true);
    expect(show()).to.equal("Loading…");
    expect(loadings).to.have.lengthOf(2);
  });
});
