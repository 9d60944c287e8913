import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Notice, Page, RefusalAlert } from '../../ui/index.ts';

type AlertProps = Parameters<typeof RefusalAlert>[0];

export interface EmailLinkPageProps {
  readonly title: string;
  readonly intro: string;
  readonly button: string;
  readonly pending: boolean;
  readonly failure: AlertProps['failure'];
  /** Opens the link; gives the address of the account and the refusals. */
  readonly open: () => Promise<{ readonly email?: string | null; readonly refusals: AlertProps['refusals'] } | undefined>;
  readonly done: (email: string) => ReactNode;
}

/** A link of a mail about the address: it waits for a gesture, programs that read mails open links too. */
export function EmailLinkPage({ title, intro, button, pending, failure, open, done }: EmailLinkPageProps) {
  const [answer, setAnswer] = useState<{ readonly email?: string | null; readonly refusals: AlertProps['refusals'] }>();
  const isDone = answer !== undefined && answer.refusals.length === 0;
  return (
    <Page title={title} width="narrow">
      <p className="ap-lead">{intro}</p>
      <RefusalAlert refusals={answer?.refusals ?? []} failure={failure} title="Rien n’a changé" />
      {isDone ? (
        <Notice kind="success" title="C’est fait" live>
          {done(answer.email ?? '')}
        </Notice>
      ) : (
        <div className="ap-actions">
          <Button disabled={pending} onClick={() => void open().then((data) => data && setAnswer(data))}>
            {button}
          </Button>
          <Link className="fr-btn fr-btn--tertiary" to="/assistance">
            Demander de l’aide
          </Link>
        </div>
      )}
    </Page>
  );
}
