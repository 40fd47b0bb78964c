import { expect } from "@open-wc/testing";
import { createBackend, createMemoryStore, Problem, seedAccounts } from "../../server/index.js";
import { clinic, namesOf, read, readProblem, request, setup, setupSeed, type ListAnswer } from "./setup.js";

describe("the backend as a server", () => {
  describe("where it is", () => {
    it("answers at any base path", async () => {
      const { list, get } = setup([clinic], { base: "/portal/clients" });
      expect(namesOf((await list()).accounts)).to.deep.equal(["Harbor Clinic"]);
      expect(await read(await get("/7"))).to.include({ id: 7 });
    });

    it("does not mind a slash at the end of its own address", async () => {
      const { list, get } = setup([clinic], { base: "/clients/" });
      expect((await list()).total_entries).to.equal(1);
      expect((await setup([clinic], { base: "/clients" }).get("/")).status).to.equal(200);
      expect((await get("7")).status).to.equal(200);
    });

    it("answers on any origin", async () => {
      const { fetch } = setup([clinic], { base: "/v1/accounts" });
      const { accounts } = await read<ListAnswer>(await fetch("https://api.partner.example/v1/accounts"));
      expect(namesOf(accounts)).to.deep.equal(["Harbor Clinic"]);
    });

    describe("a collection that ends in .json", () => {
      const paths = ["/7.json", "/7.json/balance_changes", "/7/balance_changes.json"];
      const wrong = ["/7", "/7/balance_changes", ".json", "", "/8.json"];
      const ask = (path: string) => setup([clinic], { base: "/api/accounts.json" }).fetch(`/api/accounts${path}`);

      it("is answered itself", async () => {
        const { list } = setup([clinic], { base: "/api/accounts.json" });
        expect((await list("?page=1")).total_entries).to.equal(1);
      });
      for (const path of paths) {
        it(`has ${path}`, async () => {
          expect((await ask(path)).status).to.equal(200);
        });
      }
      for (const path of wrong.filter((suffix) => suffix !== ".json")) {
        it(`does not have "${path}"`, async () => {
          expect((await ask(path)).status).to.equal(404);
        });
      }
      for (const path of ["/api/accounts/7/billing_request.json", "/api/accounts/7.json/billing_request"]) {
        it(`takes a billing request at ${path}`, async () => {
          const { fetch } = setup([clinic], { base: "/api/accounts.json" });
          const headers = { "Content-Type": "application/json", "Idempotency-Key": "k" };
          const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(request) });
          expect(response.status).to.equal(201);
        });
      }
    });

    for (const id of ["a/b c", "50%", "ü", "x.json", "a?b#c"]) {
      it(`finds the account with the id "${id}"`, async () => {
        const { get } = setup([{ ...clinic, id }]);
        expect(await read(await get(`/${encodeURIComponent(id)}`))).to.include({ id });
      });
    }
  });

  describe("what it refuses", () => {
    const missing = ["/8", "/8/balance_changes", "/7/else", "/7/"];
    for (const path of missing) {
      it(`answers 404 for ${path}`, async () => {
        const problem = await readProblem(await setup().get(path));
        expect(problem).to.include({ type: "about:blank", title: "Not Found", status: 404 });
      });
    }

    const methods: [method: string, path: string, allowed: string][] = [
      ["POST", "", "GET, HEAD"],
      ["DELETE", "/7", "GET, HEAD, PATCH"],
      ["PUT", "/7/billing_request", "POST, DELETE"],
      ["PATCH", "/7/balance_changes", "GET, HEAD"],
    ];
    for (const [method, path, allowed] of methods) {
      it(`answers 405 for ${method} ${path || "on the list"}, and says what is allowed`, async () => {
        const response = await setup().write(method, path, undefined);
        expect(response.headers.get("Allow")).to.equal(allowed);
        expect((await readProblem(response)).status).to.equal(405);
      });
    }

    it("answers 500 as a problem, without saying what went wrong inside", async () => {
      const { backend } = setup();
      const broken = createBackend({
        store: Object.assign(Object.create(backend.store) as typeof backend.store, {
          accounts(): never {
            throw new Error("secret");
          },
        }),
      });
      const { error } = console;
      const logged: unknown[] = [];
      console.error = (message: unknown) => logged.push(message);
      const response = await broken.handle(new Request("http://localhost/api/v1/accounts"));
      console.error = error;
      expect(JSON.stringify(await readProblem(response))).to.not.contain("secret");
      expect(logged).to.have.length(1);
    });
  });

  describe("who may ask", () => {
    const options = { requireBearer: "s3cret" };

    for (const authorization of ["", "Bearer wrong", "Basic s3cret", "bearer"]) {
      it(`answers 401 to "${authorization}"`, async () => {
        const response = await setup([clinic], options).get("", authorization ? { Authorization: authorization } : {});
        expect(response.headers.get("WWW-Authenticate")).to.equal("Bearer");
        expect((await readProblem(response)).status).to.equal(401);
      });
    }

    it("answers whoever bears the token", async () => {
      expect((await setup([clinic], options).get("", { Authorization: "Bearer s3cret" })).status).to.equal(200);
    });

    it("lets a host decide who is asking, and refuse", async () => {
      const identify = () => {
        throw new Problem(401, "Who are you?");
      };
      expect((await readProblem(await setup([clinic], { identify }).get())).detail).to.equal("Who are you?");
    });
  });

  describe("the history", () => {
    it("is paged, newest first", async () => {
      const { history, store } = setupSeed(seedAccounts(1));
      const id = String(store.accounts()[0]?.id);
      const first = await history(id);
      const last = await history(id, "?page=3");
      expect(first.balance_changes).to.have.length(25);
      expect(new URL(first.next_page ?? "").searchParams.get("page")).to.equal("2");
      expect(last.balance_changes).to.have.length(10);
      expect(last.next_page).to.equal(null);
      const times = first.balance_changes.map(({ at }) => at);
      expect(times).to.deep.equal([...times].sort().reverse());
    });

    it("is refused with 403 where the visitor may not see it", async () => {
      const { get } = setup([{ ...clinic, permissions: { view_history: false } }]);
      expect((await readProblem(await get("/7/balance_changes"))).status).to.equal(403);
    });
  });

  it("tells caches to keep nothing", async () => {
    for (const path of ["", "/7", "/8"]) {
      expect((await setup().get(path)).headers.get("Cache-Control")).to.equal("no-store");
    }
  });

  it("answers HEAD like GET, without a body", async () => {
    const { handle } = createBackend({ store: createMemoryStore(seedAccounts(1)) });
    const response = await handle(new Request("http://localhost/api/v1/accounts", { method: "HEAD" }));
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal("");
  });
});
