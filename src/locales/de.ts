import type { Messages } from "../localization/messages.js";

/** The texts in German. */
const de: Messages = {
  // The table
  account: "Konto",
  accounts: "Konten",
  selection: "Auswahl",
  status: "Status",
  balance: "Guthaben",
  "balance.whose": "des Kunden",
  "balance.customers": "Das Guthaben des Kunden",
  billing: "Abrechnung",
  "status.active": "Aktiv",
  "status.paused": "Pausiert",
  "status.canceled": "Gekündigt",
  "status.unknown": "Unbekannt",
  "from.agency": "Guthaben von: Agentur",
  "from.customer": "Guthaben von: Kunde",
  "from.unknown": "Guthaben von: unbekannt",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Nur Ansicht",
  changeBilling: "Abrechnung ändern",
  sourceNotSaid: "Der Server gibt nicht an, wer zahlt",
  viewOnlyPage: "Sie können sehen, wer zahlt, es aber nicht ändern. Wenden Sie sich an Ihren Administrator.",
  skipTable: "Tabelle überspringen",
  "balance.none": "Kein Guthaben",
  "balance.unknown": "Unbekannt",
  agencyBalance: "Guthaben: {balance}",
  low: "Niedriges Guthaben",
  usedUp: "Guthaben aufgebraucht",

  // Reading the list
  loading: "Wird geladen\u00a0…",
  empty: "Noch keine Konten",
  emptyHint: "Konten, die Sie hinzufügen, erscheinen hier.",
  "noMatch.search": "Keine Konten zu „{search}“ gefunden",
  "noMatch.filters": "Keine Konten zu diesen Filtern gefunden",
  clearFilters: "Filter zurücksetzen",
  loadFailed: "Wir konnten Ihre Konten nicht laden",
  refreshFailed: "Wir konnten diese Liste nicht aktualisieren. Sie sehen den zuvor geladenen Stand.",
  signedOut: "Sie wurden abgemeldet.",
  signedOutHint: "Melden Sie sich wieder an, um fortzufahren.",
  unreadable: {
    one: "Wir konnten {count} Konto nicht anzeigen. Der Rest der Liste ist vollständig.",
    other: "Wir konnten {count} Konten nicht anzeigen. Der Rest der Liste ist vollständig.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} von {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Konten {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Sie sehen {range} von {count} Konto.",
    other: "Sie sehen {range} von {count} Konten.",
  },
  rows: "Zeilen pro Seite",
  previous: "Zurück",
  next: "Weiter",
  tryAgain: "Erneut versuchen",
  reload: "Seite neu laden",

  // How long balances last
  "lasts.days": { one: "etwa {count} Tag", other: "etwa {count} Tage" },
  "lasts.short": "keinen ganzen Tag",
  "lasts.long": "über ein Jahr",
  "lasts.then": "{count}",
  "lasts.atRate": "{time} bei der jetzigen Nutzung",
  atRate: "Die Tage gelten bei der jetzigen Nutzung. Unter {zero} wird ein Konto pausiert.",
  daysLeft: "Verbleibende Tage",
  runsOutWithin: { one: "Reicht keinen Tag mehr", other: "Reicht keine {count} Tage mehr" },
  lowBalances: { one: "{count} niedriges Guthaben", other: "{count} niedrige Guthaben" },
  "runway.customer": "Das Guthaben des Kunden reicht bei der jetzigen Nutzung {time}.",
  "runway.agency.with": "Agentur: derzeit {now}, mit {account} {then}, bei der jetzigen Nutzung.",
  "runway.agency.without": "Agentur: derzeit {now}, ohne {account} {then}, bei der jetzigen Nutzung.",
  "runway.agency.withMany": {
    one: "Agentur: derzeit {now}, mit diesem Konto {then}, bei der jetzigen Nutzung.",
    other: "Agentur: derzeit {now}, mit diesen {count} Konten {then}, bei der jetzigen Nutzung.",
  },
  "runway.agency.withoutMany": {
    one: "Agentur: derzeit {now}, ohne dieses Konto {then}, bei der jetzigen Nutzung.",
    other: "Agentur: derzeit {now}, ohne diese {count} Konten {then}, bei der jetzigen Nutzung.",
  },
  "runway.agency.mixed": "Agentur: derzeit {now}, nach diesen Änderungen {then}, bei der jetzigen Nutzung.",

  // Finding accounts
  search: "Nach Name oder ID suchen",
  /** All accounts, whoever pays. */
  "payer.all": "Alle",
  "payer.agency": "Agentur",
  "payer.customer": "Kunde",
  needsAttention: "Handlungsbedarf",
  sortBy: "Sortieren nach",
  "sort.none": "Standardreihenfolge",
  "sort.ascending": "{column}, aufsteigend",
  "sort.descending": "{column}, absteigend",
  "sorted.ascending": "Nach {column} sortiert, aufsteigend.",
  "sorted.descending": "Nach {column} sortiert, absteigend.",
  filtersCleared: "Filter zurückgesetzt.",

  // Selecting accounts
  select: "{account} auswählen",
  selectPage: "Alle auf dieser Seite auswählen",
  selectedAccounts: {
    one: "{count} Konto ausgewählt",
    other: "{count} Konten ausgewählt",
  },
  unchangeable: {
    one: "{count} lässt sich nicht umstellen",
    other: "{count} lassen sich nicht umstellen",
  },
  selectionCleared: "Auswahl aufgehoben.",
  "selectAll.accounts": { one: "{count} Konto auswählen", other: "Alle {count} Konten auswählen" },
  "selectAll.results": { one: "{count} Ergebnis auswählen", other: "Alle {count} Ergebnisse auswählen" },
  "selectAll.open": "Alle Konten auswählen",
  reading: "Konten werden geladen\u00a0… {count} von {total}",
  "reading.open": "Konten werden geladen\u00a0… {count}",
  clear: "Aufheben",
  /** On a button. */
  addMany: "Zur Agenturabrechnung hinzufügen ({count})",
  removeMany: "Aus der Agenturabrechnung entfernen ({count})",

  // The pop-up
  addTitle: "Zur Agenturabrechnung hinzufügen",
  removeTitle: "Aus der Agenturabrechnung entfernen",
  add: "Zur Agenturabrechnung hinzufügen",
  remove: "Aus der Agenturabrechnung entfernen",
  cancel: "Abbrechen",
  close: "Schließen",
  done: "Fertig",
  undo: "Rückgängig",
  checkAgain: "Erneut prüfen",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Erneut senden",
  /** Above “Agency” or “Customer”. */
  paysNow: "Derzeit zahlt",
  paysNext: "Künftig zahlt",
  "paidNow.agency": "Für {account} zahlt derzeit die Agentur.",
  "paidNow.customer": "Für {account} zahlt derzeit der Kunde.",
  accountBalance: "Guthaben: {balance}",
  "accountBalance.none": "Kein Guthaben",
  "accountBalance.unknown": "Guthaben unbekannt",
  available: "Verfügbar: {balance}",
  accountCount: { one: "{count} Konto", other: "{count} Konten" },
  effect: "Sobald Sie bestätigen, zahlt {payer} für die Nutzung.",
  "effect.agency": "Sobald Sie bestätigen, zahlt die Agentur für die Nutzung.",
  "effect.each": "Sobald Sie bestätigen, zahlt jeder Kunde für die eigene Nutzung.",
  "keeps.balance": "Der Kunde behält sein Guthaben von {balance}.",
  "keeps.any": "Der Kunde behält bereits eingezahltes Guthaben.",
  "keeps.each": "Die Kunden behalten bereits eingezahltes Guthaben.",
  atZero:
    "Fällt das Guthaben, aus dem künftig gezahlt wird, unter {zero}, wird das Konto pausiert: Anrufe werden nicht mehr durchgestellt, Rufnummern werden nicht mehr ausgetauscht und können freigegeben werden.",
  "atZero.many":
    "Fällt das Guthaben, aus dem für ein Konto gezahlt wird, unter {zero}, wird dieses Konto pausiert: Anrufe werden nicht mehr durchgestellt, Rufnummern werden nicht mehr ausgetauscht und können freigegeben werden.",
  danger: "{account} erhält möglicherweise keine Anrufe mehr.",
  "danger.many": {
    one: "{count} Konto erhält möglicherweise keine Anrufe mehr",
    other: "{count} Konten erhalten möglicherweise keine Anrufe mehr",
  },
  "noFunds.balance": "{payer} hat noch {balance} Guthaben.",
  "noFunds.below": "Das Guthaben von {payer} liegt bei {balance}.",
  "noFunds.none": "{payer} hat kein Guthaben.",
  /** The agency's name is not known. */
  "noFunds.agency": "Das Guthaben der Agentur liegt bei {balance}.",
  "noFunds.agency.none": "Die Agentur hat kein Guthaben.",
  noCard: "Keine Zahlungsmethode hinterlegt.",
  notKnown: "Wir wissen nicht, ob dieser Kunde eine Zahlungsmethode hinterlegt hat.",
  "notKnown.many": {
    one: "Bei {count} Kunden wissen wir nicht, ob eine Zahlungsmethode hinterlegt ist",
    other: "Bei {count} Kunden wissen wir nicht, ob eine Zahlungsmethode hinterlegt ist",
  },
  saving: "Wird gespeichert\u00a0…",
  /** The server is asked what has become of a change. */
  checking: "Änderung wird geprüft\u00a0…",

  // What is scheduled
  "effect.date": "Bis {time} zahlt die Agentur. Ab dann zahlt {payer} für die Nutzung.",
  "effect.funded": "Bis der Kunde eingezahlt hat, zahlt die Agentur. Ab dann zahlt {payer} für die Nutzung.",
  "schedule.when": "Wann",
  "schedule.now": "Jetzt",
  "schedule.date": "An einem bestimmten Tag",
  "schedule.funded": "Sobald der Kunde eingezahlt hat",
  "schedule.day": "Datum",
  "schedule.start": "Beginnt: {time}",
  "schedule.wrong": "Wählen Sie ein Datum vom {first} bis {last}.",
  "schedule.net": {
    one: "Wenn die Karte innerhalb von {count} Tag abgelehnt wird, zurück zur Agentur",
    other: "Wenn die Karte innerhalb von {count} Tagen abgelehnt wird, zurück zur Agentur",
  },
  "schedule.confirm": "Einplanen",
  "schedule.cancel": "Geplante Änderung abbrechen",
  "schedule.cancelTitle": "Geplante Änderung abbrechen",
  "schedule.cancelConfirm": "Änderung abbrechen",
  "coming.customer": "Ab {date} zahlt der Kunde",
  "coming.agency": "Ab {date} zahlt die Agentur",
  "coming.funded": "Kunde zahlt, sobald er eingezahlt hat",
  "coming.unknown": "Eine Änderung ist geplant",
  "coming.overdue": "Geplant für den {date}, noch nicht erfolgt",
  "coming.back": "Bei Ablehnung der Karte bis {date} zurück zur Agentur",
  "scheduled.customer": "{account} wird auf Kundenabrechnung umgestellt: {time}.",
  "scheduled.agency": "{account} wird auf Agenturabrechnung umgestellt: {time}.",
  "scheduled.funded": "{account} wird auf Kundenabrechnung umgestellt, sobald der Kunde eingezahlt hat.",
  "scheduled.unknown": "Für {account} ist eine Umstellung geplant. Wir wissen nicht, wann und wie.",
  "scheduled.back":
    "Die Agenturabrechnung gilt wieder, wenn die Karte des Kunden vor diesem Zeitpunkt abgelehnt wird: {time}.",
  "scheduled.backWithin": {
    one: "Wird die Karte des Kunden innerhalb von {count} Tag danach abgelehnt, gilt wieder die Agenturabrechnung.",
    other: "Wird die Karte des Kunden innerhalb von {count} Tagen danach abgelehnt, gilt wieder die Agenturabrechnung.",
  },
  "scheduled.by": "{name} hat das am {date} eingeplant.",
  "scheduled.replaced": "Wenn Sie jetzt etwas ändern, ersetzt das die geplante Änderung.",
  "scheduled.replacedMany": {
    one: "Für {count} Konto ist eine Änderung geplant, die damit ersetzt wird.",
    other: "Für {count} Konten sind Änderungen geplant, die damit ersetzt werden.",
  },
  unscheduled: "Die geplante Änderung für {account} ist abgebrochen.",
  "unscheduled.back": "Für {account} gilt weiter die Kundenabrechnung, auch wenn die Karte des Kunden abgelehnt wird.",

  // What came of a change
  "moved.agency": "{account} wurde auf Agenturabrechnung umgestellt.",
  "moved.customer": "{account} wurde auf Kundenabrechnung umgestellt.",
  "movedMany.agency": {
    one: "{count} Konto wurde auf Agenturabrechnung umgestellt.",
    other: "{count} Konten wurden auf Agenturabrechnung umgestellt.",
  },
  "movedMany.customer": {
    one: "{count} Konto wurde auf Kundenabrechnung umgestellt.",
    other: "{count} Konten wurden auf Kundenabrechnung umgestellt.",
  },
  "undone.agency": "Rückgängig gemacht. Für {account} gilt wieder die Agenturabrechnung.",
  "undone.customer": "Rückgängig gemacht. Für {account} gilt wieder die Kundenabrechnung.",
  "undoneMany.agency": {
    one: "Rückgängig gemacht. Für {count} Konto gilt wieder die Agenturabrechnung.",
    other: "Rückgängig gemacht. Für {count} Konten gilt wieder die Agenturabrechnung.",
  },
  "undoneMany.customer": {
    one: "Rückgängig gemacht. Für {count} Konto gilt wieder die Kundenabrechnung.",
    other: "Rückgängig gemacht. Für {count} Konten gilt wieder die Kundenabrechnung.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Auf Agenturabrechnung umgestellt",
  "movedHere.customer": "Auf Kundenabrechnung umgestellt",
  "movedHere.unknown": "Abrechnung geändert",
  requestSent: "Zahlungsanforderung an {email} gesendet.",
  withdrawn: "Zahlungsanforderung zurückgezogen.",
  "withdrawn.email": "Zahlungsanforderung an {email} zurückgezogen.",
  nothingChanged: "Es wurde nichts geändert.",
  outcomeUnknown:
    "Wir wissen nicht, ob die Änderung übernommen wurde. Prüfen Sie das, bevor Sie es noch einmal versuchen.",
  /** In the row of the account. */
  notConfirmed: "Änderung nicht bestätigt",
  "conflict.review":
    "Jemand anderes hat dieses Konto gerade geändert. Prüfen Sie die Angaben und bestätigen Sie dann noch einmal.",
  "conflict.agency": "Jemand anderes hat dieses Konto gerade geändert. Jetzt gilt die Agenturabrechnung.",
  "conflict.customer": "Jemand anderes hat dieses Konto gerade geändert. Jetzt gilt die Kundenabrechnung.",
  "conflict.unknown": "Jemand anderes hat dieses Konto gerade geändert.",
  /** An undo has failed. */
  "still.agency": "Für {account} gilt weiterhin die Agenturabrechnung.",
  "still.customer": "Für {account} gilt weiterhin die Kundenabrechnung.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "Das Konto passt nicht mehr zu Ihren Filtern.",
  unlistedMany: {
    one: "{count} Konto passt nicht mehr zu Ihren Filtern.",
    other: "{count} Konten passen nicht mehr zu Ihren Filtern.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Mit F6 gelangen Sie zu „Rückgängig“.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} Konto wird auf Agenturabrechnung umgestellt.",
    other: "{count} Konten werden auf Agenturabrechnung umgestellt.",
  },
  "bulk.moves.customer": {
    one: "{count} Konto wird auf Kundenabrechnung umgestellt.",
    other: "{count} Konten werden auf Kundenabrechnung umgestellt.",
  },
  "bulk.danger": {
    one: "{count} erhält möglicherweise keine Anrufe mehr.",
    other: "{count} erhalten möglicherweise keine Anrufe mehr.",
  },
  "bulk.leftOut": {
    one: "{count} wird ausgelassen, weil es möglicherweise keine Anrufe mehr erhalten würde.",
    other: "{count} werden ausgelassen, weil sie möglicherweise keine Anrufe mehr erhalten würden.",
  },
  "bulk.stays": {
    one: "{count} bleibt unverändert.",
    other: "{count} bleiben unverändert.",
  },
  includeDanger: {
    one: "Auch {count} Konto umstellen, das dann möglicherweise keine Anrufe mehr erhält",
    other: "Auch {count} Konten umstellen, die dann möglicherweise keine Anrufe mehr erhalten",
  },
  moveMany: {
    one: "{count} Konto umstellen",
    other: "{count} Konten umstellen",
  },
  ready: {
    one: "{count} Konto kann umgestellt werden",
    other: "{count} Konten können umgestellt werden",
  },
  andMore: {
    one: "{count} weiteres",
    other: "{count} weitere",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Bereits in der Agenturabrechnung ({count})",
  "leftOut.customer": "Bereits in der Kundenabrechnung ({count})",
  "leftOut.unknown": "Guthaben von: unbekannt ({count})",
  "leftOut.forbidden": "Ihnen fehlt die Berechtigung zum Ändern ({count})",
  "leftOut.noCard": "Keine Zahlungsmethode hinterlegt ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: { one: "{count} Konto: {reason}", other: "{count} Konten: {reason}" },
  moving: "Umstellung läuft\u00a0… {count} von {total}",
  /** What a screen reader announces; `{percent}` is like 25 %. */
  movingDone: "{percent} erledigt: {count} von {total}",
  "bulk.moved": {
    one: "{moved} von {count} Konto umgestellt.",
    other: "{moved} von {count} Konten umgestellt.",
  },
  "bulk.failed": {
    one: "{count} konnte nicht umgestellt werden.",
    other: "{count} konnten nicht umgestellt werden.",
  },
  "bulk.unconfirmed": {
    one: "{count} konnten wir nicht bestätigen.",
    other: "{count} konnten wir nicht bestätigen.",
  },
  "bulk.unchanged": { one: "{count} blieb unverändert.", other: "{count} blieben unverändert." },
  "bulk.waiting": { one: "{count} nicht begonnen.", other: "{count} nicht begonnen." },
  retry: { one: "{count} Konto erneut umstellen", other: "{count} Konten erneut umstellen" },
  stop: "Stoppen",
  stopping: "Wird gestoppt\u00a0…",

  // Errors
  "error.network": "Wir konnten den Server nicht erreichen.",
  "advice.network": "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  "error.timeout": "Der Server hat zu lange nicht geantwortet.",
  "error.unauthorized": "Sie wurden abgemeldet. Melden Sie sich wieder an, um fortzufahren.",
  "error.forbidden": "Sie sind nicht berechtigt, die Abrechnung zu ändern. Wenden Sie sich an Ihren Administrator.",
  "error.forbidden.read": "Sie sind nicht berechtigt, dies zu sehen. Wenden Sie sich an Ihren Administrator.",
  "error.not-found": "Dieses Konto gibt es nicht mehr.",
  "error.not-found.read":
    "Wir konnten das auf dem Server nicht finden. Wenn das öfter vorkommt, wenden Sie sich an den Support.",
  "error.validation": "Diese Änderung wurde nicht angenommen.",
  "error.validation.read":
    "Der Server hat diese Anfrage nicht angenommen. Wenn das öfter vorkommt, wenden Sie sich an den Support.",
  "error.rate-limit": "Der Server ist ausgelastet.",
  "error.server": "Auf dem Server ist etwas schiefgegangen.",
  "advice.server": "Versuchen Sie es gleich noch einmal.",
  "error.invalid-response":
    "Wir konnten die Antwort des Servers nicht lesen. Wenn das öfter vorkommt, wenden Sie sich an den Support.",
  "error.outdated":
    "Diese Seite ist veraltet, deshalb kann dieser Teil nicht geladen werden. Laden Sie die Seite neu, um fortzufahren.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Zahlung am {date} angefordert",
  requested: "Am {date} ging eine Zahlungsanforderung an {email}.",
  "requested.amount": "Am {date} ging eine Zahlungsanforderung über {amount} an {email}.",
  requestOut: "Eine Zahlungsanforderung ist offen.",
  untilPaid: "Sie zahlen weiter, bis der Kunde zahlt.",
  "request.noCard":
    "Für {account} ist keine Zahlungsmethode hinterlegt. Wir senden dem Kunden per E-Mail einen Link, um eine hinzuzufügen.",
  "request.any": "Wir senden {account} per E-Mail einen Link, um eine Zahlungsmethode hinzuzufügen.",
  email: "E-Mail-Adresse des Kunden",
  amount: "Startguthaben",
  message: "Nachricht in der E-Mail",
  /** The fields as they are named inside a sentence. */
  "field.email": "die E-Mail-Adresse des Kunden",
  "field.amount": "das Startguthaben",
  "field.message": "die Nachricht",
  check: "Korrigieren Sie {fields}, um fortzufahren.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} von {max} Zeichen",
  atLeast: "Mindestens {least}",
  "atLeast.spoken": "Betrag in {currency}. Mindestens {least}.",
  "wrong.email": "Geben Sie eine E-Mail-Adresse ein, zum Beispiel {example}",
  "wrong.amount": "Geben Sie einen Betrag ein, zum Beispiel {example}",
  "wrong.tooLittle": "Geben Sie {least} oder mehr ein",
  "wrong.noMessage": "Schreiben Sie eine Nachricht",
  "wrong.tooLong": "Kürzen Sie die Nachricht auf {max} Zeichen",
  /** What the customer reads. */
  greeting:
    "Guten Tag {account},\n\nbitte fügen Sie über den Link unten eine Zahlungsmethode hinzu. Danach wird Ihr Call-Tracking direkt mit Ihnen abgerechnet.\n\nVielen Dank und viele Grüße\n{agency}",
  emailPreview: "E-Mail-Vorschau",
  "emailPreview.to": "An",
  "emailPreview.link": "[Link zum Hinzufügen einer Zahlungsmethode]",
  emailCustomer: "E-Mail an den Kunden senden",
  resend: "Anforderung erneut senden",
  withdraw: "Anforderung zurückziehen",
  discardAsk: "Diese Anforderung verwerfen?",
  discard: "Verwerfen",
  keepEditing: "Weiter bearbeiten",

  // The life of a request for payment
  "life.note.opened": "Zahlungsanforderung geöffnet",
  "life.note.accepted": "Zahlungsanforderung angenommen",
  "life.note.declined": "Zahlungsanforderung abgelehnt",
  "life.note.expired": "Zahlungsanforderung abgelaufen",
  "life.note.bounced": "Zahlungsanforderung nicht zugestellt",
  "life.opened": "Der Kunde hat die Zahlungsanforderung geöffnet.",
  "life.accepted": "Der Kunde hat die Zahlungsanforderung angenommen, aber noch nicht gezahlt.",
  "life.declined": "Der Kunde hat die Zahlungsanforderung abgelehnt.",
  "life.expired": "Die Zahlungsanforderung ist abgelaufen.",
  "life.bounced": "Die E-Mail konnte nicht zugestellt werden.",
  "life.reminded": "Die letzte Erinnerung ging am {date} hinaus.",
  "life.until": "Der Link gilt bis zum {date}.",
  "life.ended": "Der Link gilt seit dem {date} nicht mehr.",
  "life.checkAddress": "Prüfen Sie die Adresse und senden Sie die Anforderung dann erneut.",
  "life.askAgain": "Um noch einmal anzufragen, senden Sie die Anforderung erneut.",
  "life.youPay": "Sie zahlen weiter, bis der Kunde gezahlt hat.",
  "life.remind": "Erinnerung senden",
  "life.sent": "Erinnerung gesendet.",
  "life.sent.email": "Erinnerung an {email} gesendet.",
  "life.copy": "Link kopieren",
  "life.copied": "Link kopiert.",
  "life.copyYourself": "Diese Seite darf den Link nicht kopieren. Markieren und kopieren Sie ihn selbst.",
  "life.link": "Link, den der Kunde erhalten hat",

  // Requesting many customers to pay
  "askMany.open": { one: "{count} Kunden anschreiben", other: "{count} Kunden anschreiben" },
  "askMany.title": "Kunden anschreiben",
  "askMany.will": { one: "{count} Kunde erhält eine E-Mail.", other: "{count} Kunden erhalten eine E-Mail." },
  "askMany.youPay": "Sie zahlen für jedes Konto weiter, bis sein Kunde gezahlt hat.",
  "askMany.places": "Für {first} steht dann der Name des Kontos, für {second} der Ihrer Agentur.",
  "askMany.wrongPlace": "Wir wissen nicht, was für {place} stehen soll. Verwenden Sie {first} oder {second}",
  "askMany.addresses": "E-Mail-Adressen",
  "askMany.addressesHint":
    "Eine Zeile je Konto: Name oder ID, dann die Adresse. Ohne Zeile gilt die Adresse der letzten Anforderung.",
  "askMany.unmatched": "Diese Zeilen passen zu keinem Konto: {lines}",
  "askMany.ambiguous": "Diesen Namen haben mehrere Konten. Verwenden Sie die IDs: {lines}",
  "askMany.invalid": "Diese Zeilen haben keine gültige Adresse: {lines}",
  "askMany.noAddress": "Keine E-Mail-Adresse ({count})",
  "askMany.asked": "Schon angefragt, noch ohne Antwort ({count})",
  "askMany.includeAsked": "Auch diese Anforderungen erneut senden",
  "askMany.sending": "E-Mail {count} von {total} wird gesendet\u00a0…",
  "askMany.sent": {
    one: "{sent} von {count} Kunden angeschrieben.",
    other: "{sent} von {count} Kunden angeschrieben.",
  },
  "askMany.failed": {
    one: "{count} konnte nicht angeschrieben werden.",
    other: "{count} konnten nicht angeschrieben werden.",
  },
  "askMany.waiting": { one: "{count} noch nicht angeschrieben.", other: "{count} noch nicht angeschrieben." },
  "askMany.conflict": "Jemand anderes hat dieses Konto gerade geändert, daher wurde sein Kunde nicht angeschrieben.",

  // Export
  exportCsv: "CSV exportieren",
  cancelExport: "Export abbrechen",
  exporting: "Konten werden exportiert",
  exported: { one: "{count} Konto exportiert", other: "{count} Konten exportiert" },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} Konto exportiert. Der Server gibt nicht an, wo seine Liste endet, daher ist die Datei möglicherweise unvollständig.",
    other:
      "{count} Konten exportiert. Der Server gibt nicht an, wo seine Liste endet, daher ist die Datei möglicherweise unvollständig.",
  },
  fileReady: { one: "Ihre Datei ist bereit: {count} Konto", other: "Ihre Datei ist bereit: {count} Konten" },
  "fileReady.cutOff": {
    one: "Ihre Datei ist bereit: {count} Konto. Der Server gibt nicht an, wo seine Liste endet, daher ist die Datei möglicherweise unvollständig.",
    other:
      "Ihre Datei ist bereit: {count} Konten. Der Server gibt nicht an, wo seine Liste endet, daher ist die Datei möglicherweise unvollständig.",
  },

  // Pasting a list
  "list.paste": "Liste einfügen",
  "list.label": "Namen oder IDs, je Zeile ein Konto",
  "list.hint":
    "Sie können auch eine hier exportierte CSV-Datei einfügen, in deren Spalte balance_from Sie agency oder customer geändert haben.",
  "list.file": "Datei auswählen",
  "list.drop": "Liste hier ablegen",
  "list.check": "Liste prüfen",
  "list.none": "Geben Sie mindestens eine Zeile ein.",
  "list.unusable":
    "Diese Datei konnte nicht gelesen werden. Speichern Sie Ihre Liste als CSV-Datei mit höchstens 5 MB und versuchen Sie es erneut.",
  "list.target": "Was soll mit diesen Konten geschehen?",
  "list.open": "Legen Sie fest, was diese Zeilen bedeuten ({count})",
  "list.leave": "So lassen",
  "list.missing": "Nicht gefunden ({count})",
  "list.unreadable": "Weder agency noch customer ({count})",
  "list.unchanged": "Keine Änderung nötig ({count})",
  "list.repeated": "Doppelte Zeilen ({count})",
  "list.contradicting": "Sowohl agency als auch customer ({count})",
  "list.line": "Zeile {line}",
  "list.doubt.name": "Mehrere Konten heißen so.",
  "list.doubt.mismatch": "ID und Name gehören nicht zum selben Konto.",
  "list.doubt.part": "Nur die erste Spalte nennt ein Konto.",
  "list.doubt.changed": "Dieses Konto wurde seit dem Export geändert.",
  "list.doubt.contradiction": "In der Liste steht dieses Konto mit agency und mit customer.",
  "list.incomplete":
    "Einige Konten konnten nicht geladen werden. Zeilen, die nicht gefunden wurden, könnten zu diesen gehören.",
  "list.nothing": "Es gibt nichts zu ändern.",
  "list.edit": "Liste bearbeiten",
  "list.review": "Änderungen prüfen",
  "list.undone": "Rückgängig gemacht. Für jedes Konto gilt wieder die vorherige Abrechnung.",

  // History
  history: "Abrechnungsverlauf",
  noHistory: "Noch keine Änderungen an der Abrechnung.",
  more: "Ältere anzeigen",
  "historyEntry.agency": "{actor} hat dieses Konto auf Agenturabrechnung umgestellt",
  "historyEntry.customer": "{actor} hat dieses Konto auf Kundenabrechnung umgestellt",
  "historyEntry.unknown": "{actor} hat die Abrechnung dieses Kontos geändert",

  // Why a change is made
  "reason.add": "Grund angeben",
  "reason.label": "Grund",
  "reason.note": "Alle, die den Abrechnungsverlauf sehen, können ihn lesen.",
  "reason.given": "Grund: {reason}",

  // The agency’s log
  log: "Abrechnungsprotokoll",
  "log.view": "Anzeigen",
  "log.view.changes": "Änderungen",
  "log.view.month": "Tage eines Monats",
  "log.view.day": "An einem Tag",
  "log.person": "Person",
  "log.first": "Von",
  "log.last": "Bis",
  "log.month": "Monat",
  "log.day": "Datum",
  "log.moved.agency": "{actor} hat {account} auf Agenturabrechnung umgestellt",
  "log.moved.customer": "{actor} hat {account} auf Kundenabrechnung umgestellt",
  "log.moved.unknown": "{actor} hat die Abrechnung von {account} geändert",
  "log.billing_request": "{actor} hat für {account} eine Zahlungsanforderung gesendet",
  "log.withdrawal": "{actor} hat die Zahlungsanforderung für {account} zurückgezogen",
  "log.reminder": "{actor} hat für {account} eine Erinnerung gesendet",
  "log.someone": "Jemand",
  "log.none": "In diesem Zeitraum wurde nichts geändert.",
  "log.noMatch": "Kein Eintrag passt dazu.",
  "log.lookedBack": "Wir haben bis zurück zum {date} nachgesehen.",
  "log.notRecorded": "Nicht aufgezeichnet",
  "log.rule.month": "Ein Tag zählt für den, der an seinem Ende gezahlt hat.",
  "log.rule.day": "Wer am Ende dieses Tages gezahlt hat.",
  "log.begins": "Das Protokoll beginnt am {date}. Wer davor gezahlt hat, können wir nicht sagen.",
  "log.saved": "Ihre Datei ist bereit.",
  "log.entries": { one: "{count} Eintrag", other: "{count} Einträge" },
  "log.unreadable": {
    one: "{count} Eintrag konnte nicht angezeigt werden.",
    other: "{count} Einträge konnten nicht angezeigt werden.",
  },
  "log.days.agency": { one: "Agentur {count} Tag", other: "Agentur {count} Tage" },
  "log.days.customer": { one: "Kunde {count} Tag", other: "Kunde {count} Tage" },
  "log.days.unknown": { one: "nicht aufgezeichnet {count} Tag", other: "nicht aufgezeichnet {count} Tage" },
};

export default de;
