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

  // History
  history: "Historique de facturation",
  noHistory: "Aucune modification de la facturation pour l’instant.",
  more: "Afficher les plus anciennes",
  "historyEntry.agency": "{actor} a passé ce compte en facturation agence",
  "historyEntry.customer": "{actor} a passé ce compte en facturation client",
  "historyEntry.unknown": "{actor} a modifié la facturation de ce compte",
};

export default fr;
