import type { Seed } from "../store.js";
import type { AccountRecord, BillingRequestRecord } from "../wire.js";
import { seedAccounts } from "../seed.js";

const day = 24 * 60 * 60 * 1000;

/** Creates the usual accounts, whose first customers without a card were asked for one, each with another answer. */
export function seedRequestLife(now: Date): Seed {
  const at = (days: number) => new Date(now.getTime() + days * day).toISOString();
  const lives: readonly Partial<BillingRequestRecord>[] = [
    { sent_at: at(-3), expires_at: at(11) },
    { sent_at: at(-6), status: "opened", expires_at: at(8), reminded_at: at(-2) },
    { sent_at: at(-4), status: "declined" },
    { sent_at: at(-20), expires_at: at(-6), reminded_at: at(-10) },
    { sent_at: at(-1), status: "bounced" },
    { sent_at: at(-2), status: "accepted", expires_at: at(12) },
  ];
  let asked = 0;
  return seedAccounts(undefined, {
    each: (account) => {
      const life = isAskable(account) ? lives[asked++] : undefined;
      return { billing_request: life ? toRequest(account, life) : null };
    },
  });
}

function isAskable({ balance_from: source, payment_method: card, permissions, status }: AccountRecord): boolean {
  return source === "agency" && card === null && permissions?.request_billing === true && status === "active";
}

function toRequest({ id, name }: AccountRecord, life: Partial<BillingRequestRecord>): BillingRequestRecord {
  return {
    email: `office@client-${id}.example`,
    starting_balance: { cents: 5_000, currency: "USD" },
    message: `Hello ${name},\n\nplease add a card, so that your account can be billed to you directly.`,
    sent_at: "",
    link: `https://pay.example/requests/${id}`,
    ...life,
  };
}
