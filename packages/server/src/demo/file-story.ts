import { addDays, DAP_WARNING_CODES, hours, parisDayOf, type DapForm, type Day, type ItemAsked } from '@apart/shared';
import { findDap, authoriseDap, refuseDap, returnDap, saveDap, startAvenant, submitDap, takeDap, withdrawDap } from '../features/dap/index.ts';
import { runTacitSweep } from '../features/tacit-acceptance/index.ts';
import { demoEstablishment } from './establishments.ts';
import { told, type Step, type StoryWorld } from './world.ts';

const SYSTEM = { kind: 'system', name: 'Passage programmé' } as const;

/** Whatever the day brings to warn about is answered; what is not warned about is not sent. */
const ANSWERS = DAP_WARNING_CODES.map((code) => ({ code, text: 'Deux équipes se relaient, dont une le samedi\u00a0; le détail est tenu à votre disposition.' }));

/** A form that can be sent that day, for this establishment; a story changes what makes it its own. */
function formOf(establishmentKey: string, on: Day, changes: Partial<DapForm>): DapForm {
  const { headcount } = demoEstablishment(establishmentKey);
  const employees = Math.max(1, Math.floor(headcount * 0.6));
  return {
    reason: 'OTHER_EXCEPTIONAL',
    subReason: 'CORONAVIRUS',
    circumstances: 'L’activité s’est arrêtée\u00a0: les clients ne viennent plus et les commandes sont annulées depuis une semaine.',
    perimeter: 'CLOSURE_WHOLE',
    units: null,
    placementDay: null,
    startDay: on,
    endDay: addDays(on, 75),
    employeesConcerned: employees,
    forecastHours: hours(employees * 300),
    cseOpinion: 'FAVOURABLE',
    cseOpinionDay: addDays(on, -1),
    previousUse: 'NONE',
    commitments: null,
    earlierCommitments: null,
    justifications: null,
    ...changes,
  };
}

/**
 * The story of one file, told in order: `fileStory('soie', 'comptable').sent('2020-03-25T08:12Z').swept('2020-03-27T19:00Z')`.
 * `by` writes for the establishment, `agent` decides. Its reference is kept under `name`.
 */
export function fileStory(establishment: string, by: string, agent: string, name = establishment) {
  const steps: Step[] = [];
  const at = (instant: Date | string, run: (world: StoryWorld) => Promise<void>) => {
    steps.push({ at: new Date(instant), run });
    return story;
  };
  const row = async (world: StoryWorld, who: string) => {
    const viewer = await world.viewer(who);
    const found = await findDap(world.deps.db.read, viewer, world.references.get(name) ?? '');
    if (!found) throw new Error(`The file ${name} is not there`);
    return { viewer, target: { reference: found.reference, expectedVersion: found.version }, found };
  };
  const story = {
    steps,
    drafted: (instant: Date | string, changes: Partial<DapForm> = {}) =>
      at(instant, async (world) => {
        const { siret } = demoEstablishment(establishment);
        const form = formOf(establishment, parisDayOf(world.deps.clock.now()), changes);
        const saved = told(await saveDap(world.deps, await world.viewer(by), { siret, idempotencyKey: `demo-${name}`, form }), `${name} saved`);
        world.references.set(name, saved.reference);
      }),
    submitted: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, by);
        told(await submitDap(world.deps, viewer, { ...target, idempotencyKey: `demo-${name}-${String(target.expectedVersion)}` }), `${name} sent`);
      }),
    /** Written and sent at once. */
    sent: (instant: Date | string, changes: Partial<DapForm> = {}) => story.drafted(instant, { justifications: ANSWERS, ...changes }).submitted(instant),
    amended: (instant: Date | string, changes: Partial<DapForm>) =>
      at(instant, async (world) => {
        const viewer = await world.viewer(by);
        const reference = world.references.get(name) ?? '';
        const draft = told(await startAvenant(world.deps, viewer, { reference, idempotencyKey: `demo-${name}-avenant-${reference}` }), `${name} amended`);
        const saved = told(
          await saveDap(world.deps, viewer, { reference: draft.reference, expectedVersion: draft.version, form: { ...draft.form, justifications: ANSWERS, ...changes } }),
          `${name} amended form`,
        );
        world.references.set(name, saved.reference);
      }),
    taken: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, agent);
        told(await takeDap(world.deps, viewer, target), `${name} taken`);
      }),
    authorised: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, agent);
        told(await authoriseDap(world.deps, viewer, { ...target, comment: null }), `${name} authorised`);
      }),
    refused: (instant: Date | string, reasonCode: string, text: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, agent);
        told(await refuseDap(world.deps, viewer, { ...target, reasonCode, text }), `${name} refused`);
      }),
    returned: (instant: Date | string, items: readonly ItemAsked[], text: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, agent);
        told(await returnDap(world.deps, viewer, { ...target, items, text }), `${name} returned`);
      }),
    withdrawn: (instant: Date | string, reason: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await row(world, by);
        told(await withdrawDap(world.deps, viewer, { ...target, reason }), `${name} withdrawn`);
      }),
    /** A scheduled sweep; it accepts whatever is due then. */
    swept: (instant: Date | string) =>
      at(instant, async (world) => void told(await runTacitSweep(world.deps, SYSTEM, { dryRun: false, trigger: 'schedule' }), `${name} swept`)),
    also: at,
  };
  return story;
}

