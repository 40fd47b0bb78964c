/**
 * The texts in American English. Every other language has the same keys, and the same values in braces; numbers among them
 * are formatted by the language. A text that depends on a number is an object of plural forms, chosen by `{count}`.
 *
 * Names such as `{account}` are a customer's or an agency's own: whatever case a sentence would need, they stay as they are.
 */
const en = {
  // The table
  account: "Account",
  accounts: "Accounts",
  selection: "Selection",
  status: "Status",
  balance: "Balance",
  /** Beside “Balance” in the header, for eyes: whose balance it is. */
  "balance.whose": "of the customer",
  "balance.customers": "The customer’s balance",
  billing: "Billing",
  "status.active": "Active",
  "status.paused": "Paused",
  "status.canceled": "Canceled",
  "status.unknown": "Not available",
  "from.agency": "Balance from: agency",
  "from.customer": "Balance from: customer",
  "from.unknown": "Balance from: unknown",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  /** Why a row has no control. */
  viewOnly: "View only",
  sourceNotSaid: "The server didn’t say who pays",
  /** Once above the table, where it holds for all rows. */
  viewOnlyPage: "You can see who pays, but not change it. Ask your administrator.",
  skipTable: "Skip the table",
  "balance.none": "No balance",
  "balance.unknown": "Not available",
  agencyBalance: "Balance: {balance}",
  low: "Low balance",
  usedUp: "No balance left",

  // Reading the list
  loading: "Loading…",
  empty: "No accounts yet",
  emptyHint: "Accounts you add will appear here.",
  "noMatch.search": "No accounts match “{search}”",
  "noMatch.filters": "No accounts match these filters",
  clearFilters: "Clear filters",
  loadFailed: "We couldn’t load your accounts",
  refreshFailed: "We couldn’t refresh this list. You’re seeing the last version.",
  signedOut: "You’ve been signed out.",
  signedOutHint: "Sign in again to continue.",
  unreadable: {
    one: "{count} account couldn’t be shown. The rest of the list is complete.",
    other: "{count} accounts couldn’t be shown. The rest of the list is complete.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} of {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Accounts {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Showing {range} of {count} account.",
    other: "Showing {range} of {count} accounts.",
  },
  rows: "Rows per page",
  previous: "Previous",
  next: "Next",
  tryAgain: "Try again",
  reload: "Reload page",

  // Finding accounts
  search: "Search by name or ID",
  /** All accounts, whoever pays. */
  "payer.all": "All",
  "payer.agency": "Agency",
  "payer.customer": "Customer",
  needsAttention: "Needs attention",
  sortBy: "Sort by",
  /** Not sorted: the order that the server gives. */
  "sort.none": "Default order",
  "sort.ascending": "{column}, ascending",
  "sort.descending": "{column}, descending",
  "sorted.ascending": "Sorted by {column}, ascending.",
  "sorted.descending": "Sorted by {column}, descending.",
  filtersCleared: "Filters cleared.",

  // Selecting accounts
  select: "Select {account}",
  selectPage: "Select all on this page",
  selectedAccounts: {
    one: "{count} account selected",
    other: "{count} accounts selected",
  },
  /** Of the selected accounts: in neither direction. */
  unchangeable: { one: "{count} can’t be moved", other: "{count} can’t be moved" },
  selectionCleared: "Selection cleared.",
  "selectAll.accounts": "Select all {count} accounts",
  "selectAll.results": "Select all {count} results",
  "selectAll.open": "Select all accounts",
  reading: "Loading accounts… {count} of {total}",
  "reading.open": "Loading accounts… {count}",
  clear: "Clear",
  /** On a button. */
  addMany: "Add to agency billing ({count})",
  removeMany: "Remove from agency billing ({count})",

  // The pop-up
  addTitle: "Add To Agency Billing",
  removeTitle: "Remove From Agency Billing",
  add: "Add to agency billing",
  remove: "Remove from agency billing",
  cancel: "Cancel",
  close: "Close",
  done: "Done",
  undo: "Undo",
  checkAgain: "Check again",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Send again",
  /** Above “Agency” or “Customer”. */
  paysNow: "Currently paid by",
  paysNext: "Will be paid by",
  /** What a screen reader reads out. */
  "paidNow.agency": "The agency currently pays for {account}.",
  "paidNow.customer": "The customer currently pays for {account}.",
  accountBalance: "Balance: {balance}",
  "accountBalance.none": "No balance",
  "accountBalance.unknown": "Balance not available",
  /** What customers have, below how many they are. */
  available: "Available: {balance}",
  accountCount: { one: "{count} account", other: "{count} accounts" },
  effect: "Once you confirm, usage is charged to {payer}.",
  "effect.agency": "Once you confirm, usage is charged to the agency.",
  "effect.each": "Once you confirm, usage is charged to each customer.",
  "keeps.balance": "The customer keeps their {balance}.",
  "keeps.any": "The customer keeps any balance they’ve paid in.",
  "keeps.each": "Customers keep any balance they’ve paid in.",
  atZero:
    "If the balance that pays for this account falls below {zero}, the account is paused: calls stop connecting, numbers stop swapping, and numbers may be released.",
  "atZero.many":
    "If the balance that pays for an account falls below {zero}, the account is paused: calls stop connecting, numbers stop swapping, and numbers may be released.",
  danger: "Calls to {account} may stop.",
  "danger.many": { one: "Calls may stop for {count} account", other: "Calls may stop for {count} accounts" },
  "noFunds.balance": "{payer} has {balance} left.",
  "noFunds.below": "{payer} has a balance of {balance}.",
  "noFunds.none": "{payer} has no balance.",
  /** The agency's name is not known. */
  "noFunds.agency": "The agency’s balance is {balance}.",
  "noFunds.agency.none": "The agency has no balance.",
  noCard: "No payment method on file.",
  notKnown: "We can’t tell if this customer has a way to pay.",
  "notKnown.many": {
    one: "We can’t tell if {count} customer has a way to pay",
    other: "We can’t tell if {count} customers have a way to pay",
  },
  saving: "Saving…",
  /** The server is asked what has become of a change. */
  checking: "Confirming your change…",

  // What came of a change
  "moved.agency": "{account} moved to agency billing.",
  "moved.customer": "{account} moved to customer billing.",
  "movedMany.agency": {
    one: "{count} account moved to agency billing.",
    other: "{count} accounts moved to agency billing.",
  },
  "movedMany.customer": {
    one: "{count} account moved to customer billing.",
    other: "{count} accounts moved to customer billing.",
  },
  "undone.agency": "Undone. {account} is back on agency billing.",
  "undone.customer": "Undone. {account} is back on customer billing.",
  "undoneMany.agency": {
    one: "Undone. {count} account is back on agency billing.",
    other: "Undone. {count} accounts are back on agency billing.",
  },
  "undoneMany.customer": {
    one: "Undone. {count} account is back on customer billing.",
    other: "Undone. {count} accounts are back on customer billing.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Moved to agency billing",
  "movedHere.customer": "Moved to customer billing",
  "movedHere.unknown": "Billing changed",
  requestSent: "Payment request sent to {email}.",
  withdrawn: "Payment request withdrawn.",
  "withdrawn.email": "Payment request to {email} withdrawn.",
  nothingChanged: "No changes were made.",
  outcomeUnknown: "We couldn’t confirm whether this went through. Check again before you retry.",
  /** In the row of the account. */
  notConfirmed: "Change not confirmed",
  "conflict.review": "This account was just changed by someone else. Review the details, then confirm again.",
  "conflict.agency": "Someone else just changed this account. It’s now on agency billing.",
  "conflict.customer": "Someone else just changed this account. It’s now on customer billing.",
  "conflict.unknown": "Someone else just changed this account.",
  /** An undo has failed. */
  "still.agency": "{account} is still on agency billing.",
  "still.customer": "{account} is still on customer billing.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "The account no longer matches your filters.",
  unlistedMany: {
    one: "{count} account no longer matches your filters.",
    other: "{count} accounts no longer match your filters.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Press F6 to go to Undo.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  /** What the question begins with: what will happen to how many. */
  "bulk.moves.agency": {
    one: "{count} account moves to agency billing.",
    other: "{count} accounts move to agency billing.",
  },
  "bulk.moves.customer": {
    one: "{count} account moves to customer billing.",
    other: "{count} accounts move to customer billing.",
  },
  "bulk.danger": {
    one: "Calls may stop for {count}.",
    other: "Calls may stop for {count}.",
  },
  /** Of those that could be moved: the user may choose otherwise. */
  "bulk.leftOut": {
    one: "{count} is left out, because its calls may stop.",
    other: "{count} are left out, because their calls may stop.",
  },
  /** They can’t be moved. */
  "bulk.stays": {
    one: "{count} stays as it is.",
    other: "{count} stay as they are.",
  },
  /** A checkbox. */
  includeDanger: {
    one: "Also move {count} account whose calls may stop",
    other: "Also move {count} accounts whose calls may stop",
  },
  /** On a button, where some are left out. */
  moveMany: {
    one: "Move {count} account",
    other: "Move {count} accounts",
  },
  /** Heads a list of accounts that can be moved without harm. */
  ready: {
    one: "{count} account ready to move",
    other: "{count} accounts ready to move",
  },
  /** Ends a list of names. */
  andMore: {
    one: "{count} more",
    other: "{count} more",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Already on agency billing ({count})",
  "leftOut.customer": "Already on customer billing ({count})",
  "leftOut.unknown": "Balance from: unknown ({count})",
  "leftOut.forbidden": "You don’t have permission to change these ({count})",
  "leftOut.noCard": "No payment method on file ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: { one: "{count} account: {reason}", other: "{count} accounts: {reason}" },
  moving: "Moving {count} of {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} done: {count} of {total}",
  "bulk.moved": {
    one: "{moved} of {count} account moved.",
    other: "{moved} of {count} accounts moved.",
  },
  "bulk.failed": { one: "{count} couldn’t be moved.", other: "{count} couldn’t be moved." },
  "bulk.unconfirmed": {
    one: "We couldn’t confirm {count}.",
    other: "We couldn’t confirm {count}.",
  },
  "bulk.unchanged": { one: "{count} was left as it was.", other: "{count} were left as they were." },
  "bulk.waiting": { one: "{count} not started.", other: "{count} not started." },
  retry: { one: "Retry {count} account", other: "Retry {count} accounts" },
  stop: "Stop",
  /** Stop was pressed; what is under way is waited for. */
  stopping: "Stopping…",

  // Errors
  "error.network": "We couldn’t reach the server.",
  /** Follows what has happened, where trying again is the way on. */
  "advice.network": "Check your connection and try again.",
  "error.timeout": "The server took too long to answer.",
  "error.unauthorized": "You’ve been signed out. Sign in again to continue.",
  "error.forbidden": "You don’t have permission to change billing. Ask your administrator.",
  "error.forbidden.read": "You don’t have permission to see this. Ask your administrator.",
  "error.not-found": "This account no longer exists.",
  "error.not-found.read": "We couldn’t find this on the server. If it keeps happening, contact support.",
  "error.validation": "This change wasn’t accepted.",
  "error.validation.read": "The server didn’t accept this request. If it keeps happening, contact support.",
  "error.rate-limit": "The server is busy.",
  "error.server": "Something went wrong on the server.",
  "advice.server": "Try again in a moment.",
  "error.invalid-response": "The server sent something we couldn’t read. If it keeps happening, contact support.",
  "error.outdated": "This page is out of date, so this part can’t be loaded. Reload the page to continue.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Payment requested {date}",
  requested: "A payment request went to {email} on {date}.",
  "requested.amount": "A payment request for {amount} went to {email} on {date}.",
  requestOut: "A payment request is out.",
  untilPaid: "You’ll keep paying until they do.",
  "request.noCard": "{account} has no payment method on file. We’ll email them a link to add one.",
  "request.any": "We’ll email {account} a link to add a payment method.",
  email: "Customer email",
  amount: "Starting balance",
  message: "Message in the email",
  /** The fields as they are named inside a sentence. */
  "field.email": "customer email",
  "field.amount": "starting balance",
  "field.message": "message",
  check: "Fix {fields} to continue.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} of {max} characters",
  atLeast: "Minimum {least}",
  /** What a screen reader says; `{currency}` is like USD. */
  "atLeast.spoken": "Amount in {currency}. Minimum {least}.",
  "wrong.email": "Enter an email address, like {example}",
  "wrong.amount": "Enter an amount, like {example}",
  "wrong.tooLittle": "Enter {least} or more",
  "wrong.noMessage": "Write a message",
  "wrong.tooLong": "Shorten this to {max} characters",
  /** What the customer reads. */
  greeting:
    "Hi {account},\n\nPlease use the link below to add a payment method. From then on, your call tracking is billed to you directly.\n\nThanks,\n{agency}",
  /** What the customer will receive, as far as it is known here. */
  emailPreview: "Preview the email",
  "emailPreview.to": "To",
  "emailPreview.link": "[Link to add a payment method]",
  emailCustomer: "Email the customer",
  resend: "Resend request",
  withdraw: "Withdraw request",
  discardAsk: "Discard this request?",
  discard: "Discard",
  keepEditing: "Keep editing",

  // Export
  exportCsv: "Export CSV",
  cancelExport: "Cancel export",
  exporting: "Exporting accounts",
  exported: { one: "Exported {count} account", other: "Exported {count} accounts" },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "Exported {count} account. The server doesn’t say where its list ends, so the file may be incomplete.",
    other: "Exported {count} accounts. The server doesn’t say where its list ends, so the file may be incomplete.",
  },
  fileReady: { one: "Your file is ready: {count} account", other: "Your file is ready: {count} accounts" },
  "fileReady.cutOff": {
    one: "Your file is ready: {count} account. The server doesn’t say where its list ends, so it may be incomplete.",
    other: "Your file is ready: {count} accounts. The server doesn’t say where its list ends, so it may be incomplete.",
  },

  // History
  history: "Billing history",
  noHistory: "No billing changes yet.",
  more: "Show older",
  /** `{actor}` is the name of a person or of a program. */
  "historyEntry.agency": "{actor} moved this account to agency billing",
  "historyEntry.customer": "{actor} moved this account to customer billing",
  "historyEntry.unknown": "{actor} changed the billing of this account",
} as const;

export default en;
