import {
  CSE_OPINION_LABELS,
  CSE_OPINIONS,
  DAP_PERIMETER_LABELS,
  DAP_PERIMETERS,
  DAP_REASONS,
  DAP_SUB_REASON_LABELS,
  DAP_SUB_REASONS,
  day,
  formatDay,
  reasonLabel,
} from '@apart/shared';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateField, HoursField, IntegerField, RadioField, TextField } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import { plural } from '../../ui/format.ts';
import { AskedOf } from './asked-items.tsx';
import type { DapDraft } from './draft.ts';
import { HoursCalculator } from './hours-calculator.tsx';

export function useDraft<Name extends keyof DapDraft>(name: Name): DapDraft[Name] {
  const { control } = useFormContext<DapDraft>();
  return useWatch({ control, name }) as DapDraft[Name];
}

export function ReasonStep() {
  const reason = useDraft('reason');
  const circumstances = useDraft('circumstances');
  return (
    <>
      <AskedOf field="reason" />
      <RadioField name="reason" label="Pour quel motif demandez-vous l’activité partielle&nbsp;?" choices={DAP_REASONS.map((value) => ({ value, label: reasonLabel(value) }))} />
      <AskedOf field="subReason" />
      {reason === 'OTHER_EXCEPTIONAL' && (
        <RadioField name="subReason" label="De quelle circonstance s’agit-il&nbsp;?" choices={DAP_SUB_REASONS.map((value) => ({ value, label: DAP_SUB_REASON_LABELS[value] }))} />
      )}
      <AskedOf field="circumstances" />
      <TextField
        name="circumstances"
        label="Circonstances et situation économique"
        hint="Depuis quand, pourquoi, quelles activités sont touchées, pourquoi le télétravail ou une autre organisation ne suffisent pas. C’est ce que l’agent lit en premier."
        rows={7}
        maxLength={10_000}
        said={circumstances.trim() === '' ? undefined : plural(circumstances.trim().length, 'caractère')}
      />
    </>
  );
}

export function HowStep() {
  const perimeter = useDraft('perimeter');
  return (
    <>
      <AskedOf field="perimeter" />
      <RadioField name="perimeter" label="Que se passe-t-il dans l’établissement&nbsp;?" choices={DAP_PERIMETERS.map((value) => ({ value, label: DAP_PERIMETER_LABELS[value] }))} />
      <AskedOf field="units" />
      {(perimeter === 'REDUCTION_PART' || perimeter === 'CLOSURE_PART') && (
        <TextField name="units" label="Unités concernées" hint="Ateliers, services, équipes&nbsp;: nommez-les." rows={3} maxLength={2000} />
      )}
    </>
  );
}

export function WhenStep() {
  return (
    <>
      <AskedOf field="startDay" />
      <AskedOf field="endDay" />
      <div className="ap-fields ap-fields--2">
        <DateField name="startDay" label="Premier jour de la période" />
        <DateField name="endDay" label="Dernier jour de la période" />
      </div>
      <AskedOf field="placementDay" />
      <DateField name="placementDay" label="Premier jour chômé, s’il est différent" hint="Laissez vide si les salariés sont placés dès le premier jour de la période." optional />
    </>
  );
}

export function WhoStep({ departement }: { readonly departement: string }) {
  return (
    <>
      <AskedOf field="employeesConcerned" />
      <IntegerField name="employeesConcerned" label="Salariés concernés" />
      <AskedOf field="forecastHours" />
      <HoursField name="forecastHours" help={<WhereToFind of="hours" />} label="Heures chômées prévues" hint="Pour tous les salariés et toute la période, en heures et centièmes&nbsp;: 7 h 30 s’écrit 7,50." />
      <HoursCalculator departement={departement} />
    </>
  );
}

export function CseStep({ dueDay }: { readonly dueDay: string | null }) {
  const opinion = useDraft('cseOpinion');
  return (
    <>
      <AskedOf field="cseOpinion" />
      <RadioField
        name="cseOpinion"
        label="Quel est l’avis du comité social et économique (CSE)&nbsp;?"
        hint="Dans les entreprises d’au moins cinquante salariés, ou qui ont un CSE, il est consulté avant la demande ou dans les deux mois."
        choices={CSE_OPINIONS.map((value) => ({ value, label: CSE_OPINION_LABELS[value] }))}
      />
      <AskedOf field="cseOpinionDay" />
      {(opinion === 'FAVOURABLE' || opinion === 'UNFAVOURABLE') && <DateField name="cseOpinionDay" label="Date de l’avis" />}
      {opinion === 'TO_COME' && dueDay && (
        <p>
          Si vous envoyez aujourd’hui, l’avis est attendu le <strong>{formatDay(day(dueDay))}</strong> au plus tard. Vous le transmettrez depuis la page de la demande&nbsp;; nous vous le rappellerons.
        </p>
      )}
    </>
  );
}
