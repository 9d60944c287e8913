import { type DiLineFieldsFragment, DiLineStepsDocument, type DiPageFragment } from '@apart/schema';
import { CATEGORY_LABELS, SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { centsText, DataTable, hoursText, Notice, Pending } from '../../ui/index.ts';
import { Calculation } from './calculation.tsx';

/** One person of a claim: who, how much, and how it is reached. */
export function PersonCard({ di, line, onEdit }: { readonly di: DiPageFragment; readonly line: DiLineFieldsFragment; readonly onEdit?: () => void }) {
  const { employee } = line;
  const [read, setRead] = useState(false);
  const name = `${employee.lastName} ${employee.firstName}`;
  return (
    <article className="ap-person" aria-label={name}>
      <div className="ap-person__head">
        <h3 className="fr-h6 ap-person__name">{name}</h3>
        {onEdit && (
          <Button size="small" priority="secondary" onClick={onEdit}>
            Modifier<span className="fr-sr-only"> {name}</span>
          </Button>
        )}
      </div>
      <ul className="ap-person__facts">
        {'identifierMasked' in employee && (
          <li>
            {employee.identifierKind} {employee.identifierMasked}
          </li>
        )}
        <li>{SOCIO_PROFESSIONAL_CATEGORY_LABELS[employee.category]}</li>
        <li>{hoursText(line.contractWeeklyHours)} par semaine</li>
        <li>{centsText(line.hourlyRate)} de l’heure</li>
      </ul>
      {line.refusals.length > 0 && (
        <Notice kind="warning" title="À corriger avant d’envoyer">
          <ul className="ap-plain-list">
            {line.refusals.map((refusal) => (
              <li key={refusal.path}>{refusal.message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="ap-person__figures">
        <Figure label="Indemnisables" value={hoursText(line.payableHours)} />
        <Figure label="Allocation" value={line.allowance === null ? '—' : centsText(line.allowance)} />
        <Figure label="Indemnité" value={line.indemnity === null ? '—' : centsText(line.indemnity)} />
      </dl>
      {line.beyondQuota > 0 && (
        <Notice kind="warning">{hoursText(line.beyondQuota)} dépassent le contingent annuel de ce salarié&nbsp;: elles ne sont pas payées (R. 5122-6).</Notice>
      )}
      {line.floorUnpublished && <p className="ap-muted">Plancher non publié&nbsp;: le montant sera recalculé quand la valeur paraîtra.</p>}
      <details className="ap-details" onToggle={(event) => setRead((before) => before || event.currentTarget.open)}>
        <summary>
          Voir les semaines et le calcul<span className="fr-sr-only"> de {name}</span>
        </summary>
        <p className="ap-muted">
          {WORKING_TIME_ARRANGEMENT_LABELS[line.arrangement]} · {CATEGORY_LABELS[line.allowanceCategory]}
        </p>
        <DataTable
          caption={`Heures de ${name} par semaine`}
          columns={[
            { key: 'week', header: 'Semaine', cell: (week) => di.weeks.find((one) => one.monday === week.monday)?.label ?? week.monday },
            { key: 'worked', header: 'Travaillées', align: 'end', cell: (week) => hoursText(week.worked) },
            { key: 'assimilated', header: 'Assimilées', align: 'end', cell: (week) => hoursText(week.assimilated) },
            { key: 'idle', header: 'Chômées', align: 'end', cell: (week) => hoursText(week.idle) },
            { key: 'payable', header: 'Indemnisables', align: 'end', cell: (week) => hoursText(week.payable) },
          ]}
          rows={line.weeks}
          rowKey={(week) => week.monday}
        />
        {read && <Steps reference={di.reference} lineId={line.id} name={name} />}
      </details>
    </article>
  );
}

/** The calculation of one person, read when it is opened: a claim of 2,000 people does not carry all of them. */
function Steps({ reference, lineId, name }: { readonly reference: string; readonly lineId: string; readonly name: string }) {
  const { data } = useQuery(DiLineStepsDocument, { variables: { reference, ids: [lineId] }, fetchPolicy: 'network-only' });
  if (!data) return <Pending label={`Lecture du calcul de ${name}`} lines={2} />;
  return <Calculation steps={data.di?.lines[0]?.steps ?? []} name={name} />;
}

export function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
