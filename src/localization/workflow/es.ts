import type { WorkflowTerms } from "../terms.js";

/** The terms of the parts that are loaded on demand, in Spanish. */
export const workflowEs: WorkflowTerms = {
  stop: "Detener",
  each: "el de cada cliente",
  leftOut: "Excluidas: {count}",
  unchanged: "Sin cambios: {count}",
  failed: "Con error: {count}",
  tryFailed: "Reintentar las que fallaron",
  more: "Mostrar más",
  moved: "De {from} a {to}",
  exported: "Exportadas: {count}",
  email: "Correo del cliente",
  amount: "Saldo inicial",
  message: "Mensaje",
  counter: "{count} de {most}",
  check: "Revise: {fields}",
  emailClient: "Enviar correo al cliente",
  sendAgain: "Volver a enviar",
  withdraw: "Retirar la solicitud",
  atLeast: "mínimo {least}",
  example: "Escríbalo así: {example}",
  messageWrong: "De 1 a {most} caracteres",
  greeting:
    "Hola, {account}:\n\nUse el enlace para añadir un método de pago y recibir sus facturas directamente.\n\n{agency}",
  link: "El cliente recibe un enlace para añadir un método de pago.",
  withdrawn: "Solicitud retirada",
  discardAsk: "¿Descartar este texto?",
  discard: "Descartar",
  keepEditing: "Seguir editando",
};
