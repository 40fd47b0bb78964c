import { expect } from "@open-wc/testing";
import type { ApiError } from "../../src/client/api-error.js";
import { importPart } from "../../src/components/import-part.js";

type Answer = "module" | "missing" | "html" | "busy" | "cut";

/** A module that a browser imports from the test server, which answers as the test says. */
function createPart() {
  const name = crypto.randomUUID();
  const answerWith = (answer: Answer) => fetch(`/parts/${name}/${answer}`);
  const load = async () => ((await import(`/parts/${name}.js`)) as { Part: CustomElementConstructor }).Part;
  return {
    answerWith,
    /** Imports it: returns its class's name, or the kind of the error. */
    attempt: async (answer: Answer) => {
      await answerWith(answer);
      return importPart(load).then(
        ({ name }) => name,
        (error: unknown) => (error as ApiError).kind,
      );
    },
  };
}

describe("importPart", () => {
  it("returns the element of the module", async () => {
    expect(await createPart().attempt("module")).to.equal("Part");
  });

  it("says that the page is outdated where the server does not have the module any more", async () => {
    const { attempt } = createPart();
    expect(await attempt("missing")).to.equal("outdated");
    expect(await attempt("missing")).to.equal("outdated");
  });

  it("says that the page is outdated where the server answers with its start page", async () => {
    const { attempt } = createPart();
    expect(await attempt("html")).to.equal("outdated");
    expect(await attempt("html")).to.equal("outdated");
  });

  it("says that the server did not answer where the connection was cut, and imports it as soon as there is one", async () => {
    const { attempt } = createPart();
    expect(await attempt("cut")).to.equal("network");
    expect(await attempt("cut")).to.equal("network");
    expect(await attempt("module")).to.equal("Part");
  });

  it("says that the server has a problem where it cannot send the module now", async () => {
    const { attempt } = createPart();
    // WebKit does not tell such an answer from one that is for good.
    expect(await attempt("busy")).to.be.oneOf(["server", "outdated"]);
    expect(await attempt("module")).to.equal("Part");
  });

  it("says that the page is outdated where the connection was cut first, and the module is gone by then", async () => {
    const { attempt } = createPart();
    expect(await attempt("cut")).to.equal("network");
    expect(await attempt("missing")).to.equal("outdated");
  });

  it("says that the page is outdated where the module fails when it runs", async () => {
    const failing = () => Promise.reject(new SyntaxError("The requested module does not provide an export"));
    const error = await importPart(failing).catch((reason: unknown) => reason);
    expect(error).to.have.property("kind", "outdated");
  });
});
