import { HabilitationsDocument, HabilitationsToManageDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ErrorState, Page, Pending, Section, siretText } from '../../ui/index.ts';
import { Invite } from './invite.tsx';
import { Invitations } from './invitations.tsx';
import { FormerPeople, People } from './people.tsx';
import { WaitingRequests } from './waiting-requests.tsx';

/** Who acts for an establishment: those who ask, those who are in, those who were. */
export function Component() {
  const { siret = '' } = useParams();
  const { data, error, refetch } = useQuery(HabilitationsDocument, { variables: { siret }, fetchPolicy: 'cache-and-network' });
  const manages = data?.establishment?.myRole === 'ADMINISTRATOR';
  const managed = useQuery(HabilitationsToManageDocument, { variables: { siret }, skip: !manages, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des habilitations" lines={5} />;
  const { establishment, habilitations } = data;
  if (!establishment) return <NotFoundPage />;
  const again = async (): Promise<void> => {
    await Promise.all([refetch(), manages ? managed.refetch() : undefined]).catch(() => undefined);
  };
  const requests = managed.data?.habilitationRequests ?? [];
  const invitations = managed.data?.habilitationInvitations ?? [];
  const live = habilitations.filter((one) => one.endedAt === null);
  const former = habilitations.filter((one) => one.endedAt !== null);
  return (
    <Page howTo="inviter-une-personne" title="Personnes habilitées" kicker={`${establishment.name} · SIRET ${siretText(siret)}`} back={{ to: `/etablissements/${siret}`, label: establishment.name }}>
      {manages && <WaitingRequests requests={requests} onAnswered={again} />}
      <Section title="Qui agit aujourd’hui">
        <People people={live} manages={manages} onChanged={again} />
      </Section>
      {manages && (
        <Section title="Inviter une personne">
          <Invite siret={siret} onInvited={again} />
          <Invitations invitations={invitations} onCancelled={again} />
        </Section>
      )}
      {former.length > 0 && (
        <Section title="Historique">
          <FormerPeople people={former} />
        </Section>
      )}
    </Page>
  );
}
