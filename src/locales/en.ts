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
  changeBilling: "Change billing",
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

  // How long balances last
  "lasts.days": { one: "about {count} day", other: "about {count} days" },
  /** A balance that lasts less than a day, or for more than 365. */
  "lasts.short": "less than a day",
  "lasts.long": "over a year",
  /** A number of days that follows another, such as 33 in “41 days now, 33 with Acme Dental”. */
  "lasts.then": "{count}",
  /** `{time}` is one of the texts above: “about 9 days”. */
  "lasts.atRate": "{time} at the current rate",
  /** Once above the rows. */
  atRate: "Days left are at the current rate. Below {zero}, an account is paused.",
  /** What the list is sorted by. */
  daysLeft: "Days left",
  /** A filter. */
  runsOutWithin: { one: "Runs out within {count} day", other: "Runs out within {count} days" },
  /** Of all accounts, those that pay from a low balance. */
  lowBalances: { one: "{count} low balance", other: "{count} low balances" },
  "runway.customer": "The customer’s balance lasts {time} at the current rate.",
  /** What a change does: `{now}` is like “about 41 days”, `{then}` like 33 or “less than a day”. */
  "runway.agency.with": "Agency: {now} now, {then} with {account}, at the current rate.",
  "runway.agency.without": "Agency: {now} now, {then} without {account}, at the current rate.",
  "runway.agency.withMany": {
    one: "Agency: {now} now, {then} with this account, at the current rate.",
    other: "Agency: {now} now, {then} with these {count} accounts, at the current rate.",
  },
  "runway.agency.withoutMany": {
    one: "Agency: {now} now, {then} without this account, at the current rate.",
    other: "Agency: {now} now, {then} without these {count} accounts, at the current rate.",
  },
  "runway.agency.mixed": "Agency: {now} now, {then} after these changes, at the current rate.",

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
  "effect.date": "The agency pays until {time}. From then on, usage is charged to {payer}.",
  "effect.funded": "The agency pays until the customer has paid in. From then on, usage is charged to {payer}.",
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

  // What is scheduled
  "schedule.when": "When",
  "schedule.now": "Now",
  "schedule.date": "On a date",
  "schedule.funded": "When the customer has paid in",
  /** The name of the field. */
  "schedule.day": "Date",
  /** Below the field: the time of day, and in which time zone. */
  "schedule.start": "Starts {time}",
  "schedule.wrong": "Choose a date from {first} to {last}.",
  "schedule.net": {
    one: "If their card fails within {count} day, back to the agency",
    other: "If their card fails within {count} days, back to the agency",
  },
  /** On a button. */
  "schedule.confirm": "Schedule",
  "schedule.cancel": "Cancel scheduled change",
  "schedule.cancelTitle": "Cancel Scheduled Change",
  "schedule.cancelConfirm": "Cancel the change",
  /** In the row of the account. */
  "coming.customer": "To customer on {date}",
  "coming.agency": "To agency on {date}",
  "coming.funded": "To customer once they’ve paid in",
  "coming.unknown": "A change is scheduled",
  "coming.overdue": "Scheduled for {date}, not made yet",
  "coming.back": "Back to agency if their card fails by {date}",
  "scheduled.customer": "{account} moves to customer billing on {time}.",
  "scheduled.agency": "{account} moves to agency billing on {time}.",
  "scheduled.funded": "{account} moves to customer billing once the customer has paid in.",
  "scheduled.unknown": "A change of who pays for {account} is scheduled. We can’t tell when or how.",
  "scheduled.back": "If the customer’s card fails before {time}, the account goes back to agency billing.",
  "scheduled.backWithin": {
    one: "If the customer’s card fails within {count} day after that, the account goes back to agency billing.",
    other: "If the customer’s card fails within {count} days after that, the account goes back to agency billing.",
  },
  "scheduled.by": "{name} scheduled this on {date}.",
  "scheduled.replaced": "A change you make now replaces what’s scheduled.",
  "scheduled.replacedMany": {
    one: "This replaces the change scheduled for {count} account.",
    other: "This replaces the changes scheduled for {count} accounts.",
  },
  unscheduled: "The scheduled change of {account} is canceled.",
  "unscheduled.back": "{account} stays on customer billing if the customer’s card fails.",

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

  // The life of a request for payment
  /** In the row of the account. */
  "life.note.opened": "Payment request opened",
  "life.note.accepted": "Payment request accepted",
  "life.note.declined": "Payment request declined",
  "life.note.expired": "Payment request expired",
  "life.note.bounced": "Payment request not delivered",
  /** In the pop-up: what has come of it until now. */
  "life.opened": "The customer has opened the payment request.",
  "life.accepted": "The customer has accepted the payment request, but hasn’t paid yet.",
  "life.declined": "The customer has declined the payment request.",
  "life.expired": "The payment request has expired.",
  "life.bounced": "The email couldn’t be delivered.",
  /** These follow when it was sent, and to whom. */
  "life.reminded": "The last reminder went out on {date}.",
  "life.until": "Its link works until {date}.",
  "life.ended": "Its link stopped working on {date}.",
  "life.checkAddress": "Check the address, then resend the request.",
  "life.askAgain": "To ask again, resend the request.",
  "life.youPay": "You’ll keep paying until the customer has paid.",
  "life.remind": "Send a reminder",
  "life.sent": "Reminder sent.",
  "life.sent.email": "Reminder sent to {email}.",
  "life.copy": "Copy link",
  "life.copied": "Link copied.",
  /** The page may not copy. */
  "life.copyYourself": "This page can’t copy it for you. Select the link and copy it.",
  /** What a screen reader calls the field with the link. */
  "life.link": "Link sent to the customer",

  // Requesting many customers to pay
  /** On a button. */
  "askMany.open": { one: "Email {count} customer", other: "Email {count} customers" },
  "askMany.title": "Email Customers",
  "askMany.will": { one: "{count} customer gets an email.", other: "{count} customers get an email." },
  "askMany.youPay": "You’ll keep paying for each account until its customer has paid.",
  /** `{first}` and `{second}` are places in the message, like {account}. */
  "askMany.places": "{first} becomes the account’s name, and {second} your agency’s.",
  "askMany.wrongPlace": "We don’t know what to put for {place}. Use {first} or {second}",
  "askMany.addresses": "Email addresses",
  "askMany.addressesHint":
    "A line for each account: its name or ID, then the address. Without a line, the address of the last request is used.",
  /** Lines of that list, in quotation marks or not. */
  "askMany.unmatched": "We couldn’t match these lines to an account: {lines}",
  "askMany.ambiguous": "Several accounts have this name. Use their IDs: {lines}",
  "askMany.invalid": "These lines have no valid address: {lines}",
  /** Heads a list of accounts that stay as they are. */
  "askMany.noAddress": "No email address ({count})",
  "askMany.asked": "Asked already, and not answered yet ({count})",
  /** A checkbox below it. */
  "askMany.includeAsked": "Resend their requests too",
  "askMany.sending": "Emailing {count} of {total}…",
  "askMany.sent": { one: "{sent} of {count} customer emailed.", other: "{sent} of {count} customers emailed." },
  "askMany.failed": { one: "{count} couldn’t be emailed.", other: "{count} couldn’t be emailed." },
  "askMany.waiting": { one: "{count} not emailed yet.", other: "{count} not emailed yet." },
  /** Why one of them was not. Who pays is as before. */
  "askMany.conflict": "Someone else just changed this account, so its customer wasn’t emailed.",

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

  // Pasting a list
  "list.paste": "Paste a list",
  "list.label": "Names or IDs, one per line",
  "list.hint":
    "You can also paste a CSV file that was exported here, with agency or customer changed in its column balance_from.",
  "list.file": "Choose a file",
  "list.drop": "Drop your list here",
  "list.check": "Check the list",
  "list.none": "Enter at least one line.",
  "list.unusable": "We couldn’t read this file. Save your list as a CSV file of up to 5 MB, and try again.",
  /** Asked where the list doesn’t say who is to pay. */
  "list.target": "What would you like to do with these accounts?",
  /** Heads lines that could mean several things. */
  "list.open": "Choose what these lines mean ({count})",
  /** In a menu. */
  "list.leave": "Leave as it is",
  "list.missing": "Not found ({count})",
  /** What their column says. */
  "list.unreadable": "Neither agency nor customer ({count})",
  "list.unchanged": "No change needed ({count})",
  "list.repeated": "Repeated lines ({count})",
  "list.contradicting": "Both agency and customer ({count})",
  "list.line": "Line {line}",
  "list.doubt.name": "Several accounts have this name.",
  "list.doubt.mismatch": "The ID and the name don’t belong to the same account.",
  "list.doubt.part": "Only the first column names an account.",
  "list.doubt.changed": "This account has changed since the export.",
  "list.doubt.contradiction": "The list has this account with agency and with customer.",
  "list.incomplete": "Some accounts couldn’t be loaded. Lines that weren’t found may belong to them.",
  "list.nothing": "There’s nothing to change.",
  "list.edit": "Edit the list",
  "list.review": "Review changes",
  /** Some accounts moved one way, some the other. */
  "list.undone": "Undone. Every account is back where it was.",

  // History
  history: "Billing history",
  noHistory: "No billing changes yet.",
  more: "Show older",
  /** `{actor}` is the name of a person or of a program. */
  "historyEntry.agency": "{actor} moved this account to agency billing",
  "historyEntry.customer": "{actor} moved this account to customer billing",
  "historyEntry.unknown": "{actor} changed the billing of this account",

  // Why a change is made
  /** Unfolds a field in the pop-up. */
  "reason.add": "Add a reason",
  /** Names the field. */
  "reason.label": "Reason",
  "reason.note": "Everyone who can see the billing history can read it.",
  /** In the history: what was typed. */
  "reason.given": "Reason: {reason}",

  // The agency’s log
  /** On a button, and above the log. */
  log: "Billing log",
  /** What can be chosen to be shown. */
  "log.view": "Show",
  "log.view.changes": "Changes",
  "log.view.month": "Days of a month",
  "log.view.day": "On a date",
  /** Labels of fields: by whom, from when, until when, of which month, at the end of which day. */
  "log.person": "Person",
  "log.first": "From",
  "log.last": "To",
  "log.month": "Month",
  "log.day": "Date",
  "log.moved.agency": "{actor} moved {account} to agency billing",
  "log.moved.customer": "{actor} moved {account} to customer billing",
  "log.moved.unknown": "{actor} changed the billing of {account}",
  "log.billing_request": "{actor} sent a payment request for {account}",
  "log.withdrawal": "{actor} withdrew the payment request for {account}",
  "log.reminder": "{actor} sent a reminder for {account}",
  /** In place of a name that the server doesn’t say. */
  "log.someone": "Someone",
  "log.entries": { one: "{count} entry", other: "{count} entries" },
  "log.none": "No changes in this period.",
  "log.noMatch": "No entries match.",
  /** Follows how many match: older entries are not loaded yet. */
  "log.lookedBack": "We’ve looked back to {date}.",
  "log.unreadable": { one: "{count} entry couldn’t be shown.", other: "{count} entries couldn’t be shown." },
  /** How many days of a month each has paid for an account; put together as a list. */
  "log.days.agency": { one: "agency {count} day", other: "agency {count} days" },
  "log.days.customer": { one: "customer {count} day", other: "customer {count} days" },
  "log.days.unknown": { one: "not recorded {count} day", other: "not recorded {count} days" },
  "log.notRecorded": "Not recorded",
  "log.rule.month": "A day counts for whoever paid at its end.",
  "log.rule.day": "Who paid at the end of that day.",
  "log.begins": "The log begins on {date}. We can’t tell who paid before that.",
  "log.saved": "Your file is ready.",
} as const;

export default en;
