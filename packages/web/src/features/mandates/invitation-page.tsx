import { AcceptMandateInvitationDocument, MandateInvitationDocument, type MandateInvitationQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useBecome } from '../../app/session.tsx';
import { Form, useServerRefusals } from '../../forms/index.ts';
import { ErrorState, Page, Pending, RefusalAlert } from '../../ui/index.ts';
import { PersonFields } from './person-fields.tsx';
import { DeadLink } from './sign-link-page.tsx';

type Invitation = MandateInvitationQuery['mandateInvitation'];

/** A colleague joins a cabinet; somebody of a company takes its space in hand. */
export function Component() {
  const { link = '' } = useParams();
  const { data, error, refetch } = useQuery(MandateInvitationDocument, { variables: { link }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de l’invitation" />;
  const invitation = data.mandateInvitation;
  if (invitation.refusals.length > 0) return <DeadLink refusals={invitation.refusals} />;
  return (
    <Page title={invitation.joinsCabinet ? 'Rejoindre un cabinet' : 'Prendre en main l’espace de votre entreprise'} width="narrow">
      <p className="ap-lead">
        {invitation.joinsCabinet
          ? `Le cabinet ${invitation.cabinet?.name ?? ''} vous invite\u00a0: vous agirez pour ses clients, dans les limites de leurs mandats.`
          : `Le cabinet ${invitation.cabinet?.name ?? ''} vous désigne comme la personne de ${invitation.companyName || 'votre entreprise'}\u00a0: vous administrerez son espace.`}
      </p>
      <Acceptance link={link} invitation={invitation} />
    </Page>
  );
}

function Acceptance({ link, invitation }: { readonly link: string; readonly invitation: Invitation }) {
  const form = useForm({ shouldFocusError: false, defaultValues: { firstName: invitation.firstName ?? '', lastName: invitation.lastName ?? '', password: '', acceptCgu: false } });
  const { run, pending, failure } = useAct(AcceptMandateInvitationDocument);
  const refusals = useServerRefusals(form);
  const become = useBecome();
  const navigate = useNavigate();
  const accept = async ({ password, ...who }: { readonly firstName: string; readonly lastName: string; readonly password: string; readonly acceptCgu: boolean }): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { ...who, link, password: invitation.choosesPassword ? password : null } });
    if (!data || !refusals.apply(data.acceptMandateInvitation.refusals)) return;
    const { me, siret } = data.acceptMandateInvitation;
    const page = siret ? `/etablissements/${siret}` : '/cabinet';
    if (me) become(me);
    await navigate(me ? page : `/connexion?suite=${encodeURIComponent(page)}`, { replace: true });
  };
  return (
    <Form form={form} onSubmit={accept} label="Invitation">
      <RefusalAlert refusals={refusals.general} failure={failure} title="L’invitation n’est pas acceptée" />
      <PersonFields email={invitation.email ?? ''} choosesPassword={invitation.choosesPassword === true} />
      <Button type="submit" size="large" disabled={pending}>
        {pending ? 'Ouverture…' : 'Accepter'}
      </Button>
    </Form>
  );
}
