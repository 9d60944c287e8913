import { DemoMailsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { EmptyState, ErrorState, instantText, LinkedText, Notice, Page, Pending, useService } from '../../ui/index.ts';

/** The mails of the demo, which leave nowhere else; their links work. */
export function Component() {
  const service = useService();
  const { data, error, refetch } = useQuery(DemoMailsDocument, { skip: service?.demoMode !== true, fetchPolicy: 'network-only' });
  if (service && !service.demoMode) {
    return (
      <Page title="Courriels de la démonstration" width="narrow">
        <Notice kind="info">Cette page n’existe qu’en démonstration. Ici, les courriels partent vraiment&nbsp;: consultez votre messagerie.</Notice>
      </Page>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des courriels" />;
  return (
    <Page
      title="Courriels de la démonstration"
      width="narrow"
      aside={
        <Button size="small" priority="secondary" onClick={() => void refetch()}>
          Relever le courrier
        </Button>
      }
    >
      {data.demoMails.length === 0 && (
        <EmptyState title="Aucun courriel pour l’instant">
          <p>Ils arrivent quelques instants après chaque acte&nbsp;: création d’un espace, envoi d’une demande, décision, paiement.</p>
        </EmptyState>
      )}
      {data.demoMails.map((mail, index) => (
        <details key={mail.id} className="ap-mail" open={index === 0}>
          <summary>
            <span className="ap-mail__subject">{mail.subject}</span>
            <span className="ap-mail__meta">
              À {mail.to}, le <time dateTime={mail.at}>{instantText(mail.at)}</time>
            </span>
          </summary>
          <LinkedText className="ap-mail__text" text={mail.text} />
        </details>
      ))}
    </Page>
  );
}
