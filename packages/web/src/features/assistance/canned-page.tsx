import { CannedAnswersDocument, type CannedAnswersQuery, type AssistanceReason, RemoveCannedAnswerDocument, SaveCannedAnswerDocument } from '@apart/schema';
import { ASSISTANCE_REASON_LABELS, ASSISTANCE_REASONS } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { may, useMe } from '../../app/session.tsx';
import { Elsewhere, Form, SelectField, TextField, useFollowing, useOvertaken, useServerRefusals, type Words } from '../../forms/index.ts';
import { EmptyState, ErrorState, instantText, LinkedText, Notice, Page, Pending, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';

type Canned = CannedAnswersQuery['cannedAnswers'][number];

const REASONS = ASSISTANCE_REASONS.map((value) => ({ value, label: ASSISTANCE_REASON_LABELS[value] }));

/** The ready answers: read by all who answer, written by an administrator. */
export function Component() {
  const me = useMe();
  const { data, error, refetch } = useQuery(CannedAnswersDocument, { fetchPolicy: 'cache-and-network' });
  const [editing, setEditing] = useState<Canned | 'new'>();
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des réponses types" lines={6} />;
  const writes = may(me, 'assistance.saveCanned');
  const done = async (sentence: string): Promise<void> => {
    setEditing(undefined);
    setSaid(sentence);
    await refetch().catch(() => undefined);
  };
  return (
    <Page
      title="Réponses types"
      width="narrow"
      back={{ to: '/assistance/demandes', label: 'Demandes d’assistance' }}
      aside={writes && editing === undefined && <Button onClick={() => setEditing('new')}>Ajouter une réponse type</Button>}
    >
      <p className="ap-lead">Des réponses déjà écrites, que l’agent choisit, relit et complète. {!writes && 'Un administrateur de la DGEFP les tient à jour.'}</p>
      <div role="status">{said !== '' && <Notice kind="success">{said}</Notice>}</div>
      {editing === 'new' && <Section title="Nouvelle réponse type"><CannedForm canned={undefined} onReadAgain={async () => undefined} onDone={done} onCancel={() => setEditing(undefined)} /></Section>}
      {data.cannedAnswers.length === 0 && editing === undefined && (
        <EmptyState title="Aucune réponse type">
          <p>Une question revient&nbsp;? Écrivez une fois la meilleure réponse, avec le lien de la fiche d’aide&nbsp;: elle servira à tous.</p>
        </EmptyState>
      )}
      {data.cannedAnswers.map((canned) => (
        <Section key={canned.id} title={canned.title}>
          {typeof editing === 'object' && editing.id === canned.id ? (
            <CannedForm canned={canned} onReadAgain={async () => (await refetch()).data?.cannedAnswers.find(({ id }) => id === canned.id)} onDone={done} onCancel={() => setEditing(undefined)} />
          ) : (
            <Card canned={canned} writes={writes && editing === undefined} onEdit={() => setEditing(canned)} onRemoved={() => done(`«\u00a0${canned.title}\u00a0» est retirée.`)} />
          )}
        </Section>
      ))}
    </Page>
  );
}

function Card({ canned, writes, onEdit, onRemoved }: { readonly canned: Canned; readonly writes: boolean; readonly onEdit: () => void; readonly onRemoved: () => Promise<void> }) {
  const { run, pending, failure } = useAct(RemoveCannedAnswerDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const remove = async (): Promise<void> => {
    const data = await run({ id: canned.id });
    if (!data) return;
    setRefusals(data.removeCannedAnswer.refusals);
    if (data.removeCannedAnswer.refusals.length === 0) await onRemoved();
  };
  return (
    <>
      <p className="ap-muted">
        {canned.reason ? ASSISTANCE_REASON_LABELS[canned.reason] : 'Tous les motifs'} · {canned.updatedByName}, {instantText(canned.updatedAt)}
      </p>
      <LinkedText text={canned.text} />
      <RefusalAlert refusals={refusals} failure={failure} title="Rien n’a changé" />
      {writes && (
        <div className="ap-actions">
          <Button size="small" priority="secondary" onClick={onEdit}>
            Modifier<span className="fr-sr-only"> «&nbsp;{canned.title}&nbsp;»</span>
          </Button>
          <Button size="small" priority="tertiary" disabled={pending} onClick={() => void remove()}>
            Retirer<span className="fr-sr-only"> «&nbsp;{canned.title}&nbsp;»</span>
          </Button>
        </div>
      )}
    </>
  );
}

interface CannedDraft {
  title: string;
  reason: AssistanceReason | null;
  text: string;
}

const readOf = (canned: Canned | undefined) => ({ version: canned?.version ?? 0, values: { title: canned?.title ?? '', reason: canned?.reason ?? null, text: canned?.text ?? '' } satisfies CannedDraft });

const LABELS: Readonly<Record<string, string>> = { title: 'Titre', reason: 'Motif', text: 'Texte' };
const CANNED_WORDS: Words = {
  label: (path) => LABELS[path] ?? path,
  text: (path, value) => (path === 'reason' ? (ASSISTANCE_REASON_LABELS[value as AssistanceReason] ?? 'Tous les motifs') : typeof value === 'string' ? value : ''),
};

interface CannedFormProps {
  /** As it was read last; undefined for a new one. */
  readonly canned: Canned | undefined;
  /** Reads it again; undefined when it is gone. */
  readonly onReadAgain: () => Promise<Canned | undefined>;
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onCancel: () => void;
}

function CannedForm({ canned, onReadAgain, onDone, onCancel }: CannedFormProps) {
  const read = useMemo(() => readOf(canned), [canned]);
  const form = useForm<CannedDraft>({ shouldFocusError: false, defaultValues: read.values });
  const following = useFollowing({ form, read });
  const { isOvertaken, who } = useOvertaken(following, onReadAgain, readOf);
  const { run, pending, failure } = useAct(SaveCannedAnswerDocument);
  const refusals = useServerRefusals(form);
  const save = async (values: CannedDraft): Promise<void> => {
    // The choice is above, and says so.
    if (following.waits()) return;
    refusals.clear();
    const over = following.version();
    const data = await run({ input: { ...values, id: canned?.id ?? null, expectedVersion: canned ? over : null } });
    if (!data) return;
    const refused = data.saveCannedAnswer.refusals;
    if (await isOvertaken(refused, over)) return save(form.getValues());
    if (!refusals.apply(refused)) return;
    await onDone(`«\u00a0${values.title}\u00a0» est enregistrée.`);
  };
  return (
    <>
      <Elsewhere form={form} following={following} words={CANNED_WORDS} what="Cette réponse type" who={who} onSettled={() => void form.handleSubmit(save)()} />
      <Form form={form} label="Réponse type" onSubmit={save}>
        <RefusalAlert refusals={refusals.general} failure={failure} title="La réponse type n’est pas enregistrée" />
        <TextField name="title" label="Titre" hint="Lu par les agents, par exemple «&nbsp;Lien de récupération non reçu&nbsp;»." maxLength={120} />
        <SelectField name="reason" label="Motif" choices={REASONS} empty="Tous les motifs" optional />
        <TextField name="text" label="Texte" hint="Avec le bonjour et la formule de fin&nbsp;: la personne lira le tout." rows={8} maxLength={4000} />
        <div className="ap-actions">
          <Button type="submit" disabled={pending}>
            {pending ? 'Enregistrement…' : 'Enregistrer'}
          </Button>
          <Button type="button" priority="tertiary" onClick={onCancel}>
            Annuler
          </Button>
        </div>
      </Form>
    </>
  );
}
