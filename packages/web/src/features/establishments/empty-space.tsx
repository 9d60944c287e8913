import { AccountOriginDocument } from '@apart/schema';
import { formatSiret, readSiretTolerantly } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { Form } from '../../forms/index.ts';
import { Page, Section } from '../../ui/index.ts';
import { useService } from '../../ui/now.ts';
import { SiretField } from '../accounts/siret-field.tsx';

/** Signed in, and nothing to act for: says so plainly, why, and lets one ask there and then. */
export function EmptySpace() {
  const { data } = useQuery(AccountOriginDocument);
  const label = useService()?.identityProvider;
  const fromSylae = data?.me?.fromSylae === true;
  return (
    <Page title="Vous êtes connecté, sans habilitation pour ce service">
      <p className="ap-lead">{fromSylae ? SYLAE : 'Votre compte est en ordre. Il ne donne encore accès à aucun établissement.'}</p>
      <div className="ap-grid ap-grid--half">
        <AskForHabilitation siret={data?.me?.providerSiret ?? null} label={label ?? null} />
        <Section title="L’établissement n’a pas encore d’espace">
          <p>Vous êtes le premier de votre entreprise à venir&nbsp;: créez son espace avec son SIRET. Cinq minutes suffisent.</p>
          <Link className="fr-btn fr-btn--secondary" to="/creer-mon-espace">
            Créer l’espace d’un établissement
          </Link>
        </Section>
      </div>
      <p>
        Un doute sur la bonne démarche&nbsp;? <Link to="/aide">L’aide</Link> la dit cas par cas.
      </p>
    </Page>
  );
}

const SYLAE =
  'Votre compte Sylae vous a ouvert cette session\u00a0: votre identifiant et votre mot de passe sont reconnus. Sylae et l’activité partielle sont deux services distincts, et les droits que vous avez dans l’un ne passent pas dans l’autre.';

interface Asked {
  siret: string;
}

/** The SIRET, then the request itself: holders of the space are told, and answer. */
function AskForHabilitation({ siret, label }: { readonly siret: string | null; readonly label: string | null }) {
  const form = useForm<Asked>({ shouldFocusError: false, defaultValues: { siret: '' } });
  const navigate = useNavigate();
  useEffect(() => {
    if (siret && form.getValues('siret') === '') form.setValue('siret', formatSiret(siret as Parameters<typeof formatSiret>[0]));
  }, [form, siret]);
  const submit = async ({ siret: typed }: Asked): Promise<void> => {
    const read = readSiretTolerantly(typed);
    if (!read) return form.setError('siret', { message: 'Ce SIRET n’est pas reconnu\u00a0: il a 14 chiffres, et le dernier les vérifie tous.' });
    await navigate(`/demander-une-habilitation?siret=${read.siret}`);
  };
  return (
    <Section title="Demander une habilitation">
      <p>Les personnes qui gèrent l’espace de l’établissement sont prévenues aussitôt, et vous répondent. Vous serez averti par courriel.</p>
      {siret && label && <p className="ap-muted">Établissement donné par {label}&nbsp;; vous pouvez le changer.</p>}
      <Form form={form} onSubmit={submit} label="Demande d’habilitation">
        <SiretField name="siret" />
        <Button type="submit">Demander une habilitation</Button>
      </Form>
    </Section>
  );
}
