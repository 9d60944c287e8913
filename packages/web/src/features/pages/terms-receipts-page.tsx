import { TermsReceiptsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { EmptyState, ErrorState, instantText, Page, Pending, siretText } from '../../ui/index.ts';

/** What one has accepted: version, date and hour, and the text itself (R. 5122-26). */
export function Component() {
  const { data, error, refetch } = useQuery(TermsReceiptsDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des récépissés" />;
  return (
    <Page title="Mes récépissés d’adhésion" width="narrow">
      <p className="ap-lead">Chaque acceptation des conditions générales d’utilisation a son récépissé (article R. 5122-26 du code du travail).</p>
      {data.termsReceipts.length === 0 ? (
        <EmptyState title="Aucun récépissé">
          <p>Un récépissé est fait à chaque espace que vous ouvrez.</p>
        </EmptyState>
      ) : (
        <ul className="ap-plain-list">
          {data.termsReceipts.map((receipt) => (
            <li key={receipt.id} className="ap-section">
              <p>
                <strong>Version {receipt.version}</strong>, acceptée le {instantText(receipt.acceptedAt)} (heure de Paris), pour le SIRET {siretText(receipt.siret)}.
              </p>
              <p className="ap-muted ap-hash">Empreinte SHA-256 du texte&nbsp;: {receipt.textHash}</p>
              <Link to={`/conditions-generales/${receipt.version}`}>Lire ce texte</Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
