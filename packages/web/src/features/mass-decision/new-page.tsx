import { DecideInMassDocument, PreviewMassDecisionDocument, RefusalReasonsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { Form, RadioField, SelectField, TextField, useIdempotencyKey, useServerRefusals } from '../../forms/index.ts';
import { Page, RefusalAlert, Section } from '../../ui/index.ts';
import { departementChoices } from '../agent/departements.ts';
import { worklistFilter } from '../agent/worklist-filter.ts';
import { massPath } from './mass-path.ts';
import { Preview } from './preview.tsx';

const schema = z
  .object({ kind: z.enum(['AUTHORISE', 'REFUSE'], { error: 'Choisissez la décision.' }), reasonCode: z.string().nullable(), text: z.string().max(4000, 'Explication\u00a0: 4 000 caractères au plus.') })
  .check(({ value, issues }) => {
    if (value.kind !== 'REFUSE') return;
    if (!value.reasonCode) issues.push({ code: 'custom', input: value, path: ['reasonCode'], message: 'Choisissez un motif de refus dans la liste.' });
    if (!value.text.trim()) issues.push({ code: 'custom', input: value, path: ['text'], message: 'Expliquez le refus\u00a0: chaque décision est motivée.' });
  });
interface Values {
  kind: 'AUTHORISE' | 'REFUSE' | null;
  reasonCode: string | null;
  text: string;
}

const number = new Intl.NumberFormat('fr-FR');

/** One decision for all the files of a filter of the worklist: what it would do is shown before it is done. */
export function Component() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const departements = departementChoices(useMe());
  const filter = worklistFilter(params);
  const form = useForm<Values, unknown, z.infer<typeof schema>>({ defaultValues: { kind: null, reasonCode: null, text: '' }, resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, z.infer<typeof schema>>, shouldFocusError: false });
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const { run, pending, failure } = useAct(DecideInMassDocument);
  const kind = form.watch('kind');
  const { data: catalogue } = useQuery(RefusalReasonsDocument, { fetchPolicy: 'cache-first' });
  const preview = useQuery(PreviewMassDecisionDocument, { variables: { filter, decision: { kind: kind ?? 'REFUSE' } }, fetchPolicy: 'network-only' });
  const seen = preview.data?.previewMassDecision;
  const count = seen?.preview?.count ?? 0;
  const decide = async (decision: z.infer<typeof schema>): Promise<void> => {
    refusals.clear();
    const data = await run({ filter, decision: { ...decision, text: decision.text.trim() || null }, expectedCount: count, idempotencyKey: key() });
    if (!data) return;
    renew();
    const fields = data.decideInMass.refusals.map((one) => ({ ...one, path: one.path.replace(/^decision\./, '').replace('expectedCount', '') }));
    if (!refusals.apply(fields)) return void preview.refetch();
    await navigate(massPath(data.decideInMass.massDecision?.id));
  };
  return (
    <Page howTo="decider-en-nombre" title="Décider une sélection" back={{ to: `/instruction?${params.toString()}`, label: 'Demandes d’autorisation' }} aside={<Link to="/instruction/decisions-en-nombre">Décisions en nombre déjà prises</Link>}>
      {departements.length > 1 && (
        <Select
          label="Département"
          hint="Une décision en nombre se prend pour un seul."
          nativeSelectProps={{
            value: params.get('departement') ?? '',
            onChange: (event) => setParams((before) => (event.target.value ? { ...Object.fromEntries(before), departement: event.target.value } : Object.fromEntries([...before].filter(([name]) => name !== 'departement')))),
          }}
        >
          <option value="">Choisir</option>
          {departements.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Section title="La sélection">
        <Preview result={preview} verb={kind === 'AUTHORISE' ? 'autorisée' : kind === 'REFUSE' ? 'refusée' : 'décidée'} />
      </Section>
      <Section title="La décision">
        <Form form={form} label="Décision de la sélection" onSubmit={decide}>
          <RadioField
            name="kind"
            label="Décision prise pour chaque demande"
            choices={[
              { value: 'AUTHORISE', label: 'Autoriser', hint: 'Une autorisation crée des droits\u00a0: donnée à tort, elle se retire en nombre, mais pas le jour même, car chaque entreprise doit pouvoir répondre d’abord.' },
              { value: 'REFUSE', label: 'Refuser', hint: 'Des refus prononcés par erreur s’annulent en nombre, une nouvelle décision par demande.' },
            ]}
          />
          {kind === 'REFUSE' && <SelectField name="reasonCode" label="Motif du refus" choices={(catalogue?.refusalReasons ?? []).map(({ code, label, article }) => ({ value: code, label: `${label} (${article})` }))} />}
          {kind !== null && <TextField name="text" label={kind === 'REFUSE' ? 'Explication lue par chaque employeur' : 'Texte à joindre à chaque décision'} rows={4} optional={kind === 'AUTHORISE'} />}
          <RefusalAlert refusals={refusals.general} failure={failure} title="Rien n’est décidé" />
          <Button type="submit" disabled={pending || preview.loading || count === 0}>
            {pending ? 'Envoi…' : `${kind === 'AUTHORISE' ? 'Autoriser' : kind === 'REFUSE' ? 'Refuser' : 'Décider'} ${number.format(count)} demande${count > 1 ? 's' : ''}`}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
