import { formatHours, formatInstant, formatRange, hundredthsOfHour } from '@apart/shared';
import type { JournalEntry } from '../../../journal/index.ts';
import type { DapRow } from '../repository.ts';
import { tellPeople, theFile } from './tell-people.ts';

export function whatIsAuthorised({ form, avenantNumber }: DapRow): string {
  const period = form.startDay && form.endDay ? formatRange({ start: form.startDay, end: form.endDay }) : '';
  const hours = formatHours(hundredthsOfHour(form.forecastHours ?? 0));
  const total = avenantNumber > 0 ? 'Au total, avenant compris' : 'Sont autorisés';
  return `${total}\u00a0: ${hours} pour ${form.employeesConcerned ?? 0} salarié${(form.employeesConcerned ?? 0) > 1 ? 's' : ''}, ${period}.`;
}

export const NEXT = 'Vous pouvez demander l’indemnisation de chaque mois à partir de la décision, dans votre espace\u00a0: aucun code n’est à recopier.';

/** What the UD commits the employer to, when it is not what was proposed. */
export function fixedCommitments({ changes }: JournalEntry): readonly string[] {
  const fixed = changes?.commitments;
  if (!Array.isArray(fixed)) return [];
  if (fixed.length === 0) return ['Aucun des engagements proposés n’est retenu.'];
  return [`Engagements fixés par l’administration, qui vérifie qu’ils sont tenus (R. 5122-9)\u00a0:\n${fixed.map((one) => `- ${String(one)}`).join('\n')}`];
}

export const tellAuthorised = tellPeople((row, entry) => ({
  kind: 'dap.authorise',
  about: row.avenantNumber > 0 ? 'avenant autorisé' : 'demande autorisée',
  text: [
    `L’unité départementale a autorisé ${theFile(row)}.`,
    whatIsAuthorised(row),
    ...fixedCommitments(entry),
    ...(row.decisionText ? [`Texte de l’agent\u00a0: ${row.decisionText}`] : []),
    NEXT,
  ],
}));

export const tellAcceptedBySilence = tellPeople((row) => ({
  kind: 'dap.acceptBySilence',
  about: row.avenantNumber > 0 ? 'avenant accepté par silence' : 'demande acceptée par silence',
  text: [
    `L’administration n’ayant pas répondu, ${theFile(row)} est ${row.avenantNumber > 0 ? 'accepté' : 'acceptée'} par silence${row.effectiveAt ? ` depuis le ${formatInstant(row.effectiveAt)}` : ''} (R. 5122-4).`,
    whatIsAuthorised(row),
    NEXT,
  ],
}));
