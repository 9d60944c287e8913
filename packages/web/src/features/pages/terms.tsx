import type { TermsTextFragment } from '@apart/schema';
import { Link } from 'react-router';
import { dayText, EmptyState, ErrorState, Notice, Page, Pending, Section } from '../../ui/index.ts';

interface TermsPageProps {
  /** `null` when there is no such version; `undefined` until it is read. */
  readonly terms: TermsTextFragment | null | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The general terms, in force or not, however they are asked for; what accepting them means is drawn before they are read. */
export function TermsPage({ terms, error, onRetry }: TermsPageProps) {
  return (
    <Page title="Conditions générales d’utilisation" width="narrow">
      <p className="ap-lead">
        Ce que le service fait, et ce que chacun y fait en son nom. Vous les acceptez en créant votre espace&nbsp;; un récépissé d’adhésion vous est alors adressé (article R. 5122-26 du
        code du travail).
      </p>
      {terms !== undefined ? <Terms terms={terms} /> : error ? <ErrorState error={error} onRetry={onRetry} /> : <Pending label="Lecture des conditions" />}
    </Page>
  );
}

function Terms({ terms }: { readonly terms: TermsTextFragment | null }) {
  if (!terms) {
    return (
      <EmptyState title="Cette version n’existe pas">
        <Link to="/conditions-generales">Lire la version en vigueur</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <p>
        Version {terms.version}, en vigueur depuis le {dayText(terms.since)}.
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
