import { MyEstablishmentsDocument, SaveDapDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { Form, SelectField, useIdempotencyKey } from '../../forms/index.ts';
import { Article, EmptyState, ErrorState, hoursText, Page, Pending, plural, rangeText, RefusalAlert, Section, siretText } from '../../ui/index.ts';
import { KeptNotice } from '../simulation/kept-notice.tsx';
import { forgetRequest, keptRequest } from '../simulation/kept-request.ts';

interface Start {
  siret: string | null;
}

/** Chooses the establishment and starts the draft; everything after is saved as it is typed. */
export function Component() {
  const [search] = useSearchParams();
  const { data, error, refetch, fetchMore } = useQuery(MyEstablishmentsDocument, { variables: {} });
  const page = data?.myEstablishments.pageInfo;
  const after = page?.hasNextPage ? page.endCursor : undefined;
  useEffect(() => {
    // An accountant may have two hundred of them: the list is completed page after page.
    if (after) void fetchMore({ variables: { after }, updateQuery: nextPage('myEstablishments') });
  }, [after, fetchMore]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos établissements" />;
  const choices = data.myEstablishments.nodes
    .filter((establishment) => establishment.myRole !== 'READER')
    .map(({ siret, name }) => ({ value: siret, label: `${name} — ${siretText(siret)}` }));
  const asked = choices.find((choice) => choice.value === search.get('siret'))?.value;
  return (
    <Page howTo="deposer-une-dap" title="Nouvelle demande d’activité partielle" width="narrow" back={{ to: '/espace', label: 'Mon espace' }}>
      <p className="ap-lead">Huit écrans courts. Votre brouillon s’enregistre tout seul&nbsp;: vous pouvez vous arrêter et reprendre quand vous voulez, sur un autre appareil aussi.</p>
      {choices.length === 0 ? (
        <EmptyState title="Aucun établissement pour lequel déposer">
          <p>Il faut en être administrateur ou déclarant.</p>
          <Link className="fr-btn" to="/espace">
            Revenir à mon espace
          </Link>
        </EmptyState>
      ) : (
        <StartForm choices={choices} initial={asked ?? (choices.length === 1 ? choices[0]?.value : undefined) ?? null} />
      )}
      <Section title="À avoir sous la main">
        <ul>
          <li>la période prévue et le nombre de salariés concernés&nbsp;;</li>
          <li>le nombre total d’heures chômées prévues&nbsp;: un calculateur vous aide&nbsp;;</li>
          <li>l’avis du comité social et économique, s’il y en a un.</li>
        </ul>
      </Section>
      <Section title="Plusieurs établissements&nbsp;?">
        <p>
          Déposez une demande par établissement. La demande unique, que le code du travail permet à une entreprise pour cinquante établissements ou plus, avec le même motif et la même période <Article of="R. 5122-2" />, n’est pas proposée par ce service pour l’instant.
        </p>
      </Section>
    </Page>
  );
}

function StartForm({ choices, initial }: { readonly choices: readonly { value: string; label: string }[]; readonly initial: string | null }) {
  const form = useForm<Start>({ shouldFocusError: false, defaultValues: { siret: initial } });
  const { run, pending, failure } = useAct(SaveDapDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const navigate = useNavigate();
  const [simulated, setSimulated] = useState(keptRequest);
  const start = async ({ siret }: Start): Promise<void> => {
    if (!siret) return form.setError('siret', { message: 'Choisissez l’établissement.' });
    const data = await run({ input: { siret, idempotencyKey: key(), form: simulated ?? {} } });
    if (!data) return undefined;
    renew();
    if (data.saveDap.dap) forgetRequest();
    setRefusals(data.saveDap.refusals);
    if (data.saveDap.dap) await navigate(`/dap/${data.saveDap.dap.reference}`, { replace: true });
    return undefined;
  };
  return (
    <Form form={form} onSubmit={start} label="Nouvelle demande">
      <RefusalAlert refusals={refusals} failure={failure} title="La demande n’a pas pu être commencée" />
      {simulated && (
        <KeptNotice
          onForget={() => {
            forgetRequest();
            setSimulated(undefined);
          }}
        >
          Période {rangeText(simulated.startDay, simulated.endDay)}, {plural(simulated.employeesConcerned, 'salarié')}, {hoursText(simulated.forecastHours)}.
        </KeptNotice>
      )}
      <SelectField name="siret" label="Établissement" choices={choices} empty="Choisir l’établissement" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Ouverture…' : 'Commencer la demande'}
      </Button>
    </Form>
  );
}
