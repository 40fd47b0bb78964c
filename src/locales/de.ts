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

  // History
  history: "Abrechnungsverlauf",
  noHistory: "Noch keine Änderungen an der Abrechnung.",
  more: "Ältere anzeigen",
  "historyEntry.agency": "{actor} hat dieses Konto auf Agenturabrechnung umgestellt",
  "historyEntry.customer": "{actor} hat dieses Konto auf Kundenabrechnung umgestellt",
  "historyEntry.unknown": "{actor} hat die Abrechnung dieses Kontos geändert",
};

export default de;
