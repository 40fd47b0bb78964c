import type { Messages } from "../localization/messages.js";
import es from "./es.js";

/** The texts in Latin American Spanish, where they differ from those of Spain. */
const es419: Messages = {
  ...es,

  // The table
  "status.paused": "Pausada",
  viewOnlyPage: "Puede ver quién paga, pero no cambiarlo. Hable con su administrador.",

  // Reading the list
  empty: "Aún no hay cuentas",
  emptyHint: "Las cuentas que agregue aparecerán aquí.",
  "noMatch.search": "Ninguna cuenta coincide con “{search}”",
  loadFailed: "No pudimos cargar sus cuentas",
  signedOut: "Se cerró su sesión.",
  signedOutHint: "Inicie sesión de nuevo para continuar.",
  refreshFailed: "No pudimos actualizar esta lista. Está viendo la versión anterior.",
  unreadable: {
    one: "No pudimos mostrar {count} cuenta. El resto de la lista está completo.",
    many: "No pudimos mostrar {count} de cuentas. El resto de la lista está completo.",
    other: "No pudimos mostrar {count} cuentas. El resto de la lista está completo.",
  },

  // How long balances last
  atRate: "Los días restantes se calculan al ritmo actual. Por debajo de {zero}, la cuenta se pausa.",

  // Selecting accounts
  /** On a button. */
  addMany: "Agregar a la facturación de la agencia ({count})",

  // The pop-up
  addTitle: "Agregar a la facturación de la agencia",
  add: "Agregar a la facturación de la agencia",
  done: "Listo",
  checkAgain: "Verificar de nuevo",
  "schedule.wrong": "Elija una fecha del {first} al {last}.",
  "scheduled.replaced": "Si hace un cambio ahora, sustituirá al programado.",
  effect: "En cuanto confirme, el consumo se cobrará a {payer}.",
  "effect.agency": "En cuanto confirme, el consumo se cobrará a la agencia.",
  "effect.funded":
    "La agencia paga hasta que el cliente deposite saldo. A partir de entonces, el consumo se cobrará a {payer}.",
  "schedule.funded": "Cuando el cliente haya depositado saldo",
  "coming.funded": "Pasa al cliente cuando deposite saldo",
  "scheduled.funded": "{account} pasará a la facturación del cliente cuando el cliente haya depositado saldo.",
  "effect.each": "En cuanto confirme, el consumo se cobrará a cada cliente.",
  "keeps.any": "El cliente conserva el saldo que haya depositado.",
  "keeps.each": "Los clientes conservan el saldo que hayan depositado.",
  atZero:
    "Si el saldo con el que se paga cae por debajo de {zero}, la cuenta se pausa: las llamadas dejan de conectarse, los números dejan de reemplazarse y pueden liberarse.",
  "atZero.many":
    "Si el saldo con el que se paga una cuenta cae por debajo de {zero}, esa cuenta se pausa: las llamadas dejan de conectarse, los números dejan de reemplazarse y pueden liberarse.",

  // What came of a change
  "moved.agency": "{account} pasó a la facturación de la agencia.",
  "moved.customer": "{account} pasó a la facturación del cliente.",
  "movedMany.agency": {
    one: "{count} cuenta pasó a la facturación de la agencia.",
    many: "{count} de cuentas pasaron a la facturación de la agencia.",
    other: "{count} cuentas pasaron a la facturación de la agencia.",
  },
  "movedMany.customer": {
    one: "{count} cuenta pasó a la facturación del cliente.",
    many: "{count} de cuentas pasaron a la facturación del cliente.",
    other: "{count} cuentas pasaron a la facturación del cliente.",
  },
  nothingChanged: "No se hizo ningún cambio.",
  outcomeUnknown: "No pudimos confirmar si se completó. Verifíquelo de nuevo antes de reintentar.",
  "conflict.review": "Otra persona acaba de cambiar esta cuenta. Revise los datos y confirme de nuevo.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "La cuenta ya no coincide con sus filtros.",
  unlistedMany: {
    one: "{count} cuenta ya no coincide con sus filtros.",
    many: "{count} de cuentas ya no coinciden con sus filtros.",
    other: "{count} cuentas ya no coinciden con sus filtros.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Presione F6 para ir a “Deshacer”.",

  // Changing many accounts
  "leftOut.forbidden": {
    one: "No tiene permiso para cambiar esta cuenta ({count})",
    many: "No tiene permiso para cambiar estas cuentas ({count})",
    other: "No tiene permiso para cambiar estas cuentas ({count})",
  },
  "bulk.moved": {
    one: "Cambiamos {moved} de {count} cuenta.",
    many: "Cambiamos {moved} de {count} de cuentas.",
    other: "Cambiamos {moved} de {count} cuentas.",
  },
  "bulk.failed": {
    one: "No pudimos cambiar {count}.",
    many: "No pudimos cambiar {count}.",
    other: "No pudimos cambiar {count}.",
  },
  "bulk.unconfirmed": {
    one: "No pudimos confirmar el cambio en {count}.",
    many: "No pudimos confirmar el cambio en {count}.",
    other: "No pudimos confirmar el cambio en {count}.",
  },

  // Errors
  "error.network": "No pudimos conectarnos con el servidor.",
  "advice.network": "Revise su conexión e intente de nuevo.",
  "error.timeout": "El servidor tardó demasiado en responder.",
  "error.unauthorized": "Se cerró su sesión. Inicie sesión de nuevo para continuar.",
  "error.forbidden": "No tiene permiso para cambiar la facturación. Hable con su administrador.",
  "error.forbidden.read": "No tiene permiso para ver esto. Hable con su administrador.",
  "error.not-found.read":
    "No encontramos esto en el servidor. Si sigue ocurriendo, comuníquese con el equipo de soporte.",
  "error.validation": "El servidor no aceptó este cambio.",
  "error.validation.read":
    "El servidor no aceptó esta petición. Si sigue ocurriendo, comuníquese con el equipo de soporte.",
  "error.rate-limit": "El servidor está ocupado.",
  "error.server": "Algo falló en el servidor.",
  "advice.server": "Intente de nuevo en un momento.",
  "error.invalid-response":
    "El servidor envió algo que no pudimos leer. Si sigue ocurriendo, comuníquese con el equipo de soporte.",
  "error.outdated":
    "Esta página está desactualizada y esta parte no se puede cargar. Recargue la página para continuar.",

  // Requesting the customer to pay
  untilPaid: "Hasta que el cliente pague, usted seguirá pagando.",
  "request.noCard":
    "{account} no tiene ningún método de pago registrado. Le enviaremos un correo con un enlace para agregar uno.",
  "request.any": "Le enviaremos a {account} un correo con un enlace para agregar un método de pago.",
  check: "Corrija {fields} para continuar.",
  "atLeast.spoken": "Monto en {currency}. Mínimo {least}.",
  "emailPreview.link": "[Enlace para agregar un método de pago]",
  "wrong.email": "Ingrese una dirección de correo, como {example}",
  "wrong.amount": "Ingrese un monto, como {example}",
  "wrong.tooLittle": "Ingrese {least} o más",
  "wrong.noMessage": "Escriba un mensaje",
  "wrong.tooLong": "Acorte el mensaje a {max} caracteres",
  /** What the customer reads. */
  greeting:
    "Hola, {account}:\n\nPor favor, use el enlace que aparece más abajo para agregar un método de pago. A partir de ese momento, el seguimiento de llamadas se le facturará directamente.\n\nMuchas gracias.\n{agency}",

  // The life of a request for payment
  "life.opened": "El cliente abrió la solicitud de pago.",
  "life.accepted": "El cliente aceptó la solicitud de pago, pero aún no ha pagado.",
  "life.declined": "El cliente rechazó la solicitud de pago.",
  "life.expired": "La solicitud de pago venció.",
  "life.note.expired": "Solicitud de pago vencida",
  "life.bounced": "No se pudo entregar el correo.",
  "life.checkAddress": "Verifique la dirección y reenvíe la solicitud.",
  "life.askAgain": "Para volver a pedirlo, reenvíe la solicitud.",
  "life.youPay": "Usted seguirá pagando hasta que el cliente haya pagado.",
  "life.copyYourself": "Esta página no puede copiarlo. Seleccione el enlace y cópielo.",

  // Requesting many customers to pay
  "askMany.youPay": "Usted seguirá pagando por cada cuenta hasta que su cliente haya pagado.",
  "askMany.places": "{first} será el nombre de la cuenta y {second} el de su agencia.",
  "askMany.wrongPlace": "No sabemos qué poner en lugar de {place}. Use {first} o {second}",
  "askMany.ambiguous": "Varias cuentas tienen este nombre. Use sus ID: {lines}",
  "askMany.failed": {
    one: "No pudimos escribir a {count}.",
    many: "No pudimos escribir a {count}.",
    other: "No pudimos escribir a {count}.",
  },
  "askMany.conflict": "Otra persona acaba de cambiar esta cuenta, así que no le escribimos a su cliente.",

  // Export
  fileReady: {
    one: "Su archivo está listo: {count} cuenta",
    many: "Su archivo está listo: {count} de cuentas",
    other: "Su archivo está listo: {count} cuentas",
  },
  "fileReady.cutOff": {
    one: "Su archivo está listo: {count} cuenta. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
    many: "Su archivo está listo: {count} de cuentas. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
    other:
      "Su archivo está listo: {count} cuentas. El servidor no indica dónde termina su lista, así que puede estar incompleto.",
  },

  // Pasting a list
  "list.hint":
    "También puede pegar un archivo CSV exportado desde aquí en el que haya cambiado agency o customer en la columna balance_from.",
  "list.drop": "Suelte aquí su lista",
  "list.check": "Verificar la lista",
  "list.none": "Escriba al menos una línea.",
  "list.unusable":
    "No pudimos leer este archivo. Guarde su lista como archivo CSV de hasta 5 MB y vuelva a intentarlo.",
  "list.target": "¿Qué quiere hacer con estas cuentas?",
  "list.open": "Elija qué significan estas líneas ({count})",
  "list.doubt.changed": "Esta cuenta cambió después de la exportación.",
  "list.incomplete": "No se pudieron cargar algunas cuentas, así que puede haber líneas no encontradas que sí existen.",

  // History
  noHistory: "Aún no hay cambios de facturación.",

  // Why a change is made
  "reason.add": "Agregar un motivo",

  // The agency’s log
  "log.lookedBack": "Revisamos las entradas desde el {date}.",
  "log.unreadable": {
    one: "No pudimos mostrar {count} entrada.",
    many: "No pudimos mostrar {count} de entradas.",
    other: "No pudimos mostrar {count} entradas.",
  },
};

export default es419;
