import type { Messages } from "../localization/messages.js";

/** The texts in Brazilian Portuguese, whose form “one” is also that of 0. */
const ptBR: Messages = {
  // The table
  account: "Conta",
  accounts: "Contas",
  selection: "Seleção",
  status: "Status",
  balance: "Saldo",
  "balance.whose": "do cliente",
  "balance.customers": "O saldo do cliente",
  billing: "Faturamento",
  "status.active": "Ativa",
  "status.paused": "Pausada",
  "status.canceled": "Cancelada",
  "status.unknown": "Sem dados",
  "from.agency": "Saldo de: agência",
  "from.customer": "Saldo de: cliente",
  "from.unknown": "Saldo de: desconhecido",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Somente visualização",
  sourceNotSaid: "O servidor não informou quem paga",
  viewOnlyPage: "Você pode ver quem paga, mas não pode mudar isso. Fale com o administrador.",
  skipTable: "Pular a tabela",
  "balance.none": "Sem saldo",
  "balance.unknown": "Indisponível",
  agencyBalance: "Saldo: {balance}",
  low: "Saldo baixo",
  usedUp: "Saldo esgotado",

  // Reading the list
  loading: "Carregando…",
  empty: "Ainda não há contas",
  emptyHint: "As contas que você adicionar vão aparecer aqui.",
  "noMatch.search": "Nenhuma conta corresponde a “{search}”",
  "noMatch.filters": "Nenhuma conta corresponde a estes filtros",
  clearFilters: "Limpar filtros",
  loadFailed: "Não conseguimos carregar suas contas",
  refreshFailed: "Não conseguimos atualizar esta lista. Você está vendo a versão anterior.",
  signedOut: "Sua sessão foi encerrada.",
  signedOutHint: "Faça login novamente para continuar.",
  unreadable: {
    one: "Não conseguimos mostrar {count} conta. O restante da lista está completo.",
    many: "Não conseguimos mostrar {count} de contas. O restante da lista está completo.",
    other: "Não conseguimos mostrar {count} contas. O restante da lista está completo.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} de {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Contas {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Mostrando {range} de {count} conta.",
    many: "Mostrando {range} de {count} de contas.",
    other: "Mostrando {range} de {count} contas.",
  },
  rows: "Linhas por página",
  previous: "Anterior",
  next: "Próxima",
  tryAgain: "Tentar novamente",
  reload: "Recarregar página",

  // Finding accounts
  search: "Buscar por nome ou ID",
  /** All accounts, whoever pays. */
  "payer.all": "Todas",
  "payer.agency": "Agência",
  "payer.customer": "Cliente",
  needsAttention: "Exigem atenção",
  sortBy: "Ordenar por",
  "sort.none": "Ordem padrão",
  "sort.ascending": "{column}, crescente",
  "sort.descending": "{column}, decrescente",
  "sorted.ascending": "Lista ordenada por {column}, em ordem crescente.",
  "sorted.descending": "Lista ordenada por {column}, em ordem decrescente.",
  filtersCleared: "Os filtros foram limpos.",

  // Selecting accounts
  select: "Selecionar {account}",
  selectPage: "Selecionar todas as contas desta página",
  selectedAccounts: {
    one: "{count} conta selecionada",
    many: "{count} de contas selecionadas",
    other: "{count} contas selecionadas",
  },
  unchangeable: {
    one: "{count} não pode mudar de faturamento",
    many: "{count} não podem mudar de faturamento",
    other: "{count} não podem mudar de faturamento",
  },
  selectionCleared: "Nenhuma conta selecionada.",
  "selectAll.accounts": {
    one: "Selecionar {count} conta",
    many: "Selecionar {count} de contas",
    other: "Selecionar todas as {count} contas",
  },
  "selectAll.results": {
    one: "Selecionar {count} resultado",
    many: "Selecionar {count} de resultados",
    other: "Selecionar todos os {count} resultados",
  },
  "selectAll.open": "Selecionar todas as contas",
  reading: "Carregando contas… {count} de {total}",
  "reading.open": "Carregando contas… {count}",
  clear: "Limpar",
  /** On a button. */
  addMany: "Adicionar ao faturamento da agência ({count})",
  removeMany: "Remover do faturamento da agência ({count})",

  // The pop-up
  addTitle: "Adicionar ao faturamento da agência",
  removeTitle: "Remover do faturamento da agência",
  add: "Adicionar ao faturamento da agência",
  remove: "Remover do faturamento da agência",
  cancel: "Cancelar",
  close: "Fechar",
  done: "Pronto",
  undo: "Desfazer",
  checkAgain: "Verificar novamente",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Enviar novamente",
  /** Above “Agency” or “Customer”. */
  paysNow: "Quem paga hoje",
  paysNext: "Quem vai pagar",
  "paidNow.agency": "Hoje, a agência paga pela conta {account}.",
  "paidNow.customer": "Hoje, o cliente paga pela conta {account}.",
  accountBalance: "Saldo: {balance}",
  "accountBalance.none": "Sem saldo",
  "accountBalance.unknown": "Saldo indisponível",
  available: "Disponível: {balance}",
  accountCount: { one: "{count} conta", many: "{count} de contas", other: "{count} contas" },
  effect: "Assim que você confirmar, o uso passa a ser cobrado de {payer}.",
  "effect.agency": "Assim que você confirmar, o uso passa a ser cobrado da agência.",
  "effect.each": "Assim que você confirmar, o uso passa a ser cobrado de cada cliente.",
  "keeps.balance": "O cliente mantém o saldo de {balance}.",
  "keeps.any": "O cliente mantém o saldo que tiver depositado.",
  "keeps.each": "Os clientes mantêm o saldo que tiverem depositado.",
  atZero:
    "Se o saldo que cobre o uso ficar abaixo de {zero}, a conta será pausada: as chamadas deixam de ser completadas, os números deixam de ser trocados e podem ser liberados.",
  "atZero.many":
    "Se o saldo que cobre o uso de uma conta ficar abaixo de {zero}, a conta será pausada: as chamadas deixam de ser completadas, os números deixam de ser trocados e podem ser liberados.",
  danger: "{account} pode deixar de receber chamadas.",
  "danger.many": {
    one: "{count} conta pode deixar de receber chamadas",
    many: "{count} de contas podem deixar de receber chamadas",
    other: "{count} contas podem deixar de receber chamadas",
  },
  "noFunds.balance": "{payer} tem {balance} de saldo.",
  "noFunds.below": "{payer} tem um saldo de {balance}.",
  "noFunds.none": "{payer} não tem saldo.",
  /** The agency's name is not known. */
  "noFunds.agency": "O saldo da agência é de {balance}.",
  "noFunds.agency.none": "A agência não tem saldo.",
  noCard: "Nenhuma forma de pagamento cadastrada.",
  notKnown: "Não sabemos se este cliente tem como pagar.",
  "notKnown.many": {
    one: "Não sabemos se {count} cliente tem como pagar",
    many: "Não sabemos se {count} de clientes têm como pagar",
    other: "Não sabemos se {count} clientes têm como pagar",
  },
  saving: "Salvando…",
  /** The server is asked what has become of a change. */
  checking: "Confirmando a alteração…",

  // What came of a change
  "moved.agency": "{account} passou para o faturamento da agência.",
  "moved.customer": "{account} passou para o faturamento do cliente.",
  "movedMany.agency": {
    one: "{count} conta passou para o faturamento da agência.",
    many: "{count} de contas passaram para o faturamento da agência.",
    other: "{count} contas passaram para o faturamento da agência.",
  },
  "movedMany.customer": {
    one: "{count} conta passou para o faturamento do cliente.",
    many: "{count} de contas passaram para o faturamento do cliente.",
    other: "{count} contas passaram para o faturamento do cliente.",
  },
  "undone.agency": "Alteração desfeita. {account} voltou para o faturamento da agência.",
  "undone.customer": "Alteração desfeita. {account} voltou para o faturamento do cliente.",
  "undoneMany.agency": {
    one: "Alteração desfeita. {count} conta voltou para o faturamento da agência.",
    many: "Alteração desfeita. {count} de contas voltaram para o faturamento da agência.",
    other: "Alteração desfeita. {count} contas voltaram para o faturamento da agência.",
  },
  "undoneMany.customer": {
    one: "Alteração desfeita. {count} conta voltou para o faturamento do cliente.",
    many: "Alteração desfeita. {count} de contas voltaram para o faturamento do cliente.",
    other: "Alteração desfeita. {count} contas voltaram para o faturamento do cliente.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Passou para o faturamento da agência",
  "movedHere.customer": "Passou para o faturamento do cliente",
  "movedHere.unknown": "Faturamento alterado",
  requestSent: "Solicitação de pagamento enviada para {email}.",
  withdrawn: "Solicitação de pagamento cancelada.",
  "withdrawn.email": "Solicitação de pagamento enviada para {email} cancelada.",
  nothingChanged: "Nenhuma alteração foi feita.",
  outcomeUnknown: "Não conseguimos confirmar se deu certo. Verifique novamente antes de tentar outra vez.",
  /** In the row of the account. */
  notConfirmed: "Alteração não confirmada",
  "conflict.review": "Outra pessoa acabou de alterar esta conta. Revise os dados e confirme novamente.",
  "conflict.agency": "Outra pessoa acabou de alterar esta conta. Agora ela está no faturamento da agência.",
  "conflict.customer": "Outra pessoa acabou de alterar esta conta. Agora ela está no faturamento do cliente.",
  "conflict.unknown": "Outra pessoa acabou de alterar esta conta.",
  /** An undo has failed. */
  "still.agency": "{account} continua no faturamento da agência.",
  "still.customer": "{account} continua no faturamento do cliente.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "A conta não corresponde mais aos seus filtros.",
  unlistedMany: {
    one: "{count} conta não corresponde mais aos seus filtros.",
    many: "{count} de contas não correspondem mais aos seus filtros.",
    other: "{count} contas não correspondem mais aos seus filtros.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Pressione F6 para ir até “Desfazer”.",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} conta vai passar para o faturamento da agência.",
    many: "{count} de contas vão passar para o faturamento da agência.",
    other: "{count} contas vão passar para o faturamento da agência.",
  },
  "bulk.moves.customer": {
    one: "{count} conta vai passar para o faturamento do cliente.",
    many: "{count} de contas vão passar para o faturamento do cliente.",
    other: "{count} contas vão passar para o faturamento do cliente.",
  },
  "bulk.danger": {
    one: "{count} pode deixar de receber chamadas.",
    many: "{count} podem deixar de receber chamadas.",
    other: "{count} podem deixar de receber chamadas.",
  },
  "bulk.leftOut": {
    one: "{count} fica de fora, porque pode deixar de receber chamadas.",
    many: "{count} ficam de fora, porque podem deixar de receber chamadas.",
    other: "{count} ficam de fora, porque podem deixar de receber chamadas.",
  },
  "bulk.stays": {
    one: "{count} vai ficar como está.",
    many: "{count} vão ficar como estão.",
    other: "{count} vão ficar como estão.",
  },
  includeDanger: {
    one: "Alterar também {count} conta que pode deixar de receber chamadas",
    many: "Alterar também {count} de contas que podem deixar de receber chamadas",
    other: "Alterar também {count} contas que podem deixar de receber chamadas",
  },
  moveMany: {
    one: "Alterar o faturamento de {count} conta",
    many: "Alterar o faturamento de {count} de contas",
    other: "Alterar o faturamento de {count} contas",
  },
  ready: {
    one: "{count} conta pode ser alterada",
    many: "{count} de contas podem ser alteradas",
    other: "{count} contas podem ser alteradas",
  },
  andMore: {
    one: "mais {count}",
    many: "mais {count}",
    other: "mais {count}",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": {
    one: "Já está no faturamento da agência ({count})",
    many: "Já estão no faturamento da agência ({count})",
    other: "Já estão no faturamento da agência ({count})",
  },
  "leftOut.customer": {
    one: "Já está no faturamento do cliente ({count})",
    many: "Já estão no faturamento do cliente ({count})",
    other: "Já estão no faturamento do cliente ({count})",
  },
  "leftOut.unknown": "Saldo de: desconhecido ({count})",
  "leftOut.forbidden": {
    one: "Você não tem permissão para alterar esta conta ({count})",
    many: "Você não tem permissão para alterar estas contas ({count})",
    other: "Você não tem permissão para alterar estas contas ({count})",
  },
  "leftOut.noCard": "Sem forma de pagamento cadastrada ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "{count} conta: {reason}",
    many: "{count} de contas: {reason}",
    other: "{count} contas: {reason}",
  },
  moving: "Alterando {count} de {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} concluído: {count} de {total}",
  "bulk.moved": {
    one: "Alteramos {moved} de {count} conta.",
    many: "Alteramos {moved} de {count} de contas.",
    other: "Alteramos {moved} de {count} contas.",
  },
  "bulk.failed": {
    one: "Não conseguimos alterar {count}.",
    many: "Não conseguimos alterar {count}.",
    other: "Não conseguimos alterar {count}.",
  },
  "bulk.unconfirmed": {
    one: "Não conseguimos confirmar a alteração de {count}.",
    many: "Não conseguimos confirmar a alteração de {count}.",
    other: "Não conseguimos confirmar a alteração de {count}.",
  },
  "bulk.unchanged": {
    one: "{count} ficou como estava.",
    many: "{count} ficaram como estavam.",
    other: "{count} ficaram como estavam.",
  },
  "bulk.waiting": {
    one: "{count} não foi iniciada.",
    many: "{count} não foram iniciadas.",
    other: "{count} não foram iniciadas.",
  },
  retry: {
    one: "Tentar novamente com {count} conta",
    many: "Tentar novamente com {count} de contas",
    other: "Tentar novamente com {count} contas",
  },
  stop: "Parar",
  stopping: "Parando…",

  // Errors
  "error.network": "Não conseguimos acessar o servidor.",
  "advice.network": "Verifique sua conexão e tente novamente.",
  "error.timeout": "O servidor demorou demais para responder.",
  "error.unauthorized": "Sua sessão foi encerrada. Faça login novamente para continuar.",
  "error.forbidden": "Você não tem permissão para alterar o faturamento. Fale com o administrador.",
  "error.forbidden.read": "Você não tem permissão para ver isto. Fale com o administrador.",
  "error.not-found": "Esta conta não existe mais.",
  "error.not-found.read": "Não encontramos isto no servidor. Se continuar acontecendo, fale com o suporte.",
  "error.validation": "O servidor não aceitou esta alteração.",
  "error.validation.read": "O servidor não aceitou esta requisição. Se continuar acontecendo, fale com o suporte.",
  "error.rate-limit": "O servidor está ocupado.",
  "error.server": "Algo deu errado no servidor.",
  "advice.server": "Tente novamente em instantes.",
  "error.invalid-response":
    "O servidor enviou algo que não conseguimos ler. Se continuar acontecendo, fale com o suporte.",
  "error.outdated":
    "Esta página está desatualizada, e não é possível carregar esta parte. Recarregue a página para continuar.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Pagamento solicitado em {date}",
  requested: "Uma solicitação de pagamento foi enviada para {email} em {date}.",
  "requested.amount": "Uma solicitação de pagamento de {amount} foi enviada para {email} em {date}.",
  requestOut: "Há uma solicitação de pagamento pendente.",
  untilPaid: "Você continua pagando até o cliente pagar.",
  "request.noCard":
    "{account} não tem forma de pagamento cadastrada. Vamos enviar um e-mail ao cliente com um link para adicionar uma.",
  "request.any": "Vamos enviar para {account} um e-mail com um link para adicionar uma forma de pagamento.",
  email: "E-mail do cliente",
  amount: "Saldo inicial",
  message: "Mensagem do e-mail",
  /** The fields as they are named inside a sentence. */
  "field.email": "o e-mail do cliente",
  "field.amount": "o saldo inicial",
  "field.message": "a mensagem",
  check: "Corrija {fields} para continuar.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} de {max} caracteres",
  atLeast: "Mínimo de {least}",
  "atLeast.spoken": "Valor em {currency}. Mínimo de {least}.",
  "wrong.email": "Digite um endereço de e-mail, como {example}",
  "wrong.amount": "Digite um valor, como {example}",
  "wrong.tooLittle": "Digite {least} ou mais",
  "wrong.noMessage": "Escreva uma mensagem",
  "wrong.tooLong": "Reduza a mensagem para {max} caracteres",
  /** What the customer reads. */
  greeting:
    "Olá, {account}!\n\nUse o link abaixo para adicionar uma forma de pagamento. A partir daí, o rastreamento de chamadas será cobrado diretamente de você.\n\nAgradecemos desde já.\n{agency}",
  emailPreview: "Prévia do e-mail",
  "emailPreview.to": "Para",
  "emailPreview.link": "[Link para adicionar uma forma de pagamento]",
  emailCustomer: "Enviar e-mail ao cliente",
  resend: "Reenviar solicitação",
  withdraw: "Cancelar solicitação",
  discardAsk: "Descartar esta solicitação?",
  discard: "Descartar",
  keepEditing: "Continuar editando",

  // Export
  exportCsv: "Exportar CSV",
  cancelExport: "Cancelar exportação",
  exporting: "Exportando contas",
  exported: {
    one: "{count} conta exportada",
    many: "{count} de contas exportadas",
    other: "{count} contas exportadas",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} conta exportada. O servidor não informa onde a lista termina, então o arquivo pode estar incompleto.",
    many: "{count} de contas exportadas. O servidor não informa onde a lista termina, então o arquivo pode estar incompleto.",
    other:
      "{count} contas exportadas. O servidor não informa onde a lista termina, então o arquivo pode estar incompleto.",
  },
  fileReady: {
    one: "Seu arquivo está pronto: {count} conta",
    many: "Seu arquivo está pronto: {count} de contas",
    other: "Seu arquivo está pronto: {count} contas",
  },
  "fileReady.cutOff": {
    one: "Seu arquivo está pronto: {count} conta. O servidor não informa onde a lista termina, então ele pode estar incompleto.",
    many: "Seu arquivo está pronto: {count} de contas. O servidor não informa onde a lista termina, então ele pode estar incompleto.",
    other:
      "Seu arquivo está pronto: {count} contas. O servidor não informa onde a lista termina, então ele pode estar incompleto.",
  },

  // History
  history: "Histórico de faturamento",
  noHistory: "Ainda não há alterações de faturamento.",
  more: "Mostrar anteriores",
  "historyEntry.agency": "{actor} passou esta conta para o faturamento da agência",
  "historyEntry.customer": "{actor} passou esta conta para o faturamento do cliente",
  "historyEntry.unknown": "{actor} alterou o faturamento desta conta",
};

export default ptBR;
