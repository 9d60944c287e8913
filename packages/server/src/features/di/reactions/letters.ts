import { cents, DI_STATUS_WORDS, formatCents, formatDay, formatHours, formatInstant, formatMonth, hundredthsOfHour, type Day } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { post, type Letter } from '../../../outbox/index.ts';
import { peopleOf } from '../../habilitations/index.ts';
import { decisionOf } from '../decision.ts';
import { monthContext } from '../month-context.ts';
import { diById, type DiRow } from '../repository.ts';
import { ofMonth } from '../words.ts';

interface LetterWords {
  readonly subject: string;
  readonly lines: readonly string[];
  /** The month may be declared again: until when is said. */
  readonly again?: true;
}
type Words = (di: DiRow) => LetterWords;

const amounts = (di: DiRow): string =>
  `${di.employees} salarié${di.employees > 1 ? 's' : ''}, ${formatHours(hundredthsOfHour(di.payableHours))} indemnisables, allocation de ${formatCents(cents(di.allowanceCents))}.`;

const receivedOn = (di: DiRow): string => (di.submittedAt ? ` : reçue le ${formatInstant(di.submittedAt)}, envoyée par ${di.submittedByName ?? ''}` : '');

const WORDS: Readonly<Record<string, Words>> = {
  'di.submit': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} envoyée`,
    lines: [
      `Votre demande d’indemnisation ${ofMonth(di.month)} est bien arrivée à l’unité départementale${receivedOn(di)}.`,
      amounts(di),
      'Le récapitulatif vous attend dans votre espace.',
    ],
  }),
  'di.approve': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} validée`,
    lines: [`L’unité départementale a validé votre demande d’indemnisation ${ofMonth(di.month)}.`, amounts(di), 'Le récapitulatif après validation vous attend dans votre espace.'],
  }),
  'di.reject': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} rejetée`,
    lines: [`L’unité départementale a rejeté votre demande d’indemnisation ${ofMonth(di.month)}.`, `Motif : ${di.rejectionReason ?? ''}`],
    again: true,
  }),
  'di.withdraw': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} retirée`,
    lines: [`La demande d’indemnisation ${ofMonth(di.month)} a été retirée à la demande de votre entreprise.`],
    again: true,
  }),
  'di.requestPayment': (di) => ({
    subject: `paiement demandé pour ${formatMonth(di.month)}`,
    lines: [`L’ASP a demandé le paiement de ${formatCents(cents(di.allowanceCents))} pour ${formatMonth(di.month)}.`],
  }),
  'di.recordPayment': (di) => ({
    subject: `paiement effectué pour ${formatMonth(di.month)}`,
    lines: [
      `L’allocation ${ofMonth(di.month)} est payée : ${formatCents(cents(di.allowanceCents))}${di.paidOn ? `, le ${formatDay(di.paidOn)}` : ''}.`,
      `Référence du virement : ${di.paymentReference ?? ''}`,
    ],
  }),
};

/** The message of one step: what happened, what it comes to, what happens next and until when. No number of a person ever enters it. */
function letterOf(act: string, di: DiRow, { subject, lines }: LetterWords, until: Day | null): Letter {
  const paragraphs = [
    'Bonjour,',
    ...lines,
    `Et maintenant : ${DI_STATUS_WORDS[di.status].nextStep}`,
    ...(until ? [`Dernier jour pour déclarer ce mois : ${formatDay(until)}.`] : []),
    `${di.establishmentName}, SIRET ${di.siret}`,
  ];
  return { kind: act, subject: `${di.reference} : ${subject}`, text: paragraphs.join('\n\n'), link: `/di/${di.reference}` };
}

/** Tells all the people of the establishment at each step of a claim; the validation above all, which used to be silent. */
export const diLetters: Readonly<Record<string, Reaction>> = Object.fromEntries(
  Object.entries(WORDS).map(([act, wordsOf]) => [
    act,
    (async ({ deps, tx, at, entry }) => {
      const di = await diById(tx, entry.subjectId);
      if (!di) return;
      const words = wordsOf(di);
      const until = words.again ? (await monthContext(tx, await decisionOf(tx, di), di.month)).deadline : null;
      await post(deps, tx, at, await peopleOf(tx, di.siret), letterOf(act, di, words, until));
    }) satisfies Reaction,
  ]),
);
