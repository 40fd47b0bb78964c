// What the portal calls a customer: the widget's English texts that name one. All others stay as they are.

/** @satisfies {Partial<import("ctm-accounts-billing").Messages>} */
export default {
  "balance.whose": "of the client",
  "balance.customers": "The client’s balance",
  "from.customer": "Balance from: client",
  "payer.customer": "Client",
  "paidNow.customer": "The client currently pays for {account}.",
  "effect.each": "Once you confirm, usage is charged to each client.",
  "keeps.balance": "The client keeps their {balance}.",
  "keeps.any": "The client keeps any balance they’ve paid in.",
  "keeps.each": "Clients keep any balance they’ve paid in.",
  notKnown: "We can’t tell if this client has a way to pay.",
  "notKnown.many": {
    one: "We can’t tell if {count} client has a way to pay",
    other: "We can’t tell if {count} clients have a way to pay",
  },
  "moved.customer": "{account} moved to client billing.",
  "movedMany.customer": {
    one: "{count} account moved to client billing.",
    other: "{count} accounts moved to client billing.",
  },
  "undone.customer": "Undone. {account} is back on client billing.",
  "undoneMany.customer": {
    one: "Undone. {count} account is back on client billing.",
    other: "Undone. {count} accounts are back on client billing.",
  },
  "movedHere.customer": "Moved to client billing",
  "historyEntry.customer": "{actor} moved this account to client billing",
  "conflict.customer": "Someone else just changed this account. It’s now on client billing.",
  "bulk.moves.customer": {
    one: "{count} account moves to client billing.",
    other: "{count} accounts move to client billing.",
  },
  "still.customer": "{account} is still on client billing.",
  "leftOut.customer": "Already on client billing ({count})",
  email: "Client email",
  "field.email": "client email",
  emailCustomer: "Email the client",
};
