import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { fakeApi } from "../helpers/fake-api.js";
import { createBackend, createPool, idsOf, type Turn } from "./pool-backend.js";

describe("ChangePool", () => {
  it("confirms and sends each change, with a key and a version of its own", async () => {
    const backend = createBackend(2);
    const { pool, log } = createPool(backend);
    await pool.run("waiting");
    expect(log).to.deep.equal(["confirm 1", "confirm 2", "changed 1 r1 to r1+", "changed 2 r1 to r1+"]);
    expect(backend.sent.map(({ id, version }) => [id, version])).to.deep.equal([
      ["1", "r1"],
      ["2", "r1"],
    ]);
    expect(new Set(backend.sent.map(({ key }) => key)).size).to.equal(2);
    expect(pool.items.map(({ status, isRead }) => [status, isRead])).to.deep.equal([
      ["changed", true],
      ["changed", true],
    ]);
  });

  it("has four changes under way, begins the next when one has ended, and counts them", async () => {
    const gates = Array.from({ length: 6 }, () => createDeferred());
    const backend = createBackend(6);
    const api = fakeApi({
      changeBalance: async (id, ...rest) => {
        await gates[Number(id) - 1]!.promise;
        return backend.api.changeBalance(id, ...rest);
      },
    });
    const { pool } = createPool({ api, all: backend.all });
    const ended = pool.run("waiting");
    await quiet();
    expect(idsOf(pool.of("saving"))).to.deep.equal([1, 2, 3, 4]);
    expect(pool.current?.name).to.equal("Account 4");
    gates[2]!.resolve();
    await quiet();
    expect(idsOf(pool.of("saving"))).to.deep.equal([1, 2, 4, 5]);
    expect([pool.ended, pool.total, pool.running]).to.deep.equal([1, 6, true]);
    for (const gate of gates) gate.resolve();
    await ended;
    expect([pool.ended, pool.total, pool.running]).to.deep.equal([6, 6, false]);
  });

  it("completes the changes under way when it is stopped, and runs the rest later", async () => {
    const gate = createDeferred();
    const backend = createBackend(9);
    const api = fakeApi({ changeBalance: async (...sent) => (await gate.promise, backend.api.changeBalance(...sent)) });
    const { pool, log } = createPool({ api, all: backend.all });
    const ended = pool.run("waiting");
    await quiet();
    pool.stop();
    expect([pool.running, pool.stopped]).to.deep.equal([true, true]);
    gate.resolve();
    await ended;
    expect(idsOf(pool.of("changed"))).to.deep.equal([1, 2, 3, 4]);
    expect(idsOf(pool.of("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(log.filter((line) => line.startsWith("confirm"))).to.have.lengthOf(4);
    expect(idsOf(await pool.run("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(backend.sent).to.have.lengthOf(9);
  });

  it("does not run twice at once", async () => {
    const backend = createBackend(3);
    const { pool } = createPool(backend);
    const both = await Promise.all([pool.run("waiting"), pool.run("waiting")]);
    expect(both.map((items) => items.length)).to.deep.equal([3, 0]);
    expect(backend.sent).to.have.lengthOf(3);
  });

  it("does not send a change that the page prevents", async () => {
    const backend = createBackend(3);
    const { pool, log } = createPool(backend, ({ id }) => id !== 2);
    await pool.run("waiting");
    expect(idsOf(pool.of("unchanged"))).to.deep.equal([2]);
    expect(pool.items[1]!.isRead).to.equal(false);
    expect(backend.sent.map(({ id }) => id)).to.deep.equal(["1", "3"]);
    expect(log.filter((line) => line.includes(" 2 "))).to.be.empty;
  });

  it("reports an account as unchanged when someone else has made the same change", async () => {
    const { pool, log } = createPool(createBackend(1, ["same change by someone else"]));
    await pool.run("waiting");
    expect(pool.items[0]).to.include({ status: "unchanged", isRead: true });
    expect(log).to.deep.equal(["confirm 1", "unchanged 1 r1 to r1+"]);
  });

  for (const [turn, failsReads] of [
    ["expired session", false],
    ["rate limit", false],
    ["network error", true],
  ] as const) {
    it(`${turn}: begins no other change, and runs the rest later`, async () => {
      const backend = createBackend(6, [turn, turn, turn, turn]);
      backend.flight.failsReads = failsReads;
      const { pool } = createPool(backend);
      await pool.run("waiting");
      expect(idsOf(pool.of("failed"))).to.deep.equal([1, 2, 3, 4]);
      expect(idsOf(pool.of("waiting"))).to.deep.equal([5, 6]);
      expect(pool.stopped).to.equal(true);
      await pool.run("waiting");
      expect(idsOf(pool.of("changed"))).to.deep.equal([5, 6]);
    });
  }

  describe("with random responses", () => {
    const anyTurns = fc.array(
      fc.constantFrom<Turn>(
        ...(["success", "lost response", "network error", "server error", "validation error"] as const),
        ...(["other change by someone else", "same change by someone else"] as const),
      ),
      { maxLength: 40 },
    );
    const anyCount = fc.integer({ min: 0, max: 12 });

    it("has at most four changes under way, changes each account at most once, and reports which were changed", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.integer({ min: 0, max: 3 }), async (count, turns, repeats) => {
          const backend = createBackend(count, turns);
          const { pool } = createPool(backend);
          await pool.run("waiting");
          for (let time = 0; time < repeats; time++) await pool.run("failed");
          expect(backend.flight.most).to.be.at.most(4);
          expect(new Set(backend.changes).size, "each once").to.equal(backend.changes.length);
          const changed = idsOf(pool.of("changed")).map(String);
          expect(changed).to.include.members(backend.changes);
          expect([...backend.changes, ...backend.ambiguous]).to.include.members(changed);
          expect(pool.of("waiting", "saving")).to.be.empty;
        }),
      );
    });

    it("sends nothing after it is stopped at any point", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.nat({ max: 12 }), async (count, turns, stopAt) => {
          const backend = createBackend(count, turns);
          let begun = 0;
          const { pool } = createPool(backend, () => {
            if (++begun === stopAt) pool.stop();
            return true;
          });
          await pool.run("waiting");
          const untouched = idsOf(pool.of("waiting")).map(String);
          expect(backend.sent.filter(({ id }) => untouched.includes(id))).to.be.empty;
          if (stopAt > 0) expect(untouched).to.have.lengthOf(Math.max(0, count - stopAt));
        }),
      );
    });
  });
});
