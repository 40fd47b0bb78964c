import type { Messages } from "../localization/messages.js";

/** The texts in Dutch. */
const nl: Messages = {
  // The table
  account: "Account",
  accounts: "Accounts",
  selection: "Selectie",
  status: "Status",
  balance: "Saldo",
  "balance.whose": "van de klant",
  "balance.customers": "Het saldo van de klant",
  billing: "Facturering",
  "status.active": "Actief",
  "status.paused": "Gepauzeerd",
  "status.canceled": "Opgezegd",
  "status.unknown": "Onbekend",
  "from.agency": "Saldo van: bureau",
  "from.customer": "Saldo van: klant",
  "from.unknown": "Saldo van: onbekend",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Alleen bekijken",
  sourceNotSaid: "De server geeft niet aan wie er betaalt",
  viewOnlyPage: "Je kunt zien wie er betaalt, maar je kunt het niet wijzigen. Vraag het aan je beheerder.",
  skipTable: "Tabel overslaan",
  "balance.none": "Geen saldo",
  "balance.unknown": "Onbekend",
  agencyBalance: "Saldo: {balance}",
  low: "Laag saldo",
  usedUp: "Geen saldo meer",

  // Reading the list
  loading: "Laden…",
  empty: "Nog geen accounts",
  emptyHint: "Accounts die je toevoegt, verschijnen hier.",
  "noMatch.search": "Geen accounts gevonden voor ‘{search}’",
  "noMatch.filters": "Geen accounts gevonden met deze filters",
  clearFilters: "Filters wissen",
  loadFailed: "We konden je accounts niet laden",
  refreshFailed: "We konden deze lijst niet vernieuwen. Je ziet de eerder geladen versie.",
  signedOut: "Je bent uitgelogd.",
  signedOutHint: "Log opnieuw in om verder te gaan.",
  unreadable: {
    one: "We konden {count} account niet tonen. De rest van de lijst is volledig.",
    other: "We konden {count} accounts niet tonen. De rest van de lijst is volledig.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} van {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Accounts {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Je ziet {range} van {count} account.",
    other: "Je ziet {range} van {count} accounts.",
  },
  rows: "Rijen per pagina",
  previous: "Vorige",
  next: "Volgende",
  tryAgain: "Opnieuw proberen",
  reload: "Pagina opnieuw laden",

  // Finding accounts
  search: "Zoeken op naam of ID",
  /** All accounts, whoever pays. */
  "payer.all": "Alle",
  "payer.agency": "Bureau",
  "payer.customer": "Klant",
  needsAttention: "Aandacht nodig",
  sortBy: "Sorteren op",
  "sort.none": "Standaardvolgorde",
  "sort.ascending": "{column}, oplopend",
  "sort.descending": "{column}, aflopend",
  "sorted.ascending": "Gesorteerd op {column}, oplopend.",
  "sorted.descending": "Gesorteerd op {column}, aflopend.",
  filtersCleared: "Filters gewist.",

  // Selecting accounts
  select: "{account} selecteren",
  selectPage: "Alles op deze pagina selecteren",
  selectedAccounts: {
    one: "{count} account geselecteerd",
    other: "{count} accounts geselecteerd",
  },
  unchangeable: {
    one: "{count} kan niet worden overgezet",
    other: "{count} kunnen niet worden overgezet",
  },
  selectionCleared: "Alles gedeselecteerd.",
  "selectAll.accounts": { one: "{count} account selecteren", other: "Alle {count} accounts selecteren" },
  "selectAll.results": { one: "{count} resultaat selecteren", other: "Alle {count} resultaten selecteren" },
  "selectAll.open": "Alle accounts selecteren",
  reading: "Accounts laden… {count} van {total}",
  "reading.open": "Accounts laden… {count}",
  clear: "Deselecteren",
  /** On a button. */
  addMany: "Toevoegen aan bureaufacturering ({count})",
  removeMany: "Verwijderen uit bureaufacturering ({count})",

  // The pop-up
  addTitle: "Toevoegen aan bureaufacturering",
  removeTitle: "Verwijderen uit bureaufacturering",
  add: "Toevoegen aan bureaufacturering",
  remove: "Verwijderen uit bureaufacturering",
  cancel: "Annuleren",
  close: "Sluiten",
  done: "Klaar",
  undo: "Ongedaan maken",
  checkAgain: "Opnieuw controleren",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Opnieuw sturen",
  /** Above “Agency” or “Customer”. */
  paysNow: "Nu betaald door",
  paysNext: "Straks betaald door",
  "paidNow.agency": "Het bureau betaalt nu voor {account}.",
  "paidNow.customer": "De klant betaalt nu voor {account}.",
  accountBalance: "Saldo: {balance}",
  "accountBalance.none": "Geen saldo",
  "accountBalance.unknown": "Saldo onbekend",
  available: "Beschikbaar: {balance}",
  accountCount: { one: "{count} account", other: "{count} accounts" },
  effect: "Zodra je bevestigt, betaalt {payer} voor het gebruik.",
  "effect.agency": "Zodra je bevestigt, betaalt het bureau voor het gebruik.",
  "effect.each": "Zodra je bevestigt, betaalt elke klant voor het eigen gebruik.",
  "keeps.balance": "Het saldo van {balance} blijft van de klant.",
  "keeps.any": "Saldo dat de klant al heeft gestort, blijft van de klant.",
  "keeps.each": "Saldo dat klanten al hebben gestort, blijft van die klanten.",
  atZero:
    "Als het saldo waarmee straks wordt betaald, onder {zero} komt, wordt het account gepauzeerd: oproepen worden niet meer doorverbonden, nummers worden niet meer gewisseld en kunnen worden vrijgegeven.",
  "atZero.many":
    "Als het saldo waarmee voor een account wordt betaald, onder {zero} komt, wordt dat account gepauzeerd: oproepen worden niet meer doorverbonden, nummers worden niet meer gewisseld en kunnen worden vrijgegeven.",
  danger: "{account} krijgt mogelijk geen oproepen meer.",
  "danger.many": {
    one: "{count} account krijgt mogelijk geen oproepen meer",
    other: "{count} accounts krijgen mogelijk geen oproepen meer",
  },
  "noFunds.balance": "{payer} heeft nog {balance} over.",
  "noFunds.below": "{payer} heeft een saldo van {balance}.",
  "noFunds.none": "{payer} heeft geen saldo.",
  /** The agency's name is not known. */
  "noFunds.agency": "Het saldo van het bureau is {balance}.",
  "noFunds.agency.none": "Het bureau heeft geen saldo.",
  noCard: "Geen betaalmethode ingesteld.",
  notKnown: "We weten niet of deze klant een betaalmethode heeft ingesteld.",
  "notKnown.many": {
    one: "Van {count} klant weten we niet of er een betaalmethode is ingesteld",
    other: "Van {count} klanten weten we niet of er een betaalmethode is ingesteld",
  },
  saving: "Opslaan…",
  /** The server is asked what has become of a change. */
  checking: "Wijziging controleren…",

  // What came of a change
  "moved.agency": "{account} is overgezet naar bureaufacturering.",
  "moved.customer": "{account} is overgezet naar klantfacturering.",
  "movedMany.agency": {
    one: "{count} account is overgezet naar bureaufacturering.",
    other: "{count} accounts zijn overgezet naar bureaufacturering.",
  },
  "movedMany.customer": {
    one: "{count} account is overgezet naar klantfacturering.",
    other: "{count} accounts zijn overgezet naar klantfacturering.",
  },
  "undone.agency": "Ongedaan gemaakt. {account} valt weer onder bureaufacturering.",
  "undone.customer": "Ongedaan gemaakt. {account} valt weer onder klantfacturering.",
  "undoneMany.agency": {
    one: "Ongedaan gemaakt. {count} account valt weer onder bureaufacturering.",
    other: "Ongedaan gemaakt. {count} accounts vallen weer onder bureaufacturering.",
  },
  "undoneMany.customer": {
    one: "Ongedaan gemaakt. {count} account valt weer onder klantfacturering.",
    other: "Ongedaan gemaakt. {count} accounts vallen weer onder klantfacturering.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Overgezet naar bureaufacturering",
  "movedHere.customer": "Overgezet naar klantfacturering",
  "movedHere.unknown": "Facturering gewijzigd",
  requestSent: "Betaalverzoek verstuurd naar {email}.",
  withdrawn: "Betaalverzoek ingetrokken.",
  "withdrawn.email": "Betaalverzoek aan {email} ingetrokken.",
  nothingChanged: "Er is niets gewijzigd.",
  outcomeUnknown: "We weten niet of de wijziging is doorgevoerd. Controleer dat voordat je het opnieuw probeert.",
  /** In the row of the account. */
  notConfirmed: "Wijziging niet bevestigd",
  "conflict.review": "Iemand anders heeft dit account net gewijzigd. Bekijk de gegevens en bevestig daarna opnieuw.",
  "conflict.agency": "Iemand anders heeft dit account net gewijzigd. Het valt nu onder bureaufacturering.",
  "conflict.customer": "Iemand anders heeft dit account net gewijzigd. Het valt nu onder klantfacturering.",
  "conflict.unknown": "Iemand anders heeft dit account net gewijzigd.",
  /** An undo has failed. */
  "still.agency": "{account} valt nog steeds onder bureaufacturering.",
  "still.customer": "{account} valt nog steeds onder klantfacturering.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "Het account past niet meer bij je filters.",
  unlistedMany: {
    one: "{count} account past niet meer bij je filters.",
    other: "{count} accounts passen niet meer bij je filters.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Druk op F6 om naar ‘Ongedaan maken’ te gaan.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} account gaat over naar bureaufacturering.",
    other: "{count} accounts gaan over naar bureaufacturering.",
  },
  "bulk.moves.customer": {
    one: "{count} account gaat over naar klantfacturering.",
    other: "{count} accounts gaan over naar klantfacturering.",
  },
  "bulk.danger": {
    one: "{count} krijgt mogelijk geen oproepen meer.",
    other: "{count} krijgen mogelijk geen oproepen meer.",
  },
  "bulk.leftOut": {
    one: "{count} wordt overgeslagen, omdat het mogelijk geen oproepen meer krijgt.",
    other: "{count} worden overgeslagen, omdat ze mogelijk geen oproepen meer krijgen.",
  },
  "bulk.stays": {
    one: "{count} blijft ongewijzigd.",
    other: "{count} blijven ongewijzigd.",
  },
  includeDanger: {
    one: "Ook {count} account overzetten dat dan mogelijk geen oproepen meer krijgt",
    other: "Ook {count} accounts overzetten die dan mogelijk geen oproepen meer krijgen",
  },
  moveMany: {
    one: "{count} account overzetten",
    other: "{count} accounts overzetten",
  },
  ready: {
    one: "{count} account kan worden overgezet",
    other: "{count} accounts kunnen worden overgezet",
  },
  andMore: {
    one: "nog {count}",
    other: "nog {count}",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Al onder bureaufacturering ({count})",
  "leftOut.customer": "Al onder klantfacturering ({count})",
  "leftOut.unknown": "Saldo van: onbekend ({count})",
  "leftOut.forbidden": "Je hebt geen rechten om deze te wijzigen ({count})",
  "leftOut.noCard": "Geen betaalmethode ingesteld ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: { one: "{count} account: {reason}", other: "{count} accounts: {reason}" },
  moving: "Overzetten… {count} van {total}",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} klaar: {count} van {total}",
  "bulk.moved": {
    one: "{moved} van {count} account overgezet.",
    other: "{moved} van {count} accounts overgezet.",
  },
  "bulk.failed": { one: "{count} kon niet worden overgezet.", other: "{count} konden niet worden overgezet." },
  "bulk.unconfirmed": {
    one: "We konden {count} niet bevestigen.",
    other: "We konden {count} niet bevestigen.",
  },
  "bulk.unchanged": { one: "{count} bleef ongewijzigd.", other: "{count} bleven ongewijzigd." },
  "bulk.waiting": { one: "{count} niet gestart.", other: "{count} niet gestart." },
  retry: { one: "{count} account opnieuw proberen", other: "{count} accounts opnieuw proberen" },
  stop: "Stoppen",
  stopping: "Bezig met stoppen…",

  // Errors
  "error.network": "We konden de server niet bereiken.",
  "advice.network": "Controleer je verbinding en probeer het opnieuw.",
  "error.timeout": "Het duurde te lang voordat de server antwoordde.",
  "error.unauthorized": "Je bent uitgelogd. Log opnieuw in om verder te gaan.",
  "error.forbidden": "Je hebt geen rechten om de facturering te wijzigen. Vraag het aan je beheerder.",
  "error.forbidden.read": "Je hebt geen rechten om dit te bekijken. Vraag het aan je beheerder.",
  "error.not-found": "Dit account bestaat niet meer.",
  "error.not-found.read":
    "We konden dit niet vinden op de server. Neem contact op met support als dit blijft gebeuren.",
  "error.validation": "Deze wijziging is niet geaccepteerd.",
  "error.validation.read":
    "De server heeft deze aanvraag niet geaccepteerd. Neem contact op met support als dit blijft gebeuren.",
  "error.rate-limit": "Het is druk op de server.",
  "error.server": "Er ging iets mis op de server.",
  "advice.server": "Probeer het zo meteen opnieuw.",
  "error.invalid-response":
    "We konden het antwoord van de server niet lezen. Neem contact op met support als dit blijft gebeuren.",
  "error.outdated":
    "Deze pagina is verouderd, dus dit onderdeel kan niet worden geladen. Laad de pagina opnieuw om verder te gaan.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Betaling gevraagd op {date}",
  requested: "Op {date} is een betaalverzoek naar {email} gestuurd.",
  "requested.amount": "Op {date} is een betaalverzoek van {amount} naar {email} gestuurd.",
  requestOut: "Er staat een betaalverzoek open.",
  untilPaid: "Je blijft betalen totdat de klant betaalt.",
  "request.noCard":
    "Voor {account} is geen betaalmethode ingesteld. We mailen de klant een link om er een toe te voegen.",
  "request.any": "We mailen {account} een link om een betaalmethode toe te voegen.",
  email: "E-mailadres van de klant",
  amount: "Startsaldo",
  message: "Bericht in de e-mail",
  /** The fields as they are named inside a sentence. */
  "field.email": "het e-mailadres van de klant",
  "field.amount": "het startsaldo",
  "field.message": "het bericht",
  check: "Pas {fields} aan om verder te gaan.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} van {max} tekens",
  atLeast: "Minimaal {least}",
  "atLeast.spoken": "Bedrag in {currency}. Minimaal {least}.",
  "wrong.email": "Vul een e-mailadres in, zoals {example}",
  "wrong.amount": "Vul een bedrag in, zoals {example}",
  "wrong.tooLittle": "Vul {least} of meer in",
  "wrong.noMessage": "Schrijf een bericht",
  "wrong.tooLong": "Kort het bericht in tot {max} tekens",
  /** What the customer reads. */
  greeting:
    "Hallo {account},\n\nWil je via de link hieronder een betaalmethode toevoegen? Daarna wordt je calltracking rechtstreeks aan jou gefactureerd.\n\nAlvast bedankt!\n{agency}",
  emailPreview: "Voorbeeld van de e-mail",
  "emailPreview.to": "Aan",
  "emailPreview.link": "[Link om een betaalmethode toe te voegen]",
  emailCustomer: "Klant mailen",
  resend: "Verzoek opnieuw sturen",
  withdraw: "Verzoek intrekken",
  discardAsk: "Dit verzoek weggooien?",
  discard: "Weggooien",
  keepEditing: "Verder bewerken",

  // Export
  exportCsv: "CSV exporteren",
  cancelExport: "Export annuleren",
  exporting: "Accounts worden geëxporteerd",
  exported: { one: "{count} account geëxporteerd", other: "{count} accounts geëxporteerd" },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} account geëxporteerd. De server geeft niet aan waar de lijst eindigt, dus het bestand is mogelijk onvolledig.",
    other:
      "{count} accounts geëxporteerd. De server geeft niet aan waar de lijst eindigt, dus het bestand is mogelijk onvolledig.",
  },
  fileReady: { one: "Je bestand staat klaar: {count} account", other: "Je bestand staat klaar: {count} accounts" },
  "fileReady.cutOff": {
    one: "Je bestand staat klaar: {count} account. De server geeft niet aan waar de lijst eindigt, dus het bestand is mogelijk onvolledig.",
    other:
      "Je bestand staat klaar: {count} accounts. De server geeft niet aan waar de lijst eindigt, dus het bestand is mogelijk onvolledig.",
  },

  // History
  history: "Factureringsgeschiedenis",
  noHistory: "Nog geen wijzigingen in de facturering.",
  more: "Oudere tonen",
  "historyEntry.agency": "{actor} heeft dit account overgezet naar bureaufacturering",
  "historyEntry.customer": "{actor} heeft dit account overgezet naar klantfacturering",
  "historyEntry.unknown": "{actor} heeft de facturering van dit account gewijzigd",
};

export default nl;
