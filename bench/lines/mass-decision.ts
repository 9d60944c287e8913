import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { decideInMass } from '@apart/server/features/mass-decision/decide-in-mass';
import { previewMassDecision } from '@apart/server/features/mass-decision/preview';
import { beatsOf } from '@apart/server/features/long-work/beat';
import { makeDueData, SENT } from '../sweep/due-data.ts';

const FILES = 500;
/** The data spread files over six départements; the decision is for one. */
const DEPARTEMENTS = 6;

/** One decision for 500 files, in process: each by its ordinary act (rights, version, journal, decision, letter), documents drawn by their thread. */
export async function massDecision(folder: string): Promise<void> {
  process.stdout.write('\n| décision en nombre, 500 demandes | ms par demande | le plus long arrêt de la boucle, ms |\n|---|--:|--:|\n');
  const account = { id: 'agent', email: 'agent@bench.example', firstName: 'A', lastName: 'Gent' };
  const viewer = { kind: 'ud', account, departements: ['69'], head: false } as const;
  const filter = { departement: '69', undecided: true };
  for (const decision of [{ kind: 'AUTHORISE' }, { kind: 'REFUSE', reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', text: 'Aucune pièce.' }] as const) {
    const { databaseUrl } = await makeDueData(join(folder, `${decision.kind}.sqlite`), FILES * DEPARTEMENTS, 'due');
    const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' }), { clock: { now: () => SENT } });
    const preview = await previewMassDecision(deps, viewer, filter, decision);
    if (!preview.ok) throw new Error(JSON.stringify(preview.refusals));
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const started = performance.now();
    const begun = await decideInMass(deps, viewer, { filter, decision, expectedCount: preview.value.count, idempotencyKey: decision.kind });
    if (!begun.ok) throw new Error(JSON.stringify(begun.refusals));
    await beatsOf(deps).get(begun.value.workId)?.ended;
    const ms = performance.now() - started;
    loop.disable();
    process.stdout.write(`| ${decision.kind === 'REFUSE' ? 'refus' : 'autorisations'} (${preview.value.count}) | ${(ms / preview.value.count).toFixed(1)} | ${(loop.max / 1e6).toFixed(0)} |\n`);
    await deps.pdf.close();
    await deps.db.close();
  }
}
