import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toBillingRequest } from "../../src/client/billing-request-schema.js";
import { REQUEST_STATUSES } from "../../src/model/billing-request.js";
import { parseTime } from "../../src/model/time.js";

const request = {
  email: "office@acme.example",
  starting_balance: { cents: 5_000, currency: "USD" },
  message: "Please add a card.",
  sent_at: "2026-11-20T09:00:00Z",
};
const life = {
  status: "opened",
  expires_at: "2026-12-01T09:00:00Z",
  reminded_at: "2026-11-25T09:00:00Z",
  link: "https://pay.example/r/1",
  can_remind: true,
};

describe("toBillingRequest", () => {
  it("reads how far a request is", () => {
    const { expires_at: expiresAt, reminded_at: remindedAt, can_remind: canRemind, ...rest } = life;
    expect(toBillingRequest({ ...request, ...life })).to.deep.include({ ...rest, expiresAt, remindedAt, canRemind });
  });

  it("adds no field where a backend says nothing of it", () => {
    const { email, message, starting_balance: startingBalance, sent_at: sentAt } = request;
    expect(toBillingRequest(request)).to.deep.equal({ email, message, startingBalance, sentAt });
  });

  it("leaves out what cannot be read, and keeps the rest", () => {
    for (const [field, value] of [
      ["status", "delivered"],
      ["status", "Opened"],
      ["status", null],
      ["expires_at", "soon"],
      ["expires_at", "2026-02-30T09:00:00Z"],
      ["reminded_at", 7],
      ["link", "javascript:alert(1)"],
      ["link", "/pay/1"],
      ["link", "pay.example/r/1"],
      ["link", { href: "https://pay.example" }],
      ["can_remind", "yes"],
    ] as const) {
      const read = (other: unknown) => toBillingRequest({ ...request, ...life, [field]: other });
      expect(read(value), `${field} ${JSON.stringify(value)}`).to.deep.equal(read(undefined));
    }
  });

  it("never has a status, a time or a link that means nothing, whatever is sent", () => {
    const field = fc.constantFrom(...Object.keys(life));
    const near = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.string(), fc.webUrl()));
    fc.assert(
      fc.property(near, (fields) => {
        const read = toBillingRequest({ ...request, ...fields });
        expect([undefined, ...REQUEST_STATUSES]).to.include(read?.status);
        for (const time of [read?.expiresAt, read?.remindedAt]) {
          if (time !== undefined) expect(parseTime(time)).to.be.a("number");
        }
        if (read?.link !== undefined) expect(new URL(read.link).protocol).to.match(/^https?:$/);
      }),
    );
  });
});
