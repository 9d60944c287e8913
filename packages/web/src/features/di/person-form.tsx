import type { DiEmployeeFieldsFragment, DiLineFieldsFragment, DiPageFragment } from '@apart/schema';
import {
  CATEGORY_LABELS, CONTRACT_KIND_LABELS, CONTRACT_KINDS, diLineSchema, SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS,
  WORKING_TIME_ARRANGEMENT_LABELS, WORKING_TIME_ARRANGEMENTS, type DiLineForm,
} from '@apart/shared';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import { autosaveText, Elsewhere, Form, SelectField, TextField } from '../../forms/index.ts';
import { Notice, RefusalAlert } from '../../ui/index.ts';
import { ContractFields } from './contract-fields.tsx';
import { useConflictWords } from './conflict-words.ts';
import { KnownPeople } from './known-people.tsx';
import { LiveFigures } from './live-figures.tsx';
import { NumberFields } from './number-fields.tsx';
import { knownPerson, newPerson, newPersonSchema, valuesOf, type PersonValues } from './person-values.ts';
import type { Simulated } from './simulated.ts';
import { type PersonSaving, type Stopped, usePersonSaving } from './use-person-saving.ts';
import { WeekFields } from './week-fields.tsx';

const choicesOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: labels[value] }));

/** One person at a time is open. */
export const OPEN_PERSON = 'salarie-ouvert';

interface PersonFormProps {
  readonly di: DiPageFragment;
  /** The line to change; a new person without it. */
  readonly line?: DiLineFieldsFragment;
  /** For a new person: what a simulation already says of them. */
  readonly simulated?: Simulated;
  /** The field to begin with; the title without it. */
  readonly at?: string;
  readonly onAdded: (lineId: string) => void;
  readonly onDone: () => void;
}

/** One person of the claim, being written: saved by itself as soon as it is complete. */
export function PersonForm({ di, line, simulated, at, onAdded, onDone: close }: PersonFormProps) {
  // A saving that ends after this form was closed must not close the next one.
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const onDone = (): void => {
    if (open.current) close();
  };
  const [known, setKnown] = useState<DiEmployeeFieldsFragment | undefined>(line?.employee);
  const form = useForm<PersonValues, unknown, DiLineForm>({
    defaultValues: line ? valuesOf(di, line) : (simulated?.values ?? newPerson(di)),
    // Same rules as the server; the form holds null where the line will hold a value.
    resolver: zodResolver(known ? diLineSchema : newPersonSchema) as unknown as Resolver<PersonValues, unknown, DiLineForm>,
    shouldFocusError: false,
  });
  const saving = usePersonSaving(di, form, line, onAdded);
  const words = useConflictWords(di);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at) form.setFocus(at as Parameters<typeof form.setFocus>[0]);
    else title.current?.focus();
  }, [at, form]);

  const finish = async (): Promise<void> => {
    if (await saving.save()) onDone();
  };
  const choose = (employee: DiEmployeeFieldsFragment): void => {
    setKnown(employee);
    form.reset(knownPerson(di, employee));
  };
  const linked = (employee: DiEmployeeFieldsFragment): void => {
    setKnown(employee);
    // The person may have become somebody whom the company already knew.
    form.setValue('employeeId', employee.id);
  };
  return (
    <div className="ap-person ap-person--open">
      <h3 ref={title} id={OPEN_PERSON} tabIndex={-1} className="fr-h6">
        {line ? `${line.employee.lastName} ${line.employee.firstName}` : (simulated?.label ?? 'Nouveau salarié')}
      </h3>
      {saving.restored && <Notice kind="info">Ce que vous aviez saisi sans l’enregistrer a été retrouvé. Le numéro, lui, n’est jamais gardé sur cet appareil.</Notice>}
      <Elsewhere
        form={form as unknown as UseFormReturn<PersonValues>}
        following={saving.following}
        words={words}
        what="Ce salarié"
        who={saving.who}
        onSettled={() => void saving.save()}
      />
      {saving.stopped && <StoppedNotice stopped={saving.stopped} />}
      <Form form={form} label="Salarié" onSubmit={finish}>
        {!line && <KnownPeople di={di} onChoose={choose} />}
        <div className="ap-fields ap-fields--2">
          <TextField name="lastName" label="Nom" />
          <TextField name="firstName" label="Prénom" />
          <NumberFields key={known && 'identifierMasked' in known ? known.identifierMasked : known?.id} di={di} known={known} lineId={line?.id} onLinked={linked} />
          <SelectField name="category" label="Catégorie" choices={choicesOf(SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS)} />
          <SelectField name="contractKind" label="Contrat" choices={choicesOf(CONTRACT_KINDS, CONTRACT_KIND_LABELS)} />
          <SelectField name="arrangement" label="Temps de travail" choices={choicesOf(WORKING_TIME_ARRANGEMENTS, WORKING_TIME_ARRANGEMENT_LABELS)} />
          {di.availableCategories.length > 1 && <SelectField name="allowanceCategory" label="Taux d’allocation" choices={choicesOf(di.availableCategories, CATEGORY_LABELS)} />}
          <ContractFields di={di} />
        </div>
        <WeekFields di={di} />
        <LiveFigures di={di} />
        <RefusalAlert refusals={saving.general} failure={saving.failure} title="Ce salarié n’est pas encore enregistré" />
        <div className="ap-actions">
          <Button type="submit">Enregistrer ce salarié</Button>
          <Button
            type="button"
            priority="secondary"
            onClick={() => {
              saving.forget();
              onDone();
            }}
          >
            {saving.kept ? 'Fermer' : 'Annuler'}
          </Button>
          {saving.kept && (
            <Button type="button" priority="tertiary" disabled={saving.pending} onClick={() => void saving.remove().then((done) => done && onDone())}>
              Retirer de la demande
            </Button>
          )}
          <p className="ap-saved" role="status">
            {savingText(saving)}
          </p>
        </div>
      </Form>
    </div>
  );
}

/** Somebody else took the person out, or sent the claim: what is typed stays on the screen. */
function StoppedNotice({ stopped: { by, di, read } }: { readonly stopped: Stopped }) {
  if (by === 'GONE') {
    return (
      <Notice kind="warning" title="Ce salarié a été retiré de la demande ailleurs" live>
        <p>Votre saisie est toujours là&nbsp;: enregistrez ce salarié pour le remettre dans la demande, ou fermez sa fiche.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title="Cette demande ne peut plus être modifiée" live>
      <p>{di.statusSentence}</p>
      <p>Votre dernière saisie n’est pas enregistrée&nbsp;; elle reste ci-dessous tant que vous ne quittez pas cette fiche.</p>
      <Button size="small" priority="secondary" type="button" onClick={read}>
        Lire la demande telle qu’elle est
      </Button>
    </Notice>
  );
}

/** A person who is not complete is not saved yet: that is no failure. */
function savingText({ state, failure, general }: PersonSaving): string {
  if (state.kind === 'idle') return 'Un salarié complet s’enregistre tout seul.';
  if (state.kind === 'failed' && failure === undefined && general.length === 0) return 'À compléter\u00a0: votre saisie reste sur cet appareil.';
  return autosaveText(state);
}
