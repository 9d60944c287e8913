import { formatHours, formatInstant, formatRange, hundredthsOfHour } from '@apart/shared';
import type { DapRow } from '../repository.ts';
import { tellPeople, theFile } from './tell-people.ts';

export function whatIsAuthorised({ form, avenantNumber }: DapRow): string {
  const period = form.startDay && form.endDay ? formatRange({ start: form.startDay, end: form.endDay }) : '';
  const hours = formatHours(hundredthsOfHour(form.forecastHours ?? 0));
  const total = avenantNumber > 0 ? 'Au total, avenant compris' : 'Sont autorisés';
  return `${total}\u00a0: ${hours} pour ${form.employeesConcerned ?? 0} salarié${(form.employeesConcerned ?? 0) > 1 ? 's' : ''}, ${period}.`;
}

export const NEXT = 'Vous pouvez demander l’indemnisation de chaque mois à partir de la décision, dans votre espace\u00a0: aucun code n’est à recopier.';

export const tellAuthorised = tellPeople((row) => ({
  kind: 'dap.authorise',
  about: row.avenantNumber > 0 ? 'avenant autorisé' : 'demande autorisée',
  text: [
    `L’unité départementale a autorisé ${theFile(row)}.`,
    whatIsAuthorised(row),
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
