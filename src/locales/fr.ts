import type { Messages } from "../localization/messages.js";

/** The texts in French. */
const fr: Messages = {
  // The table
  account: "Compte",
  accounts: "Comptes",
  selection: "Sélection",
  status: "Statut",
  balance: "Solde",
  "balance.whose": "du client",
  "balance.customers": "Le solde du client",
  billing: "Facturation",
  "status.active": "Actif",
  "status.paused": "Suspendu",
  "status.canceled": "Résilié",
  "status.unknown": "Inconnu",
  "from.agency": "Solde débité\u00a0: agence",
  "from.customer": "Solde débité\u00a0: client",
  "from.unknown": "Solde débité\u00a0: inconnu",
  /** What a screen reader calls the control: what it shows, and whose it is. */
  controlName: "{label}, {account}",
  viewOnly: "Lecture seule",
  changeBilling: "Modifier la facturation",
  sourceNotSaid: "Le serveur n’indique pas qui paie",
  viewOnlyPage: "Vous voyez qui paie, mais vous ne pouvez pas le modifier. Adressez-vous à votre administrateur.",
  skipTable: "Passer le tableau",
  "balance.none": "Aucun solde",
  "balance.unknown": "Non disponible",
  agencyBalance: "Solde\u00a0: {balance}",
  low: "Solde faible",
  usedUp: "Solde épuisé",

  // Reading the list
  loading: "Chargement…",
  empty: "Aucun compte pour l’instant",
  emptyHint: "Les comptes que vous ajouterez s’afficheront ici.",
  "noMatch.search": "Aucun compte ne correspond à «\u00a0{search}\u00a0»",
  "noMatch.filters": "Aucun compte ne correspond à ces filtres",
  clearFilters: "Effacer les filtres",
  loadFailed: "Nous n’avons pas pu charger vos comptes",
  refreshFailed: "Nous n’avons pas pu actualiser cette liste. Vous voyez la dernière version chargée.",
  signedOut: "Votre session a pris fin.",
  signedOutHint: "Reconnectez-vous pour continuer.",
  unreadable: {
    one: "Nous n’avons pas pu afficher {count} compte. Le reste de la liste est complet.",
    many: "Nous n’avons pas pu afficher {count} de comptes. Le reste de la liste est complet.",
    other: "Nous n’avons pas pu afficher {count} comptes. Le reste de la liste est complet.",
  },
  /** `{range}` is like 1–50. */
  range: "{range} sur {total}",
  /** The server doesn’t say how many there are. */
  "range.open": "Comptes {range}",
  /** What a screen reader announces. `{count}` is how many there are in all. */
  rangeShown: {
    one: "Affichage de {range} sur {count} compte.",
    many: "Affichage de {range} sur {count} de comptes.",
    other: "Affichage de {range} sur {count} comptes.",
  },
  rows: "Lignes par page",
  previous: "Précédent",
  next: "Suivant",
  tryAgain: "Réessayer",
  reload: "Actualiser la page",

  // How long balances last
  "lasts.days": { one: "environ {count} jour", many: "environ {count} de jours", other: "environ {count} jours" },
  "lasts.short": "moins d’un jour",
  "lasts.long": "plus d’un an",
  "lasts.then": "{count}",
  "lasts.atRate": "{time} au rythme actuel",
  atRate: "Les jours restants sont estimés au rythme actuel. En dessous de {zero}, un compte est suspendu.",
  daysLeft: "Jours restants",
  runsOutWithin: {
    one: "Épuisé d’ici {count} jour",
    many: "Épuisé d’ici {count} de jours",
    other: "Épuisé d’ici {count} jours",
  },
  lowBalances: { one: "{count} solde faible", many: "{count} de soldes faibles", other: "{count} soldes faibles" },
  "runway.customer": "Au rythme actuel, le solde du client suffit pour {time}.",
  "runway.agency.with": "Agence\u00a0: {now} actuellement, {then} avec {account}, au rythme actuel.",
  "runway.agency.without": "Agence\u00a0: {now} actuellement, {then} sans {account}, au rythme actuel.",
  "runway.agency.withMany": {
    one: "Agence\u00a0: {now} actuellement, {then} avec ce compte, au rythme actuel.",
    many: "Agence\u00a0: {now} actuellement, {then} avec ces {count} de comptes, au rythme actuel.",
    other: "Agence\u00a0: {now} actuellement, {then} avec ces {count} comptes, au rythme actuel.",
  },
  "runway.agency.withoutMany": {
    one: "Agence\u00a0: {now} actuellement, {then} sans ce compte, au rythme actuel.",
    many: "Agence\u00a0: {now} actuellement, {then} sans ces {count} de comptes, au rythme actuel.",
    other: "Agence\u00a0: {now} actuellement, {then} sans ces {count} comptes, au rythme actuel.",
  },
  "runway.agency.mixed": "Agence\u00a0: {now} actuellement, {then} après ces changements, au rythme actuel.",

  // Finding accounts
  search: "Rechercher par nom ou ID",
  /** All accounts, whoever pays. */
  "payer.all": "Tous",
  "payer.agency": "Agence",
  "payer.customer": "Client",
  needsAttention: "À vérifier",
  sortBy: "Trier par",
  "sort.none": "Ordre par défaut",
  "sort.ascending": "{column}, ordre croissant",
  "sort.descending": "{column}, ordre décroissant",
  "sorted.ascending": "Tri par {column}, ordre croissant.",
  "sorted.descending": "Tri par {column}, ordre décroissant.",
  filtersCleared: "Filtres effacés.",

  // Selecting accounts
  select: "Sélectionner {account}",
  selectPage: "Tout sélectionner sur cette page",
  selectedAccounts: {
    one: "{count} compte sélectionné",
    many: "{count} de comptes sélectionnés",
    other: "{count} comptes sélectionnés",
  },
  unchangeable: {
    one: "{count} ne peut pas changer de facturation",
    many: "{count} ne peuvent pas changer de facturation",
    other: "{count} ne peuvent pas changer de facturation",
  },
  selectionCleared: "Comptes désélectionnés.",
  "selectAll.accounts": {
    one: "Sélectionner {count} compte",
    many: "Sélectionner les {count} de comptes",
    other: "Sélectionner les {count} comptes",
  },
  "selectAll.results": {
    one: "Sélectionner {count} résultat",
    many: "Sélectionner les {count} de résultats",
    other: "Sélectionner les {count} résultats",
  },
  "selectAll.open": "Sélectionner tous les comptes",
  reading: "Chargement des comptes… {count} sur {total}",
  "reading.open": "Chargement des comptes… {count}",
  clear: "Désélectionner",
  /** On a button. */
  addMany: "Ajouter à la facturation agence\u00a0({count})",
  removeMany: "Retirer de la facturation agence\u00a0({count})",

  // The pop-up
  addTitle: "Ajouter à la facturation agence",
  removeTitle: "Retirer de la facturation agence",
  add: "Ajouter à la facturation agence",
  remove: "Retirer de la facturation agence",
  cancel: "Annuler",
  close: "Fermer",
  done: "Terminé",
  undo: "Annuler",
  checkAgain: "Vérifier à nouveau",
  /** On a button, beside what was withdrawn. */
  sendAgain: "Renvoyer",
  /** Above “Agency” or “Customer”. */
  paysNow: "Qui paie aujourd’hui",
  paysNext: "Qui paiera ensuite",
  "paidNow.agency": "Aujourd’hui, l’agence paie pour {account}.",
  "paidNow.customer": "Aujourd’hui, le client paie pour {account}.",
  accountBalance: "Solde\u00a0: {balance}",
  "accountBalance.none": "Aucun solde",
  "accountBalance.unknown": "Solde non disponible",
  available: "Disponible\u00a0: {balance}",
  accountCount: { one: "{count} compte", many: "{count} de comptes", other: "{count} comptes" },
  effect: "Dès votre confirmation, la consommation sera facturée à {payer}.",
  "effect.agency": "Dès votre confirmation, la consommation sera facturée à l’agence.",
  "effect.each": "Dès votre confirmation, la consommation sera facturée à chaque client.",
  "keeps.balance": "Le client conserve son solde de {balance}.",
  "keeps.any": "Le client conserve ce qu’il a déjà versé.",
  "keeps.each": "Chaque client conserve ce qu’il a déjà versé.",
  atZero:
    "Si le solde débité passe en dessous de {zero}, le compte est suspendu\u00a0: les appels n’aboutissent plus, le remplacement des numéros s’arrête et des numéros peuvent être libérés.",
  "atZero.many":
    "Si le solde débité pour un compte passe en dessous de {zero}, ce compte est suspendu\u00a0: les appels n’aboutissent plus, le remplacement des numéros s’arrête et des numéros peuvent être libérés.",
  danger: "Les appels vers {account} risquent de ne plus aboutir.",
  "danger.many": {
    one: "Les appels risquent de ne plus aboutir pour {count} compte",
    many: "Les appels risquent de ne plus aboutir pour {count} de comptes",
    other: "Les appels risquent de ne plus aboutir pour {count} comptes",
  },
  "noFunds.balance": "Il reste {balance} à {payer}.",
  "noFunds.below": "{payer} a un solde de {balance}.",
  "noFunds.none": "{payer} n’a pas de solde.",
  /** The agency’s name is not known. */
  "noFunds.agency": "Le solde de l’agence est de {balance}.",
  "noFunds.agency.none": "L’agence n’a pas de solde.",
  noCard: "Aucun moyen de paiement enregistré.",
  notKnown: "Nous ne savons pas si ce client est en mesure de payer.",
  "notKnown.many": {
    one: "Nous ne savons pas si {count} client est en mesure de payer",
    many: "Nous ne savons pas si {count} de clients sont en mesure de payer",
    other: "Nous ne savons pas si {count} clients sont en mesure de payer",
  },
  saving: "Enregistrement…",
  /** The server is asked what has become of a change. */
  checking: "Vérification de votre modification…",

  // What is scheduled
  "effect.date": "L’agence paie jusqu’à cette date\u00a0: {time}. Ensuite, la consommation sera facturée à {payer}.",
  "effect.funded":
    "L’agence paie jusqu’à ce que le client ait versé un solde. Ensuite, la consommation sera facturée à {payer}.",
  "schedule.when": "Quand",
  "schedule.now": "Maintenant",
  "schedule.date": "À une date",
  "schedule.funded": "Quand le client aura versé un solde",
  "schedule.day": "Jour",
  "schedule.start": "Début\u00a0: {time}",
  "schedule.wrong": "Choisissez une date entre le {first} et le {last}.",
  "schedule.net": {
    one: "Si la carte est refusée sous {count} jour, retour à l’agence",
    many: "Si la carte est refusée sous {count} de jours, retour à l’agence",
    other: "Si la carte est refusée sous {count} jours, retour à l’agence",
  },
  "schedule.confirm": "Programmer",
  "schedule.cancel": "Annuler le changement programmé",
  "schedule.cancelTitle": "Annuler le changement programmé",
  "schedule.cancelConfirm": "Annuler le changement",
  "coming.customer": "Au client le {date}",
  "coming.agency": "À l’agence le {date}",
  "coming.funded": "Au client dès qu’il aura versé un solde",
  "coming.unknown": "Un changement est programmé",
  "coming.overdue": "Prévu le {date}, pas encore effectué",
  "coming.back": "Retour à l’agence si la carte est refusée avant le {date}",
  "scheduled.customer": "Le compte {account} passera en facturation client\u00a0: {time}.",
  "scheduled.agency": "Le compte {account} passera en facturation agence\u00a0: {time}.",
  "scheduled.funded": "Le compte {account} passera en facturation client dès que le client aura versé un solde.",
  "scheduled.unknown": "Un changement de payeur est programmé pour {account}. Nous ne savons ni quand ni comment.",
  "scheduled.back":
    "Le compte revient en facturation agence si la carte du client est refusée avant cette date\u00a0: {time}.",
  "scheduled.backWithin": {
    one: "Si la carte du client est refusée dans un délai de {count} jour après ce changement, le compte revient en facturation agence.",
    many: "Si la carte du client est refusée dans un délai de {count} de jours après ce changement, le compte revient en facturation agence.",
    other:
      "Si la carte du client est refusée dans un délai de {count} jours après ce changement, le compte revient en facturation agence.",
  },
  "scheduled.by": "Programmé par {name} le {date}.",
  "scheduled.replaced": "Une modification faite maintenant remplace le changement programmé.",
  "scheduled.replacedMany": {
    one: "{count} compte a un changement programmé, que celui-ci remplace.",
    many: "{count} de comptes ont un changement programmé, que celui-ci remplace.",
    other: "{count} comptes ont un changement programmé, que celui-ci remplace.",
  },
  unscheduled: "Le changement programmé du compte {account} est annulé.",
  "unscheduled.back": "Le compte {account} reste en facturation client même si la carte du client est refusée.",

  // What came of a change
  "moved.agency": "Le compte {account} est passé en facturation agence.",
  "moved.customer": "Le compte {account} est passé en facturation client.",
  "movedMany.agency": {
    one: "{count} compte est passé en facturation agence.",
    many: "{count} de comptes sont passés en facturation agence.",
    other: "{count} comptes sont passés en facturation agence.",
  },
  "movedMany.customer": {
    one: "{count} compte est passé en facturation client.",
    many: "{count} de comptes sont passés en facturation client.",
    other: "{count} comptes sont passés en facturation client.",
  },
  "undone.agency": "Modification annulée. Le compte {account} est de nouveau en facturation agence.",
  "undone.customer": "Modification annulée. Le compte {account} est de nouveau en facturation client.",
  "undoneMany.agency": {
    one: "Modification annulée. {count} compte est de nouveau en facturation agence.",
    many: "Modification annulée. {count} de comptes sont de nouveau en facturation agence.",
    other: "Modification annulée. {count} comptes sont de nouveau en facturation agence.",
  },
  "undoneMany.customer": {
    one: "Modification annulée. {count} compte est de nouveau en facturation client.",
    many: "Modification annulée. {count} de comptes sont de nouveau en facturation client.",
    other: "Modification annulée. {count} comptes sont de nouveau en facturation client.",
  },
  /** Beside the control of the one account. */
  "movedHere.agency": "Passé en facturation agence",
  "movedHere.customer": "Passé en facturation client",
  "movedHere.unknown": "Facturation modifiée",
  requestSent: "Demande de paiement envoyée à {email}.",
  withdrawn: "Demande de paiement retirée.",
  "withdrawn.email": "Demande de paiement adressée à {email} retirée.",
  nothingChanged: "Rien n’a été modifié.",
  outcomeUnknown: "Nous ne savons pas si l’opération a abouti. Vérifiez à nouveau avant de réessayer.",
  /** In the row of the account. */
  notConfirmed: "Modification non confirmée",
  "conflict.review":
    "Quelqu’un d’autre vient de modifier ce compte. Vérifiez les informations, puis confirmez à nouveau.",
  "conflict.agency": "Quelqu’un d’autre vient de modifier ce compte. Il est maintenant en facturation agence.",
  "conflict.customer": "Quelqu’un d’autre vient de modifier ce compte. Il est maintenant en facturation client.",
  "conflict.unknown": "Quelqu’un d’autre vient de modifier ce compte.",
  /** An undo has failed. */
  "still.agency": "Le compte {account} est toujours en facturation agence.",
  "still.customer": "Le compte {account} est toujours en facturation client.",
  /** Follows what was moved: it leaves the rows that are shown. */
  unlisted: "Le compte ne correspond plus à vos filtres.",
  unlistedMany: {
    one: "{count} compte ne correspond plus à vos filtres.",
    many: "{count} de comptes ne correspondent plus à vos filtres.",
    other: "{count} comptes ne correspondent plus à vos filtres.",
  },
  /** What a screen reader announces after a change. */
  undoKey: "Appuyez sur F6 pour accéder à «\u00a0Annuler\u00a0».",
  /** Puts sentences after each other. */
  sentences: "{first} {second}",

  // Changing many accounts
  "bulk.moves.agency": {
    one: "{count} compte passe en facturation agence.",
    many: "{count} de comptes passent en facturation agence.",
    other: "{count} comptes passent en facturation agence.",
  },
  "bulk.moves.customer": {
    one: "{count} compte passe en facturation client.",
    many: "{count} de comptes passent en facturation client.",
    other: "{count} comptes passent en facturation client.",
  },
  "bulk.danger": "Les appels risquent de ne plus aboutir pour {count}.",
  "bulk.leftOut": {
    one: "{count} est mis de côté, car les appels risquent de ne plus aboutir.",
    many: "{count} sont mis de côté, car les appels risquent de ne plus aboutir.",
    other: "{count} sont mis de côté, car les appels risquent de ne plus aboutir.",
  },
  "bulk.stays": {
    one: "{count} reste tel quel.",
    many: "{count} restent tels quels.",
    other: "{count} restent tels quels.",
  },
  includeDanger: {
    one: "Modifier aussi {count} compte dont les appels risquent de ne plus aboutir",
    many: "Modifier aussi {count} de comptes dont les appels risquent de ne plus aboutir",
    other: "Modifier aussi {count} comptes dont les appels risquent de ne plus aboutir",
  },
  moveMany: {
    one: "Modifier la facturation de {count} compte",
    many: "Modifier la facturation de {count} de comptes",
    other: "Modifier la facturation de {count} comptes",
  },
  ready: {
    one: "{count} compte peut être modifié",
    many: "{count} de comptes peuvent être modifiés",
    other: "{count} comptes peuvent être modifiés",
  },
  andMore: {
    one: "{count} autre",
    many: "{count} d’autres",
    other: "{count} autres",
  },
  /** Heads a list of accounts that stay as they are: what they have in common. */
  "leftOut.agency": "Déjà en facturation agence ({count})",
  "leftOut.customer": "Déjà en facturation client ({count})",
  "leftOut.unknown": "Solde débité\u00a0: inconnu ({count})",
  "leftOut.forbidden": {
    one: "Vous n’avez pas l’autorisation de modifier ce compte ({count})",
    many: "Vous n’avez pas l’autorisation de modifier ces comptes ({count})",
    other: "Vous n’avez pas l’autorisation de modifier ces comptes ({count})",
  },
  "leftOut.noCard": "Aucun moyen de paiement enregistré ({count})",
  /** Heads a list of accounts: why each was not moved. */
  reason: {
    one: "{count} compte\u00a0: {reason}",
    many: "{count} de comptes\u00a0: {reason}",
    other: "{count} comptes\u00a0: {reason}",
  },
  moving: "Modification du compte {count} sur {total}…",
  /** What a screen reader announces; `{percent}` is like 25%. */
  movingDone: "Terminé à {percent}\u00a0: {count} sur {total}",
  "bulk.moved": {
    one: "Facturation modifiée pour {moved} compte sur {count}.",
    many: "Facturation modifiée pour {moved} des {count} de comptes.",
    other: "Facturation modifiée pour {moved} des {count} comptes.",
  },
  "bulk.failed": "Nous n’avons pas pu en modifier {count}.",
  "bulk.unconfirmed": "Nous n’avons pas pu confirmer la modification pour {count}.",
  "bulk.unchanged": {
    one: "{count} est resté tel quel.",
    many: "{count} sont restés tels quels.",
    other: "{count} sont restés tels quels.",
  },
  "bulk.waiting": {
    one: "{count} n’a pas été traité.",
    many: "{count} n’ont pas été traités.",
    other: "{count} n’ont pas été traités.",
  },
  retry: {
    one: "Réessayer pour {count} compte",
    many: "Réessayer pour {count} de comptes",
    other: "Réessayer pour {count} comptes",
  },
  stop: "Arrêter",
  stopping: "Arrêt en cours…",

  // Errors
  "error.network": "Nous n’avons pas pu joindre le serveur.",
  "advice.network": "Vérifiez votre connexion et réessayez.",
  "error.timeout": "Le serveur a mis trop de temps à répondre.",
  "error.unauthorized": "Votre session a pris fin. Reconnectez-vous pour continuer.",
  "error.forbidden": "Vous n’avez pas l’autorisation de modifier la facturation. Adressez-vous à votre administrateur.",
  "error.forbidden.read": "Vous n’avez pas l’autorisation de voir ces données. Adressez-vous à votre administrateur.",
  "error.not-found": "Ce compte n’existe plus.",
  "error.not-found.read":
    "Nous n’avons pas trouvé ces données sur le serveur. Si le problème persiste, contactez l’assistance.",
  "error.validation": "Cette modification n’a pas été acceptée.",
  "error.validation.read": "Le serveur n’a pas accepté cette requête. Si le problème persiste, contactez l’assistance.",
  "error.rate-limit": "Le serveur est très sollicité.",
  "error.server": "Un problème est survenu sur le serveur.",
  "advice.server": "Réessayez dans un instant.",
  "error.invalid-response":
    "Le serveur a envoyé une réponse que nous n’avons pas pu lire. Si le problème persiste, contactez l’assistance.",
  "error.outdated":
    "Cette page n’est plus à jour, nous ne pouvons donc pas charger cette partie. Actualisez la page pour continuer.",

  // Requesting the customer to pay
  /** In the row of the account. */
  requestedOn: "Paiement demandé le {date}",
  requested: "Une demande de paiement a été envoyée à {email} le {date}.",
  "requested.amount": "Une demande de paiement de {amount} a été envoyée à {email} le {date}.",
  requestOut: "Une demande de paiement est en cours.",
  untilPaid: "Tant que le client n’a pas payé, vous continuez à payer.",
  "request.noCard":
    "Aucun moyen de paiement n’est enregistré pour {account}. Nous enverrons au client un e-mail avec un lien pour en ajouter un.",
  "request.any": "Nous enverrons à {account} un e-mail avec un lien pour ajouter un moyen de paiement.",
  email: "Adresse e-mail du client",
  amount: "Solde initial",
  message: "Message de l’e-mail",
  /** The fields as they are named inside a sentence. */
  "field.email": "l’adresse e-mail du client",
  "field.amount": "le solde initial",
  "field.message": "le message",
  check: "Corrigez {fields} pour continuer.",
  characters: "{count}/{max}",
  "characters.spoken": "{count} sur {max} caractères",
  atLeast: "{least} minimum",
  "atLeast.spoken": "Montant en {currency}. {least} minimum.",
  "wrong.email": "Saisissez une adresse e-mail, par exemple {example}",
  "wrong.amount": "Saisissez un montant, par exemple {example}",
  "wrong.tooLittle": "Saisissez au moins {least}",
  "wrong.noMessage": "Écrivez un message",
  "wrong.tooLong": "Raccourcissez le message à {max} caractères",
  /** What the customer reads. */
  greeting:
    "Bonjour {account},\n\nVeuillez utiliser le lien ci-dessous pour ajouter un moyen de paiement. Votre suivi d’appels vous sera ensuite facturé directement.\n\nCordialement,\n{agency}",
  emailPreview: "Aperçu de l’e-mail",
  "emailPreview.to": "À",
  "emailPreview.link": "[Lien pour ajouter un moyen de paiement]",
  emailCustomer: "Envoyer l’e-mail au client",
  resend: "Renvoyer la demande",
  withdraw: "Retirer la demande",
  discardAsk: "Abandonner vos modifications\u202f?",
  discard: "Abandonner",
  keepEditing: "Continuer à modifier",

  // The life of a request for payment
  "life.note.opened": "Demande de paiement ouverte",
  "life.note.accepted": "Demande de paiement acceptée",
  "life.note.declined": "Demande de paiement refusée",
  "life.note.expired": "Demande de paiement expirée",
  "life.note.bounced": "Demande de paiement non remise",
  "life.opened": "Le client a ouvert la demande de paiement.",
  "life.accepted": "Le client a accepté la demande de paiement, mais n’a pas encore payé.",
  "life.declined": "Le client a refusé la demande de paiement.",
  "life.expired": "La demande de paiement a expiré.",
  "life.bounced": "L’e-mail n’a pas pu être remis.",
  "life.reminded": "Le dernier rappel a été envoyé le {date}.",
  "life.until": "Son lien fonctionne jusqu’au {date}.",
  "life.ended": "Son lien ne fonctionne plus depuis le {date}.",
  "life.checkAddress": "Vérifiez l’adresse, puis renvoyez la demande.",
  "life.askAgain": "Pour solliciter de nouveau le client, renvoyez la demande.",
  "life.youPay": "Vous continuez à payer tant que le client n’a pas payé.",
  "life.remind": "Envoyer un rappel",
  "life.sent": "Rappel envoyé.",
  "life.sent.email": "Rappel envoyé à {email}.",
  "life.copy": "Copier le lien",
  "life.copied": "Lien copié.",
  "life.copyYourself": "Cette page ne peut pas le copier. Sélectionnez le lien et copiez-le.",
  "life.link": "Lien envoyé au client",

  // Requesting many customers to pay
  "askMany.open": {
    one: "Écrire à {count} client",
    many: "Écrire à {count} de clients",
    other: "Écrire à {count} clients",
  },
  "askMany.title": "Écrire aux clients",
  "askMany.will": {
    one: "{count} client recevra un e-mail.",
    many: "{count} de clients recevront un e-mail.",
    other: "{count} clients recevront un e-mail.",
  },
  "askMany.youPay": "Vous continuez à payer pour chaque compte tant que son client n’a pas payé.",
  "askMany.places": "{first} devient le nom du compte, et {second} celui de votre agence.",
  "askMany.wrongPlace": "Rien ne correspond à {place}. Utilisez {first} ou {second}",
  "askMany.addresses": "Adresses e-mail",
  "askMany.addressesHint":
    "Une ligne par compte\u00a0: son nom ou son ID, puis l’adresse. Sans ligne, l’adresse de la dernière demande est utilisée.",
  "askMany.unmatched": "Ces lignes ne correspondent à aucun compte\u00a0: {lines}",
  "askMany.ambiguous": "Plusieurs comptes portent ce nom. Utilisez leurs ID\u00a0: {lines}",
  "askMany.invalid": "Ces lignes n’ont pas d’adresse valide\u00a0: {lines}",
  "askMany.noAddress": "Aucune adresse e-mail ({count})",
  "askMany.asked": "Déjà sollicités, sans réponse pour l’instant ({count})",
  "askMany.includeAsked": "Renvoyer aussi leurs demandes",
  "askMany.sending": "Envoi de l’e-mail {count} sur {total}…",
  "askMany.sent": {
    one: "E-mail envoyé à {sent} client sur {count}.",
    many: "E-mail envoyé à {sent} clients sur {count}.",
    other: "E-mail envoyé à {sent} clients sur {count}.",
  },
  "askMany.failed": {
    one: "Nous n’avons pas pu écrire à {count}.",
    many: "Nous n’avons pas pu écrire à {count}.",
    other: "Nous n’avons pas pu écrire à {count}.",
  },
  "askMany.waiting": {
    one: "{count} n’a pas encore reçu d’e-mail.",
    many: "{count} n’ont pas encore reçu d’e-mail.",
    other: "{count} n’ont pas encore reçu d’e-mail.",
  },
  "askMany.conflict": "Quelqu’un d’autre vient de modifier ce compte, donc son client n’a pas reçu d’e-mail.",

  // Export
  exportCsv: "Exporter en CSV",
  cancelExport: "Annuler l’exportation",
  exporting: "Exportation des comptes",
  exported: {
    one: "{count} compte exporté",
    many: "{count} de comptes exportés",
    other: "{count} comptes exportés",
  },
  /** The server doesn’t say where its list ends. */
  "exported.cutOff": {
    one: "{count} compte exporté. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
    many: "{count} de comptes exportés. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
    other:
      "{count} comptes exportés. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
  },
  fileReady: {
    one: "Votre fichier est prêt\u00a0: {count} compte",
    many: "Votre fichier est prêt\u00a0: {count} de comptes",
    other: "Votre fichier est prêt\u00a0: {count} comptes",
  },
  "fileReady.cutOff": {
    one: "Votre fichier est prêt\u00a0: {count} compte. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
    many: "Votre fichier est prêt\u00a0: {count} de comptes. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
    other:
      "Votre fichier est prêt\u00a0: {count} comptes. Le serveur n’indique pas où finit sa liste, le fichier est donc peut-être incomplet.",
  },

  // Pasting a list
  "list.paste": "Coller une liste",
  "list.label": "Noms ou ID, un par ligne",
  "list.hint":
    "Vous pouvez aussi coller un fichier CSV exporté d’ici, après avoir modifié agency ou customer dans sa colonne balance_from.",
  "list.file": "Choisir un fichier",
  "list.drop": "Déposez votre liste ici",
  "list.check": "Vérifier la liste",
  "list.none": "Saisissez au moins une ligne.",
  "list.unusable":
    "Nous n’avons pas pu lire ce fichier. Enregistrez votre liste au format CSV (5\u00a0Mo au maximum), puis réessayez.",
  "list.target": "Que voulez-vous faire de ces comptes\u202f?",
  "list.open": "Choisissez le sens de ces lignes ({count})",
  "list.leave": "Laisser tel quel",
  "list.missing": "Introuvables ({count})",
  "list.unreadable": "Ni agency ni customer ({count})",
  "list.unchanged": "Aucun changement nécessaire ({count})",
  "list.repeated": "Lignes répétées ({count})",
  "list.contradicting": "À la fois agency et customer ({count})",
  "list.line": "Ligne {line}",
  "list.doubt.name": "Plusieurs comptes portent ce nom.",
  "list.doubt.mismatch": "L’ID et le nom ne sont pas ceux du même compte.",
  "list.doubt.part": "Seule la première colonne désigne un compte.",
  "list.doubt.changed": "Ce compte a changé depuis l’exportation.",
  "list.doubt.contradiction": "La liste indique agency et customer pour ce compte.",
  "list.incomplete":
    "Certains comptes n’ont pas pu être chargés\u00a0: des lignes introuvables peuvent en faire partie.",
  "list.nothing": "Il n’y a rien à changer.",
  "list.edit": "Modifier la liste",
  "list.review": "Passer en revue",
  "list.undone": "Modifications annulées. Chaque compte est de nouveau comme avant.",

  // History
  history: "Historique de facturation",
  noHistory: "Aucune modification de la facturation pour l’instant.",
  more: "Afficher les plus anciennes",
  "historyEntry.agency": "{actor} a passé ce compte en facturation agence",
  "historyEntry.customer": "{actor} a passé ce compte en facturation client",
  "historyEntry.unknown": "{actor} a modifié la facturation de ce compte",

  // Why a change is made
  "reason.add": "Ajouter un motif",
  "reason.label": "Motif",
  "reason.note": "Toute personne qui voit l’historique de facturation peut le lire.",
  "reason.given": "Motif\u00a0: {reason}",

  // The agency’s log
  log: "Journal de facturation",
  "log.view": "Afficher",
  "log.view.changes": "Changements",
  "log.view.month": "Jours d’un mois",
  "log.view.day": "À une date",
  "log.person": "Personne",
  "log.first": "Du",
  "log.last": "Au",
  "log.month": "Mois",
  "log.day": "Date",
  "log.moved.agency": "{actor} a passé {account} en facturation agence",
  "log.moved.customer": "{actor} a passé {account} en facturation client",
  "log.moved.unknown": "{actor} a modifié la facturation de {account}",
  "log.billing_request": "{actor} a envoyé une demande de paiement pour {account}",
  "log.withdrawal": "{actor} a retiré la demande de paiement pour {account}",
  "log.reminder": "{actor} a envoyé un rappel pour {account}",
  "log.someone": "Quelqu’un",
  "log.none": "Rien n’a changé pendant cette période.",
  "log.noMatch": "Aucune entrée ne correspond.",
  "log.lookedBack": "Nous sommes remontés jusqu’au {date}.",
  "log.notRecorded": "Non enregistré",
  "log.rule.month": "Chaque jour compte pour qui payait à la fin de la journée.",
  "log.rule.day": "Qui payait à la fin de ce jour.",
  "log.begins": "Le journal commence le {date}. Nous ne pouvons pas savoir qui payait avant.",
  "log.saved": "Votre fichier est prêt.",
  "log.entries": { one: "{count} entrée", many: "{count} d’entrées", other: "{count} entrées" },
  "log.unreadable": {
    one: "{count} entrée n’a pas pu être affichée.",
    many: "{count} d’entrées n’ont pas pu être affichées.",
    other: "{count} entrées n’ont pas pu être affichées.",
  },
  "log.days.agency": { one: "agence {count} jour", many: "agence {count} de jours", other: "agence {count} jours" },
  "log.days.customer": { one: "client {count} jour", many: "client {count} de jours", other: "client {count} jours" },
  "log.days.unknown": {
    one: "non enregistré {count} jour",
    many: "non enregistré {count} de jours",
    other: "non enregistré {count} jours",
  },
};

export default fr;
