import { hours, month, searchKey } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { daTables } from '../features/da/index.ts';
import { dapTables } from '../features/dap/index.ts';
import { habilitationTables } from '../features/habilitations/index.ts';
import { demoEstablishment } from './establishments.ts';
import { claimStory } from './claim-story.ts';
import { fileStory } from './file-story.ts';
import type { Step } from './world.ts';

/** A number of the old system, eleven characters with a letter: the search by number used to fail on it. */
export const LEGACY_NUMBER = '069A0417700';

const keptUnderItsOldNumber: Step = {
  at: new Date('2020-03-18T09:00:00Z'),
  async run({ deps, references }) {
    const reference = references.get('fleurs') ?? '';
    await deps.db.transaction(async (tx) => {
      const { dap } = dapTables(tx);
      const { da } = daTables(tx);
      const old = { reference: LEGACY_NUMBER, referenceKey: searchKey(LEGACY_NUMBER), stem: LEGACY_NUMBER };
      await tx.sql.update(dap).set(old).where(eq(dap.reference, reference));
      await tx.sql.update(da).set(old).where(eq(da.reference, reference));
    });
    references.set('fleurs', LEGACY_NUMBER);
  },
};

/** The accountant left with the only key; the company kept its files, and its own administrator. */
const accountantLeaves: Step = {
  at: new Date('2020-04-10T08:00:00Z'),
  async run({ deps }) {
    const { siret } = demoEstablishment('canut');
    await deps.db.transaction(async (tx) => {
      const { habilitation } = habilitationTables(tx);
      await tx.sql
        .update(habilitation)
        .set({ endedAt: deps.clock.now() })
        .where(and(eq(habilitation.accountId, 'demo-ancienComptable'), eq(habilitation.siret, siret)));
    });
  },
};

/**
 * The troubles told by the FAQ of 10 April 2020, each as it must go: silence counted from the exact hour and taken by the next
 * sweep on 25, 26 and 27 March; an avenant accepted like a request; a file under 48 hours left alone; a number with a letter;
 * an employee without NIR; an accountant who goes; a claim whose validation is told.
 */
export function stories2020(): readonly Step[] {
  return [
    ...fileStory('fleurs', 'fleuriste', 'agent69').sent('2020-03-17T10:00:00Z').authorised('2020-03-17T16:00:00Z').steps,
    keptUnderItsOldNumber,
    ...fileStory('soie', 'comptable', 'agent69').sent('2020-03-25T08:12:00Z').swept('2020-03-27T19:00:00Z').steps,
    ...fileStory('rhodanim', 'rhodanim', 'agent69').sent('2020-03-26T13:30:00Z').swept('2020-03-30T04:00:00Z').steps,
    ...fileStory('gratteciel', 'gratteciel', 'agent69').sent('2020-03-27T17:45:00Z').swept('2020-03-30T04:00:30Z').steps,
    ...fileStory('usinage', 'usinage', 'agent69')
      .sent('2020-03-31T06:00:00Z')
      .swept('2020-04-01T18:00:00Z')
      .refused('2020-04-02T05:00:00Z', 'CIRCUMSTANCES_NOT_SHOWN', 'Les carnets de commandes fournis ne montrent pas de baisse d’activité sur la période demandée.').steps,
    ...fileStory('canut', 'canut', 'agent69')
      .sent('2020-03-20T09:30:00Z')
      .authorised('2020-03-20T15:00:00Z')
      .amended('2020-04-03T09:00:00Z', { employeesConcerned: 12, forecastHours: hours(4200) })
      .submitted('2020-04-03T09:10:00Z')
      .swept('2020-04-06T04:00:00Z').steps,
    accountantLeaves,
    ...claimStory('canut', month('2020-04'), 'canut', 'agent69')
      .filled('2020-05-04T08:00:00Z', [
        { lastName: 'Blanc', firstName: 'Mathilde', number: '2900569123045', hourlyRate: 1215 },
        { lastName: 'Nowak', firstName: 'Piotr', kind: 'NTT', number: '1912000120PNOWAK2020', hourlyRate: 1180, category: 'WORKER' },
        { lastName: 'Ferrand', firstName: 'Loïc', number: '1850769266078', hourlyRate: 1740, category: 'TECHNICIAN' },
      ])
      .sent('2020-05-04T08:40:00Z')
      .approved('2020-05-06T09:00:00Z')
      .paymentRequested('2020-05-07T07:00:00Z')
      .paid('2020-05-12T07:00:00Z', 'VIR-2020-05-004177').steps,
  ];
}
