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
  changeBilling: "Cambiar la facturación",
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

  // How long balances last
  "lasts.days": { one: "cerca de {count} día", many: "cerca de {count} de días", other: "cerca de {count} días" },
  "lasts.short": "menos de un día",
  "lasts.long": "más de un año",
  "lasts.then": "{count}",
  "lasts.atRate": "{time} al ritmo actual",
  atRate: "Los días restantes se calculan al ritmo actual. Por debajo de {zero}, la cuenta se pone en pausa.",
  daysLeft: "Días restantes",
  runsOutWithin: {
    one: "Se agota en menos de {count} día",
    many: "Se agota en menos de {count} de días",
    other: "Se agota en menos de {count} días",
  },
  lowBalances: { one: "{count} saldo bajo", many: "{count} de saldos bajos", other: "{count} saldos bajos" },
  "runway.customer": "Al ritmo actual, el saldo del cliente alcanza para {time}.",
  "runway.agency.with": "Agencia: {now} ahora, {then} con {account}, al ritmo actual.",
  "runway.agency.without": "Agencia: {now} ahora, {then} sin {account}, al ritmo actual.",
  "runway.agency.withMany": {
    one: "Agencia: {now} ahora, {then} con esta cuenta, al ritmo actual.",
    many: "Agencia: {now} ahora, {then} con estos {count} de cuentas, al ritmo actual.",
    other: "Agencia: {now} ahora, {then} con estas {count} cuentas, al ritmo actual.",
  },
  "runway.agency.withoutMany": {
    one: "Agencia: {now} ahora, {then} sin esta cuenta, al ritmo actual.",
    many: "Agencia: {now} ahora, {then} sin estos {count} de cuentas, al ritmo actual.",
    other: "Agencia: {now} ahora, {then} sin estas {count} cuentas, al ritmo actual.",
  },
  "runway.agency.mixed": "Agencia: {now} ahora, {then} después de estos cambios, al ritmo actual.",

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

  // What is scheduled
  "effect.date": "La agencia paga hasta esta fecha: {time}. A partir de entonces, el consumo se cobrará a {payer}.",
  "effect.funded":
    "La agencia paga hasta que el cliente ingrese saldo. A partir de entonces, el consumo se cobrará a {payer}.",
  "schedule.when": "Cuándo",
  "schedule.now": "Ahora",
  "schedule.date": "En una fecha",
  "schedule.funded": "Cuando el cliente haya ingresado saldo",
  "schedule.day": "Fecha",
  "schedule.start": "Empieza: {time}",
  "schedule.wrong": "Elige una fecha del {first} al {last}.",
  "schedule.net": {
    one: "Si la tarjeta falla en un plazo de {count} día, la cuenta vuelve a la agencia",
    many: "Si la tarjeta falla en un plazo de {count} de días, la cuenta vuelve a la agencia",
    other: "Si la tarjeta falla en un plazo de {count} días, la cuenta vuelve a la agencia",
  },
  "schedule.confirm": "Programar",
  "schedule.cancel": "Cancelar el cambio programado",
  "schedule.cancelTitle": "Cancelar el cambio programado",
  "schedule.cancelConfirm": "Cancelar el cambio",
  "coming.customer": "Pasa al cliente el {date}",
  "coming.agency": "Pasa a la agencia el {date}",
  "coming.funded": "Pasa al cliente cuando ingrese saldo",
  "coming.unknown": "Hay un cambio programado",
  "coming.overdue": "Programado para el {date}, aún sin hacer",
  "coming.back": "Vuelve a la agencia si la tarjeta falla antes del {date}",
  "scheduled.customer": "{account} pasará a la facturación del cliente: {time}.",
  "scheduled.agency": "{account} pasará a la facturación de la agencia: {time}.",
  "scheduled.funded": "{account} pasará a la facturación del cliente cuando el cliente haya ingresado saldo.",
  "scheduled.unknown": "Hay un cambio programado sobre quién paga por {account}. No podemos saber cuándo ni cómo.",
  "scheduled.back":
    "La cuenta vuelve a la facturación de la agencia si la tarjeta del cliente falla antes de esta fecha: {time}.",
  "scheduled.backWithin": {
    one: "Si la tarjeta del cliente falla en un plazo de {count} día a partir de entonces, la cuenta vuelve a la facturación de la agencia.",
    many: "Si la tarjeta del cliente falla en un plazo de {count} de días a partir de entonces, la cuenta vuelve a la facturación de la agencia.",
    other:
      "Si la tarjeta del cliente falla en un plazo de {count} días a partir de entonces, la cuenta vuelve a la facturación de la agencia.",
  },
  "scheduled.by": "{name} lo programó el {date}.",
  "scheduled.replaced": "Si haces un cambio ahora, sustituirá al programado.",
  "scheduled.replacedMany": {
    one: "{count} cuenta tiene un cambio programado, que este sustituye.",
    many: "{count} de cuentas tienen un cambio programado, que este sustituye.",
    other: "{count} cuentas tienen un cambio programado, que este sustituye.",
  },
  unscheduled: "El cambio programado de {account} queda cancelado.",
  "unscheduled.back": "{account} seguirá en la facturación del cliente aunque falle su tarjeta.",

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

  // The life of a request for payment
  "life.note.opened": "Solicitud de pago abierta",
  "life.note.accepted": "Solicitud de pago aceptada",
  "life.note.declined": "Solicitud de pago rechazada",
  "life.note.expired": "Solicitud de pago caducada",
  "life.note.bounced": "Solicitud de pago no entregada",
  "life.opened": "El cliente ha abierto la solicitud de pago.",
  "life.accepted": "El cliente ha aceptado la solicitud de pago, pero aún no ha pagado.",
  "life.declined": "El cliente ha rechazado la solicitud de pago.",
  "life.expired": "La solicitud de pago ha caducado.",
  "life.bounced": "No se ha podido entregar el correo.",
  "life.reminded": "El último recordatorio se envió el {date}.",
  "life.until": "El enlace funciona hasta el {date}.",
  "life.ended": "El enlace dejó de funcionar el {date}.",
  "life.checkAddress": "Comprueba la dirección y reenvía la solicitud.",
  "life.askAgain": "Para volver a pedirlo, reenvía la solicitud.",
  "life.youPay": "Seguirás pagando tú hasta que el cliente haya pagado.",
  "life.remind": "Enviar recordatorio",
  "life.sent": "Recordatorio enviado.",
  "life.sent.email": "Recordatorio enviado a {email}.",
  "life.copy": "Copiar enlace",
  "life.copied": "Enlace copiado.",
  "life.copyYourself": "Esta página no puede copiarlo. Selecciona el enlace y cópialo.",
  "life.link": "Enlace que recibió el cliente",

  // Requesting many customers to pay
  "askMany.open": {
    one: "Escribir a {count} cliente",
    many: "Escribir a {count} de clientes",
    other: "Escribir a {count} clientes",
  },
  "askMany.title": "Escribir a los clientes",
  "askMany.will": {
    one: "{count} cliente recibirá un correo.",
    many: "{count} de clientes recibirán un correo.",
    other: "{count} clientes recibirán un correo.",
  },
  "askMany.youPay": "Seguirás pagando por cada cuenta hasta que su cliente haya pagado.",
  "askMany.places": "{first} será el nombre de la cuenta y {second} el de tu agencia.",
  "askMany.wrongPlace": "No sabemos qué poner en lugar de {place}. Usa {first} o {second}",
  "askMany.addresses": "Direcciones de correo",
  "askMany.addressesHint":
    "Una línea por cuenta: su nombre o ID y después la dirección. Sin línea, se usa la dirección de la última solicitud.",
  "askMany.unmatched": "Estas líneas no corresponden a ninguna cuenta: {lines}",
  "askMany.ambiguous": "Varias cuentas tienen este nombre. Usa sus ID: {lines}",
  "askMany.invalid": "Estas líneas no tienen una dirección válida: {lines}",
  "askMany.noAddress": "Sin dirección de correo ({count})",
  "askMany.asked": "Ya se les pidió y aún no responden ({count})",
  "askMany.includeAsked": "Reenviar también sus solicitudes",
  "askMany.sending": "Enviando correo {count} de {total}…",
  "askMany.sent": {
    one: "Correo enviado a {sent} de {count} cliente.",
    many: "Correo enviado a {sent} de {count} de clientes.",
    other: "Correo enviado a {sent} de {count} clientes.",
  },
  "askMany.failed": {
    one: "No hemos podido escribir a {count}.",
    many: "No hemos podido escribir a {count}.",
    other: "No hemos podido escribir a {count}.",
  },
  "askMany.waiting": {
    one: "Falta escribir a {count}.",
    many: "Falta escribir a {count}.",
    other: "Falta escribir a {count}.",
  },
  "askMany.conflict": "Otra persona acaba de cambiar esta cuenta, así que no hemos escrito a su cliente.",

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

  // Pasting a list
  "list.paste": "Pegar una lista",
  "list.label": "Nombres o ID, uno por línea",
  "list.hint":
    "También puedes pegar un archivo CSV exportado desde aquí en el que hayas cambiado agency o customer en la columna balance_from.",
  "list.file": "Elegir un archivo",
  "list.drop": "Suelta aquí tu lista",
  "list.check": "Comprobar la lista",
  "list.none": "Escribe al menos una línea.",
  "list.unusable":
    "No hemos podido leer este archivo. Guarda tu lista como archivo CSV de hasta 5 MB y vuelve a intentarlo.",
  "list.target": "¿Qué quieres hacer con estas cuentas?",
  "list.open": "Elige qué significan estas líneas ({count})",
  "list.leave": "Dejar como está",
  "list.missing": "No encontradas ({count})",
  "list.unreadable": "Ni agency ni customer ({count})",
  "list.unchanged": "Sin cambios necesarios ({count})",
  "list.repeated": "Líneas repetidas ({count})",
  "list.contradicting": "A la vez agency y customer ({count})",
  "list.line": "Línea {line}",
  "list.doubt.name": "Varias cuentas tienen este nombre.",
  "list.doubt.mismatch": "El ID y el nombre no son de la misma cuenta.",
  "list.doubt.part": "Solo la primera columna corresponde a una cuenta.",
  "list.doubt.changed": "Esta cuenta ha cambiado desde la exportación.",
  "list.doubt.contradiction": "En la lista, esta cuenta aparece con agency y con customer.",
  "list.incomplete":
    "No se han podido cargar algunas cuentas, así que puede haber líneas no encontradas que sí existen.",
  "list.nothing": "No hay nada que cambiar.",
  "list.edit": "Editar la lista",
  "list.review": "Revisar los cambios",
  "list.undone": "Cambios deshechos. Cada cuenta vuelve a estar como antes.",

  // History
  history: "Historial de facturación",
  noHistory: "Todavía no hay cambios de facturación.",
  more: "Mostrar anteriores",
  "historyEntry.agency": "{actor} pasó esta cuenta a la facturación de la agencia",
  "historyEntry.customer": "{actor} pasó esta cuenta a la facturación del cliente",
  "historyEntry.unknown": "{actor} cambió la facturación de esta cuenta",

  // Why a change is made
  "reason.add": "Añadir un motivo",
  "reason.label": "Motivo",
  "reason.note": "Lo podrán leer quienes vean el historial de facturación.",
  "reason.given": "Motivo: {reason}",

  // The agency’s log
  log: "Registro de facturación",
  "log.view": "Mostrar",
  "log.view.changes": "Cambios",
  "log.view.month": "Días de un mes",
  "log.view.day": "En una fecha",
  "log.person": "Persona",
  "log.first": "Desde",
  "log.last": "Hasta",
  "log.month": "Mes",
  "log.day": "Fecha",
  "log.moved.agency": "{actor} pasó {account} a la facturación de la agencia",
  "log.moved.customer": "{actor} pasó {account} a la facturación del cliente",
  "log.moved.unknown": "{actor} cambió la facturación de {account}",
  "log.billing_request": "{actor} envió una solicitud de pago para {account}",
  "log.withdrawal": "{actor} retiró la solicitud de pago de {account}",
  "log.reminder": "{actor} envió un recordatorio para {account}",
  "log.someone": "Alguien",
  "log.none": "No hubo cambios en este periodo.",
  "log.noMatch": "Ninguna entrada coincide.",
  "log.lookedBack": "Hemos revisado las entradas desde el {date}.",
  "log.notRecorded": "Sin registrar",
  "log.rule.month": "Cada día cuenta para quien pagaba al terminarlo.",
  "log.rule.day": "Quién pagaba al terminar ese día.",
  "log.begins": "El registro empieza el {date}. No podemos saber quién pagaba antes.",
  "log.saved": "El archivo está listo.",
  "log.entries": { one: "{count} entrada", many: "{count} de entradas", other: "{count} entradas" },
  "log.unreadable": {
    one: "No se ha podido mostrar {count} entrada.",
    many: "No se han podido mostrar {count} de entradas.",
    other: "No se han podido mostrar {count} entradas.",
  },
  "log.days.agency": { one: "agencia {count} día", many: "agencia {count} de días", other: "agencia {count} días" },
  "log.days.customer": { one: "cliente {count} día", many: "cliente {count} de días", other: "cliente {count} días" },
  "log.days.unknown": {
    one: "sin registrar {count} día",
    many: "sin registrar {count} de días",
    other: "sin registrar {count} días",
  },
};

export default es;
