import type { DiPageFragment } from '@apart/schema';
import { Notice } from '../../ui/index.ts';
import { type Editing, placeOf } from './editing.ts';

/** What the sending would refuse today, each with the way to the field that mends it. */
export function Blockers({ di, onGo }: { readonly di: DiPageFragment; readonly onGo: (editing: Editing) => void }) {
  return (
    <Notice kind="warning" title="Avant d’envoyer">
      <ul>
        {di.blockers.map((blocker) => {
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
              )}
              {blocker.article && <span className="ap-article"> ({blocker.article})</span>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function nameOf(di: DiPageFragment, place: Editing): string {
  const employee = di.lines.find((line) => line.id === place.lineId)?.employee;
  return employee ? `${employee.lastName} ${employee.firstName} : ` : '';
}
