import type { Messages } from "../localization/messages.js";

/** The texts in Spanish as it is written in Spain. */
const es: Messages = {
  // The table
  account: "Cuenta",
  accounts: "Cuentas",
  selection: "Selección",
  status: "Estado",
  balance: "Saldo",
  "balance.whose": "del cliente",
  "balance.customers": "El saldo del cliente",
  billing: "Facturación",
  "status.active": "Activa",
  "status.paused": "En pausa",
  "status.canceled": "Cancelada",
  "status.unknown": "Sin datos",
  "from.agency": "Origen del saldo: agencia",
  "from.customer": "Origen del saldo: cliente",
  "from.unknown": "Origen del saldo: desconocido",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Solo lectura",
  sourceNotSaid: "El servidor no indica quién paga",
  viewOnlyPage: "Puedes ver quién paga, pero no cambiarlo. Habla con tu administrador.",
  skipTable: "Saltar la tabla",
  "balance.none": "Sin saldo",
  "balance.unknown": "No disponible",
  agencyBalance: "Saldo: {balance}",
  low: "Saldo bajo",
  usedUp: "Saldo agotado",

  // Reading the list
  loading: "Cargando…",
  empty: "Todavía no hay cuentas",
  emptyHint: "Las cuentas que añadas aparecerán aquí.",
  "noMatch.search": "Ninguna cuenta coincide con «{search}»",
  "noMatch.filters": "Ninguna cuenta coincide con estos filtros",
  clearFilters: "Borrar filtros",
  loadFailed: "No hemos podido cargar tus cuentas",
  refreshFailed: "No hemos podido actualizar esta lista. Estás viendo la versión anterior.",
  signedOut: "Se ha cerrado tu sesión.",
  signedOutHint: "Inicia sesión de nuevo para continuar.",
  unreadable: {
    one: "No hemos podido mostrar {count} cuenta. El resto de la lista está completo.",
    many: "No hemos podido mostrar {count} de cuentas. El resto de la lista está completo.",
    other: "No hemos podido mostrar {count} cuentas. El resto de la lista está completo.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} de {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Cuentas {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Mostrando {range} de {count} cuenta.",
    many: "Mostrando {range} de {count} de cuentas.",
    other: "Mostrando {range} de {count} cuentas.",
  },
  rows: "Filas por página",
  previous: "Anterior",
  next: "Siguiente",
  tryAgain: "Reintentar",
  reload: "Recargar página",

  // Finding accounts
  search: "Buscar por nombre o ID",
  /** All accounts, whoever pays. */
  "payer.all": "Todas",
  "payer.agency": "Agencia",
  "payer.customer": "Cliente",
  needsAttention: "Por revisar",
  sortBy: "Ordenar por",
  "sort.none": "Orden predeterminado",
  "sort.ascending": "{column}, ascendente",
  "sort.descending": "{column}, descendente",
  "sorted.ascending": "Lista ordenada por {column}, en orden ascendente.",
  "sorted.descending": "Lista ordenada por {column}, en orden descendente.",
  filtersCleared: "Filtros borrados.",

  // Selecting accounts
  select: "Seleccionar {account}",
  selectPage: "Seleccionar todas las cuentas de esta página",
  selectedAccounts: {
    one: "{count} cuenta seleccionada",
    many: "{count} de cuentas seleccionadas",
    other: "{count} cuentas seleccionadas",
  },
  unchangeable: {
    one: "{count} no puede cambiar de facturación",
    many: "{count} no pueden cambiar de facturación",
    other: "{count} no pueden cambiar de facturación",
  },
  selectionCleared: "Ya no hay cuentas seleccionadas.",
  "selectAll.accounts": {
    one: "Seleccionar {count} cuenta",
    many: "Seleccionar {count} de cuentas",
    other: "Seleccionar las {count} cuentas",
  },
  "selectAll.results": {
    one: "Seleccionar {count} resultado",
    many: "Seleccionar {count} de resultados",
    other: "Seleccionar los {count} resultados",
  },
  "selectAll.open": "Seleccionar todas las cuentas",
  reading: "Cargando cuentas… {count} de {total}",
  "reading.open": "Cargando cuentas… {count}",
  clear: "Deseleccionar",
  /** On a button. */
  addMany: "Añadir a la facturación de la agencia ({count})",
  removeMany: "Quitar de la facturación de la agencia ({count})",

  // The pop-up
  addTitle: "Añadir a la facturación de la agencia",
  removeTitle: "Quitar de la facturación de la agencia",
  add: "Añadir a la facturación de la agencia",
  remove: "Quitar de la facturación de la agencia",
  cancel: "Cancelar",
  close: "Cerrar",
  done: "Hecho",
  undo: "Deshacer",
  checkAgain: "Comprobar de nuevo",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Enviar de nuevo",
  /** Above “Agency” or “Customer”. */
  paysNow: "Quién paga ahora",
  paysNext: "Quién pagará",
  "paidNow.agency": "Ahora la agencia paga por la cuenta {account}.",
  "paidNow.customer": "Ahora el cliente paga por la cuenta {account}.",
  accountBalance: "Saldo: {balance}",
  "accountBalance.none": "Sin saldo",
  "accountBalance.unknown": "Saldo no disponible",
  available: "Disponible: {balance}",
  accountCount: { one: "{count} cuenta", many: "{count} de cuentas", other: "{count} cuentas" },
  effect: "En cuanto confirmes, el consumo se cobrará a {payer}.",
  "effect.agency": "En cuanto confirmes, el consumo se cobrará a la agencia.",
  "effect.each": "En cuanto confirmes, el consumo se cobrará a cada cliente.",
  "keeps.balance": "El cliente conserva su saldo de {balance}.",
  "keeps.any": "El cliente conserva el saldo que haya ingresado.",
  "keeps.each": "Los clientes conservan el saldo que hayan ingresado.",
  atZero:
    "Si el saldo con el que se paga cae por debajo de {zero}, la cuenta se pone en pausa: las llamadas dejan de conectarse, los números dejan de sustituirse y pueden liberarse.",
  "atZero.many":
    "Si el saldo con el que se paga una cuenta cae por debajo de {zero}, esa cuenta se pone en pausa: las llamadas dejan de conectarse, los números dejan de sustituirse y pueden liberarse.",
  danger: "{account} puede dejar de recibir llamadas.",
  "danger.many": {
    one: "{count} cuenta puede dejar de recibir llamadas",
    many: "{count} de cuentas pueden dejar de recibir llamadas",
    other: "{count} cuentas pueden dejar de recibir llamadas",
  },
  "noFunds.balance": "{payer} tiene {balance} de saldo.",
  "noFunds.below": "{payer} tiene un saldo de {balance}.",
  "noFunds.none": "{payer} no tiene saldo.",
  /** The agency’s name is not known. */
  "noFunds.agency": "El saldo de la agencia es de {balance}.",
  "noFunds.agency.none": "La agencia no tiene saldo.",
  noCard: "No hay ningún método de pago registrado.",
  notKnown: "No podemos saber si este cliente tiene cómo pagar.",
  "notKnown.many": {
    one: "No podemos saber si {count} cliente tiene cómo pagar",
    many: "No podemos saber si {count} de clientes tienen cómo pagar",
    other: "No podemos saber si {count} clientes tienen cómo pagar",
  },
  saving: "Guardando…",
  /** The server is asked what has become of a change. */
  checking: "Confirmando el cambio…",

  // What came of a change
  "moved.agency": "{account} ha pasado a la facturación de la agencia.",
  "moved.customer": "{account} ha pasado a la facturación del cliente.",
  "movedMany.agency": {
    one: "{count} cuenta ha pasado a la facturación de la agencia.",
    many: "{count} de cuentas han pasado a la facturación de la agencia.",
    other: "{count} cuentas han pasado a la facturación de la agencia.",
  },
  "movedMany.customer": {
    one: "{count} cuenta ha pasado a la facturación del cliente.",
    many: "{count} de cuentas han pasado a la facturación del cliente.",
    other: "{count} cuentas han pasado a la facturación del cliente.",
  },
  "undone.agency": "Cambio deshecho. {account} vuelve a la facturación de la agencia.",
  "undone.customer": "Cambio deshecho. {account} vuelve a la facturación del cliente.",
  "undoneMany.agency": {
    one: "Cambio deshecho. {count} cuenta vuelve a la facturación de la agencia.",
    many: "Cambio deshecho. {count} de cuentas vuelven a la facturación de la agencia.",
    other: "Cambio deshecho. {count} cuentas vuelven a la facturación de la agencia.",
  },
  "undoneMany.customer": {
    one: "Cambio deshecho. {count} cuenta vuelve a la facturación del cliente.",
    many: "Cambio deshecho. {count} de cuentas vuelven a la facturación del cliente.",
    other: "Cambio deshecho. {count} cuentas vuelven a la facturación del cliente.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Cambio a la facturación de la agencia",
  "movedHere.customer": "Cambio a la facturación del cliente",
  "movedHere.unknown": "Cambio de facturación",
  requestSent: "Solicitud de pago enviada a {email}.",
  withdrawn: "Solicitud de pago retirada.",
  "withdrawn.email": "Retirada la solicitud de pago enviada a {email}.",
  nothingChanged: "No se ha hecho ningún cambio.",
  outcomeUnknown: "No hemos podido confirmar si se ha completado. Compruébalo de nuevo antes de reintentarlo.",
  /** In the row of the account. */
  notConfirmed: "Cambio sin confirmar",
  "conflict.review": "Otra persona acaba de cambiar esta cuenta. Revisa los datos y confirma de nuevo.",
  "conflict.agency": "Otra persona acaba de cambiar esta cuenta. Ahora está en la facturación de la agencia.",
  "conflict.customer": "Otra persona acaba de cambiar esta cuenta. Ahora está en la facturación del cliente.",
  "conflict.unknown": "Otra persona acaba de cambiar esta cuenta.",
  /** An undo has failed. */
  "still.agency": "{account} sigue en la facturación de la agencia.",
  "still.customer": "{account} sigue en la facturación del cliente.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "La cuenta ya no coincide con tus filtros.",
  unlistedMany: {
    one: "{count} cuenta ya no coincide con tus filtros.",
    many: "{count} de cuentas ya no coinciden con tus filtros.",
    other: "{count} cuentas ya no coinciden con tus filtros.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Pulsa F6 para ir a «Deshacer».",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} cuenta pasará a la facturación de la agencia.",
    many: "{count} de cuentas pasarán a la facturación de la agencia.",
    other: "{count} cuentas pasarán a la facturación de la agencia.",
  },
  "bulk.moves.customer": {
    one: "{count} cuenta pasará a la facturación del cliente.",
    many: "{count} de cuentas pasarán a la facturación del cliente.",
    other: "{count} cuentas pasarán a la facturación del cliente.",
  },
  "bulk.danger": {
    one: "{count} puede dejar de recibir llamadas.",
    many: "{count} pueden dejar de recibir llamadas.",
    other: "{count} pueden dejar de recibir llamadas.",
  },
  "bulk.leftOut": {
    one: "{count} queda fuera, porque puede dejar de recibir llamadas.",
    many: "{count} quedan fuera, porque pueden dejar de recibir llamadas.",
    other: "{count} quedan fuera, porque pueden dejar de recibir llamadas.",
  },
  "bulk.stays": {
    one: "{count} seguirá como está.",
    many: "{count} seguirán como están.",
    other: "{count} seguirán como están.",
  },
  includeDanger: {
    one: "Cambiar también {count} cuenta que puede dejar de recibir llamadas",
    many: "Cambiar también {count} de cuentas que pueden dejar de recibir llamadas",
    other: "Cambiar también {count} cuentas que pueden dejar de recibir llamadas",
  },
  moveMany: {
    one: "Cambiar la facturación de {count} cuenta",
    many: "Cambiar la facturación de {count} de cuentas",
    other: "Cambiar la facturación de {count} cuentas",
  },
  ready: {
    one: "{count} cuenta se puede cambiar",
    many: "{count} de cuentas se pueden cambiar",
    other: "{count} cuentas se pueden cambiar",
  },
  andMore: {
    one: "{count} más",
    many: "{count} más",
    other: "{count} más",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": {
    one: "Ya está en la facturación de la agencia ({count})",
    many: "Ya están en la facturación de la agencia ({count})",
    other: "Ya están en la facturación de la agencia ({count})",
  },
  "leftOut.customer": {
    one: "Ya está en la facturación del cliente ({count})",
    many: "Ya están en la facturación del cliente ({count})",
    other: "Ya están en la facturación del cliente ({count})",
  },
  "leftOut.unknown": "Origen del saldo: desconocido ({count})",
  "leftOut.forbidden": {
    one: "No tienes permiso para cambiar esta cuenta ({count})",
    many: "No tienes permiso para cambiar estas cuentas ({count})",
    other: "No tienes permiso para cambiar estas cuentas ({count})",
  },
  "leftOut.noCard": "Sin método de pago registrado ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "{count} cuenta: {reason}",
    many: "{count} de cuentas: {reason}",
    other: "{count} cuentas: {reason}",
  },
  moving: "Cambiando {count} de {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "{percent} completado: {count} de {total}",
  "bulk.moved": {
    one: "Hemos cambiado {moved} de {count} cuenta.",
    many: "Hemos cambiado {moved} de {count} de cuentas.",
    other: "Hemos cambiado {moved} de {count} cuentas.",
  },
  "bulk.failed": {
    one: "No hemos podido cambiar {count}.",
    many: "No hemos podido cambiar {count}.",
    other: "No hemos podido cambiar {count}.",
  },
  "bulk.unconfirmed": {
    one: "No hemos podido confirmar el cambio en {count}.",
    many: "No hemos podido confirmar el cambio en {count}.",
    other: "No hemos podido confirmar el cambio en {count}.",
  },
  "bulk.unchanged": {
    one: "{count} sigue como estaba.",
    many: "{count} siguen como estaban.",
    other: "{count} siguen como estaban.",
  },
  "bulk.waiting": {
    one: "Queda {count} por empezar.",
    many: "Quedan {count} por empezar.",
    other: "Quedan {count} por empezar.",
  },
  retry: {
    one: "Reintentar con {count} cuenta",
    many: "Reintentar con {count} de cuentas",
    other: "Reintentar con {count} cuentas",
  },
  stop: "Detener",
  stopping: "Deteniendo…",

  // Errors
  "error.network": "No hemos podido conectar con el servidor.",
  "advice.network": "Comprueba tu conexión e inténtalo de nuevo.",
  "error.timeout": "El servidor ha tardado demasiado en responder.",
  "error.unauthorized": "Se ha cerrado tu sesión. Inicia sesión de nuevo para continuar.",
  "error.forbidden": "No tienes permiso para cambiar la facturación. Habla con tu administrador.",
  "error.forbidden.read": "No tienes permiso para ver esto. Habla con tu administrador.",
  "error.not-found": "Esta cuenta ya no existe.",
  "error.not-found.read": "No hemos encontrado esto en el servidor. Si sigue ocurriendo, contacta con soporte.",
  "error.validation": "El servidor no ha aceptado este cambio.",
  "error.validation.read": "El servidor no ha aceptado esta petición. Si sigue ocurriendo, contacta con soporte.",
  "error.rate-limit": "El servidor está ocupado.",
  "error.server": "Algo ha fallado en el servidor.",
  "advice.server": "Inténtalo de nuevo dentro de un momento.",
  "error.invalid-response":
    "El servidor ha enviado algo que no hemos podido leer. Si sigue ocurriendo, contacta con soporte.",
  "error.outdated":
    "Esta página no está actualizada y esta parte no se puede cargar. Recarga la página para continuar.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Pago solicitado el {date}",
  requested: "Se envió una solicitud de pago a {email} el {date}.",
  "requested.amount": "Se envió una solicitud de pago de {amount} a {email} el {date}.",
  requestOut: "Hay una solicitud de pago pendiente.",
  untilPaid: "Hasta que el cliente pague, seguirás pagando tú.",
  "request.noCard":
    "{account} no tiene ningún método de pago registrado. Le enviaremos un correo con un enlace para añadir uno.",
  "request.any": "Enviaremos a {account} un correo con un enlace para añadir un método de pago.",
  email: "Dirección de correo del cliente",
  amount: "Saldo inicial",
  message: "Mensaje del correo",
  /** The fields as they are named inside a sentence. */
  "field.email": "la dirección de correo del cliente",
  "field.amount": "el saldo inicial",
  "field.message": "el mensaje",
  check: "Corrige {fields} para continuar.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} de {max} caracteres",
  atLeast: "Mínimo {least}",
  "atLeast.spoken": "Importe en {currency}. Mínimo {least}.",
  "wrong.email": "Escribe una dirección de correo, como {example}",
  "wrong.amount": "Escribe un importe, como {example}",
  "wrong.tooLittle": "Escribe {least} o más",
  "wrong.noMessage": "Escribe un mensaje",
  "wrong.tooLong": "Acorta el mensaje a {max} caracteres",
  /** What the customer reads. */
  greeting:
    "Hola, {account}:\n\nPor favor, utilice el enlace que aparece más abajo para añadir un método de pago. A partir de ese momento, el seguimiento de llamadas se le facturará directamente.\n\nMuchas gracias.\n{agency}",
  emailPreview: "Vista previa del correo",
  "emailPreview.to": "Para",
  "emailPreview.link": "[Enlace para añadir un método de pago]",
  emailCustomer: "Enviar correo al cliente",
  resend: "Reenviar solicitud",
  withdraw: "Retirar solicitud",
  discardAsk: "¿Descartar esta solicitud?",
  discard: "Descartar",
  keepEditing: "Seguir editando",

  // Export
  exportCsv: "Exportar CSV",
  cancelExport: "Cancelar exportación",
  exporting: "Exportando cuentas",
  exported: {
    one: "{count} cuenta exportada",
    many: "{count} de cuentas exportadas",
    other: "{count} cuentas exportadas",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} cuenta exportada. El servidor no indica dónde termina su lista, así que el archivo puede estar incompleto.",
    many: "{count} de cuentas exportadas. El servidor no indica dónde termina su lista, así que el archivo puede estar incompleto.",
    other:
      "{count} cuentas exportadas. El servidor no indica dónde termina su lista, así que el archivo puede estar incompleto.",
  },
  fileReady: {
    one: "Tu archivo está listo: {count} cuenta",
    many: "Tu archivo está listo: {count} de cuentas",
    other: "Tu archivo está listo: {count} cuentas",
  },
  "fileReady.cutOff": {
    one: "Tu archivo está listo: {count} cuenta. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
    many: "Tu archivo está listo: {count} de cuentas. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
    other:
      "Tu archivo está listo: {count} cuentas. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
  },

  // History
  history: "Historial de facturación",
  noHistory: "Todavía no hay cambios de facturación.",
  more: "Mostrar anteriores",
  "historyEntry.agency": "{actor} pasó esta cuenta a la facturación de la agencia",
  "historyEntry.customer": "{actor} pasó esta cuenta a la facturación del cliente",
  "historyEntry.unknown": "{actor} cambió la facturación de esta cuenta",
};

export default es;
