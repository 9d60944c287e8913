import type { DapPageFragment } from '@apart/schema';
import { plural } from '../../ui/index.ts';
import { fieldOf, stepOf, STEPS } from './steps.ts';

interface StepNavProps {
  readonly current: number;
  readonly dap: DapPageFragment;
  /** From the first visit of the summary on, each step tells what it lacks. */
  readonly revealed: boolean;
  readonly onGo: (index: number) => void;
}

/** All the steps at hand, in any order; on a phone, a list to choose from. */
export function StepNav({ current, dap, revealed, onGo }: StepNavProps) {
  const lacking = (index: number): number => (revealed ? dap.blockers.filter((blocker) => stepOf(fieldOf(blocker.path)) === index).length : 0);
  return (
    <nav aria-label="Étapes de la demande" className="ap-stepnav">
      <div className="ap-stepnav__small fr-select-group">
        <label className="fr-label" htmlFor="etape">
          Aller à l’étape
        </label>
        <select className="fr-select" id="etape" value={current} onChange={(event) => onGo(Number(event.target.value))}>
          {STEPS.map((step, index) => (
            <option key={step.key} value={index}>
              {index + 1}. {step.title}
              {lacking(index) > 0 ? ` (${plural(lacking(index), 'point')} à corriger)` : ''}
            </option>
          ))}
        </select>
      </div>
      <ol className="ap-stepnav__list">
        {STEPS.map((step, index) => (
          <li key={step.key}>
            <button type="button" aria-current={index === current ? 'step' : undefined} onClick={() => onGo(index)}>
              <span className="ap-stepnav__number" aria-hidden="true">
                {index + 1}
              </span>
              {step.title}
              {lacking(index) > 0 && <span className="ap-stepnav__lacking">{plural(lacking(index), 'point')} à corriger</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
