import { ApiTokensDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable, EmptyState, ErrorState, instantText, latestOf, Notice, Pending, Section } from '../../ui/index.ts';
import { AccountFrame } from '../account/account-page.tsx';
import { type Asked, ConfirmDialog } from './confirm-dialog.tsx';
import { SecretShown, type ShownSecret } from './secret-shown.tsx';
import { TokenCard } from './token-card.tsx';

/** The keys of one's programs: what each may do, its last use and its end; renewed or revoked in two gestures. */
export function Component() {
  const { data, error, refetch } = useQuery(ApiTokensDocument);
  const [asked, setAsked] = useState<Asked>();
  const [shown, setShown] = useState<ShownSecret>();
  const [done, setDone] = useState<string>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos jetons" lines={6} />;
  const names = new Map(data.myEstablishments.nodes.map(({ siret, name }) => [siret, name]));
  const useful = data.tokens.filter(({ status }) => status !== 'REVOKED');
  const revoked = data.tokens.filter(({ status }) => status === 'REVOKED');
  return (
    <AccountFrame
      title="Jetons d’API"
      howTo="brancher-un-logiciel"
      aside={
        useful.length > 0 && (
          <Link className="fr-btn" to="/compte/jetons/nouveau">
            Créer un jeton
          </Link>
        )
      }
    >
      <p className="ap-lead">
        Un jeton permet à un logiciel, de paie par exemple, d’agir ici en votre nom. Il ne peut jamais plus que vous, et seulement ce que vous choisissez.
      </p>
      {done && (
        <Notice kind="success" live>
          {done}
        </Notice>
      )}
      {shown && (
        <SecretShown shown={shown}>
          <Button onClick={() => setShown(undefined)}>Je l’ai copié</Button>
        </SecretShown>
      )}
      {useful.length === 0 && (
        <EmptyState title="Aucun jeton">
          <p>Votre éditeur de paie vous en demande un&nbsp;? Créez-le, copiez-le, collez-le dans son logiciel&nbsp;: deux minutes suffisent.</p>
          <p>
            <Link className="fr-btn" to="/compte/jetons/nouveau">
              Créer un jeton
            </Link>
          </p>
        </EmptyState>
      )}
      {useful.map((token) => (
        <TokenCard key={token.id} token={token} names={names} onRotate={() => setAsked({ what: 'rotate', token })} onRevoke={() => setAsked({ what: 'revoke', token })} />
      ))}
      {revoked.length > 0 && (
        <Section title="Jetons révoqués">
          <DataTable
            caption="Jetons révoqués"
            rows={revoked}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: 'Nom', cell: ({ name }) => name },
              { key: 'prefix', header: 'Commençait par', cell: ({ prefix }) => <code>{prefix}…</code> },
              { key: 'revoked', header: 'Révoqué', cell: ({ revokedAt }) => (revokedAt ? instantText(revokedAt) : '') },
              { key: 'used', header: 'Dernier usage', cell: ({ lastUsedAt }) => (lastUsedAt ? instantText(lastUsedAt) : 'Jamais') },
            ]}
          />
        </Section>
      )}
      <p className="fr-mt-3w">
        Vous écrivez ce logiciel&nbsp;? <Link to="/integrateurs">L’API et ses premiers pas</Link>, d’un jeton à une demande payée.
      </p>
      <ConfirmDialog
        asked={asked && { ...asked, token: latestOf(data.tokens, asked.token) }}
        onClose={() => setAsked(undefined)}
        onRotated={(made) => {
          setAsked(undefined);
          setDone(undefined);
          setShown(made);
        }}
        onRevoked={({ id, name }) => {
          setAsked(undefined);
          setDone(`Le jeton «\u00a0${name}\u00a0» est révoqué\u00a0: le programme qui le porte est désormais refusé.`);
          if (shown?.token.id === id) setShown(undefined);
        }}
      />
    </AccountFrame>
  );
}
