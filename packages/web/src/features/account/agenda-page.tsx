import { CalendarFeedDocument, type CalendarFeedQuery, RenewCalendarFeedDocument, RevokeCalendarFeedDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { DefinitionList, Dialog, ErrorState, instantText, Notice, Pending, RefusalAlert, Section } from '../../ui/index.ts';
import { AccountFrame } from './account-page.tsx';
import { NewAddress } from './new-address.tsx';

type Feed = NonNullable<CalendarFeedQuery['calendarFeed']>;
type Asked = 'renew' | 'revoke';

/** One's deadlines in one's own calendar: a secret address, made, replaced or ended here. */
export function Component() {
  const { data, error, refetch } = useQuery(CalendarFeedDocument, { fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<Asked>();
  const [url, setUrl] = useState<string>();
  const [said, setSaid] = useState<string>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de votre adresse d’agenda" />;
  const feed = data.calendarFeed ?? null;
  const close = (): void => setAsked(undefined);
  const made = async (address: string): Promise<void> => {
    await refetch();
    setSaid(undefined);
    setUrl(address);
    close();
  };
  return (
    <AccountFrame title="Agenda" howTo="suivre-ses-echeances">
      <p className="ap-lead">Vos échéances dans votre propre agenda, tenues à jour sans vous&nbsp;: mois à déclarer, avis du CSE attendu, terme de chaque demande.</p>
      {said && (
        <Notice kind="success" live>
          {said}
        </Notice>
      )}
      {url && <NewAddress url={url} onCopied={() => setUrl(undefined)} />}
      {feed ? <CurrentFeed feed={feed} onAsk={setAsked} /> : <NoFeed onMade={made} />}
      <Dialog open={asked !== undefined} title={asked === 'revoke' ? 'Supprimer cette adresse\u00a0?' : 'Remplacer cette adresse\u00a0?'} onClose={close} closeLabel="Annuler">
        {asked === 'renew' && (
          <>
            <p>L’adresse d’aujourd’hui ne donnera plus rien, aussitôt&nbsp;: vous collerez la nouvelle dans votre agenda. Faites-le si l’ancienne est perdue, ou a pu être lue par un autre.</p>
            <Renew label="Donner une nouvelle adresse" onMade={made} />
          </>
        )}
        {asked === 'revoke' && (
          <Revoke
            onDone={async () => {
              await refetch();
              setUrl(undefined);
              setSaid('L’adresse est supprimée\u00a0: votre agenda n’y lira plus rien.');
              close();
            }}
          />
        )}
      </Dialog>
    </AccountFrame>
  );
}

function NoFeed({ onMade }: { readonly onMade: (url: string) => Promise<void> }) {
  return (
    <Section title="Aucune adresse pour l’instant">
      <p>Une adresse secrète se colle une fois dans votre agenda (Google, Outlook, Thunderbird, téléphone). Il la relit ensuite tout seul, sans se connecter. Elle ne montre que vos échéances, jamais vos salariés.</p>
      <Renew label="Créer mon adresse secrète" onMade={onMade} />
    </Section>
  );
}

function CurrentFeed({ feed: { createdAt, lastReadAt }, onAsk }: { readonly feed: Feed; readonly onAsk: (asked: Asked) => void }) {
  return (
    <Section title="Votre adresse secrète">
      <DefinitionList
        items={[
          { label: 'Créée', value: instantText(createdAt) },
          { label: 'Dernière lecture', value: lastReadAt ? `${instantText(lastReadAt)}, à une heure près` : 'Aucun agenda ne l’a encore lue' },
        ]}
      />
      <p>L’adresse n’est affichée qu’à sa création. Elle montre ce que vous voyez ici le jour où l’agenda la lit&nbsp;: un accès retiré en sort de lui-même.</p>
      <div className="ap-actions">
        <Button size="small" priority="secondary" onClick={() => onAsk('renew')}>
          Remplacer l’adresse
        </Button>
        <Button size="small" priority="tertiary" onClick={() => onAsk('revoke')}>
          Supprimer l’adresse
        </Button>
      </div>
    </Section>
  );
}

function Renew({ label, onMade }: { readonly label: string; readonly onMade: (url: string) => Promise<void> }) {
  const { run, pending, failure } = useAct(RenewCalendarFeedDocument);
  const renew = async (): Promise<void> => {
    const answer = (await run({}))?.renewCalendarFeed;
    if (answer?.url) await onMade(answer.url);
  };
  return (
    <>
      <RefusalAlert refusals={[]} failure={failure} title="L’adresse n’est pas créée" />
      <Button disabled={pending} onClick={() => void renew()}>
        {pending ? 'Création…' : label}
      </Button>
    </>
  );
}

function Revoke({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { run, pending, failure } = useAct(RevokeCalendarFeedDocument);
  const revoke = async (): Promise<void> => {
    if (await run({})) await onDone();
  };
  return (
    <>
      <p>Votre agenda n’y lira plus rien, aussitôt. Pensez à en retirer aussi l’abonnement.</p>
      <RefusalAlert refusals={[]} failure={failure} title="L’adresse n’est pas supprimée" />
      <Button disabled={pending} onClick={() => void revoke()}>
        {pending ? 'Suppression…' : 'Supprimer pour de bon'}
      </Button>
    </>
  );
}
