import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { clinic, newKey, read, readProblem, request, setup } from "./setup.js";

describe("the key of a write", () => {
  it("is required, with a problem that says so", async () => {
    const { change, ask, withdraw } = setup();
    for (const response of [
      await change(7, "customer", { key: "" }),
      await ask(7, request, { key: "" }),
      await withdraw(7, { key: "" }),
    ]) {
      expect((await readProblem(response)).status).to.equal(400);
    }
  });

  it("answers a repeat with what the first was answered, and changes nothing again", async () => {
    const { change, history } = setup();
    const key = newKey();
    const first = await change(7, "customer", { key, version: "r1" });
    const again = await change(7, "customer", { key, version: "r1" });
    expect(again.status).to.equal(200);
    expect(again.headers.get("Idempotency-Replayed")).to.equal("true");
    expect(await read(again)).to.deep.equal(await read(first));
    expect((await history(7)).balance_changes).to.have.length(1);
  });

  it("answers a repeat the same even after other changes", async () => {
    const { change, store } = setup();
    const key = newKey();
    await change(7, "customer", { key });
    await change(7, "agency");
    expect(await read(await change(7, "customer", { key }))).to.include({ balance_from: "customer", version: "r2" });
    expect(store.account("7")).to.include({ balance_from: "agency", version: "r3" });
  });

  it("answers a repeat the same even after the account is gone", async () => {
    const { change, store } = setup();
    const key = newKey();
    await change(7, "customer", { key });
    store.removeAccount("7");
    expect((await change(7, "customer", { key })).status).to.equal(200);
  });

  it("replays a 201 as a 201", async () => {
    const { ask } = setup();
    const key = newKey();
    await ask(7, request, { key });
    expect((await ask(7, request, { key })).status).to.equal(201);
  });

  it("does not depend on the version that the repeat has seen", async () => {
    const { change } = setup();
    const key = newKey();
    await change(7, "customer", { key, version: "r1" });
    expect((await change(7, "customer", { key, version: "r2" })).status).to.equal(200);
  });

  it("may be used again after a refusal, which changed nothing", async () => {
    const { change } = setup();
    const key = newKey();
    expect((await change(7, "customer", { key, version: "r0" })).status).to.equal(412);
    expect((await change(7, "customer", { key, version: "r1" })).status).to.equal(200);
  });

  it("is refused with 422 for another body, another account or another request", async () => {
    const { change, withdraw, store } = setup([clinic, { ...clinic, id: 8 }]);
    const key = newKey();
    await change(7, "customer", { key });
    const everything = () => [store.accounts(), store.changes("7"), store.changes("8")];
    const before = everything();
    for (const response of [
      await change(7, "agency", { key }),
      await change(8, "customer", { key }),
      await withdraw(7, { key }),
    ]) {
      expect((await readProblem(response)).status).to.equal(422);
    }
    expect(everything()).to.deep.equal(before);
  });

  it("is forgotten after 250 others, so that a long run of changes does not fill a browser's storage", async () => {
    const { change } = setup();
    const first = newKey();
    await change(7, "customer", { key: first });
    const replay = async () => (await change(7, "customer", { key: first })).headers.get("Idempotency-Replayed");
    for (let count = 1; count < 250; count++) await change(7, "customer");
    expect(await replay()).to.equal("true");
    await change(7, "customer");
    expect(await replay()).to.equal(null);
  });

  it("takes effect once when it is sent many times at once", async () => {
    const { change, history } = setup();
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 8 }, () => change(7, "customer", { key, version: "r1" })));
    expect(answers.map(({ status }) => status)).to.deep.equal(Array.from({ length: 8 }, () => 200));
    expect((await history(7)).balance_changes).to.have.length(1);
  });

  it("never changes anything twice, in whatever order intents are sent and repeated", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryIntent, { maxLength: 12 }), async (intents) => {
        const { change, history, store } = setup();
        const inEffect = new Map<string, string>();
        for (const { key, to } of intents) {
          const answer = await change(7, to, { key });
          const first = inEffect.get(key);
          expect(answer.status).to.equal(first === undefined || first === to ? 200 : 422);
          if (first === undefined) inEffect.set(key, to);
        }
        const { steps, source } = toSteps([...inEffect.values()]);
        expect((await history(7)).balance_changes).to.have.length(steps);
        expect(store.account("7")).to.include({ balance_from: source, version: `r${steps + 1}` });
      }),
      { numRuns: 50 },
    );
  });
});

const arbitraryIntent = fc.record({
  key: fc.constantFrom("k1", "k2", "k3", "k4", "k5"),
  to: fc.constantFrom("agency", "customer"),
});

/** What an account that begins with the agency goes through when each intent takes effect once, in order. */
function toSteps(wishes: readonly string[]): { steps: number; source: string } {
  return wishes.reduce(({ steps, source }, wish) => ({ steps: steps + Number(wish !== source), source: wish }), {
    steps: 0,
    source: "agency",
  });
}
