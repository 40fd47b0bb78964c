import type { Messages } from "../localization/messages.js";

/** The texts in Italian. */
const it: Messages = {
  // The table
  account: "Account",
  accounts: "Account",
  selection: "Selezione",
  status: "Stato",
  balance: "Saldo",
  "balance.whose": "del cliente",
  "balance.customers": "Il saldo del cliente",
  billing: "Fatturazione",
  "status.active": "Attivo",
  "status.paused": "Sospeso",
  "status.canceled": "Annullato",
  "status.unknown": "Non disponibile",
  "from.agency": "Saldo utilizzato: agenzia",
  "from.customer": "Saldo utilizzato: cliente",
  "from.unknown": "Saldo utilizzato: sconosciuto",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Sola lettura",
  changeBilling: "Modifica la fatturazione",
  sourceNotSaid: "Il server non indica chi paga",
  viewOnlyPage: "Puoi vedere chi paga, ma non modificarlo. Rivolgiti al tuo amministratore.",
  skipTable: "Salta la tabella",
  "balance.none": "Nessun saldo",
  "balance.unknown": "Non disponibile",
  agencyBalance: "Saldo: {balance}",
  low: "Saldo basso",
  usedUp: "Saldo esaurito",

  // Reading the list
  loading: "Caricamento…",
  empty: "Ancora nessun account",
  emptyHint: "Gli account che aggiungi appariranno qui.",
  "noMatch.search": "Nessun account corrisponde a “{search}”",
  "noMatch.filters": "Nessun account corrisponde a questi filtri",
  clearFilters: "Cancella i filtri",
  loadFailed: "Non siamo riusciti a caricare i tuoi account",
  refreshFailed: "Non siamo riusciti ad aggiornare questo elenco. Stai vedendo l’ultima versione caricata.",
  signedOut: "La tua sessione è terminata.",
  signedOutHint: "Accedi di nuovo per continuare.",
  unreadable: {
    one: "Non siamo riusciti a mostrare {count} account. Il resto dell’elenco è completo.",
    many: "Non siamo riusciti a mostrare {count} di account. Il resto dell’elenco è completo.",
    other: "Non siamo riusciti a mostrare {count} account. Il resto dell’elenco è completo.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} di {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Account {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Visualizzazione di {range} su {count} account.",
    many: "Visualizzazione di {range} su {count} di account.",
    other: "Visualizzazione di {range} su {count} account.",
  },
  rows: "Righe per pagina",
  previous: "Precedente",
  next: "Successiva",
  tryAgain: "Riprova",
  reload: "Ricarica la pagina",

  // How long balances last
  "lasts.days": { one: "circa {count} giorno", many: "circa {count} di giorni", other: "circa {count} giorni" },
  "lasts.short": "meno di un giorno",
  "lasts.long": "più di un anno",
  "lasts.then": "{count}",
  "lasts.atRate": "{time} al ritmo attuale",
  atRate: "I giorni rimasti sono stimati al ritmo attuale. Sotto {zero}, un account viene sospeso.",
  daysLeft: "Giorni rimasti",
  runsOutWithin: {
    one: "Si esaurisce entro {count} giorno",
    many: "Si esaurisce entro {count} di giorni",
    other: "Si esaurisce entro {count} giorni",
  },
  lowBalances: { one: "{count} saldo basso", many: "{count} di saldi bassi", other: "{count} saldi bassi" },
  "runway.customer": "Al ritmo attuale, il saldo del cliente basta per {time}.",
  "runway.agency.with": "Agenzia: {now} ora, {then} con {account}, al ritmo attuale.",
  "runway.agency.without": "Agenzia: {now} ora, {then} senza {account}, al ritmo attuale.",
  "runway.agency.withMany": {
    one: "Agenzia: {now} ora, {then} con questo account, al ritmo attuale.",
    many: "Agenzia: {now} ora, {then} con questi {count} di account, al ritmo attuale.",
    other: "Agenzia: {now} ora, {then} con questi {count} account, al ritmo attuale.",
  },
  "runway.agency.withoutMany": {
    one: "Agenzia: {now} ora, {then} senza questo account, al ritmo attuale.",
    many: "Agenzia: {now} ora, {then} senza questi {count} di account, al ritmo attuale.",
    other: "Agenzia: {now} ora, {then} senza questi {count} account, al ritmo attuale.",
  },
  "runway.agency.mixed": "Agenzia: {now} ora, {then} dopo queste modifiche, al ritmo attuale.",

  // Finding accounts
  search: "Cerca per nome o ID",
  /** All accounts, whoever pays. */
  "payer.all": "Tutti",
  "payer.agency": "Agenzia",
  "payer.customer": "Cliente",
  needsAttention: "Da controllare",
  sortBy: "Ordina per",
  "sort.none": "Ordine predefinito",
  "sort.ascending": "{column}, crescente",
  "sort.descending": "{column}, decrescente",
  "sorted.ascending": "Ordinamento per {column}, crescente.",
  "sorted.descending": "Ordinamento per {column}, decrescente.",
  filtersCleared: "Filtri cancellati.",

  // Selecting accounts
  select: "Seleziona {account}",
  selectPage: "Seleziona tutti in questa pagina",
  selectedAccounts: {
    one: "{count} account selezionato",
    many: "{count} di account selezionati",
    other: "{count} account selezionati",
  },
  unchangeable: {
    one: "{count} non può cambiare fatturazione",
    many: "{count} non possono cambiare fatturazione",
    other: "{count} non possono cambiare fatturazione",
  },
  selectionCleared: "Selezione annullata.",
  // No article before the number: it would be "gli" before 8 and 11.
  "selectAll.accounts": {
    one: "Seleziona {count} account",
    many: "Seleziona tutti ({count} di account)",
    other: "Seleziona tutti ({count} account)",
  },
  "selectAll.results": {
    one: "Seleziona {count} risultato",
    many: "Seleziona tutti ({count} di risultati)",
    other: "Seleziona tutti ({count} risultati)",
  },
  "selectAll.open": "Seleziona tutti gli account",
  reading: "Caricamento degli account… {count} di {total}",
  "reading.open": "Caricamento degli account… {count}",
  clear: "Deseleziona",
  /** On a button. */
  addMany: "Aggiungi alla fatturazione agenzia ({count})",
  removeMany: "Rimuovi dalla fatturazione agenzia ({count})",

  // The pop-up
  addTitle: "Aggiungi alla fatturazione agenzia",
  removeTitle: "Rimuovi dalla fatturazione agenzia",
  add: "Aggiungi alla fatturazione agenzia",
  remove: "Rimuovi dalla fatturazione agenzia",
  cancel: "Annulla",
  close: "Chiudi",
  done: "Fine",
  undo: "Annulla",
  checkAgain: "Verifica di nuovo",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Invia di nuovo",
  /** Above “Agency” or “Customer”. */
  paysNow: "Chi paga ora",
  paysNext: "Chi pagherà",
  "paidNow.agency": "Ora l’agenzia paga per {account}.",
  "paidNow.customer": "Ora il cliente paga per {account}.",
  accountBalance: "Saldo: {balance}",
  "accountBalance.none": "Nessun saldo",
  "accountBalance.unknown": "Saldo non disponibile",
  available: "Disponibile: {balance}",
  accountCount: { one: "{count} account", many: "{count} di account", other: "{count} account" },
  effect: "Dopo la tua conferma, i consumi saranno a carico di {payer}.",
  "effect.agency": "Dopo la tua conferma, i consumi saranno a carico dell’agenzia.",
  "effect.each": "Dopo la tua conferma, i consumi saranno a carico di ciascun cliente.",
  "keeps.balance": "Il cliente conserva il suo saldo di {balance}.",
  "keeps.any": "Il cliente conserva l’eventuale saldo già versato.",
  "keeps.each": "Ogni cliente conserva l’eventuale saldo già versato.",
  atZero:
    "Se il saldo che copre i consumi scende sotto {zero}, l’account viene sospeso: le chiamate non vanno più a buon fine, la sostituzione dei numeri si interrompe e alcuni numeri potrebbero essere rilasciati.",
  "atZero.many":
    "Se il saldo che copre i consumi di un account scende sotto {zero}, l’account viene sospeso: le chiamate non vanno più a buon fine, la sostituzione dei numeri si interrompe e alcuni numeri potrebbero essere rilasciati.",
  danger: "Le chiamate verso {account} potrebbero non arrivare più.",
  "danger.many": {
    one: "Le chiamate verso {count} account potrebbero non arrivare più",
    many: "Le chiamate verso {count} di account potrebbero non arrivare più",
    other: "Le chiamate verso {count} account potrebbero non arrivare più",
  },
  "noFunds.balance": "{payer} ha un saldo residuo di {balance}.",
  "noFunds.below": "{payer} ha un saldo di {balance}.",
  "noFunds.none": "{payer} non ha un saldo.",
  /** The agency's name is not known. */
  "noFunds.agency": "Il saldo dell’agenzia è di {balance}.",
  "noFunds.agency.none": "L’agenzia non ha un saldo.",
  noCard: "Nessun metodo di pagamento registrato.",
  notKnown: "Non sappiamo se questo cliente ha un modo per pagare.",
  "notKnown.many": {
    one: "Non sappiamo se {count} cliente ha un modo per pagare",
    many: "Non sappiamo se {count} di clienti hanno un modo per pagare",
    other: "Non sappiamo se {count} clienti hanno un modo per pagare",
  },
  saving: "Salvataggio…",
  /** The server is asked what has become of a change. */
  checking: "Verifica della modifica…",

  // What is scheduled
  "effect.date": "L’agenzia paga fino a questa data: {time}. Da allora, i consumi saranno a carico di {payer}.",
  "effect.funded":
    "L’agenzia paga finché il cliente non versa un saldo. Da allora, i consumi saranno a carico di {payer}.",
  "schedule.when": "Quando",
  "schedule.now": "Ora",
  "schedule.date": "In una data",
  "schedule.funded": "Quando il cliente avrà versato un saldo",
  "schedule.day": "Data",
  "schedule.start": "Inizio: {time}",
  "schedule.wrong": "Scegli una data compresa tra {first} e {last}.",
  "schedule.net": {
    one: "Se la carta viene rifiutata entro {count} giorno, si torna all’agenzia",
    many: "Se la carta viene rifiutata entro {count} di giorni, si torna all’agenzia",
    other: "Se la carta viene rifiutata entro {count} giorni, si torna all’agenzia",
  },
  "schedule.confirm": "Programma",
  "schedule.cancel": "Annulla la modifica programmata",
  "schedule.cancelTitle": "Annulla la modifica programmata",
  "schedule.cancelConfirm": "Annulla la modifica",
  "coming.customer": "Al cliente ({date})",
  "coming.agency": "All’agenzia ({date})",
  "coming.funded": "Al cliente quando avrà versato un saldo",
  "coming.unknown": "C’è una modifica programmata",
  "coming.overdue": "Programmata ({date}), non ancora fatta",
  "coming.back": "Torna all’agenzia se la carta è rifiutata (entro: {date})",
  "scheduled.customer": "L’account {account} passerà alla fatturazione cliente: {time}.",
  "scheduled.agency": "L’account {account} passerà alla fatturazione agenzia: {time}.",
  "scheduled.funded": "L’account {account} passerà alla fatturazione cliente quando il cliente avrà versato un saldo.",
  "scheduled.unknown": "È programmata una modifica di chi paga per {account}. Non sappiamo quando né come.",
  "scheduled.back":
    "L’account torna alla fatturazione agenzia se la carta del cliente viene rifiutata prima di questa data: {time}.",
  "scheduled.backWithin": {
    one: "Se la carta del cliente viene rifiutata entro {count} giorno da allora, l’account torna alla fatturazione agenzia.",
    many: "Se la carta del cliente viene rifiutata entro {count} di giorni da allora, l’account torna alla fatturazione agenzia.",
    other:
      "Se la carta del cliente viene rifiutata entro {count} giorni da allora, l’account torna alla fatturazione agenzia.",
  },
  "scheduled.by": "Programmata da {name} in data {date}.",
  "scheduled.replaced": "Una modifica fatta ora sostituisce quella programmata.",
  "scheduled.replacedMany": {
    one: "{count} account ha una modifica programmata, che questa sostituisce.",
    many: "{count} di account hanno una modifica programmata, che questa sostituisce.",
    other: "{count} account hanno una modifica programmata, che questa sostituisce.",
  },
  unscheduled: "La modifica programmata dell’account {account} è annullata.",
  "unscheduled.back":
    "L’account {account} resta con fatturazione cliente anche se la carta del cliente viene rifiutata.",

  // What came of a change
  "moved.agency": "L’account {account} è passato alla fatturazione agenzia.",
  "moved.customer": "L’account {account} è passato alla fatturazione cliente.",
  "movedMany.agency": {
    one: "{count} account è passato alla fatturazione agenzia.",
    many: "{count} di account sono passati alla fatturazione agenzia.",
    other: "{count} account sono passati alla fatturazione agenzia.",
  },
  "movedMany.customer": {
    one: "{count} account è passato alla fatturazione cliente.",
    many: "{count} di account sono passati alla fatturazione cliente.",
    other: "{count} account sono passati alla fatturazione cliente.",
  },
  "undone.agency": "Modifica annullata. L’account {account} è tornato alla fatturazione agenzia.",
  "undone.customer": "Modifica annullata. L’account {account} è tornato alla fatturazione cliente.",
  "undoneMany.agency": {
    one: "Modifica annullata. {count} account è tornato alla fatturazione agenzia.",
    many: "Modifica annullata. {count} di account sono tornati alla fatturazione agenzia.",
    other: "Modifica annullata. {count} account sono tornati alla fatturazione agenzia.",
  },
  "undoneMany.customer": {
    one: "Modifica annullata. {count} account è tornato alla fatturazione cliente.",
    many: "Modifica annullata. {count} di account sono tornati alla fatturazione cliente.",
    other: "Modifica annullata. {count} account sono tornati alla fatturazione cliente.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Passato alla fatturazione agenzia",
  "movedHere.customer": "Passato alla fatturazione cliente",
  "movedHere.unknown": "Fatturazione modificata",
  requestSent: "Richiesta di pagamento inviata a {email}.",
  withdrawn: "Richiesta di pagamento ritirata.",
  "withdrawn.email": "Richiesta di pagamento inviata a {email} ritirata.",
  nothingChanged: "Non è cambiato nulla.",
  outcomeUnknown: "Non sappiamo se l’operazione è andata a buon fine. Verifica di nuovo prima di riprovare.",
  /** In the row of the account. */
  notConfirmed: "Modifica non confermata",
  "conflict.review":
    "Un’altra persona ha appena modificato questo account. Controlla i dettagli, poi conferma di nuovo.",
  "conflict.agency": "Un’altra persona ha appena modificato questo account, che ora è con fatturazione agenzia.",
  "conflict.customer": "Un’altra persona ha appena modificato questo account, che ora è con fatturazione cliente.",
  "conflict.unknown": "Un’altra persona ha appena modificato questo account.",
  /** An undo has failed. */
  "still.agency": "L’account {account} è ancora con fatturazione agenzia.",
  "still.customer": "L’account {account} è ancora con fatturazione cliente.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "L’account non corrisponde più ai filtri.",
  unlistedMany: {
    one: "{count} account non corrisponde più ai filtri.",
    many: "{count} di account non corrispondono più ai filtri.",
    other: "{count} account non corrispondono più ai filtri.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Premi F6 per andare su “Annulla”.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} account passerà alla fatturazione agenzia.",
    many: "{count} di account passeranno alla fatturazione agenzia.",
    other: "{count} account passeranno alla fatturazione agenzia.",
  },
  "bulk.moves.customer": {
    one: "{count} account passerà alla fatturazione cliente.",
    many: "{count} di account passeranno alla fatturazione cliente.",
    other: "{count} account passeranno alla fatturazione cliente.",
  },
  "bulk.danger": {
    one: "Per {count} le chiamate potrebbero non arrivare più.",
    many: "Per {count} le chiamate potrebbero non arrivare più.",
    other: "Per {count} le chiamate potrebbero non arrivare più.",
  },
  "bulk.leftOut": {
    one: "{count} resta escluso, perché le chiamate potrebbero non arrivare più.",
    many: "{count} restano esclusi, perché le chiamate potrebbero non arrivare più.",
    other: "{count} restano esclusi, perché le chiamate potrebbero non arrivare più.",
  },
  "bulk.stays": {
    one: "{count} resterà com’è.",
    many: "{count} resteranno come sono.",
    other: "{count} resteranno come sono.",
  },
  includeDanger: {
    one: "Modifica anche {count} account a cui le chiamate potrebbero non arrivare più",
    many: "Modifica anche {count} di account a cui le chiamate potrebbero non arrivare più",
    other: "Modifica anche {count} account a cui le chiamate potrebbero non arrivare più",
  },
  moveMany: {
    one: "Modifica la fatturazione di {count} account",
    many: "Modifica la fatturazione di {count} di account",
    other: "Modifica la fatturazione di {count} account",
  },
  ready: {
    one: "{count} account si può modificare",
    many: "{count} di account si possono modificare",
    other: "{count} account si possono modificare",
  },
  andMore: {
    one: "un altro",
    many: "altri {count}",
    other: "altri {count}",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Già con fatturazione agenzia ({count})",
  "leftOut.customer": "Già con fatturazione cliente ({count})",
  "leftOut.unknown": "Saldo utilizzato: sconosciuto ({count})",
  "leftOut.forbidden": "Non hai l’autorizzazione per modificare questi account ({count})",
  "leftOut.noCard": "Nessun metodo di pagamento registrato ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "{count} account: {reason}",
    many: "{count} di account: {reason}",
    other: "{count} account: {reason}",
  },
  moving: "Modifica dell’account {count} di {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} completato: {count} di {total}",
  "bulk.moved": "Fatturazione modificata per {moved} account su {count}.",
  "bulk.failed": "Non siamo riusciti a modificarne {count}.",
  "bulk.unconfirmed": "Non siamo riusciti a confermarne {count}.",
  "bulk.unchanged": {
    one: "{count} è rimasto com’era.",
    many: "{count} sono rimasti com’erano.",
    other: "{count} sono rimasti com’erano.",
  },
  "bulk.waiting": {
    one: "{count} non è stato elaborato.",
    many: "{count} non sono stati elaborati.",
    other: "{count} non sono stati elaborati.",
  },
  retry: {
    one: "Riprova con {count} account",
    many: "Riprova con {count} di account",
    other: "Riprova con {count} account",
  },
  stop: "Interrompi",
  stopping: "Interruzione in corso…",

  // Errors
  "error.network": "Non siamo riusciti a raggiungere il server.",
  "advice.network": "Controlla la connessione e riprova.",
  "error.timeout": "Il server ha impiegato troppo tempo a rispondere.",
  "error.unauthorized": "La tua sessione è terminata. Accedi di nuovo per continuare.",
  "error.forbidden": "Non hai l’autorizzazione per modificare la fatturazione. Rivolgiti al tuo amministratore.",
  "error.forbidden.read": "Non hai l’autorizzazione per vedere questi dati. Rivolgiti al tuo amministratore.",
  "error.not-found": "Questo account non esiste più.",
  "error.not-found.read":
    "Non siamo riusciti a trovare questi dati sul server. Se il problema persiste, contatta l’assistenza.",
  "error.validation": "Questa modifica non è stata accettata.",
  "error.validation.read":
    "Il server non ha accettato questa richiesta. Se il problema persiste, contatta l’assistenza.",
  "error.rate-limit": "Il server è molto occupato.",
  "error.server": "Si è verificato un problema sul server.",
  "advice.server": "Riprova tra poco.",
  "error.invalid-response":
    "Il server ha inviato una risposta che non siamo riusciti a leggere. Se il problema persiste, contatta l’assistenza.",
  "error.outdated":
    "Questa pagina non è aggiornata, quindi non possiamo caricare questa parte. Ricarica la pagina per continuare.",

  // Requesting the customer to pay
  // No article before a date: it would be "l’" before 8 and 11.
  /** In the row of the account. */
  requestedOn: "Pagamento richiesto ({date})",
  requested: "Una richiesta di pagamento è stata inviata a {email} in data {date}.",
  "requested.amount": "Una richiesta di pagamento di {amount} è stata inviata a {email} in data {date}.",
  requestOut: "C’è una richiesta di pagamento in sospeso.",
  untilPaid: "Finché il cliente non paga, continui a pagare tu.",
  "request.noCard":
    "Nessun metodo di pagamento è registrato per {account}. Invieremo al cliente un’email con un link per aggiungerne uno.",
  "request.any": "Invieremo al cliente {account} un’email con un link per aggiungere un metodo di pagamento.",
  email: "Email del cliente",
  amount: "Saldo iniziale",
  message: "Messaggio dell’email",
  /** The fields as they are named inside a sentence. */
  "field.email": "l’email del cliente",
  "field.amount": "il saldo iniziale",
  "field.message": "il messaggio",
  check: "Correggi {fields} per continuare.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} caratteri su {max}",
  atLeast: "Minimo {least}",
  "atLeast.spoken": "Importo in {currency}. Minimo {least}.",
  "wrong.email": "Inserisci un indirizzo email, ad esempio {example}",
  "wrong.amount": "Inserisci un importo, ad esempio {example}",
  "wrong.tooLittle": "Inserisci almeno {least}",
  "wrong.noMessage": "Scrivi un messaggio",
  "wrong.tooLong": "Accorcia il messaggio a {max} caratteri",
  /** What the customer reads. */
  greeting:
    "Buongiorno {account},\n\nvi chiediamo di aggiungere un metodo di pagamento tramite il link qui sotto. Da quel momento il call tracking vi sarà addebitato direttamente.\n\nGrazie e cordiali saluti\n{agency}",
  emailPreview: "Anteprima dell’email",
  "emailPreview.to": "A",
  "emailPreview.link": "[Link per aggiungere un metodo di pagamento]",
  emailCustomer: "Invia l’email al cliente",
  resend: "Reinvia la richiesta",
  withdraw: "Ritira la richiesta",
  discardAsk: "Abbandonare le modifiche?",
  discard: "Abbandona",
  keepEditing: "Continua a modificare",

  // The life of a request for payment
  "life.note.opened": "Richiesta di pagamento aperta",
  "life.note.accepted": "Richiesta di pagamento accettata",
  "life.note.declined": "Richiesta di pagamento rifiutata",
  "life.note.expired": "Richiesta di pagamento scaduta",
  "life.note.bounced": "Richiesta di pagamento non consegnata",
  "life.opened": "Il cliente ha aperto la richiesta di pagamento.",
  "life.accepted": "Il cliente ha accettato la richiesta di pagamento, ma non ha ancora pagato.",
  "life.declined": "Il cliente ha rifiutato la richiesta di pagamento.",
  "life.expired": "La richiesta di pagamento è scaduta.",
  "life.bounced": "Non è stato possibile consegnare l’email.",
  "life.reminded": "L’ultimo promemoria è stato inviato in data {date}.",
  "life.until": "Il link funziona fino al giorno {date}.",
  "life.ended": "Il link non funziona più dal giorno {date}.",
  "life.checkAddress": "Controlla l’indirizzo, poi reinvia la richiesta.",
  "life.askAgain": "Per chiedere di nuovo, reinvia la richiesta.",
  "life.youPay": "Continui a pagare tu finché il cliente non ha pagato.",
  "life.remind": "Invia un promemoria",
  "life.sent": "Promemoria inviato.",
  "life.sent.email": "Promemoria inviato a {email}.",
  "life.copy": "Copia il link",
  "life.copied": "Link copiato.",
  "life.copyYourself": "Questa pagina non può copiarlo. Seleziona il link e copialo.",
  "life.link": "Link inviato al cliente",

  // Requesting many customers to pay
  "askMany.open": {
    one: "Scrivi a {count} cliente",
    many: "Scrivi a {count} di clienti",
    other: "Scrivi a {count} clienti",
  },
  "askMany.title": "Scrivi ai clienti",
  "askMany.will": {
    one: "{count} cliente riceverà un’email.",
    many: "{count} di clienti riceveranno un’email.",
    other: "{count} clienti riceveranno un’email.",
  },
  "askMany.youPay": "Continui a pagare tu per ogni account finché il suo cliente non ha pagato.",
  "askMany.places": "{first} diventa il nome dell’account e {second} quello della tua agenzia.",
  "askMany.wrongPlace": "Non sappiamo che cosa mettere al posto di {place}. Usa {first} o {second}",
  "askMany.addresses": "Indirizzi email",
  "askMany.addressesHint":
    "Una riga per ogni account: nome o ID, poi l’indirizzo. Senza riga vale l’indirizzo dell’ultima richiesta.",
  "askMany.unmatched": "Queste righe non corrispondono a nessun account: {lines}",
  "askMany.ambiguous": "Più account hanno questo nome. Usa i loro ID: {lines}",
  "askMany.invalid": "Queste righe non hanno un indirizzo valido: {lines}",
  "askMany.noAddress": "Nessun indirizzo email ({count})",
  "askMany.asked": "Già contattati, ancora senza risposta ({count})",
  "askMany.includeAsked": "Reinvia anche le loro richieste",
  "askMany.sending": "Invio dell’email {count} di {total}…",
  "askMany.sent": {
    one: "Email inviata a {sent} cliente su {count}.",
    many: "Email inviata a {sent} clienti su {count}.",
    other: "Email inviata a {sent} clienti su {count}.",
  },
  "askMany.failed": {
    one: "Non siamo riusciti a scrivere a {count}.",
    many: "Non siamo riusciti a scrivere a {count}.",
    other: "Non siamo riusciti a scrivere a {count}.",
  },
  "askMany.waiting": {
    one: "{count} non ha ancora ricevuto l’email.",
    many: "{count} non hanno ancora ricevuto l’email.",
    other: "{count} non hanno ancora ricevuto l’email.",
  },
  "askMany.conflict":
    "Un’altra persona ha appena modificato questo account, quindi non abbiamo scritto al suo cliente.",

  // Export
  exportCsv: "Esporta in CSV",
  cancelExport: "Annulla l’esportazione",
  exporting: "Esportazione degli account",
  exported: {
    one: "{count} account esportato",
    many: "{count} di account esportati",
    other: "{count} account esportati",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} account esportato. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
    many: "{count} di account esportati. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
    other:
      "{count} account esportati. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
  },
  fileReady: {
    one: "Il tuo file è pronto: {count} account",
    many: "Il tuo file è pronto: {count} di account",
    other: "Il tuo file è pronto: {count} account",
  },
  "fileReady.cutOff": {
    one: "Il tuo file è pronto: {count} account. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
    many: "Il tuo file è pronto: {count} di account. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
    other:
      "Il tuo file è pronto: {count} account. Il server non indica dove finisce il suo elenco, quindi il file potrebbe essere incompleto.",
  },

  // Pasting a list
  "list.paste": "Incolla un elenco",
  "list.label": "Nomi o ID, uno per riga",
  "list.hint":
    "Puoi anche incollare un file CSV esportato da qui, dopo aver modificato agency o customer nella colonna balance_from.",
  "list.file": "Scegli un file",
  "list.drop": "Rilascia qui il tuo elenco",
  "list.check": "Controlla l’elenco",
  "list.none": "Inserisci almeno una riga.",
  "list.unusable": "Non siamo riusciti a leggere questo file. Salva l’elenco come file CSV di massimo 5 MB e riprova.",
  "list.target": "Cosa vuoi fare con questi account?",
  "list.open": "Scegli che cosa indicano queste righe ({count})",
  "list.leave": "Lascia così",
  "list.missing": "Non trovati ({count})",
  "list.unreadable": "Né agency né customer ({count})",
  "list.unchanged": "Nessuna modifica necessaria ({count})",
  "list.repeated": "Righe ripetute ({count})",
  "list.contradicting": "Sia agency sia customer ({count})",
  "list.line": "Riga {line}",
  "list.doubt.name": "Più account hanno questo nome.",
  "list.doubt.mismatch": "L’ID e il nome non sono dello stesso account.",
  "list.doubt.part": "Solo la prima colonna indica un account.",
  "list.doubt.changed": "Questo account è cambiato dopo l’esportazione.",
  "list.doubt.contradiction": "L’elenco riporta questo account sia con agency sia con customer.",
  "list.incomplete":
    "Non è stato possibile caricare alcuni account: le righe non trovate potrebbero riferirsi a questi.",
  "list.nothing": "Non c’è niente da modificare.",
  "list.edit": "Modifica l’elenco",
  "list.review": "Rivedi le modifiche",
  "list.undone": "Modifica annullata. Ogni account è tornato com’era prima.",

  // History
  history: "Cronologia della fatturazione",
  noHistory: "Ancora nessuna modifica alla fatturazione.",
  more: "Mostra meno recenti",
  "historyEntry.agency": "{actor} ha spostato questo account alla fatturazione agenzia",
  "historyEntry.customer": "{actor} ha spostato questo account alla fatturazione cliente",
  "historyEntry.unknown": "{actor} ha modificato la fatturazione di questo account",

  // Why a change is made
  "reason.add": "Aggiungi un motivo",
  "reason.label": "Motivo",
  "reason.note": "Può leggerlo chiunque veda la cronologia della fatturazione.",
  "reason.given": "Motivo: {reason}",

  // The agency’s log
  log: "Registro della fatturazione",
  "log.view": "Mostra",
  "log.view.changes": "Modifiche",
  "log.view.month": "Giorni di un mese",
  "log.view.day": "In una data",
  "log.person": "Persona",
  "log.first": "Dal",
  "log.last": "Al",
  "log.month": "Mese",
  "log.day": "Data",
  "log.moved.agency": "{actor} ha spostato {account} alla fatturazione agenzia",
  "log.moved.customer": "{actor} ha spostato {account} alla fatturazione cliente",
  "log.moved.unknown": "{actor} ha modificato la fatturazione di {account}",
  "log.billing_request": "{actor} ha inviato una richiesta di pagamento per {account}",
  "log.withdrawal": "{actor} ha ritirato la richiesta di pagamento per {account}",
  "log.reminder": "{actor} ha inviato un promemoria per {account}",
  "log.someone": "Qualcuno",
  "log.none": "In questo periodo non è cambiato nulla.",
  "log.noMatch": "Nessuna voce corrisponde.",
  "log.lookedBack": "Abbiamo controllato le voci dal giorno {date}.",
  "log.notRecorded": "Non registrato",
  "log.rule.month": "Un giorno conta per chi pagava alla sua fine.",
  "log.rule.day": "Chi pagava alla fine di quel giorno.",
  "log.begins": "Il registro inizia in data {date}. Non possiamo sapere chi pagava prima.",
  "log.saved": "Il file è pronto.",
  "log.entries": { one: "{count} voce", many: "{count} di voci", other: "{count} voci" },
  "log.unreadable": {
    one: "Non è stato possibile mostrare {count} voce.",
    many: "Non è stato possibile mostrare {count} di voci.",
    other: "Non è stato possibile mostrare {count} voci.",
  },
  "log.days.agency": {
    one: "agenzia {count} giorno",
    many: "agenzia {count} di giorni",
    other: "agenzia {count} giorni",
  },
  "log.days.customer": {
    one: "cliente {count} giorno",
    many: "cliente {count} di giorni",
    other: "cliente {count} giorni",
  },
  "log.days.unknown": {
    one: "non registrato {count} giorno",
    many: "non registrato {count} di giorni",
    other: "non registrato {count} giorni",
  },
};

export default it;
