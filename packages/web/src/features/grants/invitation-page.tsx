import { AcceptHabilitationInvitationDocument, HabilitationInvitationDocument, type HabilitationInvitationQuery } from '@apart/schema';
import { filled, formatSiret, HABILITATION_ROLE_LABELS, PASSWORD_MIN_LENGTH, passwordField, type Siret } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useBecome } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, ErrorState, Page, Pending, RefusalAlert } from '../../ui/index.ts';
import { AcceptTerms } from '../accounts/accept-terms.tsx';

type Invitation = HabilitationInvitationQuery['habilitationInvitation'];
const names = { firstName: filled('Prénom', 80), lastName: filled('Nom', 80), acceptCgu: z.boolean().refine((ticked) => ticked, 'Acceptez les conditions générales d’utilisation pour continuer.') };
const newForm = z.object({ ...names, password: passwordField });
const knownForm = z.object({ ...names, password: z.string() });

/** The link of an invitation: it waits for a gesture; a new person chooses their password there. */
export function Component() {
  const { link = '' } = useParams();
  const { data, error, refetch } = useQuery(HabilitationInvitationDocument, { variables: { link }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de l’invitation" />;
  const invitation = data.habilitationInvitation;
  return (
    <Page title="Votre invitation" width="narrow">
      {invitation.refusals.length > 0 ? (
        <>
          <RefusalAlert refusals={invitation.refusals} title="Cette invitation n’ouvre plus rien" />
          <div className="ap-actions">
            <Link className="fr-btn" to="/connexion">
              Se connecter
            </Link>
            <Link className="fr-btn fr-btn--secondary" to="/demander-une-habilitation">
              Demander une habilitation
            </Link>
          </div>
        </>
      ) : (
        <Accept link={link} invitation={invitation} />
      )}
    </Page>
  );
}

function Accept({ link, invitation }: { readonly link: string; readonly invitation: Invitation }) {
  const isNew = invitation.choosesPassword === true;
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(isNew ? newForm : knownForm), defaultValues: { firstName: '', lastName: '', password: '', acceptCgu: false } });
  const { run, pending, failure } = useAct(AcceptHabilitationInvitationDocument);
  const refusals = useServerRefusals(form);
  const become = useBecome();
  const navigate = useNavigate();
  const submit = async (values: { firstName: string; lastName: string; password: string; acceptCgu: boolean }): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { link, ...values, password: isNew ? values.password : null } });
    if (!data || !refusals.apply(data.acceptHabilitationInvitation.refusals)) return;
    const { me, siret } = data.acceptHabilitationInvitation;
    const sheet = `/etablissements/${siret ?? ''}`;
    if (me) become(me);
    await navigate(me ? sheet : `/connexion?suite=${encodeURIComponent(sheet)}`, { replace: true });
  };
  return (
    <>
      <p className="ap-lead">
        {invitation.invitedByName} vous propose d’agir pour {invitation.establishmentName}
        {invitation.wholeCompany ? ' et tous les établissements de l’entreprise' : ''}.
      </p>
      <DefinitionList
        items={[
          { label: 'SIRET', value: formatSiret((invitation.siret ?? '') as Siret) },
          { label: 'Votre rôle', value: invitation.role ? HABILITATION_ROLE_LABELS[invitation.role] : '' },
          { label: 'Votre adresse', value: invitation.email ?? '' },
        ]}
      />
      <Form form={form} onSubmit={submit} label="Invitation">
        <RefusalAlert refusals={refusals.general} failure={failure} title="L’invitation n’est pas encore acceptée" />
        <div className="ap-fields ap-fields--2">
          <TextField name="lastName" label="Nom" autoComplete="family-name" />
          <TextField name="firstName" label="Prénom" autoComplete="given-name" />
        </div>
        {isNew ? (
          <TextField name="password" label="Mot de passe" hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`} type="password" autoComplete="new-password" />
        ) : (
          <p>Vous avez déjà un compte à cette adresse&nbsp;: il garde son mot de passe, et vous vous connecterez ensuite comme d’habitude.</p>
        )}
        <AcceptTerms />
        <Button type="submit" disabled={pending}>
          {pending ? 'Ouverture…' : 'Accepter l’invitation'}
        </Button>
      </Form>
    </>
  );
}
