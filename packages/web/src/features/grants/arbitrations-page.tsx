import { ArbitrateHabilitationDocument, HabilitationArbitrationsDocument, type HabilitationRequestFieldsFragment } from '@apart/schema';
import { type Siret, formatSiret } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { AnsweredFirst, instantText, DefinitionList, EmptyState, ErrorState, Notice, Page, Pending, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';

type Request = HabilitationRequestFieldsFragment;

/** A decision that was refused. */
interface Unsent {
  readonly request: Request;
  readonly accept: boolean;
  readonly reason: string;
}

/** Accesses that two administrations decide together. */
export function Component() {
  const { data, error, refetch } = useQuery(HabilitationArbitrationsDocument, { fetchPolicy: 'cache-and-network' });
  const [unsent, setUnsent] = useState<Unsent>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des arbitrages" lines={4} />;
  const rows = data.habilitationArbitrations;
  // A request that still waits says itself why.
  const closed = unsent && rows.every(({ id }) => id !== unsent.request.id) ? unsent : undefined;
  return (
    <Page title="Arbitrages">
      <p className="ap-lead">Une personne demande l’accès à un espace dont personne ne répond. Un agent de l’ASP et un agent de l’UD signent tous les deux&nbsp;; les administrateurs ont ensuite 72 heures pour s’y opposer.</p>
      {closed && (
        <AnsweredFirst
          name={closed.request.personName}
          theirs="L’arbitrage est clos&nbsp;: plus aucune signature n’est attendue"
          mine={`${closed.accept ? 'Signer' : 'Refuser'} l’accès\u00a0: «\u00a0${closed.reason}\u00a0»`}
          onKeep={() => setUnsent(undefined)}
        >
          <p>
            Qui agit maintenant pour l’établissement&nbsp;: <Link to={`/etablissements/${closed.request.siret}`}>voir l’établissement</Link>.
          </p>
        </AnsweredFirst>
      )}
      {rows.length === 0 && <EmptyState title="Aucun arbitrage en cours">Les demandes de votre périmètre apparaîtront ici.</EmptyState>}
      {rows.map((request) => (
        <One
          key={request.id}
          request={request}
          onMoved={(refused) => {
            setUnsent(refused);
            void refetch().catch(() => undefined);
          }}
        />
      ))}
    </Page>
  );
}

function One({ request, onMoved }: { readonly request: Request; readonly onMoved: (refused: Unsent | undefined) => void }) {
  const me = useMe();
  const { run, pending, failure } = useAct(ArbitrateHabilitationDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [asked, setAsked] = useState<'sign' | 'refuse'>();
  const signed = me?.role === 'ASP' ? request.aspSignedByName : request.udSignedByName;
  const decide = async (reason: string): Promise<void> => {
    const accept = asked === 'sign';
    setAsked(undefined);
    const data = await run({ id: request.id, expectedVersion: request.version, accept, reason });
    if (!data) return;
    const refused = data.arbitrateHabilitation.refusals;
    setRefusals(refused);
    onMoved(refused.length > 0 ? { request, accept, reason } : undefined);
  };
  return (
    <Section title={`${request.personName} — SIRET ${formatSiret(request.siret as Siret)}`}>
      <RefusalAlert refusals={refusals} failure={failure} title="Rien n’a changé" />
      {request.objection && (
        <Notice kind="warning" title="Un administrateur s’oppose">
          <p>«&nbsp;{request.objection}&nbsp;» — les deux signatures sont à redonner, motif lu&nbsp;; l’accès s’ouvrira alors aussitôt.</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { label: 'Demande d’assistance', value: request.assistanceReference ?? '' },
          { label: 'Courriel', value: `${request.email}${request.emailProven ? '' : ' (à prouver)'}` },
          { label: 'Demandée le', value: instantText(request.createdAt) },
          { label: 'Rôle dans l’établissement', value: request.message },
          { label: 'Ce qui s’est passé', value: request.arbitrationReason ?? '' },
          { label: 'Signature de l’ASP', value: request.aspSignedByName ?? 'attendue' },
          { label: 'Signature de l’UD', value: request.udSignedByName ?? 'attendue' },
        ]}
      />
      {request.status === 'COOLING' && request.effectiveAt ? (
        <Notice kind="info">Les deux signatures sont données. L’accès s’ouvre le {instantText(request.effectiveAt)}, sauf opposition.</Notice>
      ) : (
        <div className="ap-actions">
          {signed ? (
            <p>Votre administration a signé&nbsp;: l’autre signature est attendue.</p>
          ) : (
            <Button disabled={pending} onClick={() => setAsked('sign')}>
              Signer l’accès
            </Button>
          )}
          <Button priority="secondary" disabled={pending} onClick={() => setAsked('refuse')}>
            Refuser
          </Button>
          <Link className="fr-link" to={`/etablissements/${request.siret}`}>
            Voir l’établissement
          </Link>
        </div>
      )}
      <ReasonDialog
        action={asked && { act: 'habilitation.arbitrate', label: asked === 'sign' ? 'Signer l’accès' : 'Refuser l’accès', needsReason: true }}
        onCancel={() => setAsked(undefined)}
        onConfirm={(reason) => void decide(reason)}
      />
    </Section>
  );
}
