import { ConfirmEmailDocument, SpaceConfirmationDocument, type SpaceConfirmationQuery } from '@apart/schema';
import { choosePasswordSchema, formatSiret, PASSWORD_MIN_LENGTH, type Siret } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useBecome } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, ErrorState, Page, Pending, RefusalAlert } from '../../ui/index.ts';
import { SPACE_DRAFT } from './space-draft.ts';

type Confirmation = SpaceConfirmationQuery['spaceConfirmation'];

/**
 * The link of the confirmation mail. It works once, so it waits for a gesture: programs that open the links of mails
 * before their reader would use it up.
 */
export function Component() {
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(SpaceConfirmationDocument, { variables: { token }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du lien" />;
  const confirmation = data.spaceConfirmation;
  return (
    <Page title={confirmation.choosesPassword ? 'Choisir mon mot de passe' : 'Confirmer mon adresse'} width="narrow">
      {confirmation.refusals.length > 0 ? <DeadLink refusals={confirmation.refusals} /> : <Opening token={token} confirmation={confirmation} />}
    </Page>
  );
}

function Opening({ token, confirmation }: { readonly token: string; readonly confirmation: Confirmation }) {
  const isNew = confirmation.choosesPassword === true;
  const form = useForm<{ password: string }>({
    shouldFocusError: false,
    resolver: isNew ? zodResolver(choosePasswordSchema) : (values) => ({ values, errors: {} }),
    defaultValues: { password: '' },
  });
  const { run, pending, failure } = useAct(ConfirmEmailDocument);
  const refusals = useServerRefusals(form);
  const become = useBecome();
  const navigate = useNavigate();

  const confirm = async ({ password }: { readonly password: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ token, password: isNew ? password : null });
    if (!data || !refusals.apply(data.confirmEmail.refusals)) return;
    sessionStorage.removeItem(`apart.draft.${SPACE_DRAFT}`);
    const { me, siret } = data.confirmEmail;
    const sheet = `/etablissements/${siret ?? ''}`;
    if (me) become(me);
    await navigate(me ? sheet : `/connexion?suite=${encodeURIComponent(sheet)}`, { replace: true });
  };
  return (
    <>
      <p className="ap-lead">
        {isNew
          ? 'Plus qu’un geste\u00a0: choisissez votre mot de passe, et votre espace s’ouvre.'
          : 'Cette adresse a déjà un compte\u00a0: cet établissement va le rejoindre. Vous vous connecterez ensuite comme d’habitude, avec votre mot de passe de toujours.'}
      </p>
      <DefinitionList
        items={[
          { label: 'Établissement', value: confirmation.establishmentName ?? '' },
          { label: 'SIRET', value: formatSiret((confirmation.siret ?? '') as Siret) },
          { label: 'Votre adresse', value: confirmation.email ?? '' },
        ]}
      />
      <Form form={form} onSubmit={confirm} label="Confirmation">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre espace n’est pas encore ouvert" />
        {isNew && (
          <>
            {/* Told to password managers: whose password it is. */}
            <input type="hidden" name="username" autoComplete="username" value={confirmation.email ?? ''} readOnly />
            <TextField
              name="password"
              label="Mot de passe"
              hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`}
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
        <Button type="submit" size="large" disabled={pending}>
          {pending ? 'Ouverture…' : isNew ? 'Confirmer et ouvrir mon espace' : 'Ajouter cet établissement à mon compte'}
        </Button>
      </Form>
      <p className="ap-muted">Si vous n’avez rien demandé, fermez cette page&nbsp;: sans votre geste, rien n’est créé.</p>
    </>
  );
}

function DeadLink({ refusals }: { readonly refusals: Confirmation['refusals'] }) {
  return (
    <>
      <RefusalAlert refusals={refusals} title="Ce lien n’ouvre plus rien" />
      <div className="ap-actions">
        <Link className="fr-btn" to="/connexion">
          Se connecter
        </Link>
        <Link className="fr-btn fr-btn--secondary" to="/creer-mon-espace">
          Recommencer la création
        </Link>
        <Link className="fr-btn fr-btn--tertiary" to="/recuperation">
          Mot de passe oublié
        </Link>
      </div>
    </>
  );
}
