import { type DaQuery, OpenDiDocument } from '@apart/schema';
import { deadlinesOfMonths } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { takeDeadlines } from '../home/deadlines.tsx';
import { MonthDeadline } from './month-deadline.tsx';
import { CopyButton, RefusalAlert, StatusBadge } from '../../ui/index.ts';

type Da = NonNullable<DaQuery['da']>;
type DaMonth = Da['months'][number];

/** The months of a decision, each with its state, its deadline, and the way to declare it. */
export function Months({ da }: { readonly da: Da }) {
  const { run, pending, failure } = useAct(OpenDiDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const navigate = useNavigate();
  const open = async (month: DaMonth): Promise<void> => {
    const data = await run({ daReference: da.reference, month: month.month, idempotencyKey: key() });
    if (!data) return;
    renew();
    setRefusals(data.openDi.refusals);
    if (data.openDi.di) await navigate(`/di/${data.openDi.di.reference}`);
  };
  // Of a decision that is no longer in force, what was declared is all there is to see.
  const months = da.status === 'IN_FORCE' ? da.months : da.months.filter(({ diReference }) => diReference !== null);
  const toDeclare = deadlinesOfMonths({ ...da, months }, da.establishmentName);
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure} title="Ce mois ne peut pas être déclaré" />
      {months.length === 0 ? (
        <p>Aucun mois n’a été déclaré sur cette décision.</p>
      ) : (
        <ul className="ap-months">
          {months.map((month) => (
            <li key={month.month} className="ap-month">
              <div>
                <p className="ap-month__name">{month.label}</p>
                {da.status === 'IN_FORCE' && (month.status === null || month.status === 'DRAFT') && <MonthDeadline month={month.month} deadline={month.deadline} begun={month.status === 'DRAFT'} />}
                {month.diReference && <p className="ap-todo__detail">{month.diReference}</p>}
              </div>
              {month.diReference && <CopyButton text={month.diReference} what={`la référence de ${month.label}`} />}
              {month.status && month.statusLabel && <StatusBadge status={month.status} label={month.statusLabel} />}
              {month.diReference && (
                <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={`/di/${month.diReference}`}>
                  {month.status === 'DRAFT' ? 'Reprendre' : 'Voir'}
                  <span className="fr-sr-only"> la déclaration de {month.label}</span>
                </Link>
              )}
              {month.canOpen && (
                <Button size="small" disabled={pending} onClick={() => void open(month)}>
                  Déclarer le mois {ofMonth(month.label)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {toDeclare.length > 0 && (
        <Button size="small" priority="tertiary" className="fr-mt-2w" onClick={() => void takeDeadlines(toDeclare, `echeances-${da.reference}`)}>
          Ajouter les dates limites à mon agenda
        </Button>
      )}
    </>
  );
}

/** « de mars 2020 », « d’avril 2020 » */
function ofMonth(label: string): string {
  return /^[aeiouéèêâîôû]/i.test(label) ? `d’${label}` : `de ${label}`;
}
