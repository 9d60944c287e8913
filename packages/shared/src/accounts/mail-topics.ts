/** What a person may ask not to receive by e-mail; the copy in their messages always comes. */
export const MAIL_TOPICS = ['CLAIM_PROGRESS', 'PAYMENTS', 'REMINDERS'] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

export interface MailTopicWords {
  readonly label: string;
  readonly help: string;
  /** Kinds of letters: acts, or what a job says. */
  readonly kinds: readonly string[];
}

/**
 * Topics hold no decision, no security: a validation, a rejection, a payment that failed, a sum to pay back, an
 * access that changes are of no topic, and always leave. The alarms of a deadline may be muted, since
 * the months that may still be declared are also shown in the space.
 */
export const MAIL_TOPIC_WORDS: Readonly<Record<MailTopic, MailTopicWords>> = {
  CLAIM_PROGRESS: {
    label: 'Étapes des demandes d’indemnisation',
    help: 'Demande envoyée, prise en charge, proposée au visa, retirée.',
    kinds: ['di.submit', 'di.take', 'di.check', 'di.withdraw'],
  },
  PAYMENTS: { label: 'Paiements', help: 'Paiement demandé, paiement effectué.', kinds: ['di.requestPayment', 'di.recordPayment'] },
  REMINDERS: { label: 'Rappels', help: 'Mois à déclarer avant leur échéance (60, 30 et 7 jours avant), jeton d’API ou mandat bientôt terminé.', kinds: ['di.remindDeadline', 'token.endsSoon', 'mandate.endsSoon'] },
};

/** The topic of a kind of letter; `undefined` for what cannot be muted. */
export const mailTopicOf = (kind: string): MailTopic | undefined => MAIL_TOPICS.find((topic) => MAIL_TOPIC_WORDS[topic].kinds.includes(kind));
