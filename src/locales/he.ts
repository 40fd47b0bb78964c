import type { Messages } from "../localization/messages.js";

/** The texts in Hebrew. */
const he: Messages = {
  // The table
  account: "חשבון",
  accounts: "חשבונות",
  selection: "בחירה",
  status: "סטטוס",
  balance: "יתרה",
  "balance.whose": "של הלקוח",
  "balance.customers": "היתרה של הלקוח",
  billing: "חיוב",
  "status.active": "פעיל",
  "status.paused": "מושהה",
  "status.canceled": "מבוטל",
  "status.unknown": "לא זמין",
  "from.agency": "מקור היתרה: הסוכנות",
  "from.customer": "מקור היתרה: הלקוח",
  "from.unknown": "מקור היתרה: לא ידוע",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "לצפייה בלבד",
  sourceNotSaid: "השרת לא מסר מי משלם",
  viewOnlyPage: "אפשר לראות מי משלם, אך לא לשנות זאת. יש לפנות למנהל המערכת.",
  skipTable: "דילוג על הטבלה",
  "balance.none": "אין יתרה",
  "balance.unknown": "לא זמינה",
  agencyBalance: "יתרה: {balance}",
  low: "יתרה נמוכה",
  usedUp: "לא נותרה יתרה",

  // Reading the list
  loading: "טוענים…",
  empty: "אין עדיין חשבונות",
  emptyHint: "חשבונות שיתווספו יופיעו כאן.",
  "noMatch.search": "אין חשבונות שתואמים לחיפוש ”{search}”",
  "noMatch.filters": "אין חשבונות שתואמים למסננים האלה",
  clearFilters: "ניקוי המסננים",
  loadFailed: "לא הצלחנו לטעון את החשבונות שלך",
  refreshFailed: "לא הצלחנו לרענן את הרשימה. מוצגת הגרסה האחרונה שנטענה.",
  signedOut: "נותקת מהמערכת.",
  signedOutHint: "כדי להמשיך, יש להתחבר שוב.",
  unreadable: {
    one: "לא הצלחנו להציג חשבון אחד. שאר הרשימה מלאה.",
    two: "לא הצלחנו להציג שני חשבונות. שאר הרשימה מלאה.",
    other: "לא הצלחנו להציג {count} חשבונות. שאר הרשימה מלאה.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} מתוך {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "חשבונות {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "מוצג {range} מתוך חשבון אחד.",
    two: "מוצגים {range} מתוך שני חשבונות.",
    other: "מוצגים {range} מתוך {count} חשבונות.",
  },
  rows: "שורות בעמוד",
  previous: "הקודם",
  next: "הבא",
  tryAgain: "ניסיון חוזר",
  reload: "טעינה מחדש של הדף",

  // Finding accounts
  search: "חיפוש לפי שם או מזהה",
  /** All accounts, whoever pays. */
  "payer.all": "הכול",
  "payer.agency": "הסוכנות",
  "payer.customer": "הלקוח",
  needsAttention: "דורשים טיפול",
  sortBy: "מיון לפי",
  "sort.none": "סדר ברירת המחדל",
  "sort.ascending": "{column}, בסדר עולה",
  "sort.descending": "{column}, בסדר יורד",
  "sorted.ascending": "מיון לפי {column} בסדר עולה.",
  "sorted.descending": "מיון לפי {column} בסדר יורד.",
  filtersCleared: "המסננים נוקו.",

  // Selecting accounts
  select: "בחירת {account}",
  selectPage: "בחירת כל החשבונות בעמוד הזה",
  selectedAccounts: {
    one: "נבחר חשבון אחד",
    two: "נבחרו שני חשבונות",
    other: "נבחרו {count} חשבונות",
  },
  unchangeable: {
    one: "אחד מהם לא ניתן להעברה",
    two: "שניים מהם לא ניתנים להעברה",
    other: "{count} מהם לא ניתנים להעברה",
  },
  selectionCleared: "הבחירה נוקתה.",
  "selectAll.accounts": {
    one: "בחירת החשבון",
    two: "בחירת שני החשבונות",
    other: "בחירת כל {count} החשבונות",
  },
  "selectAll.results": {
    one: "בחירת התוצאה",
    two: "בחירת שתי התוצאות",
    other: "בחירת כל {count} התוצאות",
  },
  "selectAll.open": "בחירת כל החשבונות",
  reading: "טוענים חשבונות… {count} מתוך {total}",
  "reading.open": "טוענים חשבונות… {count}",
  clear: "ניקוי הבחירה",
  /** On a button. */
  addMany: "הוספה לחיוב הסוכנות ({count})",
  removeMany: "הסרה מחיוב הסוכנות ({count})",

  // The pop-up
  addTitle: "הוספה לחיוב הסוכנות",
  removeTitle: "הסרה מחיוב הסוכנות",
  add: "הוספה לחיוב הסוכנות",
  remove: "הסרה מחיוב הסוכנות",
  cancel: "ביטול",
  close: "סגירה",
  done: "סיום",
  undo: "ביטול הפעולה",
  checkAgain: "בדיקה חוזרת",
  /** On a button, beside what was withdrawn. */
  sendAgain: "שליחה מחדש",
  /** Above “Agency” or “Customer”. */
  paysNow: "משולם כרגע על ידי",
  paysNext: "ישולם על ידי",
  "paidNow.agency": "הסוכנות משלמת כרגע עבור החשבון {account}.",
  "paidNow.customer": "הלקוח משלם כרגע עבור החשבון {account}.",
  accountBalance: "יתרה: {balance}",
  "accountBalance.none": "אין יתרה",
  "accountBalance.unknown": "היתרה לא זמינה",
  available: "יתרה זמינה: {balance}",
  accountCount: { one: "חשבון אחד", two: "שני חשבונות", other: "{count} חשבונות" },
  effect: "מרגע האישור, החיוב על השימוש עובר אל {payer}.",
  "effect.agency": "מרגע האישור, החיוב על השימוש עובר אל הסוכנות.",
  "effect.each": "מרגע האישור, החיוב על השימוש עובר אל כל לקוח בנפרד.",
  "keeps.balance": "היתרה של הלקוח, {balance}, נשארת שלו.",
  "keeps.any": "כל יתרה שהלקוח הטעין נשארת שלו.",
  "keeps.each": "כל יתרה שהלקוחות הטעינו נשארת שלהם.",
  atZero:
    "אם היתרה שממנה משלמים תרד מתחת ל-{zero}, החשבון יושהה: שיחות לא יחוברו, מספרים לא יוחלפו, וייתכן שמספרים ישוחררו.",
  "atZero.many":
    "אם היתרה שממנה משלמים על חשבון תרד מתחת ל-{zero}, החשבון יושהה: שיחות לא יחוברו, מספרים לא יוחלפו, וייתכן שמספרים ישוחררו.",
  danger: "השיחות אל {account} עלולות להיפסק.",
  "danger.many": {
    one: "השיחות אל חשבון אחד עלולות להיפסק",
    two: "השיחות אל שני חשבונות עלולות להיפסק",
    other: "השיחות אל {count} חשבונות עלולות להיפסק",
  },
  "noFunds.balance": "אצל {payer} נותרה יתרה של {balance}.",
  "noFunds.below": "היתרה של {payer} היא {balance}.",
  "noFunds.none": "אצל {payer} אין יתרה.",
  /** The agency’s name is not known. */
  "noFunds.agency": "היתרה של הסוכנות היא {balance}.",
  "noFunds.agency.none": "לסוכנות אין יתרה.",
  noCard: "אין אמצעי תשלום שמור.",
  notKnown: "אין לנו דרך לדעת אם יש ללקוח הזה אמצעי תשלום.",
  "notKnown.many": {
    one: "אין לנו דרך לדעת אם יש ללקוח אחד אמצעי תשלום",
    two: "אין לנו דרך לדעת אם יש לשני לקוחות אמצעי תשלום",
    other: "אין לנו דרך לדעת אם יש ל-{count} לקוחות אמצעי תשלום",
  },
  saving: "שומרים…",
  /** The server is asked what has become of a change. */
  checking: "מוודאים שהשינוי נשמר…",

  // What came of a change
  "moved.agency": "החשבון {account} עבר לחיוב הסוכנות.",
  "moved.customer": "החשבון {account} עבר לחיוב הלקוח.",
  "movedMany.agency": {
    one: "חשבון אחד עבר לחיוב הסוכנות.",
    two: "שני חשבונות עברו לחיוב הסוכנות.",
    other: "{count} חשבונות עברו לחיוב הסוכנות.",
  },
  "movedMany.customer": {
    one: "חשבון אחד עבר לחיוב הלקוח.",
    two: "שני חשבונות עברו לחיוב הלקוח.",
    other: "{count} חשבונות עברו לחיוב הלקוח.",
  },
  "undone.agency": "הפעולה בוטלה. החשבון {account} חזר לחיוב הסוכנות.",
  "undone.customer": "הפעולה בוטלה. החשבון {account} חזר לחיוב הלקוח.",
  "undoneMany.agency": {
    one: "הפעולה בוטלה. חשבון אחד חזר לחיוב הסוכנות.",
    two: "הפעולה בוטלה. שני חשבונות חזרו לחיוב הסוכנות.",
    other: "הפעולה בוטלה. {count} חשבונות חזרו לחיוב הסוכנות.",
  },
  "undoneMany.customer": {
    one: "הפעולה בוטלה. חשבון אחד חזר לחיוב הלקוח.",
    two: "הפעולה בוטלה. שני חשבונות חזרו לחיוב הלקוח.",
    other: "הפעולה בוטלה. {count} חשבונות חזרו לחיוב הלקוח.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "עבר לחיוב הסוכנות",
  "movedHere.customer": "עבר לחיוב הלקוח",
  "movedHere.unknown": "החיוב השתנה",
  requestSent: "בקשת התשלום נשלחה אל {email}.",
  withdrawn: "בקשת התשלום בוטלה.",
  "withdrawn.email": "בקשת התשלום שנשלחה אל {email} בוטלה.",
  nothingChanged: "לא בוצעו שינויים.",
  outcomeUnknown: "לא הצלחנו לוודא שהפעולה בוצעה. יש לבדוק שוב לפני ניסיון חוזר.",
  /** In the row of the account. */
  notConfirmed: "לא ידוע אם השינוי בוצע",
  "conflict.review": "מישהו אחר שינה את החשבון הזה ממש עכשיו. יש לעבור על הפרטים ולאשר שוב.",
  "conflict.agency": "מישהו אחר שינה את החשבון הזה ממש עכשיו. הוא נמצא כעת בחיוב הסוכנות.",
  "conflict.customer": "מישהו אחר שינה את החשבון הזה ממש עכשיו. הוא נמצא כעת בחיוב הלקוח.",
  "conflict.unknown": "מישהו אחר שינה את החשבון הזה ממש עכשיו.",
  /** An undo has failed. */
  "still.agency": "החשבון {account} עדיין בחיוב הסוכנות.",
  "still.customer": "החשבון {account} עדיין בחיוב הלקוח.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "החשבון כבר לא תואם למסננים.",
  unlistedMany: {
    one: "חשבון אחד כבר לא תואם למסננים.",
    two: "שני חשבונות כבר לא תואמים למסננים.",
    other: "{count} חשבונות כבר לא תואמים למסננים.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "הקשה על F6 מובילה אל ”ביטול הפעולה”.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "חשבון אחד יעבור לחיוב הסוכנות.",
    two: "שני חשבונות יעברו לחיוב הסוכנות.",
    other: "{count} חשבונות יעברו לחיוב הסוכנות.",
  },
  "bulk.moves.customer": {
    one: "חשבון אחד יעבור לחיוב הלקוח.",
    two: "שני חשבונות יעברו לחיוב הלקוח.",
    other: "{count} חשבונות יעברו לחיוב הלקוח.",
  },
  "bulk.danger": {
    one: "השיחות אל חשבון אחד עלולות להיפסק.",
    two: "השיחות אל שני חשבונות עלולות להיפסק.",
    other: "השיחות אל {count} חשבונות עלולות להיפסק.",
  },
  "bulk.leftOut": {
    one: "חשבון אחד לא ייכלל, כי השיחות אליו עלולות להיפסק.",
    two: "שני חשבונות לא ייכללו, כי השיחות אליהם עלולות להיפסק.",
    other: "{count} חשבונות לא ייכללו, כי השיחות אליהם עלולות להיפסק.",
  },
  "bulk.stays": {
    one: "חשבון אחד יישאר כפי שהוא.",
    two: "שני חשבונות יישארו כפי שהם.",
    other: "{count} חשבונות יישארו כפי שהם.",
  },
  includeDanger: {
    one: "להעביר גם חשבון אחד שהשיחות אליו עלולות להיפסק",
    two: "להעביר גם שני חשבונות שהשיחות אליהם עלולות להיפסק",
    other: "להעביר גם {count} חשבונות שהשיחות אליהם עלולות להיפסק",
  },
  moveMany: {
    one: "העברת חשבון אחד",
    two: "העברת שני חשבונות",
    other: "העברת {count} חשבונות",
  },
  ready: {
    one: "חשבון אחד מוכן להעברה",
    two: "שני חשבונות מוכנים להעברה",
    other: "{count} חשבונות מוכנים להעברה",
  },
  andMore: {
    one: "עוד אחד",
    two: "עוד שניים",
    other: "עוד {count}",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "כבר בחיוב הסוכנות ({count})",
  "leftOut.customer": "כבר בחיוב הלקוח ({count})",
  "leftOut.unknown": "מקור היתרה: לא ידוע ({count})",
  "leftOut.forbidden": "אין לך הרשאה לשנות אותם ({count})",
  "leftOut.noCard": "אין אמצעי תשלום שמור ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "חשבון אחד: {reason}",
    two: "שני חשבונות: {reason}",
    other: "{count} חשבונות: {reason}",
  },
  moving: "מעבירים {count} מתוך {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "הושלמו {percent}: {count} מתוך {total}",
  "bulk.moved": {
    one: "העברנו {moved} מתוך חשבון אחד.",
    two: "העברנו {moved} מתוך שני חשבונות.",
    other: "העברנו {moved} מתוך {count} חשבונות.",
  },
  "bulk.failed": {
    one: "לא הצלחנו להעביר חשבון אחד.",
    two: "לא הצלחנו להעביר שני חשבונות.",
    other: "לא הצלחנו להעביר {count} חשבונות.",
  },
  "bulk.unconfirmed": {
    one: "לא הצלחנו לוודא את ההעברה של חשבון אחד.",
    two: "לא הצלחנו לוודא את ההעברה של שני חשבונות.",
    other: "לא הצלחנו לוודא את ההעברה של {count} חשבונות.",
  },
  "bulk.unchanged": {
    one: "חשבון אחד נשאר כפי שהיה.",
    two: "שני חשבונות נשארו כפי שהיו.",
    other: "{count} חשבונות נשארו כפי שהיו.",
  },
  "bulk.waiting": {
    one: "ההעברה של חשבון אחד לא התחילה.",
    two: "ההעברה של שני חשבונות לא התחילה.",
    other: "ההעברה של {count} חשבונות לא התחילה.",
  },
  retry: {
    one: "ניסיון חוזר עבור חשבון אחד",
    two: "ניסיון חוזר עבור שני חשבונות",
    other: "ניסיון חוזר עבור {count} חשבונות",
  },
  stop: "עצירה",
  stopping: "עוצרים…",

  // Errors
  "error.network": "לא הצלחנו להגיע לשרת.",
  "advice.network": "יש לבדוק את החיבור ולנסות שוב.",
  "error.timeout": "השרת לא ענה בזמן.",
  "error.unauthorized": "נותקת מהמערכת. כדי להמשיך, יש להתחבר שוב.",
  "error.forbidden": "אין לך הרשאה לשנות את החיוב. יש לפנות למנהל המערכת.",
  "error.forbidden.read": "אין לך הרשאה לראות את זה. יש לפנות למנהל המערכת.",
  "error.not-found": "החשבון הזה כבר לא קיים.",
  "error.not-found.read": "לא מצאנו את זה בשרת. אם זה ממשיך לקרות, יש לפנות לתמיכה.",
  "error.validation": "השינוי הזה נדחה.",
  "error.validation.read": "השרת דחה את הבקשה הזו. אם זה ממשיך לקרות, יש לפנות לתמיכה.",
  "error.rate-limit": "השרת עמוס.",
  "error.server": "משהו השתבש בשרת.",
  "advice.server": "יש לנסות שוב בעוד רגע.",
  "error.invalid-response": "השרת שלח משהו שלא הצלחנו לקרוא. אם זה ממשיך לקרות, יש לפנות לתמיכה.",
  "error.outdated": "הדף לא מעודכן, ולכן אי אפשר לטעון את החלק הזה. כדי להמשיך, יש לטעון מחדש את הדף.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "בקשת תשלום נשלחה ב-{date}",
  requested: "בקשת תשלום נשלחה אל {email} ב-{date}.",
  "requested.amount": "בקשת תשלום על סך {amount} נשלחה אל {email} ב-{date}.",
  requestOut: "יש בקשת תשלום שמחכה ללקוח.",
  untilPaid: "הסוכנות תמשיך לשלם עד שהלקוח ישלם.",
  "request.noCard": "לחשבון {account} אין אמצעי תשלום שמור. הלקוח יקבל מאיתנו אימייל עם קישור להוספת אמצעי תשלום.",
  "request.any": "אנחנו נשלח אל {account} אימייל עם קישור להוספת אמצעי תשלום.",
  email: "האימייל של הלקוח",
  amount: "יתרת פתיחה",
  message: "ההודעה באימייל",
  /** The fields as they are named inside a sentence. */
  "field.email": "האימייל של הלקוח",
  "field.amount": "יתרת הפתיחה",
  "field.message": "ההודעה",
  check: "כדי להמשיך, יש לתקן את {fields}.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} מתוך {max} תווים",
  atLeast: "לפחות {least}",
  "atLeast.spoken": "הסכום ב-{currency}. לפחות {least}.",
  "wrong.email": "יש להזין כתובת אימייל, למשל {example}",
  "wrong.amount": "יש להזין סכום, למשל {example}",
  "wrong.tooLittle": "יש להזין {least} או יותר",
  "wrong.noMessage": "יש לכתוב הודעה",
  "wrong.tooLong": "יש לקצר ל-{max} תווים לכל היותר",
  /** What the customer reads. */
  greeting:
    "שלום {account},\n\nנשמח אם תוסיפו אמצעי תשלום דרך הקישור שלמטה. לאחר מכן החיוב על מעקב השיחות יגיע ישירות אליכם.\n\nתודה,\n{agency}",
  emailPreview: "תצוגה מקדימה של האימייל",
  "emailPreview.to": "אל",
  "emailPreview.link": "[קישור להוספת אמצעי תשלום]",
  emailCustomer: "שליחת אימייל ללקוח",
  resend: "שליחה חוזרת של הבקשה",
  withdraw: "ביטול הבקשה",
  discardAsk: "לצאת בלי לשלוח את הבקשה?",
  discard: "יציאה בלי לשלוח",
  keepEditing: "המשך עריכה",

  // Export
  exportCsv: "ייצוא CSV",
  cancelExport: "ביטול הייצוא",
  exporting: "מייצאים חשבונות",
  exported: {
    one: "ייצאנו חשבון אחד",
    two: "ייצאנו שני חשבונות",
    other: "ייצאנו {count} חשבונות",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "ייצאנו חשבון אחד. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
    two: "ייצאנו שני חשבונות. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
    other: "ייצאנו {count} חשבונות. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
  },
  fileReady: {
    one: "הקובץ שלך מוכן, ובו חשבון אחד",
    two: "הקובץ שלך מוכן, ובו שני חשבונות",
    other: "הקובץ שלך מוכן, ובו {count} חשבונות",
  },
  "fileReady.cutOff": {
    one: "הקובץ שלך מוכן, ובו חשבון אחד. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
    two: "הקובץ שלך מוכן, ובו שני חשבונות. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
    other: "הקובץ שלך מוכן, ובו {count} חשבונות. השרת לא מציין איפה הרשימה שלו נגמרת, ולכן ייתכן שהקובץ חלקי.",
  },

  // History
  history: "היסטוריית החיוב",
  noHistory: "עדיין לא היו שינויים בחיוב.",
  more: "הצגת שינויים קודמים",
  "historyEntry.agency": "העברת החשבון לחיוב הסוכנות על ידי {actor}",
  "historyEntry.customer": "העברת החשבון לחיוב הלקוח על ידי {actor}",
  "historyEntry.unknown": "שינוי החיוב של החשבון על ידי {actor}",
};

export default he;
