import { countWorkingDays, type Day, isDay } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { HoursField, IntegerField } from '../../forms/index.ts';
import { hoursText } from '../../ui/format.ts';
import type { DapDraft } from './draft.ts';

interface Calculation {
  employees: number | string | null;
  /** Hundredths of a week: 420 for four weeks and a day. */
  weeks: number | string | null;
  /** Hundredths of an hour idle in a week, for one employee. */
  weekly: number | string | null;
}

/** Weeks of a period in hundredths: a working day is a fifth, the public holidays of the département are no working days. */
export function weeksOfPeriod(start: string, end: string, departement?: string): number | null {
  if (!isDay(start) || !isDay(end) || end < start) return null;
  return countWorkingDays({ start: start as Day, end: end as Day }, { departement }) * 20;
}

/** Employees × weeks × hours of a week, rounded down to the hundredth of an hour; null while a number is missing. */
export function totalHours({ employees, weeks, weekly }: Calculation): number | null {
  if (typeof employees !== 'number' || typeof weeks !== 'number' || typeof weekly !== 'number') return null;
  const total = Math.floor((employees * weeks * weekly) / 100);
  return Number.isSafeInteger(total) ? total : null;
}

/** Helps to find the total; it is copied to the request only when the person asks. */
export function HoursCalculator({ departement }: { readonly departement: string }) {
  const dap = useFormContext<DapDraft>();
  const [startDay, endDay, employeesConcerned] = useWatch({ control: dap.control, name: ['startDay', 'endDay', 'employeesConcerned'] });
  const weeks = weeksOfPeriod(startDay, endDay, departement);
  const form = useForm<Calculation>({ defaultValues: { employees: null, weeks: null, weekly: 3500 }, values: { employees: employeesConcerned, weeks, weekly: 3500 }, resetOptions: { keepDirtyValues: true } });
  const total = totalHours(useWatch({ control: form.control }) as Calculation);
  return (
    <FormProvider {...form}>
      <fieldset className="ap-calculator">
        <legend>Calculer le total</legend>
        <p>Salariés × semaines × heures chômées par semaine. Les heures au-delà de 35 par semaine ne sont pas indemnisées.</p>
        <div className="ap-calculator__fields">
          <IntegerField name="employees" label="Salariés" optional="unsaid" />
          <HoursField name="weeks" label="Semaines" hint={weeks === null ? undefined : 'Jours fériés retirés'} unit="sem." optional="unsaid" />
          <HoursField name="weekly" label="Heures par semaine" hint="Chômées, par salarié" optional="unsaid" />
        </div>
        <div className="ap-actions" aria-live="polite">
          <strong>{total === null ? 'Indiquez les trois nombres.' : `Total\u00a0: ${hoursText(total)}`}</strong>
          {total !== null && (
            <Button size="small" priority="secondary" onClick={() => dap.setValue('forecastHours', total, { shouldDirty: true, shouldTouch: true })}>
              Reprendre ce total
            </Button>
          )}
        </div>
      </fieldset>
    </FormProvider>
  );
}
