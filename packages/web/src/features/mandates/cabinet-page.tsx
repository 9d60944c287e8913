import { CreateCabinetDocument, InviteColleagueDocument, type MandateListState, MandatesDocument, MyCabinetsDocument, type MyCabinetsQuery, type RefusalFieldsFragment, RemoveColleagueDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { Form, SelectField, TextField, useServerRefusals } from '../../forms/index.ts';
import { EmptyState, ErrorState, FilterSelect, FilterText, latestOf, ListFilters, LoadMore, Notice, Page, Pending, plural, RefusalAlert, Section } from '../../ui/index.ts';
import { type AskedAct, MandateActDialog } from './mandate-action.tsx';
import { MandateCard } from './mandate-card.tsx';

type Cabinet = MyCabinetsQuery['cabinets'][number];

const STATES: readonly { readonly value: MandateListState; readonly label: string }[] = [
  { value: 'ACTIVE', label: 'En cours' },
  { value: 'ENDING_SOON', label: 'Terminés dans les 30 jours' },
  { value: 'PROPOSED', label: 'À signer' },
  { value: 'TO_COME', label: 'À venir' },
  { value: 'OVER', label: 'Terminés, refusés ou retirés' },
];

/** An accountant's page: clients first, then colleagues. */
export function Component() {
  const { data, error, refetch } = useQuery(MyCabinetsDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de votre cabinet" lines={6} />;
  const [cabinet] = data.cabinets;
  if (!cabinet) return <NoCabinet establishments={data.myEstablishments.nodes} onMade={() => void refetch()} />;
  return (
    <Page
      title={cabinet.name}
      kicker="Cabinet"
      howTo="proposer-un-mandat"
      aside={
        <Link className="fr-btn" to="/mandats/proposer">
          Proposer un mandat
        </Link>
      }
    >
      <Clients cabinet={cabinet} />
      <Colleagues cabinet={cabinet} onChanged={() => void refetch()} />
    </Page>
  );
}

function Clients({ cabinet }: { readonly cabinet: Cabinet }) {
  const [params] = useSearchParams();
  const filter = { cabinetId: cabinet.id, search: params.get('client'), state: (params.get('etat') as MandateListState | null) ?? null, withoutUser: params.get('utilisateur') === 'sans' ? true : null };
  const { data, error, refetch, fetchMore } = useQuery(MandatesDocument, { variables: { filter } });
  const [asked, setAsked] = useState<AskedAct>();
  const [said, setSaid] = useState<string>();
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">Mes clients</h2>
      <ListFilters label="Chercher un client">
        <FilterText name="client" label="Nom, SIREN ou SIRET" />
        <FilterSelect name="etat" label="État du mandat" none="Tous" choices={STATES} />
        <FilterSelect name="utilisateur" label="Utilisateur" none="Tous" choices={[{ value: 'sans', label: 'Sans utilisateur de l’entreprise' }]} />
      </ListFilters>
      {said && (
        <Notice kind="success" live>
          {said}
        </Notice>
      )}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Pending label="Lecture de vos clients" lines={4} />}
      {data?.mandates.nodes.length === 0 && (
        <EmptyState title={params.size > 0 ? 'Aucun client ne répond à ces choix' : 'Aucun client pour l’instant'}>
          <p>Proposez un mandat&nbsp;: l’entreprise le signe en ligne, même si elle n’a pas encore d’espace.</p>
        </EmptyState>
      )}
      {data?.mandates.nodes.map((mandate) => (
        <MandateCard key={mandate.id} mandate={mandate} asCabinet onAsk={setAsked} />
      ))}
      {data && data.mandates.nodes.length > 0 && (
        <LoadMore
          hasNextPage={data.mandates.pageInfo.hasNextPage}
          shown={plural(data.mandates.nodes.length, 'mandat affiché', 'mandats affichés')}
          onMore={() => fetchMore({ variables: { filter, after: data.mandates.pageInfo.endCursor }, updateQuery: nextPage('mandates') })}
        />
      )}
      <MandateActDialog
        asked={asked && { ...asked, mandate: latestOf(data?.mandates.nodes ?? [], asked.mandate) }}
        asCabinet
        onClose={() => setAsked(undefined)}
        onDone={(sentence) => {
          setAsked(undefined);
          setSaid(sentence);
          void refetch();
        }}
      />
    </>
  );
}

function Colleagues({ cabinet, onChanged }: { readonly cabinet: Cabinet; readonly onChanged: () => void }) {
  const form = useForm({ shouldFocusError: false, defaultValues: { email: '' } });
  const refusals = useServerRefusals(form);
  const { run, pending, failure } = useAct(InviteColleagueDocument);
  const remove = useAct(RemoveColleagueDocument);
  const [removal, setRemoval] = useState<readonly RefusalFieldsFragment[]>([]);
  const [said, setSaid] = useState<string>();
  const invite = async ({ email }: { readonly email: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ cabinetId: cabinet.id, email });
    if (!data || !refusals.apply(data.inviteColleague.refusals)) return;
    setSaid(`Une invitation est partie à ${email}.`);
    form.reset();
  };
  const takeOut = async (memberId: string): Promise<void> => {
    const data = await remove.run({ cabinetId: cabinet.id, memberId });
    if (data) setRemoval(data.removeColleague.refusals);
    onChanged();
  };
  return (
    <Section title="Collaborateurs">
      <RefusalAlert refusals={removal} failure={remove.failure} />
      <ul className="ap-plain-list">
        {cabinet.members.map((member) => (
          <li key={member.id}>
            {member.name} <span className="ap-muted">({member.email})</span>
            {cabinet.administered && member.role !== 'ADMINISTRATOR' && (
              <Button size="small" priority="tertiary no outline" onClick={() => void takeOut(member.id)}>
                Retirer<span className="fr-sr-only"> {member.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {cabinet.administered && (
        <Form form={form} onSubmit={invite} label="Inviter un collaborateur">
          {said && (
            <Notice kind="success" live>
              {said}
            </Notice>
          )}
          <RefusalAlert refusals={refusals.general} failure={failure} />
          <TextField name="email" type="email" label="Courriel du collaborateur" hint="Il agira pour les clients du cabinet." />
          <Button type="submit" priority="secondary" disabled={pending}>
            Inviter
          </Button>
        </Form>
      )}
    </Section>
  );
}

function NoCabinet({ establishments, onMade }: { readonly establishments: MyCabinetsQuery['myEstablishments']['nodes']; readonly onMade: () => void }) {
  const own = establishments.filter(({ myRole }) => myRole === 'ADMINISTRATOR');
  const form = useForm<{ siret: string | null; name: string; email: string }>({ shouldFocusError: false, defaultValues: { siret: own[0]?.siret ?? null, name: '', email: '' } });
  const refusals = useServerRefusals(form);
  const { run, pending, failure } = useAct(CreateCabinetDocument);
  const create = async ({ siret, name, email }: { readonly siret: string | null; readonly name: string; readonly email: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { siret: siret ?? '', name, email } });
    if (data && refusals.apply(data.createCabinet.refusals)) onMade();
  };
  return (
    <Page title="Ouvrir un cabinet" width="narrow" howTo="proposer-un-mandat">
      <p className="ap-lead">Vous êtes expert-comptable ou tiers déclarant&nbsp;? Ouvrez votre cabinet, puis proposez des mandats à vos clients. Chacun reste maître de son espace.</p>
      {own.length === 0 ? (
        <Notice kind="info" title="Il faut d’abord l’espace du cabinet lui-même">
          <p>Créez-le avec le SIRET du cabinet, puis revenez ici. Si un confrère a déjà ouvert le cabinet, demandez-lui de vous y inviter.</p>
          <Link className="fr-btn" to="/creer-mon-espace">
            Créer l’espace du cabinet
          </Link>
        </Notice>
      ) : (
        <Form form={form} onSubmit={create} label="Cabinet">
          <RefusalAlert refusals={refusals.general} failure={failure} title="Le cabinet n’est pas ouvert" />
          <SelectField name="siret" label="Établissement du cabinet" choices={own.map(({ siret, name }) => ({ value: siret, label: `${name} (${siret})` }))} />
          <TextField name="name" label="Nom du cabinet" hint="Tel que vos clients le liront." />
          <TextField name="email" type="email" label="Courriel du cabinet" />
          <Button type="submit" disabled={pending}>
            {pending ? 'Ouverture…' : 'Ouvrir le cabinet'}
          </Button>
        </Form>
      )}
    </Page>
  );
}
