import type { Messages } from "../localization/messages.js";

/** The texts in Japanese. */
const ja: Messages = {
  // The table
  account: "アカウント",
  accounts: "アカウント",
  selection: "選択",
  status: "状態",
  balance: "残高",
  "balance.whose": "顧客",
  "balance.customers": "顧客の残高",
  billing: "支払い元",
  "status.active": "有効",
  "status.paused": "一時停止中",
  "status.canceled": "解約済み",
  "status.unknown": "情報なし",
  "from.agency": "使用する残高：代理店",
  "from.customer": "使用する残高：顧客",
  "from.unknown": "使用する残高：不明",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}、{account}",
  viewOnly: "閲覧のみ",
  sourceNotSaid: "サーバーから支払い元の情報が届いていません",
  viewOnlyPage: "支払い元は確認できますが、変更はできません。管理者にお問い合わせください。",
  skipTable: "表をスキップ",
  "balance.none": "残高なし",
  "balance.unknown": "情報なし",
  agencyBalance: "残高：{balance}",
  low: "残高わずか",
  usedUp: "残高切れ",

  // Reading the list
  loading: "読み込み中…",
  empty: "アカウントはまだありません",
  emptyHint: "追加したアカウントがここに表示されます。",
  "noMatch.search": "「{search}」に一致するアカウントはありません",
  "noMatch.filters": "絞り込み条件に一致するアカウントはありません",
  clearFilters: "絞り込みを解除",
  loadFailed: "アカウントを読み込めませんでした",
  refreshFailed: "この一覧を更新できませんでした。前回取得した内容を表示しています。",
  signedOut: "ログアウトされました。",
  signedOutHint: "続けるには、もう一度ログインしてください。",
  unreadable: { other: "{count}件のアカウントを表示できませんでした。残りのアカウントはすべて揃っています。" },
  /** `{range}` is like 1–50. */
  range: "{total}件中 {range}件目",
  /** The server doesn’t say how many there are. */
  "range.open": "アカウント {range}件目",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: { other: "{count}件のアカウント中、{range}件目を表示しています。" },
  rows: "1ページあたりの行数",
  previous: "前へ",
  next: "次へ",
  tryAgain: "再試行",
  reload: "ページを再読み込み",

  // Finding accounts
  search: "名前またはIDで検索",
  /** All accounts, whoever pays. */
  "payer.all": "すべて",
  "payer.agency": "代理店",
  "payer.customer": "顧客",
  needsAttention: "要対応",
  sortBy: "並べ替え",
  "sort.none": "標準の順序",
  "sort.ascending": "{column}（昇順）",
  "sort.descending": "{column}（降順）",
  "sorted.ascending": "{column}の昇順で並べ替えました。",
  "sorted.descending": "{column}の降順で並べ替えました。",
  filtersCleared: "絞り込みを解除しました。",

  // Selecting accounts
  select: "「{account}」を選択",
  selectPage: "このページのアカウントをすべて選択",
  selectedAccounts: { other: "{count}件のアカウントを選択中" },
  unchangeable: { other: "{count}件は支払い元を変更できません" },
  selectionCleared: "選択を解除しました。",
  "selectAll.accounts": "アカウント{count}件をすべて選択",
  "selectAll.results": "検索結果{count}件をすべて選択",
  "selectAll.open": "すべてのアカウントを選択",
  reading: "アカウントを読み込み中… {total}件中{count}件",
  "reading.open": "アカウントを読み込み中… {count}件",
  clear: "選択を解除",
  /** On a button. */
  addMany: "代理店払いに追加（{count}件）",
  removeMany: "代理店払いから外す（{count}件）",

  // The pop-up
  addTitle: "代理店払いに追加",
  removeTitle: "代理店払いから外す",
  add: "代理店払いに追加",
  remove: "代理店払いから外す",
  cancel: "キャンセル",
  close: "閉じる",
  done: "完了",
  undo: "元に戻す",
  checkAgain: "再確認",
  /** On a button, beside what was withdrawn. */
  sendAgain: "再送信",
  /** Above “Agency” or “Customer”. */
  paysNow: "現在の支払い元",
  paysNext: "変更後の支払い元",
  "paidNow.agency": "「{account}」の現在の支払い元は代理店です。",
  "paidNow.customer": "「{account}」の現在の支払い元は顧客です。",
  accountBalance: "残高：{balance}",
  "accountBalance.none": "残高なし",
  "accountBalance.unknown": "残高の情報なし",
  available: "利用可能残高：{balance}",
  accountCount: { other: "アカウント{count}件" },
  effect: "確定すると、以後の利用料金は{payer}に請求されます。",
  "effect.agency": "確定すると、以後の利用料金は代理店に請求されます。",
  "effect.each": "確定すると、以後の利用料金はそれぞれの顧客に請求されます。",
  "keeps.balance": "顧客の残高{balance}は、そのまま顧客に残ります。",
  "keeps.any": "顧客が入金した残高は、そのまま顧客に残ります。",
  "keeps.each": "各顧客が入金した残高は、そのまま各顧客に残ります。",
  atZero:
    "支払い元の残高が{zero}を下回ると、アカウントは一時停止します。電話がつながらなくなり、番号の差し替えも止まります。番号が解放されることもあります。",
  "atZero.many":
    "アカウントの支払い元の残高が{zero}を下回ると、そのアカウントは一時停止します。電話がつながらなくなり、番号の差し替えも止まります。番号が解放されることもあります。",
  danger: "「{account}」への電話がつながらなくなるおそれがあります。",
  "danger.many": { other: "{count}件のアカウントへの電話がつながらなくなるおそれがあります" },
  "noFunds.balance": "{payer}の残高は残り{balance}です。",
  "noFunds.below": "{payer}の残高は{balance}です。",
  "noFunds.none": "{payer}には残高がありません。",
  /** The agency's name is not known. */
  "noFunds.agency": "代理店の残高は{balance}です。",
  "noFunds.agency.none": "代理店には残高がありません。",
  noCard: "支払い方法が登録されていません。",
  notKnown: "この顧客に支払い方法があるかどうかを確認できません。",
  "notKnown.many": { other: "{count}件の顧客に支払い方法があるかどうかを確認できません" },
  saving: "保存中…",
  /** The server is asked what has become of a change. */
  checking: "結果を確認中…",

  // What came of a change
  "moved.agency": "「{account}」を代理店払いに変更しました。",
  "moved.customer": "「{account}」を顧客払いに変更しました。",
  "movedMany.agency": { other: "{count}件のアカウントを代理店払いに変更しました。" },
  "movedMany.customer": { other: "{count}件のアカウントを顧客払いに変更しました。" },
  "undone.agency": "変更を取り消しました。「{account}」は代理店払いに戻りました。",
  "undone.customer": "変更を取り消しました。「{account}」は顧客払いに戻りました。",
  "undoneMany.agency": { other: "変更を取り消しました。{count}件のアカウントは代理店払いに戻りました。" },
  "undoneMany.customer": { other: "変更を取り消しました。{count}件のアカウントは顧客払いに戻りました。" },
  /** Beside the control of the one account. */
  "movedHere.agency": "代理店払いに変更",
  "movedHere.customer": "顧客払いに変更",
  "movedHere.unknown": "支払い元を変更",
  requestSent: "{email}に支払い依頼を送信しました。",
  withdrawn: "支払い依頼を取り下げました。",
  "withdrawn.email": "{email}への支払い依頼を取り下げました。",
  nothingChanged: "何も変更されていません。",
  outcomeUnknown: "処理が完了したかどうかを確認できませんでした。やり直す前に、もう一度確認してください。",
  /** In the row of the account. */
  notConfirmed: "変更結果が未確認",
  "conflict.review":
    "ほかのユーザーが先ほどこのアカウントを変更しました。内容を見直してから、もう一度確定してください。",
  "conflict.agency": "ほかのユーザーが先ほどこのアカウントを変更しました。現在は代理店払いです。",
  "conflict.customer": "ほかのユーザーが先ほどこのアカウントを変更しました。現在は顧客払いです。",
  "conflict.unknown": "ほかのユーザーが先ほどこのアカウントを変更しました。",
  /** An undo has failed. */
  "still.agency": "「{account}」は引き続き代理店払いです。",
  "still.customer": "「{account}」は引き続き顧客払いです。",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "このアカウントは絞り込み条件に一致しなくなりました。",
  unlistedMany: {
    other: "{count}件のアカウントが絞り込み条件に一致しなくなりました。",
  },
  /** What a screen reader announces after a change. */
  undoKey: "F6キーで「元に戻す」に移動できます。",
  /** Puts sentences after each other. */
  sentences: "{first}{second}",

  // Changing many accounts
  "bulk.moves.agency": {
    other: "{count}件のアカウントが代理店払いに変わります。",
  },
  "bulk.moves.customer": {
    other: "{count}件のアカウントが顧客払いに変わります。",
  },
  "bulk.danger": {
    other: "うち{count}件は電話がつながらなくなるおそれがあります。",
  },
  "bulk.leftOut": { other: "{count}件は、電話がつながらなくなるおそれがあるため対象外です。" },
  "bulk.stays": {
    other: "{count}件は変更されません。",
  },
  includeDanger: {
    other: "電話がつながらなくなるおそれのあるアカウント{count}件も変更する",
  },
  moveMany: {
    other: "アカウント{count}件を変更",
  },
  ready: {
    other: "変更できるアカウント{count}件",
  },
  andMore: {
    other: "ほか{count}件",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "すでに代理店払い（{count}件）",
  "leftOut.customer": "すでに顧客払い（{count}件）",
  "leftOut.unknown": "使用する残高：不明（{count}件）",
  "leftOut.forbidden": "変更する権限がありません（{count}件）",
  "leftOut.noCard": "支払い方法が登録されていません（{count}件）",
  /** Heads a list of accounts: why each was not moved. */
  reason: { other: "アカウント{count}件：{reason}" },
  moving: "{total}件中{count}件目を変更中…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent}完了、{total}件中{count}件",
  "bulk.moved": { other: "{count}件中{moved}件のアカウントを変更しました。" },
  "bulk.failed": { other: "{count}件は変更できませんでした。" },
  "bulk.unconfirmed": { other: "{count}件は変更結果を確認できませんでした。" },
  "bulk.unchanged": { other: "{count}件は元のままです。" },
  "bulk.waiting": { other: "{count}件は未処理です。" },
  retry: { other: "アカウント{count}件を再試行" },
  stop: "停止",
  stopping: "停止しています…",

  // Errors
  "error.network": "サーバーに接続できませんでした。",
  "advice.network": "接続を確認して、もう一度お試しください。",
  "error.timeout": "サーバーから時間内に応答がありませんでした。",
  "error.unauthorized": "ログアウトされました。続けるには、もう一度ログインしてください。",
  "error.forbidden": "支払い元を変更する権限がありません。管理者にお問い合わせください。",
  "error.forbidden.read": "この内容を表示する権限がありません。管理者にお問い合わせください。",
  "error.not-found": "このアカウントはもう存在しません。",
  "error.not-found.read": "サーバー上に見つかりませんでした。繰り返し発生する場合は、サポートにお問い合わせください。",
  "error.validation": "この変更は受け付けられませんでした。",
  "error.validation.read":
    "サーバーがリクエストを受け付けませんでした。繰り返し発生する場合は、サポートにお問い合わせください。",
  "error.rate-limit": "サーバーが混み合っています。",
  "error.server": "サーバーで問題が発生しました。",
  "advice.server": "しばらくしてから、もう一度お試しください。",
  "error.invalid-response":
    "サーバーからの応答を読み取れませんでした。繰り返し発生する場合は、サポートにお問い合わせください。",
  "error.outdated": "このページは古くなっているため、この部分を読み込めません。ページを再読み込みしてください。",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "{date}に支払いを依頼済み",
  requested: "{date}に{email}へ支払い依頼を送信しました。",
  "requested.amount": "{date}に{email}へ{amount}の支払い依頼を送信しました。",
  requestOut: "支払いを依頼済みです。",
  untilPaid: "顧客が支払うまでは、引き続き代理店が支払います。",
  "request.noCard": "{account}は支払い方法を登録していません。登録用のリンクをメールで送信します。",
  "request.any": "{account}に、支払い方法を登録するためのリンクをメールで送信します。",
  email: "顧客のメールアドレス",
  amount: "開始時の残高",
  message: "メールの本文",
  /** The fields as they are named inside a sentence. */
  "field.email": "顧客のメールアドレス",
  "field.amount": "開始時の残高",
  "field.message": "メールの本文",
  check: "続けるには、{fields}を修正してください。",
  characters: "{count}/{max}",
  "characters.spoken": "{max}文字中{count}文字",
  atLeast: "{least}以上",
  "atLeast.spoken": "通貨は{currency}です。{least}以上。",
  "wrong.email": "メールアドレスを入力してください（例：{example}）",
  "wrong.amount": "金額を入力してください（例：{example}）",
  "wrong.tooLittle": "{least}以上の金額を入力してください",
  "wrong.noMessage": "本文を入力してください",
  "wrong.tooLong": "{max}文字以内にしてください",
  /** What the customer reads. */
  greeting:
    "{account} 様\n\nいつもお世話になっております。以下のリンクから、お支払い方法をご登録ください。ご登録後は、コールトラッキングのご利用料金はお客様への直接のご請求となります。\n\nよろしくお願いいたします。\n{agency}",
  emailPreview: "メールをプレビュー",
  "emailPreview.to": "宛先",
  "emailPreview.link": "［支払い方法を登録するためのリンク］",
  emailCustomer: "顧客にメールを送信",
  resend: "依頼を再送信",
  withdraw: "依頼を取り下げる",
  discardAsk: "入力内容を破棄しますか？",
  discard: "破棄",
  keepEditing: "編集を続ける",

  // Export
  exportCsv: "CSVをエクスポート",
  cancelExport: "エクスポートを中止",
  exporting: "アカウントをエクスポート中",
  exported: { other: "{count}件のアカウントをエクスポートしました" },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    other:
      "{count}件のアカウントをエクスポートしました。サーバーが一覧の終わりを示さないため、ファイルに抜けがある可能性があります。",
  },
  fileReady: { other: "ファイルの準備ができました（アカウント{count}件）" },
  "fileReady.cutOff": {
    other:
      "ファイルの準備ができました（アカウント{count}件）。サーバーが一覧の終わりを示さないため、ファイルに抜けがある可能性があります。",
  },

  // History
  history: "支払い元の変更履歴",
  noHistory: "支払い元の変更履歴はまだありません。",
  more: "以前の履歴を表示",
  "historyEntry.agency": "{actor}がこのアカウントを代理店払いに変更しました",
  "historyEntry.customer": "{actor}がこのアカウントを顧客払いに変更しました",
  "historyEntry.unknown": "{actor}がこのアカウントの支払い元を変更しました",
};

export default ja;
