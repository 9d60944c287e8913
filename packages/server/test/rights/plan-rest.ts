import { isAdministration, type Asker } from './askers.ts';
import { nobody } from './facts.ts';
import { NOW, type Planting } from './planting.ts';

/** What is of no establishment: requests for assistance, reports of sweeps. */
export function plantRest(p: Planting): void {
  const helps = (by: Asker): boolean => by.role === 'ASP' || by.role === 'DGEFP' || by.role === 'SUPPORT';
  const word = (what: string): string => p.facts.word(`${what} of a request for assistance`, helps);
  const requestId = p.id('a request for assistance', helps);
  p.row('assistanceRequest', {
    id: requestId, reference: 'AS-7K3M9Q', siret: null, establishmentName: word('establishment'), firstName: word('first name'), lastName: word('last name'), phone: word('phone'),
    email: `${word('e-mail').toLowerCase()}@aide.example`, reason: 'OTHER', text: word('text'), page: `/aide/${word('page')}`, fileReference: word('file'), lastError: word('last error'), accountId: null, createdAt: NOW, status: 'ANSWERED', answer: word('answer'), answeredAt: NOW, answeredByName: word('author of the answer'),
  });
  p.row('assistanceMessage', { id: p.id('a message of a request for assistance', helps), requestId, fromAsker: false, authorName: word('author of a message'), text: word('message'), createdAt: NOW });
  p.row('cannedAnswer', { id: p.id('a ready answer', helps), title: word('title of a ready answer'), reason: null, text: word('ready answer'), updatedAt: NOW, updatedByName: word('author of a ready answer'), version: 1 });
  plantAnnouncements(p);
  const files = p.rows.filter(({ table, values }) => table === 'dap' && values.status !== 'DRAFT').map(({ values }) => String(values.reference));
  p.row('tacitSweep', {
    id: p.id('a sweep', (by) => by.role !== 'ASP' && isAdministration(by)), startedAt: NOW, finishedAt: NOW, dueBefore: NOW, trigger: 'schedule', dryRun: false, seen: files.length, accepted: files.length,
    skippedCount: 1, byDepartement: {},
    skipped: files.slice(0, 1).map((reference) => ({ reference, why: 'Pris entre-temps.' })), files, durationMs: 12, failure: null,
  });
  plantPayments(p);
}

/** What is said to all is no secret; what is for one kind of agents, or is not shown yet, is. */
function plantAnnouncements(p: Planting): void {
  const writes = (by: Asker): boolean => by.role === 'DGEFP';
  const pays = (by: Asker): boolean => writes(by) || by.role === 'ASP';
  const one = (what: string, allowed: (by: Asker) => boolean, more: object): void =>
    p.row('announcement', { id: p.id(what, allowed), kind: 'INCIDENT', title: p.facts.word(`title of ${what}`, allowed), text: p.facts.word(`text of ${what}`, allowed), writtenByName: p.facts.word(`author of ${what}`, writes), endsAt: null, version: 1, ...more });
  one('an announcement for the ASP', pays, { publishedAt: NOW, audience: { roles: ['ASP'], departements: [], dapStatuses: [], diStatuses: [] } });
  one('an announcement to come', writes, { publishedAt: new Date(NOW.getTime() + 86_400_000), audience: null });
}

/** Payment orders are read by the ASP alone, their accounts masked. */
function plantPayments(p: Planting): void {
  const pays = (by: Asker): boolean => by.role === 'ASP';
  const word = (what: string): string => p.facts.word(`${what} of a payment order`, pays);
  const orderId = p.id('a payment order', nobody);
  p.row('paymentOrder', { id: orderId, reference: 'BP-20261123-1', createdAt: NOW, createdByName: word('author'), departement: null, lines: p.facts.number('lines of a payment order', pays), totalCents: p.facts.number('sum of a payment order', pays) });
  p.row('paymentLine', {
    id: p.id('a line of a payment order', nobody), reference: `BP-20261123-1-${word('line')}`, orderId, diId: word('claim'), diReference: word('reference of the claim'), siret: word('SIRET'), departement: '69', establishmentName: word('establishment'),
    amountCents: p.facts.number('amount of a line of a payment order', pays), ibanSealed: p.secrets.encrypt(p.facts.word('IBAN of a payment order', nobody), 'iban'), ibanMasked: word('masked IBAN'), bic: null, bankHolder: p.facts.word('holder of a payment order', nobody),
    status: 'REJECTED', paymentReference: word('transfer'), paidOn: null, reason: word('reason'), answeredAt: NOW,
  });
  // One row a département and one for the country, so that what comes out is one of them, whole.
  for (const departement of [...new Set(p.places.map((place) => place.departement)), 'FR']) {
    const sums = (by: Asker): boolean => by.role === 'DGEFP' || (isAdministration(by) && departement !== 'FR' && p.oracle.sees(by, { siret: '', departement }));
    const kinds = [['ALL', ''], ['REASON', 'ECONOMIC'], ['SECTION', 'C']] as const;
    for (const [axis, key] of kinds) {
      const number = (what: string): number => p.facts.number(`${what} of ${departement} by ${axis}`, (by) => by.role !== 'ASP' && by.role !== 'SUPPORT' && sums(by));
      p.row('dapFigures', { departement, axis, day: '2026-10-05', key, received: 1, authorised: 1, refused: 0, bySilence: 0, hoursAsked: number('hours asked'), hoursAuthorised: number('hours authorised') });
    }
  }
}
