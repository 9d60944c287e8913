import { AssistanceCountsDocument, AssistanceDeskDocument, type AssistanceDeskQuery, type AssistanceReason } from '@apart/schema';
import { ASSISTANCE_REASON_LABELS, ASSISTANCE_REASONS } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useMe } from '../../app/session.tsx';
import { DefinitionList, EmptyState, ErrorState, FilterSelect, instantText, ListFilters, LoadMore, Notice, Page, Pending, plural, Section, siretText } from '../../ui/index.ts';
import { AnswerForm } from './answer-form.tsx';
import { ReasonCounts } from './reason-counts.tsx';
import { AssistanceThread } from './thread.tsx';

type Request = AssistanceDeskQuery['assistanceRequests']['nodes'][number];

const REASONS = ASSISTANCE_REASONS.map((reason) => ({ value: reason, label: ASSISTANCE_REASON_LABELS[reason] }));

/** The requests for assistance that wait, the last first; each is answered here, by mail. */
export function Component() {
  const client = useApolloClient();
  const [params] = useSearchParams();
  const all = params.get('etat') === 'tous';
  const filter = { status: all ? null : ('RECEIVED' as const), reason: (params.get('motif') as AssistanceReason | null) ?? null };
  const { data, error, refetch, fetchMore } = useQuery(AssistanceDeskDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes d’assistance" lines={6} />;
  const { nodes, pageInfo } = data.assistanceRequests;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('assistanceRequests') });
  return (
    <Page title="Demandes d’assistance" howTo="repondre-a-l-assistance" aside={<Link to="/assistance/reponses-types">Réponses types</Link>}>
      <p className="ap-lead">Votre réponse part par courriel, à l’adresse donnée. L’identité de la personne n’est pas vérifiée&nbsp;: ne donnez ni accès ni information sur un dossier.</p>
      <ReasonCounts />
      <ListFilters label="Filtrer les demandes">
        <FilterSelect name="etat" label="État" none="Sans réponse" choices={[{ value: 'tous', label: 'Toutes' }]} />
        <FilterSelect name="motif" label="Motif" none="Tous" choices={REASONS} />
      </ListFilters>
      <div role="status">{said !== '' && <Notice kind="success">{said}</Notice>}</div>
      {nodes.length === 0 && (
        <EmptyState title={all ? 'Aucune demande' : 'Aucune demande n’attend de réponse'}>
          <p>Celles du formulaire d’assistance s’affichent ici dès leur envoi{all ? '' : '\u00a0; celles qui ont leur réponse sont sous l’état «\u00a0Toutes\u00a0»'}.</p>
        </EmptyState>
      )}
      {nodes.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          onAnswered={async () => {
            setSaid(`Votre réponse à ${request.reference} est partie à ${request.email}.`);
            await refetch().catch(() => undefined);
            await client.refetchQueries({ include: [AssistanceCountsDocument] });
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
  const { id, reference, siret, establishmentName, firstName, lastName, email, phone, page, fileReference, lastError, text, createdAt, messages, status } = request;
  return (
    <Section title={`${reference} — ${ASSISTANCE_REASON_LABELS[request.reason]}`}>
      <DefinitionList
        items={[
          { label: 'Reçue', value: instantText(createdAt) },
          { label: 'De', value: `${firstName} ${lastName}, ${email}, ${phone}` },
          ...(siret || establishmentName ? [{ label: 'Établissement', value: [establishmentName, siret && `SIRET ${siretText(siret)}`].filter(Boolean).join(', ') }] : []),
          ...(page ? [{ label: 'Page', value: page }] : []),
          ...(fileReference ? [{ label: 'Dossier', value: fileReference }] : []),
          ...(lastError ? [{ label: 'Dernier message lu', value: lastError }] : []),
        ]}
      />
      <h3 className="fr-h6 fr-mt-3w">Échange</h3>
      <AssistanceThread asked={{ id, authorName: `${firstName} ${lastName}`, text, createdAt }} messages={messages} reader="AGENT" />
      {siret && me?.role === 'SUPPORT' && (
        <p>
          <Link to={`/consultations?siret=${siret}`}>Consulter l’établissement pendant une heure</Link>
        </p>
      )}
      {answering ? (
        <AnswerForm request={request} onCancel={() => setAnswering(false)} onAnswered={onAnswered} />
      ) : (
        <Button aria-label={`Répondre à ${reference}`} priority={status === 'ANSWERED' ? 'tertiary' : 'primary'} onClick={() => setAnswering(true)}>
          {status === 'ANSWERED' ? 'Ajouter une réponse' : 'Répondre'}
        </Button>
      )}
    </Section>
  );
}
