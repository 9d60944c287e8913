import { DAP_REASON_NUMBERS, DAP_REASONS, isDay, readSiretTolerantly, type DapReason, type DapStatus, type Day } from '@apart/shared';

/** The columns of the file, in any order, upper or lower case, with or without accents. */
export const LEGACY_COLUMNS = ['numero', 'siret', 'statut', 'depot', 'decision', 'debut', 'fin', 'salaries', 'heures', 'motif'] as const;
export type LegacyColumn = (typeof LEGACY_COLUMNS)[number];

/** Without them nothing can be imported; the others may be absent from a file. */
export const COMPULSORY_COLUMNS: readonly LegacyColumn[] = ['numero', 'siret', 'statut', 'depot'];

export type LegacyStatus = Extract<DapStatus, 'AUTHORISED' | 'AUTHORISED_BY_SILENCE' | 'REFUSED' | 'WITHDRAWN'>;

/** Only what is finished is taken back: a file that waits has a term, which the former service alone knows. */
const STATUSES: Readonly<Record<string, LegacyStatus>> = {
  autorisee: 'AUTHORISED', validee: 'AUTHORISED', autoriseetacitement: 'AUTHORISED_BY_SILENCE', tacite: 'AUTHORISED_BY_SILENCE', refusee: 'REFUSED', retiree: 'WITHDRAWN',
};

/** A file of the former service, as its line says it. */
export interface LegacyFile {
  readonly line: number;
  /** Eleven characters, kept as they are. */
  readonly number: string;
  readonly siret: string;
  readonly status: LegacyStatus;
  readonly filedOn: Day;
  readonly decidedOn: Day | null;
  readonly startDay: Day | null;
  readonly endDay: Day | null;
  readonly employees: number | null;
  /** Hundredths of an hour. */
  readonly hours: number | null;
  readonly reason: DapReason | null;
}

export interface LineFault {
  readonly line: number;
  readonly message: string;
}

export const foldedTitle = (title: string): string => title.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase();

/** What a line says, or everything that is wrong with it, in French. */
export function readLegacyLine(line: number, values: Readonly<Record<LegacyColumn, string>>): LegacyFile | LineFault {
  const faults: string[] = [];
  const take = <T>(value: T | undefined, fault: string): T | null => {
    if (value !== undefined) return value;
    faults.push(fault);
    return null;
  };
  const day = (column: LegacyColumn): Day | null => (values[column] === '' ? null : take(dayOf(values[column]), `${column}\u00a0: «\u00a0${values[column]}\u00a0» n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)`));
  const number = take(/^[0-9A-Z]{11}$/i.test(values.numero) ? values.numero : undefined, `numero\u00a0: «\u00a0${values.numero}\u00a0» n’a pas onze chiffres ou lettres`);
  const siret = take(readSiretTolerantly(values.siret)?.siret, `siret\u00a0: «\u00a0${values.siret}\u00a0» n’est pas valable`);
  const status = take(STATUSES[foldedTitle(values.statut)], `statut\u00a0: «\u00a0${values.statut}\u00a0» n’est pas repris (Autorisée, Autorisée tacitement, Refusée ou Retirée)`);
  const filedOn = values.depot === '' ? take<Day>(undefined, 'depot\u00a0: la date manque') : day('depot');
  const [decidedOn, startDay, endDay] = [day('decision'), day('debut'), day('fin')];
  const employees = values.salaries === '' ? null : take(/^\d{1,7}$/.test(values.salaries) ? Number(values.salaries) : undefined, `salaries\u00a0: «\u00a0${values.salaries}\u00a0» n’est pas un nombre entier`);
  const hours = values.heures === '' ? null : take(hundredthsOf(values.heures), `heures\u00a0: «\u00a0${values.heures}\u00a0» n’est pas un nombre d’heures`);
  const reason = values.motif === '' ? null : take(DAP_REASONS.find((one) => String(DAP_REASON_NUMBERS[one]) === values.motif), `motif\u00a0: «\u00a0${values.motif}\u00a0» n’est pas entre 1 et 5`);
  if (startDay !== null && endDay !== null && endDay < startDay) faults.push('fin\u00a0: vient avant le début');
  if (status?.startsWith('AUTHORISED') && [decidedOn, startDay, endDay, employees, hours].includes(null)) faults.push('une décision autorisée a sa date, sa période, ses salariés et ses heures');
  if (faults.length > 0 || !number || !siret || !status || !filedOn) return { line, message: faults.join('\u00a0; ') };
  return { line, number, siret, status, filedOn, decidedOn, startDay, endDay, employees, hours, reason };
}

function dayOf(text: string): Day | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  return isDay(iso) ? iso : undefined;
}

/** « 1 200,5 » is 120,050 hundredths. */
function hundredthsOf(text: string): number | undefined {
  const read = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  return read ? Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')) : undefined;
}
