import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deviationIds, seedInCurrency, withDeviation, type DeviationId } from "../../server/index.js";
import type { CheckId } from "../../cli/catalog.js";
import { acme, base, setup } from "./setup.js";

/** What `verify` says of a deviation. */
interface Expected {
  readonly failed?: readonly CheckId[];
  readonly tolerated?: readonly CheckId[];
  /** What the first of these has received. */
  readonly found: RegExp;
  /** What the widget makes of it. */
  readonly widget: RegExp;
  /** What to change. */
  readonly advice: RegExp;
}

const expected: Readonly<Record<DeviationId, Expected>> = {
  "totals-as-texts": {
    tolerated: ["paging.numbers"],
    found: /"page": "1"/,
    widget: /takes the text as a number/,
    advice: /without quotation marks/,
  },
  "no-totals": {
    tolerated: ["paging.totals"],
    found: /total_entries is missing/,
    widget: /without a total/,
    advice: /Count all matching rows/,
  },
  "totals-in-camel-case": {
    tolerated: ["paging.sign"],
    found: /"perPage": 50, "totalPages": 3, "totalEntries": 137/,
    widget: /without a total/,
    advice: /under these names/,
  },
  "totals-in-meta": {
    tolerated: ["paging.sign"],
    found: /"meta": {"page":1,/,
    widget: /without a total/,
    advice: /under these names/,
  },
  "link-header": {
    tolerated: ["paging.sign"],
    found: /Link: <https:.*page=2.*>; rel="next"/,
    widget: /without a total/,
    advice: /next_page/,
  },
  "pages-without-a-sign": {
    tolerated: ["paging.sign"],
    found: /50 rows without any sign of paging, and others for page=2/,
    widget: /request another page/,
    advice: /Add total_entries/,
  },
  "repeating-pages": {
    failed: ["paging.pages"],
    found: /page 2 has the rows of page 1/,
    widget: /shows these rows again/,
    advice: /Apply page/,
  },
  "endless-next-page": {
    failed: ["paging.next"],
    found: /on page 3: .*although it is the last/,
    widget: /offers another page/,
    advice: /null on the last page/,
  },
  "oversized-list": {
    failed: ["list.answer"],
    found: /longer than 32 MiB/,
    widget: /unexpected/,
    advice: /Answer in pages/,
  },
  "integer-versions": {
    tolerated: ["extra.versions"],
    found: /^\d+, a number/,
    widget: /as a text, If-Match: "\d+"/,
    advice: /versions as texts/,
  },
  "shared-billing": {
    tolerated: ["rows.source"],
    found: /50 rows of 50: shared_billing true/,
    widget: /true as agency and false as customer/,
    advice: /Send "balance_from"/,
  },
  "statuses-in-arrays": {
    tolerated: ["rows.fields"],
    found: /50 rows of 50: status \["\w+"\]/,
    widget: /first text/,
    advice: /one text/,
  },
  "no-currencies": {
    tolerated: ["rows.amounts"],
    found: /\d+ rows of 50: balance {"cents":-?\d+}/,
    widget: /takes it as USD, the agency's currency/,
    advice: /currency with each amount/,
  },
  "unknown-currencies": {
    tolerated: ["rows.currencies"],
    found: /USX is not in ISO 4217/,
    widget: /two digits/,
    advice: /code of ISO 4217/,
  },
  "yen-in-hundredths": {
    tolerated: ["rows.currencies"],
    found: /every amount in JPY ends in 00, such as -?\d+00/,
    widget: /a hundred times too much/,
    advice: /25 for 25 yen/,
  },
  "amounts-beyond-2-53": {
    failed: ["rows.amounts"],
    found: /balance {"cents":9007199254740992,/,
    widget: /no amount/,
    advice: /integer/,
  },
  "blank-names": {
    tolerated: ["rows.named"],
    found: /50 rows of 50: ""/,
    widget: /shows the id/,
    advice: /Send the name/,
  },
  "unreadable-billing-requests": {
    tolerated: ["rows.fields"],
    found: /billing_request sent/,
    widget: /a request is out/,
    advice: /Send email, starting_balance/,
  },
  "unreadable-scheduled-changes": {
    tolerated: ["rows.fields"],
    found: /scheduled_change scheduled/,
    widget: /a change is scheduled/,
    advice: /Send to, and either at/,
  },
  "dates-that-do-not-exist": {
    tolerated: ["rows.fields"],
    found: /updated 2026-02-30T/,
    widget: /as it was sent/,
    advice: /days that exist/,
  },
  "redirected-changes": {
    failed: ["change.answer", "change.back"],
    found: /^303, a redirect/,
    widget: /does not follow it, and reads the account/,
    advice: /200 and the account/,
  },
  "accepted-changes": {
    failed: ["change.answer", "change.back"],
    found: /^202/,
    widget: /outcome is not known/,
    advice: /when the change is in effect/,
  },
  "answers-that-confirm-nothing": {
    failed: ["change.answer", "change.back"],
    found: /^200 with {"ok":true}/,
    widget: /nothing as confirmed/,
    advice: /whole account/,
  },
  "empty-answers": {
    failed: ["change.answer", "change.back"],
    found: /^204/,
    widget: /nothing as confirmed/,
    advice: /whole account/,
  },
  "answers-with-few-fields": {
    tolerated: ["change.answer", "change.back"],
    found: /^200 with id, balance_from only/,
    widget: /keeps what the answer leaves out as it was, and reads the account/,
    advice: /whole account/,
  },
  "quoted-headers": {
    failed: ["errors.quotes"],
    found: /authorization in a 404/,
    widget: /does not show the explanation/,
    advice: /out of error pages/,
  },
};

describe("verify, with a backend that deviates in one way", () => {
  for (const id of deviationIds) {
    it(`names it: ${id}`, async () => {
      const { failed = [], tolerated = [], found, widget, advice } = expected[id];
      const { run } = setup({
        seed: seedInCurrency({ cents: 2_500, currency: "USD" }),
        faults: [withDeviation(base, id)],
      });
      const headers = new Headers({ Authorization: "Bearer s3cr3t-t0ken" });
      const verdict = await run({ account: acme, headers });
      assert.deepEqual({ failed: verdict.failed, tolerated: verdict.tolerated }, { failed, tolerated });
      const finding = verdict.findingOf([...failed, ...tolerated][0] ?? "list.answer");
      assert.match(finding?.found ?? "", found);
      assert.match(finding?.widget ?? "", widget);
      assert.match(finding?.advice ?? "", advice);
    });
  }

  it("says how it takes amounts of which browsers differ in digits", async () => {
    const { run } = setup({ seed: seedInCurrency({ cents: 125_000, currency: "HUF" }, 12) });
    const { findingOf } = await run();
    const { status, found } = findingOf("rows.currencies") ?? {};
    assert.equal(status, "passed");
    assert.match(found ?? "", /^-?\d+ is taken as -?\d+\.\d\d HUF$/);
  });
});
