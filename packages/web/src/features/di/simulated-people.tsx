import { Button } from '@codegouvfr/react-dsfr/Button';
import { centsText, hoursText, Notice, plural } from '../../ui/index.ts';
import type { Simulated } from './simulated.ts';
import { SIMULATED_LIST } from './unsaved.ts';

interface SimulatedPeopleProps {
  readonly people: readonly Simulated[];
  readonly onComplete: (one: Simulated) => void;
  readonly onLeaveOut: (one: Simulated) => void;
}

/** Where people are cards: the employees of a simulation, to complete one after the other. */
export function SimulatedPeople({ people, onComplete, onLeaveOut }: SimulatedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <Notice kind="info" title={`${plural(people.length, 'salarié')} de votre simulation à compléter`}>
      <p>Le contrat, le taux et les heures sont repris. Il manque le nom et le numéro.</p>
      <ul className="ap-plain-list" id={SIMULATED_LIST} tabIndex={-1}>
        {people.map((one, index) => (
          <li key={`${index} ${one.label}`} className="ap-simulated">
            <p>
              <strong>{one.label}</strong>{' '}
              <span className="ap-muted">
                {hoursText(one.employee.contractWeeklyHours)} par semaine · {centsText(one.employee.hourlyRate)} de l’heure
              </span>
            </p>
            <div className="ap-actions ap-actions--tight">
              <Button size="small" priority="secondary" onClick={() => onComplete(one)}>
                Compléter<span className="fr-sr-only"> {one.label}</span>
              </Button>
              <Button size="small" priority="tertiary" onClick={() => onLeaveOut(one)}>
                Ne pas reprendre<span className="fr-sr-only"> {one.label}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
