import type { Day } from '@apart/shared';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { CentsScalar, DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { LongWorkType } from '../../long-work/index.ts';
import type { AnswerState } from '../take-answers.ts';
import type { PaymentLineRow, PaymentLineStatus, PaymentOrderRow } from '../tables.ts';

export const PaymentLineStatusEnum = { NO_ANSWER: 'NO_ANSWER', PAID: 'PAID', REJECTED: 'REJECTED' } as const;
registerEnumType(PaymentLineStatusEnum, {
  name: 'PaymentLineStatus',
  description: 'Réponse de la banque pour un virement.',
  valuesConfig: { NO_ANSWER: { description: 'Sans réponse.' }, PAID: { description: 'Payé.' }, REJECTED: { description: 'Rejeté.' } },
});

const AnswerStateEnum = { RECORDED: 'RECORDED', ALREADY: 'ALREADY', UNKNOWN: 'UNKNOWN', CONFLICT: 'CONFLICT', UNREAD: 'UNREAD' } as const;
registerEnumType(AnswerStateEnum, {
  name: 'BankAnswerState',
  description: 'Ce qu’il en est d’une réponse de la banque.',
  valuesConfig: {
    RECORDED: { description: 'Enregistrée, ou le serait.' },
    ALREADY: { description: 'Déjà connue.' },
    UNKNOWN: { description: 'La ligne n’est dans aucun bordereau.' },
    CONFLICT: { description: 'Contredit ce qui est connu.' },
    UNREAD: { description: 'Illisible.' },
  },
});

@ObjectType('PaymentTotal', { description: 'Un nombre de virements et leur somme.' })
export class PaymentTotalType {
  @Field(() => Int, { description: 'Nombre.' })
  count!: number;

  @Field(() => CentsScalar, { description: 'Somme.' })
  amount!: number;
}

@ObjectType('DepartementTotal', { description: 'Un total de contrôle par département.' })
export class DepartementTotalType extends PaymentTotalType {
  @Field(() => String, { description: 'Département.' })
  departement!: string;
}

@ObjectType('PaymentLine', { description: 'Un virement d’un bordereau.' })
export class PaymentLineType {
  @Field(() => String, { description: 'Référence de la ligne, à laquelle la banque répond.' })
  reference!: string;

  @Field(() => String, { description: 'Référence de la demande d’indemnisation.' })
  diReference!: string;

  @Field(() => String, { description: 'SIRET.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination de l’établissement.' })
  establishmentName!: string;

  @Field(() => CentsScalar, { description: 'Montant.' })
  amount!: number;

  @Field(() => String, { description: 'Compte à créditer, masqué.' })
  ibanMasked!: string;

  @Field(() => PaymentLineStatusEnum, { description: 'Réponse de la banque.' })
  status!: PaymentLineStatus;

  @Field(() => String, { nullable: true, description: 'Référence du virement.' })
  paymentReference!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Jour du virement.' })
  paidOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Motif du rejet.' })
  reason!: string | null;
}

export const toPaymentLine = (row: PaymentLineRow): PaymentLineType => ({ ...row, amount: row.amountCents });
export const PaymentLineConnection = connectionOf('PaymentLine', () => PaymentLineType, 'de virements');

@ObjectType('PaymentOrder', { description: 'Bordereau de paiement remis à la banque.' })
export class PaymentOrderType {
  /** Of the row behind it, for field resolvers; never published. */
  orderId!: string;

  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Auteur.' })
  createdBy!: string;

  @Field(() => String, { nullable: true, description: 'Le seul département qu’il prend\u00a0; nul pour tous.' })
  departement!: string | null;

  @Field(() => PaymentTotalType, { description: 'Ce qui est ordonné.' })
  ordered!: PaymentTotalType;
}

export const toPaymentOrder = (row: PaymentOrderRow): PaymentOrderType => ({
  orderId: row.id, reference: row.reference, createdAt: row.createdAt, createdBy: row.createdByName, departement: row.departement, ordered: { count: row.lines, amount: row.totalCents },
});
export const PaymentOrderConnection = connectionOf('PaymentOrder', () => PaymentOrderType, 'de bordereaux de paiement');

@ObjectType('PaymentOrderPayload', { description: 'Réponse de l’établissement d’un bordereau.' })
export class PaymentOrderPayload extends Payload {
  @Field(() => PaymentOrderType, { nullable: true, description: 'Le bordereau.' })
  order?: PaymentOrderType | null;
}

@ObjectType('PaymentOrderFilePayload', { description: 'Le fichier d’un bordereau, seul endroit où les coordonnées bancaires sont en clair.' })
export class PaymentOrderFilePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Nom du fichier.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Contenu\u00a0: CSV, point-virgule, UTF-8, totaux de contrôle à la fin.' })
  csv?: string | null;
}

@ObjectType('BankAnswerOutcome', { description: 'Ce qu’il en est d’une ligne de la réponse de la banque.' })
export class BankAnswerOutcomeType {
  @Field(() => Int, { description: 'Numéro de ligne du fichier, titres compris.' })
  row!: number;

  @Field(() => String, { description: 'Référence de la ligne du bordereau.' })
  line!: string;

  @Field(() => String, { nullable: true, description: 'Référence de la demande.' })
  diReference!: string | null;

  @Field(() => AnswerStateEnum, { description: 'État.' })
  state!: AnswerState;

  @Field(() => String, { description: 'État, en une phrase.' })
  message!: string;
}

@ObjectType('BankAnswersPayload', { description: 'Réponse de l’import des réponses de la banque.' })
export class BankAnswersPayload extends Payload {
  @Field(() => [BankAnswerOutcomeType], { nullable: true, description: 'Une réponse par ligne du fichier\u00a0; nul quand un travail les lit.' })
  outcomes?: readonly BankAnswerOutcomeType[] | null;

  @Field(() => LongWorkType, { nullable: true, description: 'Travail en cours, quand les réponses sont nombreuses\u00a0: son fichier dit ce qu’il en est de chaque ligne.' })
  work?: LongWorkType | null;
}
