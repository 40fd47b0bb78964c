import type { Messages } from "../localization/messages.js";
import fr from "./fr.js";

/** The texts in Canadian French: those that differ from the French ones. */
const frCA: Messages = {
  ...fr,

  // The table
  status: "État",

  // The pop-up
  effect: "Dès votre confirmation, l’utilisation sera facturée à {payer}.",
  "effect.agency": "Dès votre confirmation, l’utilisation sera facturée à l’agence.",
  "effect.each": "Dès votre confirmation, l’utilisation sera facturée à chaque client.",
  "effect.date": "L’agence paie jusqu’à cette date\u00a0: {time}. Ensuite, l’utilisation sera facturée à {payer}.",
  "effect.funded":
    "L’agence paie jusqu’à ce que le client ait versé un solde. Ensuite, l’utilisation sera facturée à {payer}.",
  noCard: "Aucun mode de paiement au dossier.",

  // Changing many accounts
  "leftOut.noCard": "Aucun mode de paiement au dossier ({count})",

  // Errors
  "error.not-found.read":
    "Nous n’avons pas trouvé ces données sur le serveur. Si le problème persiste, communiquez avec le soutien technique.",
  "error.validation.read":
    "Le serveur n’a pas accepté cette requête. Si le problème persiste, communiquez avec le soutien technique.",
  "error.invalid-response":
    "Le serveur a envoyé une réponse que nous n’avons pas pu lire. Si le problème persiste, communiquez avec le soutien technique.",

  // Requesting the customer to pay
  "request.noCard":
    "Aucun mode de paiement n’est au dossier pour {account}. Nous enverrons au client un courriel avec un lien pour en ajouter un.",
  "request.any": "Nous enverrons à {account} un courriel avec un lien pour ajouter un mode de paiement.",
  email: "Adresse courriel du client",
  message: "Message du courriel",
  "field.email": "l’adresse courriel du client",
  "wrong.email": "Entrez une adresse courriel, par exemple {example}",
  emailPreview: "Aperçu du courriel",
  "emailPreview.link": "[Lien pour ajouter un mode de paiement]",
  "wrong.amount": "Entrez un montant, par exemple {example}",
  "wrong.tooLittle": "Entrez au moins {least}",
  greeting:
    "Bonjour {account},\n\nVeuillez utiliser le lien ci-dessous pour ajouter un mode de paiement. Votre suivi d’appels vous sera ensuite facturé directement.\n\nCordialement,\n{agency}",
  emailCustomer: "Envoyer le courriel au client",
  discardAsk: "Abandonner vos modifications?",

  // The life of a request for payment
  "life.note.bounced": "Demande de paiement non livrée",
  "life.bounced": "Le courriel n’a pas pu être livré.",

  // Requesting many customers to pay
  "askMany.will": {
    one: "{count} client recevra un courriel.",
    many: "{count} de clients recevront un courriel.",
    other: "{count} clients recevront un courriel.",
  },
  "askMany.addresses": "Adresses courriel",
  "askMany.noAddress": "Aucune adresse courriel ({count})",
  "askMany.sending": "Envoi du courriel {count} sur {total}…",
  "askMany.sent": {
    one: "Courriel envoyé à {sent} client sur {count}.",
    many: "Courriel envoyé à {sent} clients sur {count}.",
    other: "Courriel envoyé à {sent} clients sur {count}.",
  },
  "askMany.waiting": {
    one: "{count} n’a pas encore reçu de courriel.",
    many: "{count} n’ont pas encore reçu de courriel.",
    other: "{count} n’ont pas encore reçu de courriel.",
  },
  "askMany.conflict": "Quelqu’un d’autre vient de modifier ce compte, donc son client n’a pas reçu de courriel.",

  // Pasting a list
  "list.none": "Entrez au moins une ligne.",
  "list.target": "Que voulez-vous faire de ces comptes?",
};

export default frCA;
