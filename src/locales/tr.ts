import type { Messages } from "../localization/messages.js";

/** The texts in Turkish. */
const tr: Messages = {
  // The table
  account: "Hesap",
  accounts: "Hesaplar",
  selection: "Seçim",
  status: "Durum",
  balance: "Bakiye",
  "balance.whose": "müşterinin",
  "balance.customers": "Müşterinin bakiyesi",
  billing: "Faturalama",
  "status.active": "Etkin",
  "status.paused": "Duraklatıldı",
  "status.canceled": "İptal edildi",
  "status.unknown": "Bilgi yok",
  "from.agency": "Bakiye kaynağı: ajans",
  "from.customer": "Bakiye kaynağı: müşteri",
  "from.unknown": "Bakiye kaynağı: bilinmiyor",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Yalnızca görüntüleme",
  sourceNotSaid: "Sunucu kimin ödediğini bildirmedi",
  viewOnlyPage: "Kimin ödediğini görebilirsiniz ama değiştiremezsiniz. Yöneticinize başvurun.",
  skipTable: "Tabloyu atla",
  "balance.none": "Bakiye yok",
  "balance.unknown": "Bilgi yok",
  agencyBalance: "Bakiye: {balance}",
  low: "Bakiye düşük",
  usedUp: "Bakiye bitti",

  // Reading the list
  loading: "Yükleniyor…",
  empty: "Henüz hesap yok",
  emptyHint: "Eklediğiniz hesaplar burada görünür.",
  "noMatch.search": "“{search}” ile eşleşen hesap yok",
  "noMatch.filters": "Bu filtrelerle eşleşen hesap yok",
  clearFilters: "Filtreleri temizle",
  loadFailed: "Hesaplarınızı yükleyemedik",
  refreshFailed: "Bu listeyi yenileyemedik. Son yüklenen hâlini görüyorsunuz.",
  signedOut: "Oturumunuz kapandı.",
  signedOutHint: "Devam etmek için yeniden oturum açın.",
  unreadable: {
    one: "{count} hesabı gösteremedik. Listenin geri kalanı eksiksiz.",
    other: "{count} hesabı gösteremedik. Listenin geri kalanı eksiksiz.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} / {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Hesap {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Toplam {count} hesap, gösterilen: {range}.",
    other: "Toplam {count} hesap, gösterilen: {range}.",
  },
  rows: "Sayfa başına satır",
  previous: "Önceki",
  next: "Sonraki",
  tryAgain: "Tekrar dene",
  reload: "Sayfayı yenile",

  // Finding accounts
  search: "Ad veya ID ile ara",
  /** All accounts, whoever pays. */
  "payer.all": "Tümü",
  "payer.agency": "Ajans",
  "payer.customer": "Müşteri",
  needsAttention: "Dikkat gerektirenler",
  sortBy: "Sıralama",
  "sort.none": "Varsayılan sıra",
  "sort.ascending": "{column}, artan",
  "sort.descending": "{column}, azalan",
  "sorted.ascending": "{column} sütununa göre artan düzende sıralandı.",
  "sorted.descending": "{column} sütununa göre azalan düzende sıralandı.",
  filtersCleared: "Filtreler temizlendi.",

  // Selecting accounts
  select: "{account} hesabını seç",
  selectPage: "Bu sayfadakilerin tümünü seç",
  selectedAccounts: {
    one: "{count} hesap seçili",
    other: "{count} hesap seçili",
  },
  unchangeable: { one: "{count} hesap taşınamaz", other: "{count} hesap taşınamaz" },
  selectionCleared: "Seçim temizlendi.",
  "selectAll.accounts": "{count} hesabın tümünü seç",
  "selectAll.results": "{count} sonucun tümünü seç",
  "selectAll.open": "Tüm hesapları seç",
  reading: "Hesaplar yükleniyor… {count}/{total}",
  "reading.open": "Hesaplar yükleniyor… {count}",
  clear: "Temizle",
  /** On a button. */
  addMany: "Ajans faturalamasına ekle ({count})",
  removeMany: "Ajans faturalamasından çıkar ({count})",

  // The pop-up
  addTitle: "Ajans faturalamasına ekle",
  removeTitle: "Ajans faturalamasından çıkar",
  add: "Ajans faturalamasına ekle",
  remove: "Ajans faturalamasından çıkar",
  cancel: "İptal",
  close: "Kapat",
  done: "Bitti",
  undo: "Geri al",
  checkAgain: "Tekrar kontrol et",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Yeniden gönder",
  /** Above “Agency” or “Customer”. */
  paysNow: "Şu anda ödeyen",
  paysNext: "Onaydan sonra ödeyen",
  "paidNow.agency": "{account} hesabının ücretlerini şu anda ajans ödüyor.",
  "paidNow.customer": "{account} hesabının ücretlerini şu anda müşteri ödüyor.",
  accountBalance: "Bakiye: {balance}",
  "accountBalance.none": "Bakiye yok",
  "accountBalance.unknown": "Bakiye bilgisi yok",
  available: "Kullanılabilir: {balance}",
  accountCount: { one: "{count} hesap", other: "{count} hesap" },
  effect: "Onayladığınız andan itibaren kullanım ücretlerini {payer} öder.",
  "effect.agency": "Onayladığınız andan itibaren kullanım ücretlerini ajans öder.",
  "effect.each": "Onayladığınız andan itibaren her müşteri kendi kullanım ücretlerini öder.",
  "keeps.balance": "Müşterinin {balance} tutarındaki bakiyesi kendisinde kalır.",
  "keeps.any": "Müşterinin yüklediği bakiye kendisinde kalır.",
  "keeps.each": "Müşterilerin yüklediği bakiyeler kendilerinde kalır.",
  atZero:
    "Ödeyenin bakiyesi {zero} tutarının altına düşerse hesap duraklatılır: Çağrılar bağlanmaz, numara değişimi durur ve numaralar serbest bırakılabilir.",
  "atZero.many":
    "Bir hesabın ücretlerini ödeyenin bakiyesi {zero} tutarının altına düşerse o hesap duraklatılır: Çağrılar bağlanmaz, numara değişimi durur ve numaralar serbest bırakılabilir.",
  danger: "{account} hesabına gelen çağrılar bağlanmayabilir.",
  "danger.many": {
    one: "{count} hesaba gelen çağrılar bağlanmayabilir",
    other: "{count} hesaba gelen çağrılar bağlanmayabilir",
  },
  "noFunds.balance": "{payer} bakiyesinde {balance} kaldı.",
  "noFunds.below": "{payer} bakiyesi şu anda {balance}.",
  "noFunds.none": "{payer} için bakiye yok.",
  /** The agency's name is not known. */
  "noFunds.agency": "Ajansın bakiyesi {balance}.",
  "noFunds.agency.none": "Ajansın bakiyesi yok.",
  noCard: "Kayıtlı ödeme yöntemi yok.",
  notKnown: "Bu müşterinin ödeme yöntemi olup olmadığını bilmiyoruz.",
  "notKnown.many": {
    one: "{count} müşterinin ödeme yöntemi olup olmadığını bilmiyoruz",
    other: "{count} müşterinin ödeme yöntemi olup olmadığını bilmiyoruz",
  },
  saving: "Kaydediliyor…",
  /** The server is asked what has become of a change. */
  checking: "İşleminiz doğrulanıyor…",

  // What came of a change
  "moved.agency": "{account} hesabı ajans faturalamasına taşındı.",
  "moved.customer": "{account} hesabı müşteri faturalamasına taşındı.",
  "movedMany.agency": {
    one: "{count} hesap ajans faturalamasına taşındı.",
    other: "{count} hesap ajans faturalamasına taşındı.",
  },
  "movedMany.customer": {
    one: "{count} hesap müşteri faturalamasına taşındı.",
    other: "{count} hesap müşteri faturalamasına taşındı.",
  },
  "undone.agency": "Geri alındı. {account} hesabı yeniden ajans faturalamasında.",
  "undone.customer": "Geri alındı. {account} hesabı yeniden müşteri faturalamasında.",
  "undoneMany.agency": {
    one: "Geri alındı. {count} hesap yeniden ajans faturalamasında.",
    other: "Geri alındı. {count} hesap yeniden ajans faturalamasında.",
  },
  "undoneMany.customer": {
    one: "Geri alındı. {count} hesap yeniden müşteri faturalamasında.",
    other: "Geri alındı. {count} hesap yeniden müşteri faturalamasında.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Ajans faturalamasına taşındı",
  "movedHere.customer": "Müşteri faturalamasına taşındı",
  "movedHere.unknown": "Faturalama değişti",
  requestSent: "{email} adresine ödeme isteği gönderildi.",
  withdrawn: "Ödeme isteği geri çekildi.",
  "withdrawn.email": "{email} adresine gönderilen ödeme isteği geri çekildi.",
  nothingChanged: "Hiçbir değişiklik yapılmadı.",
  outcomeUnknown: "İşlemin tamamlanıp tamamlanmadığını doğrulayamadık. Yeniden denemeden önce tekrar kontrol edin.",
  /** In the row of the account. */
  notConfirmed: "Değişiklik doğrulanmadı",
  "conflict.review": "Az önce başka biri bu hesabı değiştirdi. Ayrıntıları gözden geçirip yeniden onaylayın.",
  "conflict.agency": "Az önce başka biri bu hesabı değiştirdi. Hesap artık ajans faturalamasında.",
  "conflict.customer": "Az önce başka biri bu hesabı değiştirdi. Hesap artık müşteri faturalamasında.",
  "conflict.unknown": "Az önce başka biri bu hesabı değiştirdi.",
  /** An undo has failed. */
  "still.agency": "{account} hesabı hâlâ ajans faturalamasında.",
  "still.customer": "{account} hesabı hâlâ müşteri faturalamasında.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "Hesap artık filtrelerinizle eşleşmiyor.",
  unlistedMany: {
    one: "{count} hesap artık filtrelerinizle eşleşmiyor.",
    other: "{count} hesap artık filtrelerinizle eşleşmiyor.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "“Geri al” düğmesine gitmek için F6 tuşuna basın.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} hesap ajans faturalamasına taşınacak.",
    other: "{count} hesap ajans faturalamasına taşınacak.",
  },
  "bulk.moves.customer": {
    one: "{count} hesap müşteri faturalamasına taşınacak.",
    other: "{count} hesap müşteri faturalamasına taşınacak.",
  },
  "bulk.danger": {
    one: "{count} hesaba gelen çağrılar bağlanmayabilir.",
    other: "{count} hesaba gelen çağrılar bağlanmayabilir.",
  },
  "bulk.leftOut": {
    one: "{count} hesap dışarıda bırakılacak, çünkü bu hesaba gelen çağrılar bağlanmayabilir.",
    other: "{count} hesap dışarıda bırakılacak, çünkü bu hesaplara gelen çağrılar bağlanmayabilir.",
  },
  "bulk.stays": {
    one: "{count} hesap olduğu gibi kalacak.",
    other: "{count} hesap olduğu gibi kalacak.",
  },
  includeDanger: {
    one: "Çağrıları bağlanmayabilecek {count} hesabı da taşı",
    other: "Çağrıları bağlanmayabilecek {count} hesabı da taşı",
  },
  moveMany: {
    one: "{count} hesabı taşı",
    other: "{count} hesabı taşı",
  },
  ready: {
    one: "{count} hesap taşınmaya hazır",
    other: "{count} hesap taşınmaya hazır",
  },
  andMore: {
    one: "{count} hesap daha",
    other: "{count} hesap daha",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Zaten ajans faturalamasında ({count})",
  "leftOut.customer": "Zaten müşteri faturalamasında ({count})",
  "leftOut.unknown": "Bakiye kaynağı: bilinmiyor ({count})",
  "leftOut.forbidden": "Bunları değiştirme izniniz yok ({count})",
  "leftOut.noCard": "Kayıtlı ödeme yöntemi yok ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: { one: "{count} hesap: {reason}", other: "{count} hesap: {reason}" },
  moving: "Taşınıyor… {count}/{total}",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} tamamlandı: {total} hesaptan {count} tanesi",
  "bulk.moved": {
    one: "{count} hesaptan {moved} tanesi taşındı.",
    other: "{count} hesaptan {moved} tanesi taşındı.",
  },
  "bulk.failed": { one: "{count} hesap taşınamadı.", other: "{count} hesap taşınamadı." },
  "bulk.unconfirmed": {
    one: "{count} hesabın sonucunu doğrulayamadık.",
    other: "{count} hesabın sonucunu doğrulayamadık.",
  },
  "bulk.unchanged": { one: "{count} hesap olduğu gibi kaldı.", other: "{count} hesap olduğu gibi kaldı." },
  "bulk.waiting": { one: "{count} hesaba başlanmadı.", other: "{count} hesaba başlanmadı." },
  retry: { one: "{count} hesabı tekrar dene", other: "{count} hesabı tekrar dene" },
  stop: "Durdur",
  stopping: "Durduruluyor…",

  // Errors
  "error.network": "Sunucuya ulaşamadık.",
  "advice.network": "Bağlantınızı kontrol edip tekrar deneyin.",
  "error.timeout": "Sunucunun yanıt vermesi çok uzun sürdü.",
  "error.unauthorized": "Oturumunuz kapandı. Devam etmek için yeniden oturum açın.",
  "error.forbidden": "Faturalamayı değiştirme izniniz yok. Yöneticinize başvurun.",
  "error.forbidden.read": "Bunu görüntüleme izniniz yok. Yöneticinize başvurun.",
  "error.not-found": "Bu hesap artık yok.",
  "error.not-found.read": "Bunu sunucuda bulamadık. Sorun sürerse destek ekibine başvurun.",
  "error.validation": "Bu değişiklik kabul edilmedi.",
  "error.validation.read": "Sunucu bu isteği kabul etmedi. Sorun sürerse destek ekibine başvurun.",
  "error.rate-limit": "Sunucu şu anda yoğun.",
  "error.server": "Sunucuda bir sorun oluştu.",
  "advice.server": "Biraz sonra tekrar deneyin.",
  "error.invalid-response": "Sunucunun gönderdiği yanıtı okuyamadık. Sorun sürerse destek ekibine başvurun.",
  "error.outdated": "Bu sayfa güncel olmadığı için bu bölüm yüklenemiyor. Devam etmek için sayfayı yenileyin.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "{date} tarihinde ödeme istendi",
  requested: "{date} tarihinde {email} adresine ödeme isteği gönderildi.",
  "requested.amount": "{date} tarihinde {email} adresine {amount} tutarında bir ödeme isteği gönderildi.",
  requestOut: "Bekleyen bir ödeme isteği var.",
  untilPaid: "Müşteri ödeyene kadar ücretleri siz ödemeye devam edersiniz.",
  "request.noCard":
    "{account} için kayıtlı ödeme yöntemi yok. Eklemesi için müşteriye e-postayla bir bağlantı göndereceğiz.",
  "request.any": "Ödeme yöntemi eklemesi için {account} adlı müşteriye e-postayla bir bağlantı göndereceğiz.",
  email: "Müşterinin e-posta adresi",
  amount: "Başlangıç bakiyesi",
  message: "E-postadaki mesaj",
  /** The fields as they are named inside a sentence. */
  "field.email": "müşterinin e-posta adresi",
  "field.amount": "başlangıç bakiyesi",
  "field.message": "mesaj",
  check: "Devam etmek için {fields} düzeltilmeli.",
  characters: "{count}/{max}",
  "characters.spoken": "{max} karakterden {count} tanesi kullanıldı",
  atLeast: "En az {least}",
  "atLeast.spoken": "{currency} cinsinden tutar. En az {least}.",
  "wrong.email": "{example} gibi bir e-posta adresi girin",
  "wrong.amount": "{example} gibi bir tutar girin",
  "wrong.tooLittle": "En az {least} girin",
  "wrong.noMessage": "Bir mesaj yazın",
  "wrong.tooLong": "Mesajı en fazla {max} karaktere kısaltın",
  /** What the customer reads. */
  greeting:
    "Merhaba {account},\n\nÖdeme yöntemi eklemek için lütfen aşağıdaki bağlantıyı kullanın. Eklemenizin ardından çağrı takibi ücretleri doğrudan size faturalandırılır.\n\nTeşekkür ederiz.\n{agency}",
  emailPreview: "E-posta önizlemesi",
  "emailPreview.to": "Kime",
  "emailPreview.link": "[Ödeme yöntemi ekleme bağlantısı]",
  emailCustomer: "Müşteriye e-posta gönder",
  resend: "İsteği yeniden gönder",
  withdraw: "İsteği geri çek",
  discardAsk: "Yazdıklarınız silinsin mi?",
  discard: "Sil",
  keepEditing: "Düzenlemeye devam et",

  // Export
  exportCsv: "CSV olarak dışa aktar",
  cancelExport: "Dışa aktarmayı iptal et",
  exporting: "Hesaplar dışa aktarılıyor",
  exported: { one: "{count} hesap dışa aktarıldı", other: "{count} hesap dışa aktarıldı" },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} hesap dışa aktarıldı. Sunucu listenin nerede bittiğini bildirmediği için dosya eksik olabilir.",
    other: "{count} hesap dışa aktarıldı. Sunucu listenin nerede bittiğini bildirmediği için dosya eksik olabilir.",
  },
  fileReady: { one: "Dosyanız hazır: {count} hesap", other: "Dosyanız hazır: {count} hesap" },
  "fileReady.cutOff": {
    one: "Dosyanız hazır: {count} hesap. Sunucu listenin nerede bittiğini bildirmediği için dosya eksik olabilir.",
    other: "Dosyanız hazır: {count} hesap. Sunucu listenin nerede bittiğini bildirmediği için dosya eksik olabilir.",
  },

  // History
  history: "Faturalama geçmişi",
  noHistory: "Henüz faturalama değişikliği yok.",
  more: "Daha eskileri göster",
  "historyEntry.agency": "{actor} bu hesabı ajans faturalamasına taşıdı",
  "historyEntry.customer": "{actor} bu hesabı müşteri faturalamasına taşıdı",
  "historyEntry.unknown": "{actor} bu hesabın faturalamasını değiştirdi",
};

export default tr;
