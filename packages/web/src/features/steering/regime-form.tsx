import { SetTacitRegimeDocument, TacitRegimesDocument } from '@apart/schema';
import { type Day, isDay, parisInstant, TACIT_REGIME_LABELS } from '@apart/shared';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Form, RadioField, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert } from '../../ui/index.ts';

const DAY = 'Date d’effet\u00a0: une date est attendue.';
const TIME = 'Heure d’effet\u00a0: une heure est attendue, par exemple 00:00.';
const schema = z.object({
  kind: z.enum(['CRISIS', 'ORDINARY'], { error: 'Choisissez un régime.' }),
  from: z.string({ error: DAY }).refine((text): text is Day => isDay(text), DAY),
  time: z.string({ error: TIME }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, TIME),
  source: z.string().trim().min(1, 'Indiquez le texte qui fonde ce régime\u00a0: il est imprimé sur les récépissés.').max(200, 'Source\u00a0: 200 caractères au plus.'),
});
type Values = z.infer<typeof schema>;
interface Typed {
  kind: Values['kind'] | null;
  from: string;
  time: string;
  source: string;
}

/** Adds a dated regime; files already sent keep the term of their receipt. */
export function RegimeForm({ onDone }: { readonly onDone: () => void }) {
  const client = useApolloClient();
  const form = useForm<Typed, unknown, Values>({
    defaultValues: { kind: null, from: '', time: '00:00', source: '' },
    resolver: zodResolver(schema) as unknown as Resolver<Typed, unknown, Values>,
    shouldFocusError: false,
  });
  const draft = useLocalDraft('tacit-regime', form);
  const { run, pending, failure } = useAct(SetTacitRegimeDocument);
  const refusals = useServerRefusals(form);
  const [warning, setWarning] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const set = async ({ kind, from, time, source }: Values): Promise<void> => {
    refusals.clear();
    const data = await run({ kind, from: parisInstant(from as Day, time).toISOString(), source });
    if (!data || !refusals.apply(data.setTacitRegime.refusals)) return;
    draft.clear();
    await client.refetchQueries({ include: [TacitRegimesDocument] });
    const said = data.setTacitRegime.warnings.map(({ message }) => message).join(' ');
    if (said === '') onDone();
    else setWarning(said);
  };
  if (warning !== undefined) {
    return (
      <Notice kind="warning" title="Le régime est fixé" live>
        <p>{warning}</p>
        <Button size="small" priority="secondary" onClick={onDone}>
          J’ai compris
        </Button>
      </Notice>
    );
  }
  return (
    <div className="ap-regime">
      <h3 ref={heading} tabIndex={-1} className="fr-h6">
        Fixer un régime
      </h3>
      <p>Les demandes envoyées à partir de cet instant le prennent&nbsp;; celles déjà envoyées gardent le terme de leur récépissé.</p>
      <Form form={form} label="Régime du silence" onSubmit={set}>
        <RadioField
          name="kind"
          label="Régime"
          choices={[
            { value: 'CRISIS', label: TACIT_REGIME_LABELS.CRISIS },
            { value: 'ORDINARY', label: TACIT_REGIME_LABELS.ORDINARY },
          ]}
        />
        <div className="ap-fields ap-fields--2">
          <DateField name="from" label="Date d’effet" />
          <TextField name="time" label="Heure d’effet" hint="Heure de Paris." type="time" />
        </div>
        <TextField name="source" label="Texte qui le fonde" hint="Décret, instruction ou FAQ&nbsp;: il est imprimé sur les récépissés." maxLength={200} />
        <RefusalAlert refusals={refusals.general} failure={failure} title="Le régime n’est pas fixé" />
        <div className="ap-actions">
          <Button type="submit" disabled={pending}>
            {pending ? 'Enregistrement…' : 'Fixer ce régime'}
          </Button>
          <Button type="button" priority="tertiary" onClick={onDone}>
            Annuler
          </Button>
        </div>
      </Form>
    </div>
  );
}
