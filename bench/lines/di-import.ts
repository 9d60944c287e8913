import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, monthOf, nirKey, parisDayOf } from '@apart/shared';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { openDi } from '@apart/server/features/di/index';
import { median, timed } from '../side-by-side.ts';
import { copyOf, makeDueData, referenceOf } from '../sweep/due-data.ts';
import { EMPLOYER, IMPORTED_AT } from '../imports/employer.ts';

const LINES = 10_000;
const ROUNDS = 5;
const MONTH = monthOf(day('2026-11-01'));

/**
 * A CSV of 10,000 people with four weeks each, tried then saved by `importDiLines` (numbers checked and sealed, amounts with their steps,
 * quotas, journal), beside bare csv-parse that reads the same bytes into objects and keeps nothing.
 */
export async function diImport(folder: string): Promise<void> {
  const base = join(folder, 'claim.sqlite');
  await makeDueData(base, EMPLOYER + 1, 'due');
  const reference = await anOpenClaim(base);
  const csv = join(folder, 'lignes.csv');
  writeFileSync(csv, linesOf(LINES));
  const contenders = [
    { name: 'csv-parse nu, en objets', run: () => timed('imports/bare.ts', [csv]), speeds: [] as number[] },
    { name: 'le nôtre, essai seul', run: () => ours('dry'), speeds: [] as number[] },
    { name: 'le nôtre, essai puis enregistrement', run: () => ours('save'), speeds: [] as number[] },
  ];
  async function ours(what: 'dry' | 'save'): Promise<number> {
    const copy = join(folder, 'copy.sqlite');
    const speed = await timed('imports/ours.ts', [copyOf(base, copy), csv, reference, what]);
    rmSync(copy);
    return speed;
  }
  for (let round = 0; round < ROUNDS; round += 1) for (const one of contenders) one.speeds.push(await one.run());
  const bare = median(contenders[0]?.speeds ?? []);
  process.stdout.write(`\n| import de ${LINES} lignes | lignes/s (médiane) | min – max | rapport |\n|---|--:|--:|--:|\n`);
  for (const { name, speeds } of contenders) {
    const cells = [name, Math.round(median(speeds)), `${Math.round(Math.min(...speeds))} – ${Math.round(Math.max(...speeds))}`, (median(speeds) / bare).toFixed(3).replace('.', ',')];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}

/** The draft of November on the decision of that employer. */
async function anOpenClaim(databaseUrl: string): Promise<string> {
  const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' }), { clock: { now: () => IMPORTED_AT } });
  const account = { id: `employer-${EMPLOYER}`, email: `employer-${EMPLOYER}@bench.example`, firstName: 'A', lastName: 'Employeur' };
  const opened = await openDi(deps, { kind: 'employer', account, today: parisDayOf(IMPORTED_AT) }, { daReference: referenceOf(EMPLOYER, 0).reference, month: MONTH, idempotencyKey: 'bench' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  await deps.pdf.close();
  await deps.db.close();
  return opened.value.reference;
}

function linesOf(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const body = `${1 + (n % 2)}${String(60 + (n % 40))}${String(1 + (n % 12)).padStart(2, '0')}69${String(100 + Math.floor(n / 500)).padStart(3, '0')}${String(1 + (n % 500)).padStart(3, '0')}`;
    return `${body}${nirKey(body)};Salarié ${n};Camille;35;14,${String(20 + (n % 80))};35;28;17,5;35`;
  });
  return ['identifiant;nom;prenom;duree_contrat_hebdo;taux_horaire_brut;s1_chomees;s2_chomees;s3_chomees;s4_chomees', ...rows].join('\r\n');
}
