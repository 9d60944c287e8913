import { type DiLineFieldsFragment, type DiPageFragment, SaveDiLinesDocument } from '@apart/schema';
import {
  CATEGORY_LABELS, CONTRACT_KIND_LABELS, CONTRACT_KINDS, diLineSchema, SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS,
  WORKING_TIME_ARRANGEMENT_LABELS, WORKING_TIME_ARRANGEMENTS, type DiLineForm,
} from '@apart/shared';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { Form, HoursField, MoneyField, SelectField, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert } from '../../ui/index.ts';
import { KnownPeople } from './known-people.tsx';
import { LiveFigures } from './live-figures.tsx';
import { knownPerson, newPerson, valuesOf, type PersonValues } from './person-values.ts';
import { WeekFields } from './week-fields.tsx';

const choicesOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: labels[value] }));

interface PersonFormProps {
  readonly di: DiPageFragment;
  /** The line to change; a new person without it. */
  readonly line?: DiLineFieldsFragment;
  readonly onDone: () => void;
}

/** One person of the claim, being written. What is typed is kept in this browser until the server has it, its number excepted. */
export function PersonForm({ di, line, onDone }: PersonFormProps) {
  const form = useForm<PersonValues, unknown, DiLineForm>({
    defaultValues: line ? valuesOf(di, line) : newPerson(di),
    // Same rules as the server; the form holds null where the line will hold a value.
    resolver: zodResolver(diLineSchema) as unknown as Resolver<PersonValues, unknown, DiLineForm>,
    shouldFocusError: false,
  });
  const draft = useLocalDraft(`di.${di.reference}.${line?.id ?? 'new'}`, form, { never: ['identifier'], stamp: () => String(di.version) });
  const saving = useAct(SaveDiLinesDocument);
  const refusals = useServerRefusals(form);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const send = async (lines: readonly DiLineForm[], removedLineIds: string[]): Promise<void> => {
    refusals.clear();
    const data = await saving.run({ input: { reference: di.reference, expectedVersion: di.version, lines: lines.map(toInput), removedLineIds } });
    if (!data) return;
    const mine = data.saveDiLines.refusals.map((refusal) => ({ ...refusal, path: refusal.path.replace(/^lines\.0\./, '') }));
    if (!refusals.apply(mine)) return;
    draft.clear();
    onDone();
  };
  const cancel = (): void => {
    draft.clear();
    onDone();
  };
  const known = line !== undefined || form.watch('employeeId') !== null;
  return (
    <div className="ap-person ap-person--open">
      <h3 ref={title} tabIndex={-1} className="fr-h6">
        {line ? `${line.employee.lastName} ${line.employee.firstName}` : 'Nouveau salarié'}
      </h3>
      {draft.restored && <Notice kind="info">Ce que vous aviez saisi sans l’enregistrer a été retrouvé. Le numéro est à saisir de nouveau.</Notice>}
      <Form form={form} label="Salarié" onSubmit={(values) => send([values], [])}>
        {!line && <KnownPeople di={di} onChoose={(employee) => form.reset(knownPerson(di, employee))} />}
        <div className="ap-fields">
          <TextField name="lastName" label="Nom" />
          <TextField name="firstName" label="Prénom" />
          <SelectField
            name="identifierKind"
            label="Type de numéro"
            choices={[
              { value: 'NIR', label: 'NIR (numéro de sécurité sociale)' },
              { value: 'NTT', label: 'NTT (numéro technique temporaire)' },
            ]}
          />
          <TextField name="identifier" label="Numéro" optional={known} hint={known ? 'Déjà connu : laissez vide pour le garder.' : '15 chiffres pour un NIR ; celui de votre logiciel de paie pour un NTT.'} />
          <SelectField name="category" label="Catégorie" choices={choicesOf(SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS)} />
          <SelectField name="contractKind" label="Contrat" choices={choicesOf(CONTRACT_KINDS, CONTRACT_KIND_LABELS)} />
          <SelectField name="arrangement" label="Temps de travail" choices={choicesOf(WORKING_TIME_ARRANGEMENTS, WORKING_TIME_ARRANGEMENT_LABELS)} />
          {di.availableCategories.length > 1 && <SelectField name="allowanceCategory" label="Taux d’allocation" choices={choicesOf(di.availableCategories, CATEGORY_LABELS)} />}
          <HoursField name="contractWeeklyHours" label="Durée hebdomadaire du contrat" />
          <MoneyField name="hourlyRate" label="Taux horaire brut" />
        </div>
        <WeekFields di={di} />
        <LiveFigures di={di} />
        <RefusalAlert refusals={refusals.general} failure={saving.failure} title="Ce salarié n’est pas enregistré" />
        <div className="ap-actions">
          <Button type="submit" disabled={saving.pending}>
            {saving.pending ? 'Enregistrement…' : 'Enregistrer ce salarié'}
          </Button>
          <Button type="button" priority="secondary" onClick={cancel}>
            Annuler
          </Button>
          {line && (
            <Button type="button" priority="tertiary" disabled={saving.pending} onClick={() => void send([], [line.id])}>
              Retirer de la demande
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

/** What is sent: an empty number means « keep the one that is known ». */
function toInput({ identifier, weeks, ...line }: DiLineForm) {
  return { ...line, identifier: identifier?.trim() ? identifier : null, weeks: [...weeks] };
}
