import { AskHabilitationArbitrationDocument, FollowedHabilitationRequestDocument, type FollowedRequestFieldsFragment } from '@apart/schema';
import { filled, type Siret, formatSiret } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, TickField, useServerRefusals } from '../../forms/index.ts';
import { instantText, DefinitionList, ErrorState, Notice, Page, Pending, RefusalAlert, Section } from '../../ui/index.ts';
import { useServiceNow } from '../../ui/now.ts';
import { STATUS_WORDS } from './labels.ts';

const arbitrationForm = z.object({ holderLeft: z.boolean(), reason: filled('Ce qui s’est passé', 1000), phone: z.string() });

/** Where a request is, for who made it; and the way on when nobody answers. */
export function Component() {
  const { link = '' } = useParams();
  const { data, error, refetch } = useQuery(FollowedHabilitationRequestDocument, { variables: { link }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de votre demande" />;
  const followed = data.followedHabilitationRequest;
  return (
    <Page title="Ma demande d’habilitation" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      {followed.refusals.length > 0 || !followed.status ? (
        <>
          <RefusalAlert refusals={followed.refusals} title="Ce lien n’ouvre rien" />
          <Link className="fr-btn" to="/demander-une-habilitation">
            Faire une demande
          </Link>
        </>
      ) : (
        <Followed link={link} followed={followed} onMoved={() => void refetch().catch(() => undefined)} />
      )}
    </Page>
  );
}

function Followed({ link, followed, onMoved }: { readonly link: string; readonly followed: FollowedRequestFieldsFragment; readonly onMoved: () => void }) {
  const { siret, status, createdAt, answerReason, assistanceReference, effectiveAt, byInvitation } = followed;
  return (
    <>
      <DefinitionList
        items={[
          { label: 'SIRET', value: formatSiret((siret ?? '') as Siret) },
          { label: 'Demandée', value: createdAt ? instantText(createdAt) : '' },
          { label: 'État', value: status ? STATUS_WORDS[status] : '' },
          ...(assistanceReference ? [{ label: 'Demande d’assistance', value: assistanceReference }] : []),
        ]}
      />
      {status === 'GRANTED' && (
        <Notice kind="success" title="Votre demande est acceptée">
          {byInvitation ? <p>Ouvrez l’invitation que vous avez reçue par courriel&nbsp;: elle vous donne l’accès.</p> : <Link to={`/etablissements/${siret ?? ''}`}>Ouvrir l’établissement</Link>}
        </Notice>
      )}
      {status === 'REFUSED' && (
        <Notice kind="warning" title="Votre demande est refusée">
          <p>Motif&nbsp;: {answerReason}</p>
          <Link to={`/assistance?motif=EXTRANET_HABILITATION&siret=${siret ?? ''}`}>Demander de l’aide</Link>
        </Notice>
      )}
      {status === 'COOLING' && effectiveAt && <Notice kind="info">L’ASP et les services de l’État ont accepté. L’accès s’ouvre le {instantText(effectiveAt)}, sauf opposition d’un administrateur.</Notice>}
      {status === 'ARBITRATION' && <Notice kind="info">Un agent de l’ASP et un agent de votre département examinent votre demande. Vous serez prévenu par courriel.</Notice>}
      {status === 'PENDING' && <Arbitration link={link} followed={followed} onMoved={onMoved} />}
    </>
  );
}

function Arbitration({ link, followed, onMoved }: { readonly link: string; readonly followed: FollowedRequestFieldsFragment; readonly onMoved: () => void }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(arbitrationForm), defaultValues: { holderLeft: false, reason: '', phone: '' } });
  const { run, pending, failure } = useAct(AskHabilitationArbitrationDocument);
  const refusals = useServerRefusals(form);
  const now = useServiceNow();
  const from = followed.arbitrationFrom ?? '';
  const late = now !== undefined && from !== '' && new Date(from) <= now;
  const submit = async (values: { holderLeft: boolean; reason: string; phone: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ link, ...values });
    if (data && refusals.apply(data.askHabilitationArbitration.refusals)) onMoved();
  };
  return (
    <Section title="Personne ne répond, ou la personne est partie&nbsp;?">
      <p>
        {late ? 'Sept jours sont passés' : `À partir du ${from ? instantText(from) : ''}, ou tout de suite si la personne qui tenait l’espace est partie`}&nbsp;: un agent de l’ASP et un agent de votre département se prononcent ensemble. Toutes les personnes de l’établissement sont prévenues, et un administrateur peut
        s’y opposer.
      </p>
      <Form form={form} onSubmit={submit} label="Demande d’arbitrage">
        <RefusalAlert refusals={refusals.general} failure={failure} title="L’arbitrage n’est pas demandé" />
        {!late && <TickField name="holderLeft" label="La personne qui tenait l’espace a quitté l’entreprise" />}
        <TextField name="reason" label="Ce qui s’est passé" hint="Qui tenait l’espace, depuis quand il ne répond plus." rows={4} />
        <TextField name="phone" label="Téléphone" hint="Où vous joindre." type="tel" autoComplete="tel" optional />
        <Button type="submit" disabled={pending}>
          {pending ? 'Envoi…' : 'Demander un arbitrage'}
        </Button>
      </Form>
    </Section>
  );
}
