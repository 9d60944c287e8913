import type { DiPageFragment, RefusalFieldsFragment } from '@apart/schema';
import { Article, Notice } from '../../ui/index.ts';
import { AvenantWay } from './avenant-way.tsx';
import { type Editing, placeOf } from './editing.ts';

interface BlockersProps {
  readonly di: DiPageFragment;
  readonly blockers: readonly RefusalFieldsFragment[];
  readonly onGo: (editing: Editing) => void;
}

/** What the sending would refuse today, each with the way to the field that mends it, or to the avenant. */
export function Blockers({ di, blockers, onGo }: BlockersProps) {
  return (
    <Notice kind="warning" title="Avant d’envoyer">
      <ul>
        {blockers.map((blocker) => {
          const place = placeOf(blocker.path, di);
          return (
            <li key={`${blocker.code} ${blocker.path}`}>
              {place ? (
                <a
                  href={place.lineId ? `#ligne-${place.lineId}` : '#ajouter-un-salarie'}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(place);
                  }}
                >
                  {nameOf(di, place)}
                  {blocker.message}
                </a>
              ) : (
                blocker.message
              )}{' '}
              <Article of={blocker.article} />
              {blocker.code === 'ENVELOPE_EXCEEDED' && <AvenantWay di={di} missing={numberOf(blocker, 'asked') - numberOf(blocker, 'left')} employees={di.totals.employees} />}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

const numberOf = ({ numbers }: RefusalFieldsFragment, name: string): number => Number(numbers.find((one) => one.name === name)?.value ?? 0);

function nameOf(di: DiPageFragment, place: Editing): string {
  const employee = di.lines.find((line) => line.id === place.lineId)?.employee;
  return employee ? `${employee.lastName} ${employee.firstName}\u00a0: ` : '';
}
