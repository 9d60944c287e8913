import { AnswerAssistanceDocument, AssistanceDeskDocument, type AssistanceDeskQuery, type AssistanceReason } from '@apart/schema';
import { ASSISTANCE_REASON_LABELS, ASSISTANCE_REASONS } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { Form, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, EmptyState, ErrorState, FilterSelect, instantText, ListFilters, LoadMore, Notice, Page, Pending, plural, RefusalAlert, Section, siretText } from '../../ui/index.ts';

type Request = AssistanceDeskQuery['assistanceRequests']['nodes'][number];

const REASONS = ASSISTANCE_REASONS.map((reason) => ({ value: reason, label: ASSISTANCE_REASON_LABELS[reason] }));

/** The requests for assistance that wait, the last first; each is answered here, by mail. */
export function Component() {
  const [params] = useSearchParams();
  const all = params.get('etat') === 'tous';
  const filter = { status: all ? null : ('RECEIVED' as const), reason: (params.get('motif') as AssistanceReason | null) ?? null };
  const { data, error, refetch, fetchMore } = useQuery(AssistanceDeskDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes d’assistance" lines={6} />;
  const { nodes, pageInfo } = data.assistanceRequests;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { assistanceRequests } }) => ({ assistanceRequests: { ...assistanceRequests, nodes: [...before.assistanceRequests.nodes, ...assistanceRequests.nodes] } }),
    });
  return (
    <Page title="Demandes d’assistance" width="narrow">
      <p className="ap-lead">Votre réponse part par courriel, à l’adresse donnée. L’identité de la personne n’est pas vérifiée&nbsp;: ne donnez ni accès ni information sur un dossier.</p>
      <ListFilters label="Filtrer les demandes">
        <FilterSelect name="etat" label="État" none="Sans réponse" choices={[{ value: 'tous', label: 'Toutes' }]} />
        <FilterSelect name="motif" label="Motif" none="Tous" choices={REASONS} />
      </ListFilters>
      <div role="status">{said !== '' && <Notice kind="success">{said}</Notice>}</div>
      {nodes.length === 0 && <EmptyState title={all ? 'Aucune demande' : 'Aucune demande n’attend de réponse'} />}
      {nodes.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          onAnswered={async () => {
            setSaid(`Votre réponse à ${request.reference} est partie à ${request.email}.`);
            await refetch().catch(() => undefined);
          }}
        />
      ))}
      {pageInfo.hasNextPage && <LoadMore hasNextPage shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}.`} onMore={more} />}
    </Page>
  );
}

function RequestCard({ request, onAnswered }: { readonly request: Request; readonly onAnswered: () => Promise<void> }) {
  const me = useMe();
  const [answering, setAnswering] = useState(false);
  const { reference, siret, establishmentName, firstName, lastName, email, phone, page, text, answer, answeredAt, answeredByName } = request;
  return (
    <Section title={`${reference} — ${ASSISTANCE_REASON_LABELS[request.reason]}`}>
      <DefinitionList
        items={[
          { label: 'Reçue', value: instantText(request.createdAt) },
          { label: 'De', value: `${firstName} ${lastName}, ${email}, ${phone}` },
          ...(siret || establishmentName ? [{ label: 'Établissement', value: [establishmentName, siret && `SIRET ${siretText(siret)}`].filter(Boolean).join(', ') }] : []),
          ...(page ? [{ label: 'Page', value: page }] : []),
          { label: 'Demande', value: text },
          ...(answer ? [{ label: `Réponse (${answeredByName ?? ''}, ${answeredAt ? instantText(answeredAt) : ''})`, value: answer }] : []),
        ]}
      />
      {siret && me?.role === 'SUPPORT' && (
        <p>
          <Link to={`/consultations?siret=${siret}`}>Consulter l’établissement pendant une heure</Link>
        </p>
      )}
      {answering ? (
        <AnswerForm request={request} onAnswered={onAnswered} />
      ) : (
        !answer && (
          <Button aria-label={`Répondre à ${reference}`} onClick={() => setAnswering(true)}>
            Répondre
          </Button>
        )
      )}
    </Section>
  );
}

function AnswerForm({ request, onAnswered }: { readonly request: Request; readonly onAnswered: () => Promise<void> }) {
  const form = useForm({ shouldFocusError: false, defaultValues: { answer: '' } });
  const draft = useLocalDraft(`reponse-assistance.${request.id}`, form);
  const { run, pending, failure } = useAct(AnswerAssistanceDocument);
  const refusals = useServerRefusals(form);
  const submit = async ({ answer }: { readonly answer: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ id: request.id, answer });
    if (!data || !refusals.apply(data.answerAssistance.refusals)) return;
    draft.clear();
    await onAnswered();
  };
  return (
    <Form form={form} onSubmit={submit} label={`Réponse à ${request.reference}`}>
      <RefusalAlert refusals={refusals.general} failure={failure} title="Votre réponse n’est pas partie" />
      <TextField name="answer" label="Votre réponse" hint={`Lue telle quelle par ${request.firstName} ${request.lastName}.`} rows={6} maxLength={4000} />
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : 'Envoyer la réponse'}
      </Button>
    </Form>
  );
}
