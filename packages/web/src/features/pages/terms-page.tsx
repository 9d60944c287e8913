import { TermsOfUseDocument, type TermsOfUseQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { dayText, EmptyState, ErrorState, Notice, Page, Pending, Section } from '../../ui/index.ts';

/** The general terms in force, or those of a version that a receipt names: every accepted text stays readable. */
export function Component() {
  const { version } = useParams();
  const { data, error, refetch } = useQuery(TermsOfUseDocument, { variables: { version: version ?? null }, fetchPolicy: 'cache-first' });
  return (
    <Page title="Conditions générales d’utilisation" width="narrow">
      {data ? <Terms terms={data.termsOfUse} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Pending label="Lecture des conditions" />}
    </Page>
  );
}

function Terms({ terms }: { readonly terms: TermsOfUseQuery['termsOfUse'] }) {
  if (!terms) {
    return (
      <EmptyState title="Cette version n’existe pas">
        <Link to="/conditions-generales">Lire la version en vigueur</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="ap-lead">
        Version {terms.version}, en vigueur depuis le {dayText(terms.since)}. Vous les acceptez en créant votre espace&nbsp;; un récépissé d’adhésion vous est alors adressé
        (article R. 5122-26 du code du travail).
      </p>
      {!terms.current && (
        <Notice kind="info">
          <p>
            Une autre version est en vigueur aujourd’hui. <Link to="/conditions-generales">Lire la version en vigueur</Link>
          </p>
        </Notice>
      )}
      {terms.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          <p>{section.text}</p>
        </Section>
      ))}
      <p className="ap-muted ap-hash">Empreinte SHA-256 de ce texte&nbsp;: {terms.sha256}</p>
    </>
  );
}
