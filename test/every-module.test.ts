// Coverage counts what a test imports; this counts the rest.
describe("every module of src", () => {
  it("can be imported", async () => {
    // @ts-expect-error -- The test server makes it.
    await import("/every-module.js");
  });
});
