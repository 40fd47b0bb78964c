import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toSeed, type AccountRecord, type BackendOptions } from "../../../server/index.js";
import { Problem, reportBillingRequest, type ReportedRequest, type SentRequest } from "../../../server/kit.js";
import { billingRequest, clinic, newKey, readJson, readProblem, setupStore } from "../setup.js";
import type { CreateStore } from "./stores.js";

const sentAt = "2026-11-20T10:00:00.000Z";
/** Two days after the request; what is said of time is in the tests. */
const today = "2026-11-22T10:00:00.000Z";
const agencyId = "90210";
const asked: AccountRecord = {
  ...clinic,
  payment_method: null,
  billing_request: { ...billingRequest, sent_at: sentAt },
};

/** Describes the life of a billing request, from its e-mail to its end. */
export function describeRequests(name: string, create: CreateStore): void {
  const open = async (accounts: readonly AccountRecord[] = [asked], options: Partial<BackendOptions> = {}) => {
    const { store, close } = await create({ ...toSeed(accounts), changes: {} });
    const clock = { now: today };
    const reminders: SentRequest[] = [];
    const onBillingReminder = (sent: SentRequest) => void reminders.push(sent);
    const server = setupStore(store, { now: () => new Date(clock.now), onBillingReminder, ...options });
    return {
      ...server,
      close,
      clock,
      reminders,
      remind: (headers = {}, id = 7) => server.write("POST", `/${id}/billing_reminder`, undefined, headers),
      report: (report: Partial<ReportedRequest>) =>
        reportBillingRequest(store, { agencyId, accountId: 7, sentAt, ...report }),
      read: async () => readJson(await server.get("/7")),
      attention: async () => (await server.list()).summary.needs_attention,
    };
  };

  describe(`a billing request in ${name}`, () => {
    it("keeps how far it is, until when its link works, and the link", async () => {
      const { report, read, close } = await open();
      const link = "https://pay.example/r/1";
      await report({ link, expiresAt: "2026-12-01T10:00:00Z" });
      const after = await report({ status: "opened" });
      const expected = { ...asked.billing_request, status: "opened", link, expires_at: "2026-12-01T10:00:00Z" };
      assert.deepEqual(after.billing_request, expected);
      assert.deepEqual((await read()).billing_request, { ...expected, can_remind: true });
      await close();
    });

    it("has another version once the customer has answered, and not for a link", async () => {
      const { report, close } = await open();
      assert.equal((await report({ link: "https://pay.example/r/1" })).version, "r1");
      assert.equal((await report({ expiresAt: "2026-12-01T10:00:00Z" })).version, "r1");
      assert.equal((await report({ status: "declined" })).version, "r2");
      assert.equal((await report({ status: "declined" })).version, "r2");
      await close();
    });

    it("was not opened any more once it was answered, in whatever order that is reported", async () => {
      for (const [before, after] of [
        ["declined", "declined"],
        ["accepted", "accepted"],
        ["bounced", "opened"],
      ] as const) {
        const { report, close } = await open();
        await report({ status: before });
        assert.equal((await report({ status: "opened" })).billing_request?.status, after);
        await close();
      }
    });

    it("is not changed by a report about the one that it has replaced, nor by one that comes after its end", async () => {
      const { report, requestBilling, withdraw, read, close } = await open();
      await requestBilling(7);
      await report({ status: "bounced" });
      assert.equal((await read()).billing_request?.status, undefined);
      await withdraw(7);
      assert.equal((await report({ status: "bounced", sentAt: today })).billing_request, null);
      await close();
    });

    it("refuses a report about no account, and one that cannot be kept", async () => {
      const { report, read, close } = await open();
      await assert.rejects(report({ accountId: 99 }), (error) => error instanceof Problem && error.status === 404);
      const refusals: readonly [Partial<ReportedRequest>, RegExp][] = [
        [{ status: "seen" as never }, /"billing_request.status": It has to be one of requested, opened/],
        [{ expiresAt: "soon" }, /"billing_request.expires_at": It has to be a time/],
        [{ link: "javascript:alert(1)" }, /"billing_request.link": It has to be an address at http or https/],
        [{ link: "/pay" }, /"billing_request.link": It has to be an address at http or https/],
      ];
      for (const [fields, message] of refusals) await assert.rejects(report(fields), { name: "TypeError", message });
      assert.deepEqual((await read()).billing_request, { ...asked.billing_request, can_remind: true });
      await close();
    });

    it("has expired from the moment on at which its link ends, unless it was answered before", async () => {
      const { report, read, clock, close } = await open();
      await report({ expiresAt: today });
      clock.now = "2026-11-22T09:59:59.999Z";
      assert.equal((await read()).billing_request?.status, undefined);
      clock.now = today;
      assert.deepEqual([(await read()).billing_request?.status, (await read()).version], ["expired", "r1"]);
      await report({ status: "declined" });
      assert.equal((await read()).billing_request?.status, "declined");
      await close();
    });

    it("needs attention until it is accepted", async () => {
      const { report, attention, withdraw, close } = await open();
      const counts: (number | undefined)[] = [];
      for (const status of ["opened", "declined", "bounced", "expired", "accepted"] as const) {
        await report({ status });
        counts.push(await attention());
      }
      assert.deepEqual(counts, [1, 1, 1, 1, 0]);
      await withdraw(7);
      assert.equal(await attention(), 0);
      await close();
    });

    it("leaves the agency paying, however it was answered", async () => {
      const { report, read, close } = await open();
      for (const status of ["opened", "accepted", "declined", "bounced", "expired"] as const) {
        await report({ status });
        assert.equal((await read()).balance_from, "agency");
      }
      await close();
    });

    it("is replaced as a whole: another one begins anew", async () => {
      const { report, requestBilling, read, close } = await open();
      await report({ status: "bounced", link: "https://pay.example/r/1", expiresAt: today });
      await requestBilling(7);
      assert.deepEqual((await read()).billing_request, { ...billingRequest, sent_at: today });
      await close();
    });
  });

  describe(`a reminder in ${name}`, () => {
    it("is kept with its time, told to the host once, and in the trail", async () => {
      const { remind, reminders, read, store, close } = await open();
      const key = newKey();
      const first = await remind({ key, version: "r1" });
      const repeat = await remind({ key, version: "r1" });
      assert.deepEqual([first.status, repeat.status, repeat.headers.get("Idempotency-Replayed")], [201, 201, "true"]);
      const account = await readJson(first);
      assert.deepEqual(await readJson(repeat), account);
      assert.deepEqual([account.version, account.billing_request?.reminded_at], ["r2", today]);
      assert.deepEqual(await read(), account);
      assert.deepEqual(
        reminders.map(({ billingRequest: { email, reminded_at: at } }) => [email, at]),
        [[billingRequest.email, today]],
      );
      const { rows = [] } = (await store.listTrail?.(agencyId, { before: undefined, perPage: 9 })) ?? {};
      assert.deepEqual(
        rows.map(({ action, email }) => [action, email]),
        [["reminder", billingRequest.email]],
      );
      await close();
    });

    it("is offered and sent once a day, counted from the request too", async () => {
      const { remind, read, clock, close } = await open();
      const isOffered = async () => (await read()).billing_request?.can_remind === true;
      clock.now = "2026-11-21T09:59:59.999Z";
      assert.equal(await isOffered(), false);
      const refusal = await readProblem(await remind());
      assert.deepEqual(
        [refusal.status, refusal.detail],
        [422, "Harbor Clinic had an e-mail less than a day ago. Send the reminder tomorrow."],
      );
      clock.now = sentAt.replace("20T", "21T");
      assert.equal(await isOffered(), true);
      assert.equal((await remind()).status, 201);
      assert.equal(await isOffered(), false);
      assert.equal((await remind()).status, 422);
      await close();
    });

    it("is refused where there is nothing to be reminded of", async () => {
      const isOver = (status: "declined" | "expired" | "bounced" | "accepted") => ({
        ...asked,
        billing_request: { ...billingRequest, sent_at: sentAt, status },
      });
      const none = { ...asked, billing_request: null };
      const paying: AccountRecord = { ...asked, balance_from: "customer" };
      const over = [isOver("declined"), isOver("expired"), isOver("bounced"), isOver("accepted")];
      for (const account of [none, paying, ...over]) {
        const { remind, read, reminders, close } = await open([account]);
        assert.equal((await remind()).status, 409);
        assert.equal((await read()).billing_request?.can_remind, undefined);
        assert.deepEqual(reminders, []);
        await close();
      }
    });

    it("is refused to who may not ask, with another version, and without a key", async () => {
      const { remind, reminders, close } = await open();
      assert.equal((await remind({ version: "r9" })).status, 412);
      assert.equal((await remind({ key: "" })).status, 400);
      assert.equal((await remind({}, 99)).status, 404);
      await close();
      const viewer = { agencyId, name: "Vera", permissions: { request_billing: false } };
      const viewing = await open([asked], { identify: () => viewer });
      assert.equal((await viewing.remind()).status, 403);
      assert.equal((await viewing.read()).billing_request?.can_remind, undefined);
      assert.deepEqual([...reminders, ...viewing.reminders], []);
      await viewing.close();
    });

    it("is neither offered nor sent where the host has none", async () => {
      const { store, close } = await create({ ...toSeed([asked]), changes: {} });
      const { get, write } = setupStore(store, { now: () => new Date(today) });
      assert.deepEqual((await readJson(await get("/7"))).billing_request, asked.billing_request);
      assert.equal((await write("POST", "/7/billing_reminder", undefined)).status, 404);
      await close();
    });
  });
}
