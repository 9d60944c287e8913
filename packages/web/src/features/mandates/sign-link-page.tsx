import { MandateToSignDocument, type MandateToSignQuery, SignMandateFromLinkDocument } from '@apart/schema';
import { formatSiren, type Siren } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useBecome } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, ErrorState, Page, Pending, plural, RefusalAlert, siretText } from '../../ui/index.ts';
import { PersonFields } from './person-fields.tsx';

type ToSign = MandateToSignQuery['mandateToSign'];

/** A company without a user signs from the link that it was sent. */
export function Component() {
  const { link = '' } = useParams();
  const { data, error, refetch } = useQuery(MandateToSignDocument, { variables: { link }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du mandat" />;
  const toSign = data.mandateToSign;
  if (toSign.refusals.length > 0) return <DeadLink refusals={toSign.refusals} />;
  return (
    <Page title="Signer un mandat" width="narrow" howTo="mandater-un-expert-comptable">
      <p className="ap-lead">
        Le cabinet {toSign.cabinet?.name} demande à agir pour votre entreprise. Lisez, puis signez&nbsp;: vous deviendrez l’administrateur de l’espace de l’entreprise, et vous pourrez mettre fin au
        mandat à tout moment.
      </p>
      <DefinitionList
        items={[
          { label: 'Entreprise', value: toSign.companyName ?? '' },
          { label: 'SIREN', value: formatSiren((toSign.siren ?? '') as Siren) },
          { label: 'Établissements', value: toSign.wholeCompany ? 'Toute l’entreprise, établissements à venir compris' : establishmentsOf(toSign.sirets ?? []) },
          { label: 'Cabinet', value: `${toSign.cabinet?.name ?? ''} (SIREN ${formatSiren((toSign.cabinet?.siren ?? '') as Siren)})` },
          { label: 'Ce que le mandat permet', value: toSign.rightsSentence ?? '' },
          { label: 'Dates', value: toSign.datesSentence ?? '' },
          { label: 'Votre adresse', value: toSign.email ?? '' },
        ]}
      />
      <Signature link={link} toSign={toSign} />
    </Page>
  );
}

const establishmentsOf = (sirets: readonly string[]): string => (sirets.length > 10 ? plural(sirets.length, 'établissement', 'établissements') : sirets.map((siret) => siretText(siret)).join('\n'));

function Signature({ link, toSign }: { readonly link: string; readonly toSign: ToSign }) {
  const form = useForm({ shouldFocusError: false, defaultValues: { firstName: '', lastName: '', title: '', password: '', acceptCgu: false } });
  const { run, pending, failure } = useAct(SignMandateFromLinkDocument);
  const refusals = useServerRefusals(form);
  const become = useBecome();
  const navigate = useNavigate();
  const sign = async ({ password, ...who }: { readonly firstName: string; readonly lastName: string; readonly title: string; readonly password: string; readonly acceptCgu: boolean }): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { ...who, link, password: toSign.choosesPassword ? password : null } });
    if (!data || !refusals.apply(data.signMandateFromLink.refusals)) return;
    const { me, siret } = data.signMandateFromLink;
    const page = `/etablissements/${siret ?? ''}/mandats`;
    if (me) become(me);
    await navigate(me ? page : `/connexion?suite=${encodeURIComponent(page)}`, { replace: true });
  };
  return (
    <Form form={form} onSubmit={sign} label="Signature">
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le mandat n’est pas signé" />
      <TextField name="title" label="Votre qualité" hint="Gérante, président, directeur…" />
      <PersonFields email={toSign.email ?? ''} choosesPassword={toSign.choosesPassword === true} />
      <Button type="submit" size="large" disabled={pending}>
        {pending ? 'Signature…' : 'Signer le mandat'}
      </Button>
      <p className="ap-muted fr-mt-2w">Si ce cabinet n’est pas le vôtre, fermez cette page&nbsp;: sans votre signature, rien ne lui est ouvert.</p>
    </Form>
  );
}

export function DeadLink({ refusals }: { readonly refusals: ToSign['refusals'] }) {
  return (
    <Page title="Ce lien n’ouvre plus rien" width="narrow">
      <RefusalAlert refusals={refusals} title="Rien à signer ici" />
      <div className="ap-actions">
        <Link className="fr-btn" to="/connexion">
          Se connecter
        </Link>
        <Link className="fr-btn fr-btn--secondary" to="/assistance">
          Demander de l’aide
        </Link>
      </div>
    </Page>
  );
}
