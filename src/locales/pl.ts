import type { Messages } from "../localization/messages.js";

/** The texts in Polish. */
const pl: Messages = {
  // The table
  account: "Konto",
  accounts: "Konta",
  selection: "Zaznaczenie",
  status: "Status",
  balance: "Saldo",
  "balance.whose": "klienta",
  "balance.customers": "Saldo klienta",
  billing: "Rozliczenia",
  "status.active": "Aktywne",
  "status.paused": "Wstrzymane",
  "status.canceled": "Anulowane",
  "status.unknown": "Brak danych",
  "from.agency": "Źródło salda: agencja",
  "from.customer": "Źródło salda: klient",
  "from.unknown": "Źródło salda: nieznane",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Tylko podgląd",
  sourceNotSaid: "Serwer nie podał, kto płaci",
  viewOnlyPage: "Widzisz, kto płaci, ale nie możesz tego zmienić. Skontaktuj się z administratorem.",
  skipTable: "Pomiń tabelę",
  "balance.none": "Brak salda",
  "balance.unknown": "Brak danych",
  agencyBalance: "Saldo: {balance}",
  low: "Niskie saldo",
  usedUp: "Saldo wyczerpane",

  // Reading the list
  loading: "Wczytywanie…",
  empty: "Nie ma jeszcze żadnych kont",
  emptyHint: "Dodane konta pojawią się tutaj.",
  "noMatch.search": "Brak kont pasujących do „{search}”",
  "noMatch.filters": "Brak kont pasujących do tych filtrów",
  clearFilters: "Wyczyść filtry",
  loadFailed: "Nie udało nam się wczytać kont",
  refreshFailed: "Nie udało nam się odświeżyć tej listy. Pokazujemy wcześniejszą wersję.",
  signedOut: "Sesja wygasła.",
  signedOutHint: "Zaloguj się ponownie, aby kontynuować.",
  unreadable: {
    one: "Nie udało nam się wyświetlić {count} konta. Reszta listy jest kompletna.",
    few: "Nie udało nam się wyświetlić {count} kont. Reszta listy jest kompletna.",
    many: "Nie udało nam się wyświetlić {count} kont. Reszta listy jest kompletna.",
    other: "Nie udało nam się wyświetlić {count} konta. Reszta listy jest kompletna.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} z {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Konta {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Pokazujemy {range} z {count} konta.",
    few: "Pokazujemy {range} z {count} kont.",
    many: "Pokazujemy {range} z {count} kont.",
    other: "Pokazujemy {range} z {count} konta.",
  },
  rows: "Wiersze na stronie",
  previous: "Poprzednia",
  next: "Następna",
  tryAgain: "Spróbuj ponownie",
  reload: "Odśwież stronę",

  // Finding accounts
  search: "Szukaj według nazwy lub ID",
  /** All accounts, whoever pays. */
  "payer.all": "Wszystkie",
  "payer.agency": "Agencja",
  "payer.customer": "Klient",
  needsAttention: "Wymagają uwagi",
  sortBy: "Sortuj według",
  "sort.none": "Kolejność domyślna",
  "sort.ascending": "{column}, rosnąco",
  "sort.descending": "{column}, malejąco",
  "sorted.ascending": "Posortowano według kolumny {column}, rosnąco.",
  "sorted.descending": "Posortowano według kolumny {column}, malejąco.",
  filtersCleared: "Wyczyszczono filtry.",

  // Selecting accounts
  select: "Zaznacz konto {account}",
  selectPage: "Zaznacz wszystkie na tej stronie",
  selectedAccounts: {
    one: "Zaznaczono {count} konto",
    few: "Zaznaczono {count} konta",
    many: "Zaznaczono {count} kont",
    other: "Zaznaczono {count} konta",
  },
  unchangeable: {
    one: "{count} nie można przenieść",
    few: "{count} nie można przenieść",
    many: "{count} nie można przenieść",
    other: "{count} nie można przenieść",
  },
  selectionCleared: "Odznaczono wszystkie konta.",
  "selectAll.accounts": {
    one: "Zaznacz {count} konto",
    few: "Zaznacz wszystkie {count} konta",
    many: "Zaznacz wszystkie {count} kont",
    other: "Zaznacz wszystkie {count} konta",
  },
  "selectAll.results": {
    one: "Zaznacz {count} wynik",
    few: "Zaznacz wszystkie {count} wyniki",
    many: "Zaznacz wszystkie {count} wyników",
    other: "Zaznacz wszystkie {count} wyniku",
  },
  "selectAll.open": "Zaznacz wszystkie konta",
  reading: "Wczytywanie kont… {count} z {total}",
  "reading.open": "Wczytywanie kont… {count}",
  clear: "Odznacz",
  /** On a button. */
  addMany: "Dodaj do rozliczeń agencji ({count})",
  removeMany: "Usuń z rozliczeń agencji ({count})",

  // The pop-up
  addTitle: "Dodaj do rozliczeń agencji",
  removeTitle: "Usuń z rozliczeń agencji",
  add: "Dodaj do rozliczeń agencji",
  remove: "Usuń z rozliczeń agencji",
  cancel: "Anuluj",
  close: "Zamknij",
  done: "Gotowe",
  undo: "Cofnij",
  checkAgain: "Sprawdź ponownie",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Wyślij ponownie",
  /** Above “Agency” or “Customer”. */
  paysNow: "Teraz płaci",
  paysNext: "Będzie płacić",
  "paidNow.agency": "Za konto {account} płaci teraz agencja.",
  "paidNow.customer": "Za konto {account} płaci teraz klient.",
  accountBalance: "Saldo: {balance}",
  "accountBalance.none": "Brak salda",
  "accountBalance.unknown": "Brak danych o saldzie",
  available: "Dostępne: {balance}",
  accountCount: { one: "{count} konto", few: "{count} konta", many: "{count} kont", other: "{count} konta" },
  effect: "Po potwierdzeniu za korzystanie z usług będzie płacić {payer}.",
  "effect.agency": "Po potwierdzeniu za korzystanie z usług będzie płacić agencja.",
  "effect.each": "Po potwierdzeniu każdy klient będzie sam płacić za korzystanie z usług.",
  "keeps.balance": "Klient zachowa saldo w wysokości {balance}.",
  "keeps.any": "Klient zachowa niewykorzystane wpłaty.",
  "keeps.each": "Klienci zachowają niewykorzystane wpłaty.",
  atZero:
    "Jeśli saldo, z którego będzie opłacane konto, spadnie poniżej {zero}, konto zostanie wstrzymane: połączenia przestaną być realizowane, numery przestaną być podmieniane i mogą zostać zwolnione.",
  "atZero.many":
    "Jeśli saldo, z którego opłacane jest konto, spadnie poniżej {zero}, to konto zostanie wstrzymane: połączenia przestaną być realizowane, numery przestaną być podmieniane i mogą zostać zwolnione.",
  danger: "Konto {account} może przestać odbierać połączenia.",
  "danger.many": {
    one: "{count} konto może przestać odbierać połączenia",
    few: "{count} konta mogą przestać odbierać połączenia",
    many: "{count} kont może przestać odbierać połączenia",
    other: "{count} konta może przestać odbierać połączenia",
  },
  "noFunds.balance": "{payer} ma do dyspozycji {balance}.",
  "noFunds.below": "{payer} ma saldo w wysokości {balance}.",
  "noFunds.none": "{payer} nie ma salda.",
  /** The agency's name is not known. */
  "noFunds.agency": "Saldo agencji wynosi {balance}.",
  "noFunds.agency.none": "Agencja nie ma salda.",
  noCard: "Brak zapisanej metody płatności.",
  notKnown: "Nie wiemy, czy ten klient ma jak zapłacić.",
  "notKnown.many": {
    one: "Nie wiemy, czy {count} klient ma jak zapłacić",
    few: "Nie wiemy, czy {count} klientów ma jak zapłacić",
    many: "Nie wiemy, czy {count} klientów ma jak zapłacić",
    other: "Nie wiemy, czy {count} klienta ma jak zapłacić",
  },
  saving: "Zapisywanie…",
  /** The server is asked what has become of a change. */
  checking: "Sprawdzanie zmiany…",

  // What came of a change
  "moved.agency": "Przeniesiono konto {account} do rozliczeń agencji.",
  "moved.customer": "Przeniesiono konto {account} do rozliczeń klienta.",
  "movedMany.agency": {
    one: "Przeniesiono {count} konto do rozliczeń agencji.",
    few: "Przeniesiono {count} konta do rozliczeń agencji.",
    many: "Przeniesiono {count} kont do rozliczeń agencji.",
    other: "Przeniesiono {count} konta do rozliczeń agencji.",
  },
  "movedMany.customer": {
    one: "Przeniesiono {count} konto do rozliczeń klienta.",
    few: "Przeniesiono {count} konta do rozliczeń klientów.",
    many: "Przeniesiono {count} kont do rozliczeń klientów.",
    other: "Przeniesiono {count} konta do rozliczeń klientów.",
  },
  "undone.agency": "Cofnięto. Konto {account} wróciło do rozliczeń agencji.",
  "undone.customer": "Cofnięto. Konto {account} wróciło do rozliczeń klienta.",
  "undoneMany.agency": {
    one: "Cofnięto. {count} konto wróciło do rozliczeń agencji.",
    few: "Cofnięto. {count} konta wróciły do rozliczeń agencji.",
    many: "Cofnięto. {count} kont wróciło do rozliczeń agencji.",
    other: "Cofnięto. {count} konta wróciło do rozliczeń agencji.",
  },
  "undoneMany.customer": {
    one: "Cofnięto. {count} konto wróciło do rozliczeń klienta.",
    few: "Cofnięto. {count} konta wróciły do rozliczeń klientów.",
    many: "Cofnięto. {count} kont wróciło do rozliczeń klientów.",
    other: "Cofnięto. {count} konta wróciło do rozliczeń klientów.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Przeniesiono do rozliczeń agencji",
  "movedHere.customer": "Przeniesiono do rozliczeń klienta",
  "movedHere.unknown": "Zmieniono rozliczenia",
  requestSent: "Wysłano prośbę o płatność na adres {email}.",
  withdrawn: "Wycofano prośbę o płatność.",
  "withdrawn.email": "Wycofano prośbę o płatność wysłaną na adres {email}.",
  nothingChanged: "Nie wprowadzono zmian.",
  outcomeUnknown: "Nie wiemy, czy operacja się powiodła. Sprawdź ponownie, zanim spróbujesz jeszcze raz.",
  /** In the row of the account. */
  notConfirmed: "Zmiana niepotwierdzona",
  "conflict.review": "Ktoś inny właśnie zmienił to konto. Sprawdź szczegóły i potwierdź jeszcze raz.",
  "conflict.agency": "Ktoś inny właśnie zmienił to konto. Konto jest teraz w rozliczeniach agencji.",
  "conflict.customer": "Ktoś inny właśnie zmienił to konto. Konto jest teraz w rozliczeniach klienta.",
  "conflict.unknown": "Ktoś inny właśnie zmienił to konto.",
  /** An undo has failed. */
  "still.agency": "Konto {account} jest nadal w rozliczeniach agencji.",
  "still.customer": "Konto {account} jest nadal w rozliczeniach klienta.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "Konto nie pasuje już do filtrów.",
  unlistedMany: {
    one: "{count} konto nie pasuje już do filtrów.",
    few: "{count} konta nie pasują już do filtrów.",
    many: "{count} kont nie pasuje już do filtrów.",
    other: "{count} konta nie pasuje już do filtrów.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Naciśnij F6, aby przejść do przycisku „Cofnij”.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} konto przejdzie do rozliczeń agencji.",
    few: "{count} konta przejdą do rozliczeń agencji.",
    many: "{count} kont przejdzie do rozliczeń agencji.",
    other: "{count} konta przejdzie do rozliczeń agencji.",
  },
  "bulk.moves.customer": {
    one: "{count} konto przejdzie do rozliczeń klienta.",
    few: "{count} konta przejdą do rozliczeń klientów.",
    many: "{count} kont przejdzie do rozliczeń klientów.",
    other: "{count} konta przejdzie do rozliczeń klientów.",
  },
  "bulk.danger": {
    one: "{count} może przestać odbierać połączenia.",
    few: "{count} mogą przestać odbierać połączenia.",
    many: "{count} może przestać odbierać połączenia.",
    other: "{count} może przestać odbierać połączenia.",
  },
  "bulk.leftOut": {
    one: "{count} zostanie pominięte, bo może przestać odbierać połączenia.",
    few: "{count} zostaną pominięte, bo mogą przestać odbierać połączenia.",
    many: "{count} zostanie pominiętych, bo mogą przestać odbierać połączenia.",
    other: "{count} zostanie pominięte, bo może przestać odbierać połączenia.",
  },
  "bulk.stays": {
    one: "{count} pozostanie bez zmian.",
    few: "{count} pozostaną bez zmian.",
    many: "{count} pozostanie bez zmian.",
    other: "{count} pozostanie bez zmian.",
  },
  includeDanger: {
    one: "Przenieś też {count} konto, które może przestać odbierać połączenia",
    few: "Przenieś też {count} konta, które mogą przestać odbierać połączenia",
    many: "Przenieś też {count} kont, które mogą przestać odbierać połączenia",
    other: "Przenieś też {count} konta, które może przestać odbierać połączenia",
  },
  moveMany: {
    one: "Przenieś {count} konto",
    few: "Przenieś {count} konta",
    many: "Przenieś {count} kont",
    other: "Przenieś {count} konta",
  },
  ready: {
    one: "{count} konto można przenieść",
    few: "{count} konta można przenieść",
    many: "{count} kont można przenieść",
    other: "{count} konta można przenieść",
  },
  andMore: {
    one: "{count} inne",
    few: "{count} inne",
    many: "{count} innych",
    other: "{count} innego",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Już w rozliczeniach agencji ({count})",
  "leftOut.customer": "Już w rozliczeniach klienta ({count})",
  "leftOut.unknown": "Źródło salda: nieznane ({count})",
  "leftOut.forbidden": {
    one: "Nie masz uprawnień do zmiany tego konta ({count})",
    few: "Nie masz uprawnień do zmiany tych kont ({count})",
    many: "Nie masz uprawnień do zmiany tych kont ({count})",
    other: "Nie masz uprawnień do zmiany tych kont ({count})",
  },
  "leftOut.noCard": "Brak zapisanej metody płatności ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "{count} konto: {reason}",
    few: "{count} konta: {reason}",
    many: "{count} kont: {reason}",
    other: "{count} konta: {reason}",
  },
  moving: "Przenoszenie… {count} z {total}",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "Gotowe w {percent}: {count} z {total}",
  "bulk.moved": {
    one: "Przeniesiono {moved} z {count} konta.",
    few: "Przeniesiono {moved} z {count} kont.",
    many: "Przeniesiono {moved} z {count} kont.",
    other: "Przeniesiono {moved} z {count} konta.",
  },
  "bulk.failed": {
    one: "Nie udało nam się przenieść {count}.",
    few: "Nie udało nam się przenieść {count}.",
    many: "Nie udało nam się przenieść {count}.",
    other: "Nie udało nam się przenieść {count}.",
  },
  "bulk.unconfirmed": {
    one: "Nie udało nam się potwierdzić {count}.",
    few: "Nie udało nam się potwierdzić {count}.",
    many: "Nie udało nam się potwierdzić {count}.",
    other: "Nie udało nam się potwierdzić {count}.",
  },
  "bulk.unchanged": {
    one: "{count} pozostało bez zmian.",
    few: "{count} pozostały bez zmian.",
    many: "{count} pozostało bez zmian.",
    other: "{count} pozostało bez zmian.",
  },
  "bulk.waiting": {
    one: "Nie rozpoczęto przenoszenia {count}.",
    few: "Nie rozpoczęto przenoszenia {count}.",
    many: "Nie rozpoczęto przenoszenia {count}.",
    other: "Nie rozpoczęto przenoszenia {count}.",
  },
  retry: {
    one: "Ponów dla {count} konta",
    few: "Ponów dla {count} kont",
    many: "Ponów dla {count} kont",
    other: "Ponów dla {count} konta",
  },
  stop: "Zatrzymaj",
  stopping: "Zatrzymywanie…",

  // Errors
  "error.network": "Nie udało nam się połączyć z serwerem.",
  "advice.network": "Sprawdź połączenie z internetem i spróbuj ponownie.",
  "error.timeout": "Serwer zbyt długo nie odpowiadał.",
  "error.unauthorized": "Sesja wygasła. Zaloguj się ponownie, aby kontynuować.",
  "error.forbidden": "Nie masz uprawnień do zmiany rozliczeń. Skontaktuj się z administratorem.",
  "error.forbidden.read": "Nie masz uprawnień, aby to zobaczyć. Skontaktuj się z administratorem.",
  "error.not-found": "To konto już nie istnieje.",
  "error.not-found.read":
    "Nie udało nam się znaleźć tego na serwerze. Jeśli problem będzie się powtarzać, skontaktuj się z pomocą techniczną.",
  "error.validation": "Ta zmiana nie została przyjęta.",
  "error.validation.read":
    "Serwer nie przyjął tego żądania. Jeśli problem będzie się powtarzać, skontaktuj się z pomocą techniczną.",
  "error.rate-limit": "Serwer jest przeciążony.",
  "error.server": "Coś poszło nie tak na serwerze.",
  "advice.server": "Spróbuj ponownie za chwilę.",
  "error.invalid-response":
    "Nie udało nam się odczytać odpowiedzi serwera. Jeśli problem będzie się powtarzać, skontaktuj się z pomocą techniczną.",
  "error.outdated":
    "Ta strona jest nieaktualna, dlatego nie można wczytać tej części. Odśwież stronę, aby kontynuować.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Prośba o płatność z {date}",
  requested: "{date} wysłano na adres {email} prośbę o płatność.",
  "requested.amount": "{date} wysłano na adres {email} prośbę o płatność w wysokości {amount}.",
  requestOut: "Prośba o płatność została już wysłana.",
  untilPaid: "Nadal będziesz płacić, dopóki klient nie zapłaci.",
  "request.noCard":
    "Konto {account} nie ma zapisanej metody płatności. Wyślemy klientowi e-mail z linkiem do jej dodania.",
  "request.any": "Wyślemy klientowi {account} e-mail z linkiem do dodania metody płatności.",
  email: "Adres e-mail klienta",
  amount: "Saldo początkowe",
  message: "Wiadomość w e-mailu",
  /** The fields as they are named inside a sentence. */
  "field.email": "adres e-mail klienta",
  "field.amount": "saldo początkowe",
  "field.message": "wiadomość",
  check: "Popraw {fields}, aby kontynuować.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} z {max} znaków",
  atLeast: "Od {least}",
  "atLeast.spoken": "Kwota w {currency}. Od {least}.",
  "wrong.email": "Podaj adres e-mail, na przykład {example}",
  "wrong.amount": "Podaj kwotę, na przykład {example}",
  "wrong.tooLittle": "Podaj kwotę {least} lub wyższą",
  "wrong.noMessage": "Napisz wiadomość",
  "wrong.tooLong": "Skróć wiadomość do {max} znaków",
  /** What the customer reads. */
  greeting:
    "Dzień dobry,\n\nprosimy o dodanie metody płatności dla konta {account} za pomocą poniższego linku. Po jej dodaniu call tracking będzie rozliczany bezpośrednio z Państwem.\n\nDziękujemy\n{agency}",
  emailPreview: "Podgląd e-maila",
  "emailPreview.to": "Do",
  "emailPreview.link": "[Link do dodania metody płatności]",
  emailCustomer: "Wyślij e-mail do klienta",
  resend: "Wyślij prośbę ponownie",
  withdraw: "Wycofaj prośbę",
  discardAsk: "Odrzucić zmiany?",
  discard: "Odrzuć",
  keepEditing: "Edytuj dalej",

  // Export
  exportCsv: "Eksport CSV",
  cancelExport: "Anuluj eksport",
  exporting: "Eksportowanie kont",
  exported: {
    one: "Wyeksportowano {count} konto",
    few: "Wyeksportowano {count} konta",
    many: "Wyeksportowano {count} kont",
    other: "Wyeksportowano {count} konta",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "Wyeksportowano {count} konto. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    few: "Wyeksportowano {count} konta. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    many: "Wyeksportowano {count} kont. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    other: "Wyeksportowano {count} konta. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
  },
  fileReady: {
    one: "Plik jest gotowy: {count} konto",
    few: "Plik jest gotowy: {count} konta",
    many: "Plik jest gotowy: {count} kont",
    other: "Plik jest gotowy: {count} konta",
  },
  "fileReady.cutOff": {
    one: "Plik jest gotowy: {count} konto. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    few: "Plik jest gotowy: {count} konta. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    many: "Plik jest gotowy: {count} kont. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
    other:
      "Plik jest gotowy: {count} konta. Serwer nie podaje, gdzie kończy się lista, więc plik może być niekompletny.",
  },

  // History
  history: "Historia rozliczeń",
  noHistory: "Nie było jeszcze zmian w rozliczeniach.",
  more: "Pokaż starsze",
  "historyEntry.agency": "Konto przeniesione do rozliczeń agencji przez: {actor}",
  "historyEntry.customer": "Konto przeniesione do rozliczeń klienta przez: {actor}",
  "historyEntry.unknown": "Rozliczenia konta zmienione przez: {actor}",
};

export default pl;
