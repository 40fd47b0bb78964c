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
  changeBilling: "Facturering wijzigen",
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

  // How long balances last
  "lasts.days": { one: "ongeveer {count} dag", other: "ongeveer {count} dagen" },
  "lasts.short": "minder dan een dag",
  "lasts.long": "meer dan een jaar",
  "lasts.then": "{count}",
  "lasts.atRate": "{time} bij het huidige gebruik",
  atRate: "De resterende dagen gelden bij het huidige gebruik. Onder {zero} wordt een account gepauzeerd.",
  daysLeft: "Resterende dagen",
  runsOutWithin: { one: "Op binnen {count} dag", other: "Op binnen {count} dagen" },
  lowBalances: { one: "{count} laag saldo", other: "{count} lage saldi" },
  "runway.customer": "Het saldo van de klant is bij het huidige gebruik goed voor {time}.",
  "runway.agency.with": "Bureau: nu {now}, met {account} {then}, bij het huidige gebruik.",
  "runway.agency.without": "Bureau: nu {now}, zonder {account} {then}, bij het huidige gebruik.",
  "runway.agency.withMany": {
    one: "Bureau: nu {now}, met dit account {then}, bij het huidige gebruik.",
    other: "Bureau: nu {now}, met deze {count} accounts {then}, bij het huidige gebruik.",
  },
  "runway.agency.withoutMany": {
    one: "Bureau: nu {now}, zonder dit account {then}, bij het huidige gebruik.",
    other: "Bureau: nu {now}, zonder deze {count} accounts {then}, bij het huidige gebruik.",
  },
  "runway.agency.mixed": "Bureau: nu {now}, na deze wijzigingen {then}, bij het huidige gebruik.",

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

  // What is scheduled
  "effect.date": "Het bureau betaalt tot {time}. Daarna betaalt {payer} voor het gebruik.",
  "effect.funded": "Het bureau betaalt totdat de klant heeft gestort. Daarna betaalt {payer} voor het gebruik.",
  "schedule.when": "Wanneer",
  "schedule.now": "Nu",
  "schedule.date": "Op een datum",
  "schedule.funded": "Zodra de klant heeft gestort",
  "schedule.day": "Datum",
  "schedule.start": "Begint op {time}",
  "schedule.wrong": "Kies een datum van {first} tot en met {last}.",
  "schedule.net": {
    one: "Als de kaart binnen {count} dag wordt geweigerd, terug naar het bureau",
    other: "Als de kaart binnen {count} dagen wordt geweigerd, terug naar het bureau",
  },
  "schedule.confirm": "Inplannen",
  "schedule.cancel": "Geplande wijziging annuleren",
  "schedule.cancelTitle": "Geplande wijziging annuleren",
  "schedule.cancelConfirm": "Wijziging annuleren",
  "coming.customer": "Naar klant op {date}",
  "coming.agency": "Naar bureau op {date}",
  "coming.funded": "Naar klant zodra die heeft gestort",
  "coming.unknown": "Er is een wijziging gepland",
  "coming.overdue": "Gepland voor {date}, nog niet gedaan",
  "coming.back": "Terug naar bureau als de kaart vóór {date} wordt geweigerd",
  "scheduled.customer": "{account} gaat over naar klantfacturering op {time}.",
  "scheduled.agency": "{account} gaat over naar bureaufacturering op {time}.",
  "scheduled.funded": "{account} gaat over naar klantfacturering zodra de klant heeft gestort.",
  "scheduled.unknown": "Er is een wijziging gepland van wie voor {account} betaalt. We weten niet wanneer of hoe.",
  "scheduled.back":
    "Als de kaart van de klant vóór {time} wordt geweigerd, valt het account weer onder bureaufacturering.",
  "scheduled.backWithin": {
    one: "Als de kaart van de klant binnen {count} dag daarna wordt geweigerd, valt het account weer onder bureaufacturering.",
    other:
      "Als de kaart van de klant binnen {count} dagen daarna wordt geweigerd, valt het account weer onder bureaufacturering.",
  },
  "scheduled.by": "{name} heeft dit op {date} ingepland.",
  "scheduled.replaced": "Een wijziging die je nu doet, vervangt wat er gepland is.",
  "scheduled.replacedMany": {
    one: "Voor {count} account is een wijziging gepland, die hierdoor wordt vervangen.",
    other: "Voor {count} accounts is een wijziging gepland, die hierdoor wordt vervangen.",
  },
  unscheduled: "De geplande wijziging van {account} is geannuleerd.",
  "unscheduled.back": "{account} blijft onder klantfacturering vallen, ook als de kaart van de klant wordt geweigerd.",

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

  // The life of a request for payment
  "life.note.opened": "Betaalverzoek geopend",
  "life.note.accepted": "Betaalverzoek geaccepteerd",
  "life.note.declined": "Betaalverzoek geweigerd",
  "life.note.expired": "Betaalverzoek verlopen",
  "life.note.bounced": "Betaalverzoek niet bezorgd",
  "life.opened": "De klant heeft het betaalverzoek geopend.",
  "life.accepted": "De klant heeft het betaalverzoek geaccepteerd, maar nog niet betaald.",
  "life.declined": "De klant heeft het betaalverzoek geweigerd.",
  "life.expired": "Het betaalverzoek is verlopen.",
  "life.bounced": "De e-mail kon niet worden bezorgd.",
  "life.reminded": "De laatste herinnering is op {date} verstuurd.",
  "life.until": "De link werkt tot {date}.",
  "life.ended": "De link werkt sinds {date} niet meer.",
  "life.checkAddress": "Controleer het adres en stuur het verzoek opnieuw.",
  "life.askAgain": "Stuur het verzoek opnieuw om het nog eens te vragen.",
  "life.youPay": "Je blijft betalen totdat de klant heeft betaald.",
  "life.remind": "Herinnering sturen",
  "life.sent": "Herinnering verstuurd.",
  "life.sent.email": "Herinnering verstuurd naar {email}.",
  "life.copy": "Link kopiëren",
  "life.copied": "Link gekopieerd.",
  "life.copyYourself": "Deze pagina kan de link niet kopiëren. Selecteer de link en kopieer hem zelf.",
  "life.link": "Link die de klant heeft ontvangen",

  // Requesting many customers to pay
  "askMany.open": { one: "{count} klant mailen", other: "{count} klanten mailen" },
  "askMany.title": "Klanten mailen",
  "askMany.will": { one: "{count} klant krijgt een e-mail.", other: "{count} klanten krijgen een e-mail." },
  "askMany.youPay": "Je blijft voor elk account betalen totdat de klant heeft betaald.",
  "askMany.places": "{first} wordt de naam van het account, {second} die van je bureau.",
  "askMany.wrongPlace": "We weten niet wat er voor {place} moet staan. Gebruik {first} of {second}",
  "askMany.addresses": "E-mailadressen",
  "askMany.addressesHint":
    "Een regel per account: de naam of ID, dan het adres. Zonder regel geldt het adres van het laatste verzoek.",
  "askMany.unmatched": "Deze regels horen bij geen account: {lines}",
  "askMany.ambiguous": "Meerdere accounts hebben deze naam. Gebruik hun ID’s: {lines}",
  "askMany.invalid": "Deze regels hebben geen geldig adres: {lines}",
  "askMany.noAddress": "Geen e-mailadres ({count})",
  "askMany.asked": "Al gevraagd, nog geen antwoord ({count})",
  "askMany.includeAsked": "Ook hun verzoeken opnieuw sturen",
  "askMany.sending": "E-mail {count} van {total} versturen…",
  "askMany.sent": { one: "{sent} van {count} klant gemaild.", other: "{sent} van {count} klanten gemaild." },
  "askMany.failed": { one: "{count} kon niet worden gemaild.", other: "{count} konden niet worden gemaild." },
  "askMany.waiting": { one: "{count} nog niet gemaild.", other: "{count} nog niet gemaild." },
  "askMany.conflict": "Iemand anders heeft dit account net gewijzigd, dus de klant is niet gemaild.",

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

  // Pasting a list
  "list.paste": "Lijst plakken",
  "list.label": "Namen of ID’s, één per regel",
  "list.hint":
    "Je kunt ook een CSV-bestand plakken dat hier is geëxporteerd, nadat je agency of customer in de kolom balance_from hebt gewijzigd.",
  "list.file": "Bestand kiezen",
  "list.drop": "Zet je lijst hier neer",
  "list.check": "Lijst controleren",
  "list.none": "Voer minstens één regel in.",
  "list.unusable":
    "We konden dit bestand niet lezen. Sla je lijst op als CSV-bestand van hooguit 5 MB en probeer het opnieuw.",
  "list.target": "Wat wil je met deze accounts doen?",
  "list.open": "Kies wat deze regels betekenen ({count})",
  "list.leave": "Zo laten",
  "list.missing": "Niet gevonden ({count})",
  "list.unreadable": "Geen agency en geen customer ({count})",
  "list.unchanged": "Geen wijziging nodig ({count})",
  "list.repeated": "Herhaalde regels ({count})",
  "list.contradicting": "Zowel agency als customer ({count})",
  "list.line": "Regel {line}",
  "list.doubt.name": "Meerdere accounts hebben deze naam.",
  "list.doubt.mismatch": "De ID en de naam horen niet bij hetzelfde account.",
  "list.doubt.part": "Alleen de eerste kolom noemt een account.",
  "list.doubt.changed": "Dit account is sinds de export gewijzigd.",
  "list.doubt.contradiction": "In de lijst staat dit account met agency en met customer.",
  "list.incomplete":
    "Sommige accounts konden niet worden geladen. Regels die niet zijn gevonden, kunnen daarbij horen.",
  "list.nothing": "Er is niets te wijzigen.",
  "list.edit": "Lijst bewerken",
  "list.review": "Wijzigingen bekijken",
  "list.undone": "Ongedaan gemaakt. Elk account is weer zoals het was.",

  // History
  history: "Factureringsgeschiedenis",
  noHistory: "Nog geen wijzigingen in de facturering.",
  more: "Oudere tonen",
  "historyEntry.agency": "{actor} heeft dit account overgezet naar bureaufacturering",
  "historyEntry.customer": "{actor} heeft dit account overgezet naar klantfacturering",
  "historyEntry.unknown": "{actor} heeft de facturering van dit account gewijzigd",

  // Why a change is made
  "reason.add": "Reden toevoegen",
  "reason.label": "Reden",
  "reason.note": "Iedereen die de factureringsgeschiedenis kan zien, kan deze lezen.",
  "reason.given": "Reden: {reason}",

  // The agency’s log
  log: "Factureringslogboek",
  "log.view": "Tonen",
  "log.view.changes": "Wijzigingen",
  "log.view.month": "Dagen van een maand",
  "log.view.day": "Op een datum",
  "log.person": "Persoon",
  "log.first": "Van",
  "log.last": "Tot en met",
  "log.month": "Maand",
  "log.day": "Datum",
  "log.moved.agency": "{actor} heeft {account} overgezet naar bureaufacturering",
  "log.moved.customer": "{actor} heeft {account} overgezet naar klantfacturering",
  "log.moved.unknown": "{actor} heeft de facturering van {account} gewijzigd",
  "log.billing_request": "{actor} heeft een betaalverzoek voor {account} verstuurd",
  "log.withdrawal": "{actor} heeft het betaalverzoek voor {account} ingetrokken",
  "log.reminder": "{actor} heeft een herinnering voor {account} verstuurd",
  "log.someone": "Iemand",
  "log.none": "In deze periode is niets gewijzigd.",
  "log.noMatch": "Geen enkele regel voldoet hieraan.",
  "log.lookedBack": "We hebben teruggekeken tot {date}.",
  "log.notRecorded": "Niet vastgelegd",
  "log.rule.month": "Een dag telt voor wie aan het eind ervan betaalde.",
  "log.rule.day": "Wie er aan het eind van die dag betaalde.",
  "log.begins": "Het logboek begint op {date}. Wie daarvoor betaalde, kunnen we niet zeggen.",
  "log.saved": "Je bestand staat klaar.",
  "log.entries": { one: "{count} regel", other: "{count} regels" },
  "log.unreadable": {
    one: "{count} regel kon niet worden getoond.",
    other: "{count} regels konden niet worden getoond.",
  },
  "log.days.agency": { one: "bureau {count} dag", other: "bureau {count} dagen" },
  "log.days.customer": { one: "klant {count} dag", other: "klant {count} dagen" },
  "log.days.unknown": { one: "niet vastgelegd {count} dag", other: "niet vastgelegd {count} dagen" },
};

export default nl;
