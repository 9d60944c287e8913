import { MailDeliveryDocument, type MailDeliveryFieldsFragment, ResendMailDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { timeText, Notice, RefusalAlert } from '../../ui/index.ts';
import type { KeptTicket } from './kept-ticket.ts';

type Refusals = readonly { readonly code: string; readonly path: string; readonly message: string; readonly article: string | null }[];

/** A waiting mail may leave at any moment; one that left may still come back for a while. */
const POLL_WAITING_MS = 2_500;
const POLL_SENT_MS = 20_000;

/** What became of a mail that is waited for, live, and what to do when it does not come. */
export function MailDelivery({ kept, onCorrect }: { readonly kept: KeptTicket; /** When the address is corrected on the same page. */ readonly onCorrect?: () => void }) {
  const { ticket } = kept;
  const [fast, setFast] = useState(true);
  const { data } = useQuery(MailDeliveryDocument, {
    variables: { ticket },
    skip: ticket === '',
    pollInterval: fast ? POLL_WAITING_MS : POLL_SENT_MS,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'network-only',
  });
  const delivery = data?.mailDelivery;
  const waiting = delivery?.state === 'WAITING';
  if (delivery && waiting !== fast) setFast(waiting);
  const { run, pending, failure } = useAct(ResendMailDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [resent, setResent] = useState(false);

  const resend = async (): Promise<void> => {
    setResent(false);
    const answer = await run({ ticket });
    if (!answer) return;
    setRefusals(answer.resendMail.refusals);
    setResent(answer.resendMail.refusals.length === 0);
    setFast(true);
  };
  return (
    <>
      {/* One live region, always there: what changes in it is told. */}
      <div role="status">{delivery && <Standing delivery={delivery} />}</div>
      <RefusalAlert refusals={refusals} failure={failure} kind="warning" title="Pas encore" />
      {resent && (
        <p className="ap-muted" role="status">
          Un nouveau courriel est demandé. Le lien est le même&nbsp;: le premier ou le second, peu importe.
        </p>
      )}
      <div className="ap-actions">
        {delivery && delivery.resendsLeft > 0 && delivery.state !== 'BOUNCED' && (
          <Button priority="secondary" disabled={pending} onClick={() => void resend()}>
            {pending ? 'Renvoi…' : 'Renvoyer le courriel'}
          </Button>
        )}
        <Link className={`fr-btn ${delivery?.state === 'BOUNCED' ? '' : 'fr-btn--tertiary'}`} to={kept.correct} onClick={onCorrect}>
          Corriger mon adresse
        </Link>
      </div>
    </>
  );
}

function Standing({ delivery }: { readonly delivery: MailDeliveryFieldsFragment }) {
  const since = timeText(delivery.since);
  switch (delivery.state) {
    case 'SENT':
      return (
        <Notice kind="success" title={`Parti à ${since}`}>
          <p>La messagerie de {delivery.to} l’a accepté. Il arrive d’ordinaire en moins d’une minute.</p>
        </Notice>
      );
    case 'BOUNCED':
      return (
        <Notice kind="error" title="Refusé par la messagerie">
          <p>
            La messagerie de {delivery.to} refuse ce courriel&nbsp;: l’adresse n’existe pas, ou votre messagerie bloque nos messages. Vérifiez l’adresse, ou prenez-en une autre.
          </p>
        </Notice>
      );
    case 'WAITING':
      return delivery.failedTries === 0 ? (
        <Notice kind="info" title="Le courriel part">
          <p>Demandé à {since}. Cette page se met à jour toute seule.</p>
        </Notice>
      ) : (
        <Notice kind="warning" title={`En attente depuis ${since}`}>
          <p>
            La messagerie de {delivery.to} ne l’a pas encore accepté. {delivery.nextTryAt && `Prochain essai à ${timeText(delivery.nextTryAt)}. `}
            Vous n’avez rien à faire&nbsp;; si cela dure, corrigez l’adresse ou demandez de l’aide.
          </p>
        </Notice>
      );
  }
}
