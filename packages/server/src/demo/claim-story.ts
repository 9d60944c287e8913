import {
  nirKey, parisDayOf, weeksOfMonth, type DiLineForm, type Month,
} from '@apart/shared';
import { approveDi, findDi, openDi, recordDiPayment, rejectDi, requestDiPayment, saveDiLines, submitDi, withdrawDi } from '../features/di/index.ts';
import { findDa } from '../features/da/index.ts';
import { told, type Step, type StoryWorld } from './world.ts';

/** An employee of the demonstration; NIRs are invented and pass their key. */
export interface DemoEmployee {
  readonly lastName: string;
  readonly firstName: string;
  /** The thirteen first characters of a NIR, or a whole NTT. */
  readonly number: string;
  readonly kind?: 'NIR' | 'NTT';
  /** Cents of a euro. */
  readonly hourlyRate: number;
  readonly category?: DiLineForm['category'];
}

function lineOf(employee: DemoEmployee, weeks: DiLineForm['weeks']): DiLineForm {
  const kind = employee.kind ?? 'NIR';
  return {
    lastName: employee.lastName,
    firstName: employee.firstName,
    identifierKind: kind,
    identifier: kind === 'NIR' ? `${employee.number}${nirKey(employee.number)}` : employee.number,
    category: employee.category ?? 'EMPLOYEE',
    arrangement: 'WEEKLY',
    contractKind: 'ORDINARY',
    allowanceCategory: 'COMMON',
    contractWeeklyHours: 3500,
    hourlyRate: employee.hourlyRate,
    weeks,
  };
}

/** The story of the claim of a month on the decision of a file: opened, filled with idle weeks, sent, followed to its payment. */
export function claimStory(file: string, month: Month, by: string, agent: string) {
  const steps: Step[] = [];
  const name = `${file} ${month}`;
  const at = (instant: Date | string, run: (world: StoryWorld) => Promise<void>) => {
    steps.push({ at: new Date(instant), run });
    return story;
  };
  const claim = async (world: StoryWorld, who: string) => {
    const viewer = await world.viewer(who);
    const di = await findDi(world.deps.db.read, viewer, world.references.get(name) ?? '');
    if (!di) throw new Error(`The claim ${name} is not there`);
    return { viewer, target: { reference: di.reference, expectedVersion: di.version } };
  };
  const story = {
    steps,
    filled: (instant: Date | string, employees: readonly DemoEmployee[], idle = 3500) =>
      at(instant, async (world) => {
        const viewer = await world.viewer(by);
        const da = await findDa(world.deps.db.read, viewer, world.references.get(file) ?? '');
        if (!da) throw new Error(`The decision of ${file} is not there`);
        const di = told(await openDi(world.deps, viewer, { daReference: da.reference, month, idempotencyKey: `demo-${name}` }), `${name} opened`);
        world.references.set(name, di.reference);
        const weeks = weeksOfMonth(month, { start: da.startDay, end: da.endDay }).map((week) => ({
          monday: week.monday,
          worked: 3500 - Math.floor((idle * week.workingDaysInPeriod) / 5),
          assimilated: 0,
          idle: Math.floor((idle * week.workingDaysInPeriod) / 5),
        }));
        const saved = told(
          await saveDiLines(world.deps, viewer, { reference: di.reference, expectedVersion: di.version, lines: employees.map((one) => lineOf(one, weeks)) }),
          `${name} filled`,
        );
        if (saved.refusals.length > 0) throw new Error(`The claim ${name} has lines that name nobody`);
      }),
    sent: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, by);
        told(await submitDi(world.deps, viewer, { ...target, idempotencyKey: `demo-${name}-sent` }), `${name} sent`);
      }),
    withdrawn: (instant: Date | string, reason: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, by);
        told(await withdrawDi(world.deps, viewer, { ...target, reason }), `${name} withdrawn`);
      }),
    approved: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, agent);
        told(await approveDi(world.deps, viewer, target), `${name} approved`);
      }),
    rejected: (instant: Date | string, reason: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, agent);
        told(await rejectDi(world.deps, viewer, { ...target, reason }), `${name} rejected`);
      }),
    paymentRequested: (instant: Date | string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, 'asp');
        told(await requestDiPayment(world.deps, viewer, target), `${name} payment requested`);
      }),
    paid: (instant: Date | string, paymentReference: string) =>
      at(instant, async (world) => {
        const { viewer, target } = await claim(world, 'asp');
        const paidOn = parisDayOf(world.deps.clock.now());
        told(await recordDiPayment(world.deps, viewer, { ...target, paymentReference, paidOn }), `${name} paid`);
      }),
  };
  return story;
}
