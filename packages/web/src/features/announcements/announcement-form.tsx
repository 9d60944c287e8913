import { SaveAnnouncementDocument, type WrittenAnnouncementFieldsFragment } from '@apart/schema';
import { ANNOUNCEMENT_KIND_LABELS, ANNOUNCEMENT_KINDS, ANNOUNCEMENT_ROLE_LABELS, ANNOUNCEMENT_ROLES, DAP_STATUS_LABELS, DAP_STATUSES, DI_STATUS_WORDS, DI_STATUSES } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Elsewhere, Form, SelectField, TextField, TickField, useFollowing, useIdempotencyKey, useLocalDraft, useOvertaken, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert, Section, serviceNow } from '../../ui/index.ts';
import { DepartementsField } from '../agents/departements-field.tsx';
import { AnnouncementCard } from './announcement-card.tsx';
import { ANNOUNCEMENT_WORDS, type AnnouncementDraft, audienceOf, audienceText, draftOf, instantOf } from './draft.ts';

const KINDS = ANNOUNCEMENT_KINDS.map((value) => ({ value, label: ANNOUNCEMENT_KIND_LABELS[value] }));
const DAP_CHOICES = DAP_STATUSES.map((value) => ({ value, label: DAP_STATUS_LABELS[value] }));
const DI_CHOICES = DI_STATUSES.map((value) => ({ value, label: DI_STATUS_WORDS[value].label }));

/** Names of the input, under which the server refuses, and those of the fields where it is typed. */
const FIELDS: Readonly<Record<string, string>> = { publishedAt: 'fromDay', endsAt: 'untilDay' };

interface AnnouncementFormProps {
  /** As it was read last; undefined for a new one. */
  readonly announcement: WrittenAnnouncementFieldsFragment | undefined;
  /** Reads it again; undefined when it cannot be found. */
  readonly onReadAgain: () => Promise<WrittenAnnouncementFieldsFragment | undefined>;
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Writes an announcement; beside it, what people will read, and who they are. */
export function AnnouncementForm({ announcement, onReadAgain, onDone, onCancel }: AnnouncementFormProps) {
  const read = useMemo(() => readOf(announcement), [announcement]);
  const form = useForm<AnnouncementDraft>({ shouldFocusError: false, defaultValues: read.values });
  const following = useFollowing({ form, read });
  const { isOvertaken, who } = useOvertaken(following, onReadAgain, readOf);
  const kept = useLocalDraft(`announcement-${announcement?.id ?? 'new'}`, form, { following });
  const { run, pending, failure } = useAct(SaveAnnouncementDocument);
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const save = async (values: AnnouncementDraft): Promise<void> => {
    // The choice is above, and says so.
    if (following.waits()) return;
    refusals.clear();
    const over = following.version();
    const publishedAt = instantOf(values.fromDay, values.fromTime);
    const wantsEnd = values.untilDay !== '' || values.untilTime !== '';
    const endsAt = wantsEnd ? instantOf(values.untilDay, values.untilTime || '23:59') : null;
    if (values.kind === null) form.setError('kind', { message: 'Nature\u00a0: choisissez-en une.' });
    if (publishedAt === undefined) form.setError('fromDay', { message: 'Début\u00a0: une date et une heure sont attendues.' });
    if (endsAt === undefined) form.setError('untilDay', { message: 'Fin\u00a0: une date est attendue avec l’heure, ou rien.' });
    if (values.kind === null || publishedAt === undefined || endsAt === undefined) return;
    const data = await run({
      input: { id: announcement?.id ?? null, expectedVersion: announcement ? over : null, kind: values.kind, title: values.title, text: values.text, publishedAt, endsAt, audience: audienceOf(values), idempotencyKey: key() },
    });
    if (!data) return;
    renew();
    const refused = data.saveAnnouncement.refusals;
    if (await isOvertaken(refused, over)) return save(form.getValues());
    const given = refused.map((one) => ({ ...one, path: FIELDS[one.path] ?? (one.path.startsWith('audience.departements') ? 'departements' : one.path) }));
    if (!refusals.apply(given)) return;
    kept.clear();
    await onDone(`«\u00a0${values.title.trim()}\u00a0» est ${new Date(publishedAt) > serviceNow() ? 'programmée' : 'affichée'}.`);
  };
  return (
    <>
      <Elsewhere form={form} following={following} words={ANNOUNCEMENT_WORDS} what="Cette information" who={who} onSettled={() => void form.handleSubmit(save)()} />
      <Form form={form} label="Information" onSubmit={save}>
        <RefusalAlert refusals={refusals.general} failure={failure} title="L’information n’est pas enregistrée" />
        <SelectField name="kind" label="Nature" choices={KINDS} empty="Choisir une nature" />
        <TextField name="title" label="Titre" hint="Ce qui se passe, en quelques mots." maxLength={120} />
        <TextField name="text" label="Texte" hint="Pour un incident&nbsp;: ce qui ne marche pas, ce qu’il faut faire, quand ce sera réparé." rows={5} maxLength={2000} />
        <div className="ap-fields ap-fields--2">
          <DateField name="fromDay" label="Premier jour d’affichage" />
          <TextField name="fromTime" label="Heure de début" hint="Heure de Paris." type="time" />
          <DateField name="untilDay" label="Dernier jour d’affichage" hint="Laissez vide&nbsp;: jusqu’à nouvel ordre." optional />
          <TextField name="untilTime" label="Heure de fin" hint="Heure de Paris." type="time" optional />
        </div>
        <fieldset className="ap-audience">
          <legend>Qui est concerné&nbsp;?</legend>
          <p className="ap-muted">Sans aucun choix, tout le monde la lit, avant et après la connexion. Deux choix se combinent&nbsp;: les employeurs, et parmi eux ceux d’un département.</p>
          <div className="ap-audience__roles">
            {ANNOUNCEMENT_ROLES.map((role) => (
              <TickField key={role} name={`roles.${role}`} label={ANNOUNCEMENT_ROLE_LABELS[role]} />
            ))}
          </div>
          <DepartementsField name="departements" hint="Leurs codes&nbsp;: 69, 2A, 971… Vide&nbsp;: tous." optional />
          <div className="ap-fields ap-fields--2">
            <SelectField name="dapStatus" label="Qui ont une demande d’autorisation" choices={DAP_CHOICES} empty="Sans importance" optional="unsaid" />
            <SelectField name="diStatus" label="Qui ont une demande d’indemnisation" choices={DI_CHOICES} empty="Sans importance" optional="unsaid" />
          </div>
        </fieldset>
        <Preview control={form.control} />
        <div className="ap-actions">
          <Button type="submit" disabled={pending}>
            {pending ? 'Enregistrement…' : 'Enregistrer l’information'}
          </Button>
          <Button
            type="button"
            priority="tertiary"
            onClick={() => {
              kept.clear();
              onCancel();
            }}
          >
            Annuler
          </Button>
        </div>
      </Form>
    </>
  );
}

const readOf = (announcement: WrittenAnnouncementFieldsFragment | undefined) => ({ version: announcement?.version ?? 0, values: draftOf(announcement, serviceNow()) });

/** What people will read, as it is typed. */
function Preview({ control }: { readonly control: ReturnType<typeof useForm<AnnouncementDraft>>['control'] }) {
  const draft = useWatch({ control }) as AnnouncementDraft;
  const until = draft.untilDay === '' ? null : (instantOf(draft.untilDay, draft.untilTime || '23:59') ?? null);
  return (
    <Section title="Aperçu">
      <div className="ap-announcements">
        <AnnouncementCard
          announcement={{
            kind: draft.kind ?? 'INFORMATION',
            title: draft.title.trim() || 'Titre',
            text: draft.text.trim() || 'Texte de l’information.',
            publishedAt: instantOf(draft.fromDay, draft.fromTime) ?? serviceNow().toISOString(),
            endsAt: until,
          }}
        />
      </div>
      <p>
        Lue par&nbsp;: <strong>{audienceText(audienceOf(draft))}</strong>.
      </p>
    </Section>
  );
}
