import { aDapForm } from '@apart/shared/testing';
import { demoSiret } from '@apart/server/demo/siret';
import { DEPARTEMENTS } from '@apart/shared';

/** The instant of the run: terms fall in the two days that follow, files were sent in the three years before. */
export const NOW_MS = Date.now();
const THREE_YEARS_S = 3 * 365 * 86_400;
const LAST_INSTANT_MS = Date.UTC(9999, 11, 31);

export interface BenchPlace {
  readonly siret: string;
  readonly departement: string;
  readonly name: string;
}

const TRADES = ['BOULANGERIE', 'GARAGE', 'RESTAURANT', 'COIFFURE', 'PLOMBERIE', 'LIBRAIRIE', 'PHARMACIE', 'HOTEL', 'TRANSPORTS', 'MENUISERIE'];

/** Ten files an establishment; a twentieth of the establishments are in the Rhône, the others everywhere. */
export function placesFor(files: number): readonly BenchPlace[] {
  return Array.from({ length: files / 10 }, (_, n) => ({
    siret: demoSiret(String(10_000_000 + n * Math.floor(89_000_000 / (files / 10)))),
    departement: n % 20 === 0 ? '69' : (DEPARTEMENTS[n % DEPARTEMENTS.length]?.code ?? '75'),
    name: `${TRADES[n % TRADES.length] ?? ''} ${surname(n)}`,
  }));
}

/** Four letters for each n, spread: neighbours in the list are not neighbours in the alphabet. */
const surname = (n: number): string => [17, 676, 26, 1].map((step) => String.fromCharCode(65 + (Math.floor((n * 7919) / step) % 26))).join('');

/**
 * `insert into dap …` for all files at once, made by the database itself from `n` and the places; two in a hundred are undecided.
 * `source` gives rows (n, h) where h is a number spread between 0 and 65,536; the two dialects write instants and JSON apart.
 */
export function insertFiles(files: number, source: string, write: { instant(ms: string): string; json(text: string): string; pad(n: string): string }): string {
  const created = `(${NOW_MS} - cast(n as bigint) * ${Math.floor((THREE_YEARS_S * 1000) / files)})`;
  const undecided = '(h % 50 = 0)';
  const due = `(${NOW_MS} + (h % 1440) * 120000)`;
  const at = write.instant(created);
  const reference = `substr('0' || p.departement, -3) || '-' || ${write.pad('n')} || '-00'`;
  const columns: Readonly<Record<string, string>> = {
    id: `'dap-' || ${write.pad('n')}`,
    reference, reference_key: `replace(${reference}, '-', '')`, stem: `'s-' || ${write.pad('n')}`,
    avenant_number: 'case when h % 12 = 0 then 1 else 0 end',
    siret: 'p.siret', siren: 'substr(p.siret, 1, 9)', departement: 'p.departement', establishment_name: 'p.name', company_headcount: 'h % 400',
    reason: `case h % 20 when 0 then 'DISASTER' when 1 then 'SUPPLY' else 'ECONOMIC' end`,
    naf_code: `case when h % 9 = 0 then '5610A' else '4120B' end`, naf_section: `case when h % 9 = 0 then 'I' else 'F' end`,
    status: `case when ${undecided} then case when h % 3 = 0 then 'UNDER_REVIEW' else 'SUBMITTED' end when h % 11 = 0 then 'REFUSED' else 'AUTHORISED' end`,
    version: '3', form: write.json(`'${JSON.stringify(aDapForm()).replaceAll("'", "''")}'`), warnings: write.json("'[]'"), created_at: at, created_by: "'x'",
    first_submitted_at: at, submitted_at: at, submitted_by_name: "'Anne Martin'", tacit_due_at: `case when ${undecided} then ${write.instant(due)} end`, tacit_regime: "'CRISIS'", tacit_source: "'FAQ'",
    queue_at: `case when ${undecided} then ${write.instant(due)} else ${write.instant(`(${LAST_INSTANT_MS} - ${created})`)} end`,
    taken_by: `case when ${undecided} and h % 3 = 0 then 'agent' end`, taken_by_name: `case when ${undecided} and h % 3 = 0 then 'A Gent' end`,
    decided_at: `case when not ${undecided} then ${write.instant(`(${created} + 86400000)`)} end`, items_to_complete: write.json("'[]'"),
  };
  // No file of an establishment is next to another on the disk, as in life.
  return `insert into dap (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')} from (${source}) g join bench_place p on p.k = g.n % ${files / 10}`;
}

/** `insert into establishment …` and their words, from the same places. */
export const insertEstablishments = (instant: string): readonly string[] => [
  `insert into establishment (siret, siren, name, name_key, address_street, postal_code, city, commune_code, departement, version, created_at)
   select siret, substr(siret, 1, 9), name, name, 'rue des Lilas', '69001', 'Lyon', '69381', departement, 1, ${instant} from bench_place`,
  `insert into establishment_word (siret, word, departement) select siret, substr(name, 1, length(name) - 5), departement from bench_place`,
  `insert into establishment_word (siret, word, departement) select siret, substr(name, length(name) - 3), departement from bench_place`,
];
