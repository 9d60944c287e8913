import { aDapForm } from '@apart/shared/testing';
import { day, makeDapReference, makeDiReference, searchKey, withAvenant, type DapReference, type DepartementCode } from '@apart/shared';
import { notWaiting } from '../../src/features/dap/index.ts';
import type { Asker } from './askers.ts';
import { nobody } from './facts.ts';
import { NOW, type PlacePlan, type Planting } from './planting.ts';
import type { FileWish, Wish } from './wish.ts';

const SENT = new Date('2026-10-02T09:00:00Z');
const DEPARTEMENTS = ['69', '75', '2A', '971'];

/** The establishments, each with its sheet, before anybody is given rights on them. */
export function plantPlaces(p: Planting, wish: Wish): void {
  p.typed.departements.push(...DEPARTEMENTS);
  for (const company of wish.companies) {
    const siren = p.newSiren();
    p.facts.plant(siren, `SIREN ${siren}`, (by) => p.places.some((one) => one.siren === siren && p.oracle.sees(by, one)) || named(p, by, siren));
    for (const one of company) plantPlace(p, siren, DEPARTEMENTS[one.departement % DEPARTEMENTS.length]!);
  }
}

/** A mandate names its company and its establishments to both parties, proposed or over as well as in force: its paper is theirs. */
function named(p: Planting, by: Asker, siren: string, siret?: string): boolean {
  return p.given.mandates.some((one) => one.siren === siren && p.oracle.isMember(by, one.cabinet) && (siret === undefined || one.sirets.includes(siret)));
}

function plantPlace(p: Planting, siren: string, departement: string): void {
  const siret = p.newSiret(siren);
  const sees = (by: Asker): boolean => p.oracle.sees(by, { siret, departement });
  const word = (what: string): string => p.facts.word(`${what} of ${siret}`, sees);
  // One's own tokens say the establishments that one limited them to, even after one left.
  const limited = (by: Asker): boolean => p.tokens.some((one) => one.account === by.account && one.sirets.includes(siret));
  p.facts.plant(siret, `SIRET ${siret}`, (by) => sees(by) || limited(by) || named(p, by, siren, siret));
  const name = `Maison ${word('name')}`;
  p.places.push({ siret, siren, departement, name });
  p.row('establishment', {
    siret, siren, name, nameKey: name.toUpperCase(), addressStreet: `rue ${word('street')}`, postalCode: '69001', city: `Ville ${word('city')}`, communeCode: '69381', departement,
    addressComplement: word('address'), phone: word('phone'), email: `${word('e-mail').toLowerCase()}@etablissement.example`, nafCode: '10.71C', contactLastName: word('contact'), contactFirstName: word('contact'),
    contactPhone: word('phone of the contact'), contactEmail: `${word('e-mail of the contact').toLowerCase()}@etablissement.example`, establishmentHeadcount: 8, companyHeadcount: 8, companyHasCse: false,
    ibanSealed: p.secrets.encrypt(p.facts.word(`IBAN of ${siret}`, nobody), 'iban'), ibanMasked: `FR76 •••• ${word('masked IBAN')}`, bic: 'AGRIFRPP', bankHolder: word('holder of the account'),
    pendingIbanSealed: p.secrets.encrypt(p.facts.word(`pending IBAN of ${siret}`, nobody), 'iban'), pendingIbanMasked: `FR76 •••• ${word('masked pending IBAN')}`, pendingBic: null,
    pendingBankHolder: word('pending holder'), pendingBankFrom: new Date(NOW.getTime() + 86_400_000), pendingBankBy: word('who changed the account'), provedBy: word('who proved the link'), version: 1, createdAt: SENT,
  });
  for (const part of name.toUpperCase().split(' ')) p.row('establishmentWord', { siret, word: part, departement });
  journal(p, 'establishment', siret, siret, sees);
}

export function plantFiles(p: Planting, wish: Wish): void {
  const establishments = wish.companies.flat();
  for (const [index, place] of p.places.entries()) for (const file of establishments[index]!.files) plantFile(p, place, file);
  // A file that a mutation begins takes the number that follows.
  for (const departement of new Set(p.places.map((place) => place.departement))) p.row('dapSequence', { departement, last: p.newFile() });
}

function plantFile(p: Planting, place: PlacePlan, wish: FileWish): void {
  const reference = makeDapReference(place.departement as DepartementCode, p.newFile());
  const claims = wish.status === 'AUTHORISED' ? wish.claims : [];
  const readsAClaim = (by: Asker): boolean => claims.some((status) => p.oracle.readsDi(by, place, status !== 'DRAFT'));
  const dapId = plantVersion(p, place, reference, 0, wish.status, readsAClaim);
  if (wish.status !== 'DRAFT') {
    plantNote(p, place, dapId, reference);
    plantMass(p, place, reference);
  }
  if (wish.status !== 'AUTHORISED') return;
  if (wish.draftAvenant) plantVersion(p, place, withAvenant(reference, 1), 1, 'DRAFT', () => false);
  // The decision is read with either scope: a claim is nothing without it.
  const readsDa = (by: Asker): boolean => p.oracle.sees(by, place);
  const daId = p.id(`the decision of ${reference}`, readsDa);
  p.row('da', {
    id: daId, dapId, reference, referenceKey: searchKey(reference), stem: stemOf(reference), ...whose(place), establishmentName: place.name, status: 'IN_FORCE', bySilence: false, effectiveAt: SENT, issuedAt: SENT,
    startDay: day('2026-10-01'), endDay: day('2026-12-31'), authorisedHours: p.facts.number(`authorised hours of ${reference}`, readsDa), authorisedEmployees: 5,
    ibanMasked: p.facts.word(`masked IBAN of the decision ${reference}`, readsDa), ibanSealed: null,
    commitments: [{ kind: 'TRAINING', description: p.facts.word(`fixed commitment of ${reference}`, readsDa), dueDay: day('2027-03-31') }],
    replaces: p.facts.word(`what ${reference} replaced`, nobody), replacedWhy: p.facts.word(`why ${reference} replaced it`, nobody), inForceAgain: p.facts.word(`what is in force again after ${reference}`, readsDa),
    withdrawnAt: SENT, withdrawnByName: p.facts.word(`who withdrew ${reference}`, readsDa), withdrawalReason: p.facts.word(`why ${reference} was withdrawn`, readsDa), heardOn: day('2026-10-02'),
  });
  for (const [index, status] of claims.entries()) plantClaim(p, place, { reference, daId, month: index === 0 ? '2026-10' : '2026-11', status });
}

const stemOf = (reference: string): string => reference.slice(0, 10);
const whose = ({ siret, siren, departement }: PlacePlan) => ({ siret, siren, departement });

/** What agents wrote to each other about a file that was sent. */
function plantNote(p: Planting, place: PlacePlan, dapId: string, reference: DapReference): void {
  const agents = (by: Asker): boolean => (by.role === 'UD' || by.role === 'UD_HEAD' || by.role === 'DGEFP') && p.oracle.readsDap(by, place, true);
  const word = (what: string): string => p.facts.word(`${what} of ${reference}`, agents);
  p.row('dapNote', { id: p.id(`a note of ${reference}`, agents), dapId, at: SENT, byAccountId: p.facts.word('account of a note', nobody), byName: word('author of a note'), text: word('text of a note') });
}

/** A mass decision that met this file, and could not decide it. */
function plantMass(p: Planting, place: PlacePlan, reference: DapReference): void {
  const agents = (by: Asker): boolean => (by.role === 'UD' || by.role === 'UD_HEAD') && p.oracle.sees(by, place);
  const word = (what: string): string => p.facts.word(`${what} of a mass decision with ${reference}`, agents);
  const massId = p.id(`a mass decision with ${reference}`, agents);
  p.row('massDecision', { id: massId, workId: word('work'), departement: place.departement, kind: 'REFUSE', reasonCode: 'OTHER', text: word('text'), byAccountId: p.facts.word('account of a mass decision', nobody), byName: word('author'), startedAt: SENT, count: 1 });
  p.row('massDecisionFile', { massId, position: 1, reference, establishmentName: place.name, siret: place.siret, version: 1, outcome: 'REFUSED', why: word('why') });
}

function plantVersion(p: Planting, place: PlacePlan, reference: DapReference, avenantNumber: number, status: FileWish['status'], readsAClaim: (by: Asker) => boolean): string {
  const sent = status !== 'DRAFT';
  const reads = (by: Asker): boolean => p.oracle.readsDap(by, place, sent);
  const word = (what: string): string => p.facts.word(`${what} of ${reference}`, reads);
  // The reference of a claim begins with the one of its file, and the decision has the same.
  const readsReference = (by: Asker): boolean => reads(by) || readsAClaim(by) || (status === 'AUTHORISED' && p.oracle.sees(by, place));
  p.typed.references.push(p.facts.plant(reference, `reference ${reference}`, readsReference));
  const id = p.id(`the file ${reference}`, reads);
  const decided = status === 'AUTHORISED' || status === 'RETURNED';
  p.row('dap', {
    id, reference, referenceKey: searchKey(reference), stem: stemOf(reference), avenantNumber, ...whose(place), establishmentName: place.name, companyHeadcount: 8, status, version: 1,
    form: aDapForm({
      circumstances: word('circumstances'), units: word('units'), commitments: [{ kind: 'TRAINING', description: word('commitment'), dueDay: day('2027-03-31') }],
      earlierCommitments: [{ kind: 'OTHER', description: word('earlier commitment'), dueDay: null, outcome: 'NOT_KEPT', outcomeText: word('what became of a commitment') }], justifications: [{ code: 'LATE_FILING', text: word('justification') }], startDay: day('2026-10-01'), endDay: day('2026-12-31'),
      forecastHours: p.facts.number(`hours asked by ${reference}`, reads),
    }),
    warnings: [], createdAt: SENT, createdBy: p.facts.word(`author of ${reference}`, reads), firstSubmittedAt: sent ? SENT : null, submittedAt: sent ? SENT : null, submittedByName: sent ? word('sender') : null,
    cseOpinionDueDay: sent ? '2026-12-17' : null, cseOpinionLater: decided ? { opinion: 'FAVOURABLE', day: '2026-10-20', at: SENT.toISOString(), by: word('giver of an opinion'), documentId: word('piece of an opinion') } : null, cseReminded: null, renewalOf: null,
    tacitDueAt: status === 'SUBMITTED' ? new Date('2026-10-18T00:00:00Z') : null, tacitRegime: sent ? 'ORDINARY' : null, tacitSource: sent ? 'R. 5122-4' : null,
    queueAt: status === 'SUBMITTED' ? new Date('2026-10-18T00:00:00Z') : notWaiting(SENT), takenBy: null, takenByName: sent ? word('agent who took') : null, decidedAt: decided ? SENT : null, effectiveAt: decided ? SENT : null,
    decidedByName: decided ? word('agent who decided') : null, decisionReasonCode: null, decisionText: decided ? word('text of the decision') : null, itemsToComplete: decided ? [{ kind: 'FIELD', field: 'units', remark: word('item to complete'), before: word('units before the return') }, word('old item to complete')] : [],
  });
  journal(p, 'dap', id, place.siret, reads);
  if (status === 'RETURNED') {
    p.row('dapRefusal', {
      id: p.id(`a refusal of ${reference}`, reads), dapId: id, refusedAt: SENT, byName: word('agent who refused'), reasonCode: 'OTHER', text: word('text of a refusal'), replaces: null, replacedWhy: null,
      withdrawnAt: SENT, withdrawnByName: p.facts.word(`who withdrew the refusal of ${reference}`, nobody), withdrawnWhy: word('why a refusal was withdrawn'), withdrawnFor: 'RETURN',
      establishmentName: place.name, submittedAt: SENT, form: aDapForm(),
    });
  }
  // The thread is the file's: it is planted with its first version, and read through any of them.
  if (sent && avenantNumber === 0) plantMessages(p, reference, reads);
  p.row('document', {
    id: p.id(`a piece of ${reference}`, reads), ownerKind: 'dap', ownerId: id, kind: 'PIECE', versionKey: `v-${reference}`, siret: place.siret, departement: place.departement, name: `${word('name of a piece')}.pdf`,
    mimeType: 'application/pdf', sizeBytes: 10, sha256: word('fingerprint of a piece'), addedAt: SENT, addedBy: null,
  });
  return id;
}

function plantMessages(p: Planting, reference: DapReference, reads: (by: Asker) => boolean): void {
  for (const side of ['EMPLOYER', 'ADMINISTRATION']) {
    const word = (what: string): string => p.facts.word(`${what} of a message about ${reference}`, reads);
    p.row('dapMessage', {
      id: p.id(`a message about ${reference}`, reads), stem: stemOf(reference), side, authorId: p.facts.word(`account of an author about ${reference}`, nobody), authorName: word('author'), text: word('text'), sentAt: SENT,
      readAt: side === 'EMPLOYER' ? SENT : null, readByName: side === 'EMPLOYER' ? word('reader') : null,
    });
  }
}

function plantClaim(p: Planting, place: PlacePlan, { reference, daId, month, status }: { reference: DapReference; daId: string; month: string; status: string }): void {
  const sent = status !== 'DRAFT';
  const reads = (by: Asker): boolean => p.oracle.readsDi(by, place, sent);
  const readsDa = (by: Asker): boolean => p.oracle.sees(by, place);
  const claim = makeDiReference(reference, month, 1);
  const number = (what: string): number => p.facts.number(`${what} of ${claim}`, reads);
  const word = (what: string): string => p.facts.word(`${what} of ${claim}`, reads);
  p.typed.references.push(p.facts.plant(claim, `reference ${claim}`, reads));
  const id = p.id(`the claim ${claim}`, reads);
  p.row('di', {
    id, reference: claim, referenceKey: searchKey(claim), stem: stemOf(reference), daId, ...whose(place), establishmentName: place.name, month, formVersion: 1, status, version: 1, createdAt: SENT,
    submittedAt: sent ? SENT : null, submittedByName: sent ? word('sender') : null, validatedAt: status === 'PAID' ? SENT : null, validatedByName: status === 'PAID' ? word('agent') : null, rejectionReason: word('reason'),
    paymentReference: status === 'PAID' ? word('payment') : null, paidOn: null, paymentRejection: word('rejection by the bank'), rejectedAt: SENT, rejectedByName: p.facts.word(`agent who rejected ${claim}`, nobody), corrects: null,
    replacedBy: null, correctionReason: word('reason of the correction'),
    justifications: [{ code: 'RATE_UNDER_SMIC', text: word('justification') }], warnings: [{ code: 'RATE_UNDER_SMIC', path: 'lines', message: word('warning') }], dueCents: number('amount due'), recoveryCents: number('amount to pay back'), recoveryReason: word('reason of the recovery'), recoveryDueOn: null, employees: 1, idleHours: number('idle hours'),
    // The decision shows the sum of what was used.
    payableHours: p.facts.number(`payable hours of ${claim}`, (by) => reads(by) || (sent && readsDa(by))), allowanceCents: number('allowance'), indemnityCents: number('indemnity'),
  });
  journal(p, 'di', id, place.siret, reads);
  plantLine(p, place, claim, id, sent);
}

function plantLine(p: Planting, place: PlacePlan, claim: string, diId: string, sent: boolean): void {
  const reads = (by: Asker): boolean => p.oracle.readsDi(by, place, sent);
  const number = (what: string): number => p.facts.number(`${what} of a line of ${claim}`, reads);
  const employeeId = p.id(`an employee of ${claim}`, reads);
  const nir = String(185_057_800_000_000 + 1_000_003 * p.newFile());
  const readsFull = (by: Asker): boolean => p.oracle.readsFullNir(by, place, sent);
  p.facts.plant(nir, `NIR of an employee of ${claim}`, readsFull);
  p.facts.plant(nir.slice(0, 13), `NIR without key of an employee of ${claim}`, readsFull);
  p.row('employee', {
    id: employeeId, siren: place.siren, lastName: p.facts.word(`last name of an employee of ${claim}`, reads), firstName: p.facts.word(`first name of an employee of ${claim}`, reads), identifierKind: 'NIR',
    identifierSealed: p.secrets.encrypt(nir, 'person'), identifierFingerprint: p.facts.word(`fingerprint of a NIR of ${claim}`, nobody),
    identifierMasked: `1 85 •• ${p.facts.word(`masked NIR of an employee of ${claim}`, (by) => p.oracle.readsMaskedNir(by, place, sent))}`, category: 'EMPLOYEE',
  });
  const none = { unpublished: [], confidence: 'published', floorUnpublished: false };
  p.row('diLine', {
    id: p.id(`a line of ${claim}`, reads), diId, position: 1, employeeId, category: 'EMPLOYEE', arrangement: 'WEEKLY', contractKind: 'ORDINARY', allowanceCategory: 'COMMON', contractWeeklyHours: 3500, hourlyRateCents: number('hourly rate'),
    weeks: [{ monday: day('2026-10-05'), worked: 0, assimilated: 0, idle: number('idle hours'), payable: 3500 }], payableHours: number('payable hours'),
    amount: {
      ...none, allowanceHourlyCents: number('hourly allowance'), allowanceCents: number('allowance'), indemnityHourlyCents: number('hourly indemnity'), indemnityCents: number('indemnity'), leftToEmployerCents: number('left to the employer'),
      steps: [{ labelFr: p.facts.word(`step of ${claim}`, reads), valueFr: '1', article: 'R', source: 'S', periodFr: 'P' }],
    },
    refusals: [],
  });
}

/** Who did what to an object, in its history. */
function journal(p: Planting, subjectKind: string, subjectId: string, siret: string, reads: (by: Asker) => boolean): void {
  p.row('journal', {
    id: p.id(`an entry of the history of ${subjectKind} ${subjectId}`, reads), at: SENT, act: `${subjectKind}.test`, label: 'Acte', byAccountId: p.facts.word('author in a history', nobody), byName: p.facts.word(`name in the history of ${subjectKind} ${subjectId}`, reads),
    byKind: 'employer', subjectKind, subjectId, siret, detail: p.facts.word(`detail in the history of ${subjectKind} ${subjectId}`, reads), changes: { secret: p.facts.word('changes of a history', nobody) },
  });
}
