/** What is asked most. */
export const QUESTIONS: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: 'Que faut-il pour déposer une demande\u00a0?',
    answer:
      'Le SIRET de l’établissement, ses effectifs, son IBAN, la période prévue, le nombre de salariés concernés et les heures chômées prévues. Si un comité social et économique existe, son avis, que vous pouvez joindre.',
  },
  {
    question: 'J’ai plusieurs établissements\u00a0: une seule demande suffit-elle\u00a0?',
    answer:
      'Non\u00a0: déposez une demande par établissement. La demande unique pour cinquante établissements ou plus, avec le même motif et la même période (R. 5122-2), n’est pas proposée par ce service pour l’instant.',
  },
  {
    question: 'Combien de temps la réponse prend-elle\u00a0?',
    answer:
      'Le délai court à l’instant de l’envoi. Votre récépissé donne la date et l’heure exactes auxquelles le silence de l’administration vaut acceptation, et le texte qui le prévoit.',
  },
  {
    question: 'Quelle différence entre DAP, DA et DI\u00a0?',
    answer:
      'La DAP est votre demande d’autorisation préalable. La DA est la décision d’autorisation qui y répond. La DI est la demande d’indemnisation, une par mois, que vous ouvrez depuis la DA\u00a0: aucun code n’est à recopier.',
  },
  {
    question: 'Je me suis trompé dans une demande déjà autorisée',
    answer: 'Déposez un avenant depuis la demande\u00a0: il reprend tout, vous ne changez que ce qui a changé. La décision en cours reste valable jusqu’à la réponse.',
  },
  {
    question: 'Je me suis trompé dans une demande d’indemnisation',
    answer:
      'Ouvrez-la et choisissez « Corriger ma déclaration », à tout moment. Avant le paiement, la correction remplace la première version. Après, seule la différence vous est payée, ou vous est demandée par un ordre de recouvrement qui laisse au moins trente jours. Le dossier garde la trace d’une correction spontanée.',
  },
  {
    question: 'Le salarié peut-il être payé directement ?',
    answer:
      'Pas par ce service. L’allocation est versée à l’établissement, sur le compte de la décision. Le paiement direct aux salariés, au mandataire judiciaire ou à l’AGS, que le préfet peut décider en cas de sauvegarde, de redressement, de liquidation ou de difficultés financières (R. 5122-16), se demande à l’unité départementale, hors de ce service.',
  },
  {
    question: 'Le temps de travail est réparti sur plusieurs semaines, ou sur l’année',
    answer:
      'Demandez le remboursement chaque mois (R. 5122-5) : les semaines du mois sont alors comptées ensemble. La régularisation à la fin de la période de référence ne se fait pas dans ce service : les textes donnent le droit et six mois de plus pour le demander quand la période dépasse six mois (L. 5122-1), mais pas la façon de compter les heures de la période. Demandez-la à l’unité départementale.',
  },
  {
    question: 'J’ai perdu la connexion pendant la saisie',
    answer: 'Rien n’est perdu. Ce que vous tapez est gardé sur votre appareil, puis enregistré dès que la connexion revient.',
  },
  {
    question: 'Comment est écrit un nombre d’heures\u00a0?',
    answer: 'En heures et centièmes d’heure\u00a0: 7 h 30 s’écrit 7,50.',
  },
];
