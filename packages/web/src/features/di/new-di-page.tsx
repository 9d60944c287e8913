import { MySpaceDocument, type MySpaceQuery, OpenDiDocument, type RefusalFieldsFragment } from '@apart/schema';
import { monthsOfPeriod } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { Form, SelectField, useIdempotencyKey } from '../../forms/index.ts';
import { EmptyState, ErrorState, Page, Pending, plural, rangeText, RefusalAlert } from '../../ui/index.ts';
import { KeptNotice } from '../simulation/kept-notice.tsx';
import { forgetClaim, keepClaim, keptClaim, type KeptClaim } from '../simulation/kept-claim.ts';

type Da = MySpaceQuery['myEstablishments']['nodes'][number]['das'][number];

/** A month of a decision that can be declared now, or whose claim is begun. */
interface OpenMonth {
  readonly value: string;
  readonly label: string;
  readonly da: Da;
  readonly month: Da['months'][number];
}

/** Chooses the decision and the month of a claim; a simulation that was kept goes into it. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(MySpaceDocument, { variables: {} });
  const page = data?.myEstablishments.pageInfo;
  const after = page?.hasNextPage ? page.endCursor : undefined;
  useEffect(() => {
    // The decisions of two hundred establishments come page after page.
    if (after) void fetchMore({ variables: { after }, updateQuery: nextPage('myEstablishments') });
  }, [after, fetchMore]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || after) return <Pending label="Lecture de vos décisions" />;
  const simulated = keptClaim();
  const months = openMonths(data.myEstablishments.nodes, simulated);
  return (
    <Page title="Déclarer un mois" width="narrow" back={{ to: '/espace', label: 'Mon espace' }}>
      {months.length === 0 ? (
        <EmptyState title="Aucun mois à déclarer">
          <p>Un mois se déclare sur une décision d’autorisation en vigueur, par un administrateur ou un déclarant de l’établissement.</p>
          <Link className="fr-btn" to="/espace">
            Revenir à mon espace
          </Link>
        </EmptyState>
      ) : (
        <StartForm months={months} kept={simulated} />
      )}
    </Page>
  );
}

/** Those of the simulation first. */
function openMonths(establishments: MySpaceQuery['myEstablishments']['nodes'], simulated: KeptClaim | undefined): readonly OpenMonth[] {
  const wanted: readonly string[] = simulated ? monthsOfPeriod(simulated.startDay, simulated.endDay) : [];
  const all = establishments
    .filter(({ myRole }) => myRole !== 'READER')
    .flatMap(({ name, das }) =>
      das
        .filter(({ status }) => status === 'IN_FORCE')
        .flatMap((da) =>
          da.months
            .filter(({ canOpen, status }) => canOpen || status === 'DRAFT')
            .map((month) => ({ value: `${da.reference} ${month.month}`, label: `${month.label} — ${name}, décision ${da.reference}${month.canOpen ? '' : ' (commencée)'}`, da, month })),
        ),
    );
  return [...all.filter(({ month }) => wanted.includes(month.month)), ...all.filter(({ month }) => !wanted.includes(month.month))];
}

function StartForm({ months, kept }: { readonly months: readonly OpenMonth[]; readonly kept: KeptClaim | undefined }) {
  const form = useForm<{ month: string | null }>({ shouldFocusError: false, defaultValues: { month: months.length === 1 || kept ? (months[0]?.value ?? null) : null } });
  const { run, pending, failure } = useAct(OpenDiDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const [simulated, setSimulated] = useState(kept);
  const navigate = useNavigate();
  const start = async ({ month: value }: { month: string | null }): Promise<void> => {
    const chosen = months.find((one) => one.value === value);
    if (!chosen) return form.setError('month', { message: 'Choisissez le mois.' });
    let reference = chosen.month.diReference;
    if (chosen.month.canOpen) {
      const data = await run({ daReference: chosen.da.reference, month: chosen.month.month, idempotencyKey: key() });
      if (!data) return undefined;
      renew();
      setRefusals(data.openDi.refusals);
      reference = data.openDi.di?.reference ?? null;
    }
    if (!reference) return undefined;
    if (simulated) keepClaim({ ...simulated, employees: [...simulated.employees], reference });
    await navigate(`/di/${reference}`, { replace: true });
    return undefined;
  };
  return (
    <Form form={form} onSubmit={start} label="Déclarer un mois">
      <RefusalAlert refusals={refusals} failure={failure} title="Ce mois ne peut pas être déclaré" />
      {simulated && (
        <KeptNotice
          onForget={() => {
            forgetClaim();
            setSimulated(undefined);
          }}
        >
          {plural(simulated.employees.length, 'salarié')}, période {rangeText(simulated.startDay, simulated.endDay)}&nbsp;: contrat, taux et heures de chaque semaine. Les noms et les numéros seront à
          compléter.
        </KeptNotice>
      )}
      <SelectField name="month" label="Mois à déclarer" choices={months} empty="Choisir le mois" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Ouverture…' : 'Ouvrir la déclaration'}
      </Button>
    </Form>
  );
}
