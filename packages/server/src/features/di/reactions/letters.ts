import { cents, diStanding, formatCents, formatDay, formatHours, formatInstant, formatMonth, hundredthsOfHour, type Day } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { post, type Letter } from '../../../outbox/index.ts';
import { peopleOf } from '../../habilitations/index.ts';
import { decisionOf } from '../decision.ts';
import { monthContext } from '../month-context.ts';
import { orderedCents } from '../pay.ts';
import { diById, type DiRow } from '../repository.ts';
import { ofMonth } from '../words.ts';

interface LetterWords {
  readonly subject: string;
  readonly lines: readonly string[];
  /** The month may be declared again: until when is said. */
  readonly again?: true;
  /** What the author of the act wrote is quoted. */
  readonly because?: true;
}
type Words = (di: DiRow) => LetterWords;

const amounts = (di: DiRow): string =>
  `${di.employees} salarié${di.employees > 1 ? 's' : ''}, ${formatHours(hundredthsOfHour(di.payableHours))} indemnisables, allocation de ${formatCents(cents(di.allowanceCents))}.`;

const money = (value: number): string => formatCents(cents(value));

/** Of a correction: what its visa leads to. */
function difference(di: DiRow): string {
  if (di.status === 'RECOVERY_TO_ISSUE') return `Cette correction baisse le montant\u00a0: ${money(di.recoveryCents ?? 0)} seront à rendre. Attendez l’ordre de recouvrement avant de rembourser.`;
  if (di.status === 'PAID') return 'Cette correction ne change pas le montant\u00a0: il n’y a rien à payer ni à rendre.';
  return di.dueCents === di.allowanceCents ? 'Cette correction remplace la version précédente, qui n’avait pas été payée.' : `Seule la différence avec ce qui a déjà été payé sera versée\u00a0: ${money(orderedCents(di))}.`;
}

const receivedOn = (di: DiRow): string => (di.submittedAt ? `\u00a0: reçue le ${formatInstant(di.submittedAt)}, envoyée par ${di.submittedByName ?? ''}` : '');

const WORDS: Readonly<Record<string, Words>> = {
  'di.submit': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} envoyée`,
    lines: [
      `Votre demande d’indemnisation ${ofMonth(di.month)} est bien arrivée à l’unité départementale${receivedOn(di)}.`,
      amounts(di),
      'Le récapitulatif vous attend dans votre espace.',
    ],
  }),
  'di.take': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} en cours d’instruction`,
    lines: [`Un agent de l’unité départementale vérifie votre demande d’indemnisation ${ofMonth(di.month)}.`],
  }),
  'di.check': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} proposée au visa`,
    lines: [`Votre demande d’indemnisation ${ofMonth(di.month)} est vérifiée\u00a0; il reste à la signer.`],
  }),
  'di.approve': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} validée`,
    lines: [
      `L’unité départementale a validé votre demande d’indemnisation ${ofMonth(di.month)}.`,
      amounts(di),
      ...(di.corrects ? [difference(di)] : []),
      'Le récapitulatif après validation vous attend dans votre espace.',
    ],
  }),
  'di.reopen': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} rouverte`,
    lines: [`Votre demande d’indemnisation ${ofMonth(di.month)} avait été rejetée par erreur\u00a0: elle est rouverte, sans rien avoir à refaire.`],
    because: true,
  }),
  'di.reject': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} rejetée`,
    lines: [`L’unité départementale a rejeté votre demande d’indemnisation ${ofMonth(di.month)}.`, `Motif\u00a0: ${di.rejectionReason ?? ''}`],
    again: true,
  }),
  'di.withdraw': (di) => ({
    subject: `demande d’indemnisation ${ofMonth(di.month)} retirée`,
    lines: [`La demande d’indemnisation ${ofMonth(di.month)} a été retirée à la demande de votre entreprise.`],
    again: true,
  }),
  'di.requestPayment': (di) => ({
    subject: `paiement demandé pour ${formatMonth(di.month)}`,
    lines: [`L’ASP a demandé le paiement de ${money(orderedCents(di))} pour ${formatMonth(di.month)}.`],
  }),
  'di.invalidatePayment': (di) => ({
    subject: `paiement non abouti pour ${formatMonth(di.month)}`,
    lines: [`La banque n’a pas fait le virement de ${money(orderedCents(di))} pour ${formatMonth(di.month)}.`, `Motif de la banque\u00a0: ${di.paymentRejection ?? ''}`],
  }),
  'di.askRecovery': (di) => ({
    subject: `somme à rendre pour ${formatMonth(di.month)}`,
    lines: [`${money(di.recoveryCents ?? 0)} ont été versés à tort pour ${formatMonth(di.month)} (R. 5122-10).`, `Motif\u00a0: ${di.recoveryReason ?? ''}`],
  }),
  'di.issueRecovery': (di) => ({
    subject: `ordre de recouvrement pour ${formatMonth(di.month)}`,
    lines: [`L’ASP a émis un ordre de recouvrement de ${money(di.recoveryCents ?? 0)} pour ${formatMonth(di.month)}${di.recoveryDueOn ? `, à rendre avant le ${formatDay(di.recoveryDueOn)}` : ''}.`],
  }),
  'di.cancelRecovery': (di) => ({
    subject: `recouvrement annulé pour ${formatMonth(di.month)}`,
    lines: [`Le recouvrement de ${money(di.recoveryCents ?? 0)} pour ${formatMonth(di.month)} est annulé.`, `Motif\u00a0: ${di.recoveryReason ?? ''}`],
  }),
  'di.recordPayment': (di) => ({
    subject: `paiement effectué pour ${formatMonth(di.month)}`,
    lines: [
      `L’allocation ${ofMonth(di.month)} est payée\u00a0: ${money(orderedCents(di))}${di.paidOn ? `, le ${formatDay(di.paidOn)}` : ''}.`,
      `Référence du virement\u00a0: ${di.paymentReference ?? ''}`,
    ],
  }),
};

/** The message of one step: what happened, what it comes to, what happens next and until when. No number of a person ever enters it. */
function letterOf(act: string, di: DiRow, { subject, lines }: LetterWords, until: Day | null): Letter {
  const paragraphs = [
    'Bonjour,',
    ...lines,
    `Et maintenant\u00a0: ${diStanding(di).nextStep}`,
    ...(until ? [`Dernier jour pour déclarer ce mois\u00a0: ${formatDay(until)}.`] : []),
    `${di.establishmentName}, SIRET ${di.siret}`,
  ];
  return { kind: act, subject: `${di.reference}\u00a0: ${subject}`, text: paragraphs.join('\n\n'), link: `/di/${di.reference}` };
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
      await post(deps, tx, at, await peopleOf(tx, di.siret, at), letterOf(act, di, words.because ? { ...words, lines: [...words.lines, `Motif\u00a0: ${entry.detail ?? ''}`] } : words, until));
    }) satisfies Reaction,
  ]),
);
