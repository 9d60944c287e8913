import { aDiLine } from '@apart/shared/testing';
import { aKey, aPlace, aSentFile, authorise, done as doneDap, november } from './dap-filing.ts';
import type { Person, World } from './world.ts';

/** The fields of a claim that the suites of `di*.test.ts` read. */
export const DI = `id reference month formVersion version status statusCode statusLabel statusSentence nextStep nextStepBy nextStepBefore submittedAt due corrects replacedBy correctionReason recovery recoveryDueOn paymentRejection rejectionReason paymentReference daReference deadline
  envelopeHours leftHours totals { employees idleHours payableHours allowance indemnity leftToEmployer }
  weeks { monday workingDaysInPeriod }
  lines { id payableHours allowanceHourly allowance indemnityHourly indemnity floorUnpublished steps { label value source } refusals { code path }
    employee { __typename id lastName firstName category ... on DiEmployeeFull { identifier } } }
  blockers { code path } warnings { code path message } justifications { code label text } possibleActions { act needsReason } history { act by detail }`;

export interface DiSeen {
  id: string;
  reference: string;
  month: string;
  formVersion: number;
  version: number;
  status: string;
  statusSentence: string;
  nextStep: string;
  nextStepBy: string | null;
  nextStepBefore: string | null;
  due: number | null;
  corrects: string | null;
  replacedBy: string | null;
  correctionReason: string | null;
  recovery: number | null;
  recoveryDueOn: string | null;
  paymentRejection: string | null;
  daReference: string;
  deadline: string;
  envelopeHours: number;
  leftHours: number;
  totals: { employees: number; idleHours: number; payableHours: number; allowance: number; indemnity: number; leftToEmployer: number };
  weeks: { monday: string; workingDaysInPeriod: number }[];
  lines: DiLineSeen[];
  blockers: { code: string; path: string }[];
  warnings: { code: string; path: string; message: string }[];
  justifications: { code: string; label: string; text: string }[];
  possibleActions: { act: string; needsReason: boolean }[];
  history: { act: string; by: string; detail: string | null }[];
}

export interface DiLineSeen {
  id: string;
  payableHours: number;
  allowanceHourly: number | null;
  allowance: number | null;
  indemnityHourly: number | null;
  indemnity: number | null;
  floorUnpublished: boolean;
  steps: { label: string; value: string; source: string }[];
  refusals: { code: string; path: string }[];
  employee: { __typename: string; id: string; lastName: string; firstName: string; category: string; identifier?: string };
}

export interface DiOutcome {
  readonly di: DiSeen | null;
  readonly refusals: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

/** Runs one mutation on claims and returns its payload; an error of the transport fails the test. */
async function act(person: Person, field: string, declared: string, variables: Record<string, unknown>): Promise<DiOutcome> {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  const query = `mutation(${declared}) { ${field}(${names}) { di { ${DI} } refusals { code path message } } }`;
  const answer = await person.graphql<Record<string, DiOutcome>>(query, variables);
  const outcome = answer.data?.[field];
  if (!outcome) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return outcome;
}

type Target = Pick<DiSeen, 'reference' | 'version'>;
const TARGET = '$reference: String!, $expectedVersion: Int!';
const on = ({ reference, version }: Target) => ({ reference, expectedVersion: version });

export const open = (person: Person, daReference: string, month: string, idempotencyKey = aKey()) =>
  act(person, 'openDi', '$daReference: String!, $month: Month!, $idempotencyKey: String!', { daReference, month, idempotencyKey });

export const save = (person: Person, di: Target, lines: readonly unknown[], removedLineIds: readonly string[] = []) =>
  act(person, 'saveDiLines', '$input: SaveDiLinesInput!', { input: { ...on(di), lines, removedLineIds } });

export const justify = (person: Person, di: Target, justifications: readonly { readonly code: string; readonly text: string }[]) =>
  act(person, 'saveDiLines', '$input: SaveDiLinesInput!', { input: { ...on(di), lines: [], justifications } });

export const linkNir = (person: Person, di: Target, lineId: string, nir: string) =>
  act(person, 'linkNttToNir', '$input: LinkNttToNirInput!', { input: { ...on(di), lineId, nir } });

export const submit = (person: Person, di: Target, idempotencyKey = aKey()) =>
  act(person, 'submitDi', `${TARGET}, $idempotencyKey: String!`, { ...on(di), idempotencyKey });

export const withdraw = (person: Person, di: Target, reason = 'Une semaine manque.') => act(person, 'withdrawDi', `${TARGET}, $reason: String!`, { ...on(di), reason });

export const approve = (person: Person, di: Target) => act(person, 'approveDi', TARGET, on(di));

export const reject = (person: Person, di: Target, reason = 'Les heures ne correspondent pas à la décision.') =>
  act(person, 'rejectDi', `${TARGET}, $reason: String!`, { ...on(di), reason });

export const requestPayment = (person: Person, di: Target) => act(person, 'requestDiPayment', TARGET, on(di));

export const recordPayment = (person: Person, di: Target, paidOn: string, paymentReference = 'VIR-2026-77') =>
  act(person, 'recordDiPayment', `${TARGET}, $paymentReference: String!, $paidOn: Day!`, { ...on(di), paymentReference, paidOn });

export const take = (person: Person, di: Target) => act(person, 'takeDi', TARGET, on(di));

export const check = (person: Person, di: Target) => act(person, 'checkDi', TARGET, on(di));

export const correct = (person: Person, di: Target, reason = 'Une semaine oubliée.', idempotencyKey = aKey()) =>
  act(person, 'correctDi', `${TARGET}, $reason: String!, $idempotencyKey: String!`, { ...on(di), reason, idempotencyKey });

export const invalidatePayment = (person: Person, di: Target, reason = 'Compte clos.') => act(person, 'invalidateDiPayment', `${TARGET}, $reason: String!`, { ...on(di), reason });

export const askRecovery = (person: Person, di: Target, amount: number, reason = 'Versé à tort.') =>
  act(person, 'askDiRecovery', `${TARGET}, $amount: Cents!, $reason: String!`, { ...on(di), amount, reason });

export const issueRecovery = (person: Person, di: Target, dueOn: string) => act(person, 'issueDiRecovery', `${TARGET}, $dueOn: Day!`, { ...on(di), dueOn });

export const cancelRecovery = (person: Person, di: Target, reason = 'Remise accordée.') => act(person, 'cancelDiRecovery', `${TARGET}, $reason: String!`, { ...on(di), reason });

export interface Reopening {
  readonly outcomes: readonly { readonly reference: string; readonly establishmentName: string | null; readonly done: boolean; readonly refusals: readonly { readonly code: string }[] }[] | null;
  readonly left: number | null;
  readonly refusals: readonly { readonly code: string; readonly path: string }[];
}

export async function reopen(person: Person, input: object): Promise<Reopening> {
  const answer = await person.graphql<{ reopenDis: Reopening }>(
    'mutation ($input: ReopenDisInput!) { reopenDis(input: $input) { outcomes { reference establishmentName done refusals { code } } left refusals { code path } } }',
    { input: { dryRun: false, ...input } },
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.reopenDis;
}

export async function read(person: Person, reference: string): Promise<DiSeen | null> {
  const answer = await person.graphql<{ di: DiSeen | null }>(`query($reference: String!) { di(reference: $reference) { ${DI} } }`, { reference });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.di;
}

/** The claim of an outcome that must not be a refusal. */
export function done({ di, refusals }: DiOutcome): DiSeen {
  if (!di || refusals.length > 0) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return di;
}

export const codes = ({ refusals }: DiOutcome): string[] => refusals.map(({ code }) => code);

/** One week, idle for `idle` hundredths of an hour. */
export const idleWeek = (monday: string, idle = 3500) => ({ monday: monday as never, worked: 3500 - idle, assimilated: 0, idle });

/** A person at 35 hours who was idle for all the weeks of the claim. */
export const idleAllMonth = (di: DiSeen, changes: Parameters<typeof aDiLine>[0] = {}) => aDiLine({ weeks: di.weeks.map(({ monday }) => idleWeek(monday)), ...changes });

export interface Decision {
  readonly siret: string;
  readonly employer: Person;
  readonly email: string;
  readonly daReference: string;
}

/** A fresh establishment with a decision in force, made by `agent` at the hour of the world. */
export async function aDecision(world: World, agent: Person, form: object = november, departement = '69'): Promise<Decision> {
  const place = await aPlace(world, departement);
  const decided = doneDap(await authorise(agent, await aSentFile(place.employer, place.siret, form)));
  return { ...place, daReference: decided.da!.reference };
}

/** A claim with one person idle all month, ready to be sent. */
export async function aFilledClaim({ employer, daReference }: Decision, month: string, changes: Parameters<typeof aDiLine>[0] = {}): Promise<DiSeen> {
  const opened = done(await open(employer, daReference, month));
  return done(await save(employer, opened, [idleAllMonth(opened, changes)], opened.lines.map(({ id }) => id)));
}
