import {
  availableCategories, CATEGORY_LABELS, CONTRACT_KIND_LABELS, CONTRACT_KINDS, day, firstDayOf, isDay, monthsOfPeriod, SIMULATION_LIMITS, WORKING_TIME_ARRANGEMENT_LABELS, WORKING_TIME_ARRANGEMENTS,
} from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { HoursField, MoneyField, SelectField, TextField } from '../../forms/index.ts';
import { centsText, hoursText, Section } from '../../ui/index.ts';
import { PasteList } from './paste-list.tsx';
import { newEmployee, type SimulationValues } from './values.ts';

const choicesOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: labels[value] }));

/** The employees of a simulation: one open at a time, the others in a line. */
export function Employees() {
  const { control, formState, setFocus } = useFormContext<SimulationValues>();
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'employees' });
  const values = useWatch({ control, name: 'employees' });
  const [open, setOpen] = useState(0);
  const add = (): void => {
    append(newEmployee(`Salarié ${fields.length + 1}`), { shouldFocus: false });
    setOpen(fields.length);
    setTimeout(() => setFocus(`employees.${fields.length}.label`), 0);
  };
  const wrong = (index: number): boolean => Boolean(formState.errors.employees?.[index]);
  return (
    <Section title={fields.length > 1 ? `Les salariés (${fields.length})` : 'Le salarié'}>
      <ul className="ap-plain-list ap-simulation__people">
        {fields.map((field, index) => {
          const name = values[index]?.label ?? `Salarié ${index + 1}`;
          return (
            <li key={field.id} className={open === index || wrong(index) ? 'ap-simulation__open' : undefined}>
              {open === index || wrong(index) ? (
                <EmployeeFields index={index} />
              ) : (
                <p>
                  <strong>{name}</strong>{' '}
                  <span className="ap-muted">
                    {typeof values[index]?.hourlyRate === 'number' && `${centsText(values[index].hourlyRate)} de l’heure · `}
                    {typeof values[index]?.contractWeeklyHours === 'number' && `${hoursText(values[index].contractWeeklyHours)} par semaine`}
                  </span>
                </p>
              )}
              <div className="ap-actions">
                {open !== index && (
                  <Button type="button" size="small" priority="secondary" onClick={() => setOpen(index)}>
                    Modifier<span className="fr-sr-only"> {name}</span>
                  </Button>
                )}
                {fields.length > 1 && (
                  <Button type="button" size="small" priority="tertiary" onClick={() => remove(index)}>
                    Retirer<span className="fr-sr-only"> {name}</span>
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="ap-actions">
        {fields.length < SIMULATION_LIMITS.employees && (
          <Button type="button" priority="secondary" onClick={add}>
            Ajouter un salarié
          </Button>
        )}
      </div>
      <PasteList
        onRead={(employees) => {
          replace([...employees]);
          setOpen(-1);
        }}
      />
    </Section>
  );
}

function EmployeeFields({ index }: { readonly index: number }) {
  const { control } = useFormContext<SimulationValues>();
  const [startDay, endDay] = useWatch({ control, name: ['startDay', 'endDay'] });
  const months = isDay(startDay) && isDay(endDay) && startDay <= endDay ? monthsOfPeriod(day(startDay), day(endDay)).slice(0, SIMULATION_LIMITS.months) : [];
  const categories = [...new Set(months.flatMap((month) => availableCategories(firstDayOf(month))))];
  const at = (name: string): string => `employees.${index}.${name}`;
  return (
    <div className="ap-fields ap-fields--2">
      <TextField name={at('label')} label="Nom ou poste" hint="Pour vous y retrouver&nbsp;; jamais un numéro de sécurité sociale." maxLength={60} />
      <MoneyField name={at('hourlyRate')} label="Taux horaire brut" />
      <HoursField name={at('contractWeeklyHours')} label="Durée du contrat, par semaine" />
      <HoursField name={at('workedWeeklyHours')} label="Heures encore travaillées, par semaine" hint="Zéro si l’activité est arrêtée." />
      <SelectField name={at('arrangement')} label="Temps de travail" choices={choicesOf(WORKING_TIME_ARRANGEMENTS, WORKING_TIME_ARRANGEMENT_LABELS)} />
      <SelectField name={at('contractKind')} label="Contrat" choices={choicesOf(CONTRACT_KINDS, CONTRACT_KIND_LABELS)} />
      {categories.length > 1 && <SelectField name={at('allowanceCategory')} label="Taux d’allocation" choices={choicesOf(categories, CATEGORY_LABELS)} />}
    </div>
  );
}
