import { addDays, day, hours, month, monthOf, parisDayOf, plusMonths, type DapForm, type Month } from '@apart/shared';
import { claimStory, type DemoEmployee } from './claim-story.ts';
import { fileStory } from './file-story.ts';
import { helpStories } from './stories-help.ts';
import type { Step } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const BAKERY: readonly DemoEmployee[] = [
  { lastName: 'Petit', firstName: 'Luc', number: '1850578006084', hourlyRate: 1390, category: 'WORKER' },
  { lastName: 'Roussel', firstName: 'Inès', number: '2960969383021', hourlyRate: 1325 },
  { lastName: 'Haddad', firstName: 'Karim', number: '1910399350042', hourlyRate: 1650, category: 'TECHNICIAN' },
];

const ONE: readonly DemoEmployee[] = [{ lastName: 'Faure', firstName: 'Élise', number: '2880444109033', hourlyRate: 1480 }];

/** The requests told of spring 2020 are for days until then. */
const SPRING_2020 = { first: day('2020-03-01'), last: day('2020-06-14') };

/** The period of a request sent at `at` by an establishment that has a story in spring 2020: the days after that one, while it lasts. */
function afterSpring2020(at: Date): Partial<DapForm> {
  const on = parisDayOf(at);
  if (on < SPRING_2020.first || on > SPRING_2020.last) return {};
  const startDay = addDays(SPRING_2020.last, 1);
  return { startDay, endDay: addDays(startDay, 75) };
}

/** Files of these weeks, dated from the first start: a worklist to decide, decisions to read, months to declare. */
export function storiesToday(start: Date): readonly Step[] {
  const ago = (ms: number) => new Date(start.getTime() - ms);
  const lastMonth: Month = plusMonths(monthOf(parisDayOf(start)), -1);
  const two: Month = month(plusMonths(lastMonth, -1));
  /** A file authorised ten weeks ago, so that two whole months can be declared on it. */
  const running = (establishment: string, by: string, agent: string) =>
    fileStory(establishment, by, agent, `${establishment}-running`).sent(ago(75 * DAY)).authorised(ago(74.5 * DAY));
  const waiting = (establishment: string, by: string, agent: string, sinceHours: number) =>
    fileStory(establishment, by, agent).sent(ago(sinceHours * HOUR)).steps;
  /** The same, of an establishment that has a story in 2020. */
  const again = (establishment: string, by: string, agent: string, sinceHours: number) =>
    fileStory(establishment, by, agent, `${establishment}-today`).sent(ago(sinceHours * HOUR), afterSpring2020(ago(sinceHours * HOUR)));
  return [
    ...helpStories(start),
    // Mme Martin: a decision, a month paid, a month to finish.
    ...running('martin', 'martin', 'agent69').steps,
    ...claimStory('martin-running', two, 'martin', 'agent69')
      .filled(ago(28 * DAY), BAKERY, 2100)
      .sent(ago(28 * DAY - HOUR))
      .approved(ago(26 * DAY))
      .paymentRequested(ago(25 * DAY))
      .paid(ago(20 * DAY), 'VIR-000418').steps,
    // Claims at every other step.
    ...running('theatre', 'theatre', 'agentParis').steps,
    ...claimStory('theatre-running', two, 'theatre', 'agentParis').filled(ago(9 * DAY), ONE).sent(ago(9 * DAY - HOUR)).steps,
    ...running('hotel', 'hotel', 'agentParis').steps,
    ...claimStory('hotel-running', two, 'hotel', 'agentParis').filled(ago(8 * DAY), ONE).sent(ago(8 * DAY - HOUR)).approved(ago(3 * DAY)).steps,
    ...running('biscuit', 'biscuit', 'agentParis').steps,
    ...claimStory('biscuit-running', two, 'biscuit', 'agentParis')
      .filled(ago(12 * DAY), ONE)
      .sent(ago(12 * DAY - HOUR))
      .approved(ago(6 * DAY))
      .paymentRequested(ago(2 * DAY)).steps,
    ...running('corse', 'corse', 'agentParis').steps,
    ...claimStory('corse-running', two, 'corse', 'agentParis')
      .filled(ago(11 * DAY), ONE)
      .sent(ago(11 * DAY - HOUR))
      .rejected(ago(7 * DAY), 'Les heures déclarées comptent des jours fériés habituellement chômés.').steps,
    ...running('kreol', 'kreol', 'agentParis').steps,
    ...claimStory('kreol-running', two, 'kreol', 'agentParis')
      .filled(ago(10 * DAY), ONE)
      .sent(ago(10 * DAY - HOUR))
      .withdrawn(ago(9 * DAY), 'Un salarié a été oublié.').steps,
    // Files at every other step.
    ...fileStory('librairie', 'librairie', 'agentParis').drafted(ago(30 * HOUR)).steps,
    ...fileStory('coiffure', 'coiffure', 'agentParis')
      .sent(ago(4 * DAY))
      .returned(ago(3 * DAY), [{ field: 'circumstances', remark: 'Depuis quel jour, et pour quels services du salon\u00a0?' }, { field: 'employeesConcerned', remark: 'Tous les salariés, ou une partie\u00a0?' }, { piece: 'CIRCUMSTANCES', remark: 'Un extrait de l’agenda des rendez-vous.' }], 'Il manque de quoi comprendre depuis quand et pour qui l’activité s’arrête.').steps,
    ...fileStory('pressing', 'pressing', 'agentParis').sent(ago(5 * DAY)).withdrawn(ago(4.5 * DAY), 'L’activité reprend plus tôt que prévu.').steps,
    ...fileStory('agence', 'agence', 'agentParis')
      .sent(ago(6 * DAY))
      .refused(ago(5 * DAY), 'NO_LOSS_OF_PAY', 'Les éléments transmis ne montrent pas de réduction d’horaire des salariés.').steps,
    ...fileStory('vanille', 'vanille', 'agentParis').sent(ago(9 * DAY)).swept(ago(6.5 * DAY)).steps,
    ...fileStory('chantier', 'chantier', 'agentParis')
      .sent(ago(60 * DAY), {
        previousUse: 'WITHIN_36_MONTHS',
        commitments: [
          { kind: 'JOB_RETENTION', description: 'Aucun licenciement économique parmi les salariés placés.', dueDay: addDays(parisDayOf(start), 120) },
          { kind: 'TRAINING', description: 'Habilitation électrique pour six compagnons.', dueDay: addDays(parisDayOf(start), 60) },
        ],
      })
      .authorised(ago(59 * DAY))
      .amended(ago(6 * HOUR), { employeesConcerned: 60, forecastHours: hours(21_000) })
      .submitted(ago(5 * HOUR)).steps,
    // The worklists, by time left: from two hours to two days.
    ...waiting('traiteur', 'traiteur', 'agent69', 46),
    ...again('gratteciel', 'gratteciel', 'agent69', 40).taken(ago(20 * HOUR)).steps,
    ...again('rhodanim', 'rhodanim', 'agent69', 37).steps,
    ...again('usinage', 'usinage', 'agent69', 9).steps,
    ...waiting('poste', 'poste', 'agentParis', 44.5),
    ...waiting('nautisme', 'nautisme', 'agentParis', 38),
    ...waiting('creche', 'creche', 'agentParis', 31),
    ...waiting('plongee', 'plongee', 'agentParis', 22),
    ...waiting('helico', 'helico', 'agentParis', 15),
    ...waiting('brasserie', 'brasserie', 'agentParis', 7),
    ...waiting('transport', 'transport', 'agentParis', 3),
    ...waiting('ecole', 'ecole', 'agentParis', 1),
  ];
}
