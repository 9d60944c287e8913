import { CreateSpaceDocument } from '@apart/schema';
import { createSpaceSchema, PASSWORD_MIN_LENGTH } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { AddressFields, Form, TextField, TickField, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert, Section } from '../../ui/index.ts';
import { EMPTY_SPACE, type SpaceDraft, toCreateSpaceInput } from './space-draft.ts';
import { SiretField } from './siret-field.tsx';

/** From a SIRET to a space: the establishment, the person, and the conditions. */
export function Component() {
  const form = useForm<SpaceDraft, unknown, SpaceDraft>({ shouldFocusError: false, resolver: zodResolver(createSpaceSchema) as never, defaultValues: EMPTY_SPACE });
  const draft = useLocalDraft('creer-mon-espace', form, { never: ['password'] });
  const { run, pending, failure } = useAct(CreateSpaceDocument);
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const navigate = useNavigate();

  const submit = async (): Promise<void> => {
    refusals.clear();
    const data = await run({ input: toCreateSpaceInput(form.getValues(), key()) });
    if (!data) return;
    // A refused sending is another one once mended.
    renew();
    if (!refusals.apply(data.createSpace.refusals)) return;
    draft.clear();
    await navigate(`/verifiez-vos-courriels?courriel=${encodeURIComponent(data.createSpace.email ?? '')}`);
  };

  return (
    <Page title="Créer mon espace" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      <p className="ap-lead">Tout est obligatoire, sauf mention contraire. Ce que vous saisissez reste sur cet appareil jusqu’à l’envoi.</p>
      {draft.restored && <Notice kind="info">Nous avons retrouvé ce que vous aviez commencé. Il ne manque que votre mot de passe, que nous ne gardons jamais.</Notice>}
      <Form form={form} onSubmit={submit} label="Création de l’espace">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre espace n’a pas encore été créé" />
        <Section title="Votre établissement">
          <SiretField name="siret" />
          <TextField name="name" label="Dénomination" autoComplete="organization" />
          <AddressFields name="address" />
          <div className="ap-fields ap-fields--2">
            <TextField name="establishmentEmail" label="Courriel de l’établissement" type="email" autoComplete="email" />
            <TextField name="phone" label="Téléphone de l’établissement" type="tel" optional autoComplete="tel" />
          </div>
        </Section>
        <Section title="Vous">
          <p>Vous serez administrateur de cet espace&nbsp;: vous pourrez y habiliter d’autres personnes, et le quitter.</p>
          <div className="ap-fields ap-fields--2">
            <TextField name="lastName" label="Nom" autoComplete="family-name" />
            <TextField name="firstName" label="Prénom" autoComplete="given-name" />
            <TextField name="email" label="Courriel" hint="Il servira à vous connecter." type="email" autoComplete="email" />
            <TextField name="userPhone" label="Téléphone" type="tel" autoComplete="tel" />
          </div>
          <TextField
            name="password"
            label="Mot de passe"
            hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`}
            type="password"
            autoComplete="new-password"
          />
        </Section>
        <TickField
          name="acceptCgu"
          label={
            <span>
              J’accepte les{' '}
              <Link to="/conditions-generales" target="_blank">
                conditions générales d’utilisation<span className="fr-sr-only"> (nouvelle fenêtre)</span>
              </Link>
            </span>
          }
        />
        <Button type="submit" size="large" disabled={pending}>
          {pending ? 'Création…' : 'Créer mon espace'}
        </Button>
      </Form>
    </Page>
  );
}
