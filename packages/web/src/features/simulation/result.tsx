import { formatMonth, SIMULATION_NOT_COVERED, type SimulatedEmployee, type Simulation, type SimulationForm } from '@apart/shared';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useState } from 'react';
import { Link } from 'react-router';
import { centsText, DataTable, hoursText, Notice, plural, Section } from '../../ui/index.ts';
import { Calculation } from '../di/calculation.tsx';
import { Chart } from './chart.tsx';
import { keepClaim } from './kept-claim.ts';
import { keepRequest } from './kept-request.ts';
import { partsOf, type Side } from './sides.ts';
import { requestOf } from './values.ts';

/** What the simulation comes to, for the employer or for the employee, and how. */
export function Result({ asked, simulation }: { readonly asked: SimulationForm; readonly simulation: Simulation }) {
  const [side, setSide] = useState<Side>('EMPLOYER');
  const { totals, months, employees } = simulation;
  const amounts = employees.flatMap((employee) => employee.months.map(({ amount }) => amount));
  const parts = partsOf(side);
  return (
    <Section title="Résultat">
      <RadioButtons
        legend="Vous êtes"
        orientation="horizontal"
        options={[
          { label: 'Employeur', nativeInputProps: { name: 'side', checked: side === 'EMPLOYER', onChange: () => setSide('EMPLOYER') } },
          { label: 'Salarié', nativeInputProps: { name: 'side', checked: side === 'EMPLOYEE', onChange: () => setSide('EMPLOYEE') } },
        ]}
      />
      <dl className="ap-simulation__figures">
        {parts.figures.map(({ label, of }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{centsText(of(totals))}</dd>
          </div>
        ))}
      </dl>
      <p className="ap-muted">
        {plural(employees.length, 'salarié')}, {hoursText(totals.idleHours)} chômées dont {hoursText(totals.payableHours)} indemnisables. Montants bruts.
      </p>
      {totals.beyondQuota > 0 && <Notice kind="warning">{hoursText(totals.beyondQuota)} dépassent le contingent annuel par salarié&nbsp;: elles ne seraient pas payées (R. 5122-6).</Notice>}
      {amounts.some(({ floorUnpublished }) => floorUnpublished) && <Notice kind="info">Plancher non publié pour une partie de la période&nbsp;: le montant sera plus élevé quand la valeur paraîtra, si elle joue.</Notice>}
      {amounts.some(({ confidence }) => confidence !== 'sure') && <p className="ap-muted">Une valeur au moins est probable ou manquante&nbsp;: le détail du calcul dit sa source.</p>}
      {months.length > 1 && <Chart months={months} parts={parts} />}
      <DataTable
        caption="Mois par mois"
        captionHidden={false}
        columns={[
          { key: 'month', header: 'Mois', cell: ({ month }) => formatMonth(month) },
          { key: 'hours', header: 'Indemnisables', align: 'end', cell: ({ payableHours }) => hoursText(payableHours) },
          ...parts.figures.map(({ label, of }) => ({ key: label, header: label, align: 'end' as const, cell: (month: (typeof months)[number]) => centsText(of(month)) })),
        ]}
        rows={months}
        rowKey={({ month }) => month}
      />
      {employees.map((employee, index) => (
        // Two employees may bear the same name: their place tells them apart.
        <EmployeeDetail key={`${index} ${employee.label}`} employee={employee} />
      ))}
      <h3 className="fr-h6 ap-simulation__limits">Ce que la simulation ne couvre pas</h3>
      <ul>
        {SIMULATION_NOT_COVERED.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className="ap-actions">
        <Link className="fr-btn" to="/dap/nouvelle" onClick={() => keepRequest(requestOf(asked, totals.payableHours))}>
          En faire une demande d’autorisation
        </Link>
        <Link className="fr-btn fr-btn--secondary" to="/di/nouvelle" onClick={() => keepClaim(asked)}>
          En faire une demande d’indemnisation
        </Link>
      </div>
      <p className="ap-muted">
        Après connexion, une demande d’autorisation reprend la période, le nombre de salariés et les heures. Une demande d’indemnisation, pour un mois déjà autorisé, reprend aussi le contrat, le taux et les heures de chaque salarié&nbsp;; vous complétez leurs noms
        et leurs numéros.
      </p>
    </Section>
  );
}

function EmployeeDetail({ employee }: { readonly employee: SimulatedEmployee }) {
  return (
    <details className="ap-details">
      <summary>
        {employee.label}&nbsp;: {centsText(employee.totals.indemnityCents)} d’indemnité, {centsText(employee.totals.allowanceCents)} d’allocation
      </summary>
      {employee.months.map(({ month, amount }) => (
        <Calculation
          key={month}
          name={`${employee.label}, ${formatMonth(month)}`}
          steps={amount.steps.map((step) => ({ label: step.labelFr, value: step.valueFr, article: step.article, source: step.source, period: step.periodFr }))}
        />
      ))}
    </details>
  );
}
