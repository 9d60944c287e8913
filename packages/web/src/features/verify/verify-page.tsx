import { VerifyDocumentDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { dayText, ErrorState, FilterText, ListFilters, Notice, Page, Pending } from '../../ui/index.ts';

/** Anybody checks here that a document was made by the service, from the code printed on it. Nothing else is shown. */
export function Component() {
  const [params] = useSearchParams();
  const code = params.get('code')?.trim() ?? '';
  return (
    <Page title="Vérifier un document" width="narrow">
      <p className="ap-lead">Le récapitulatif d’une demande d’indemnisation porte un code de vérification. Tapez-le pour savoir si le document vient bien de ce service.</p>
      <ListFilters label="Vérifier un document" submit="Vérifier">
        <FilterText name="code" label="Code de vérification" hint="Douze signes, par exemple 7K3M-9QTZ-0ABC." />
      </ListFilters>
      {code !== '' && <Answer key={code} code={code} />}
    </Page>
  );
}

function Answer({ code }: { readonly code: string }) {
  const { data, error, refetch } = useQuery(VerifyDocumentDocument, { variables: { code }, fetchPolicy: 'network-only' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Vérification" lines={2} />;
  const { valid, reference, date } = data.verifyDocument;
  if (!valid) {
    return (
      <Notice kind="warning" title="Ce code ne correspond à aucun document de ce service" live>
        <p>Vérifiez chaque signe. Si le code est bien celui qui est imprimé, le document n’a pas été fait ici.</p>
        <p>
          <Link to="/assistance">Demander de l’aide</Link>
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title="Ce document vient bien de ce service" live>
      <p>
        Référence&nbsp;: <strong>{reference}</strong>
      </p>
      {date && <p>Date&nbsp;: {dayText(date)}</p>}
      <p>Comparez-les à celles du document. Le service ne montre rien d’autre de son contenu.</p>
    </Notice>
  );
}
