import type { DiPageFragment } from '@apart/schema';
import { agreementDateMatters, ARRANGEMENT_RULES, day, hundredthsOfHour } from '@apart/shared';
import { useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateField, HoursField, MoneyField, TickField } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import type { PersonValues } from './person-values.ts';

/** Duration, pay, and what the arrangement or the dates of the contract ask beside; nothing that changes nothing is asked. */
export function ContractFields({ di }: { readonly di: DiPageFragment }) {
  const { arrangement, contractWeeklyHours } = useWatch() as PersonValues;
  const chosen = arrangement ?? 'WEEKLY';
  const asksDate =
    typeof contractWeeklyHours === 'number' &&
    di.weeks.some((week) => agreementDateMatters({ arrangement: chosen, contractWeeklyHundredths: hundredthsOfHour(contractWeeklyHours) }, day(week.monday)));
  return (
    <>
      {ARRANGEMENT_RULES[chosen].typedIn === 'HOURS' && (
        <HoursField name="contractWeeklyHours" help={<WhereToFind of="contractHours" />} label="Durée hebdomadaire du contrat" hint={ARRANGEMENT_RULES[chosen].countedOver === 'MONTH' ? 'En moyenne, par semaine.' : undefined} />
      )}
      <MoneyField name="hourlyRate" help={<WhereToFind of="hourlyRate" />} label="Taux horaire brut" />
      {asksDate && <DateField name="agreementSignedOn" label="Date de l’accord ou du forfait" hint="En 2020 et 2021, seuls ceux conclus avant le 24 avril 2020 ouvrent l’indemnisation au-delà de 35 heures." />}
      {chosen === 'MODULATION' && (
        <div className="ap-fields__all">
          <TickField name="monthlyClaim" label="Je demande le remboursement chaque mois, sans attendre la fin de la période de référence (R. 5122-5)." hint={'Les semaines du mois sont comptées ensemble, dans la limite de 35 heures par semaine. La régularisation à la fin de la période ne se fait pas dans ce service\u00a0: demandez-la à l’unité départementale.'} />
        </div>
      )}
      <ContractDates />
    </>
  );
}

/** Seldom needed: a button opens them. */
function ContractDates() {
  const { getValues, setFocus } = useFormContext<PersonValues>();
  const { contractStart, contractEnd } = getValues();
  const [open, setOpen] = useState(Boolean(contractStart ?? contractEnd));
  if (open) {
    return (
      <>
        <DateField name="contractStart" label="Début du contrat" hint="S’il commence dans le mois." optional />
        <DateField name="contractEnd" label="Fin du contrat" hint="S’il finit dans le mois." optional />
      </>
    );
  }
  return (
    <div className="ap-fields__all fr-mb-3w">
      <Button
        type="button"
        size="small"
        priority="tertiary"
        onClick={() => {
          setOpen(true);
          setTimeout(() => setFocus('contractStart'), 0);
        }}
      >
        Le contrat commence ou finit dans le mois
      </Button>
    </div>
  );
}
