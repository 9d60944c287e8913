import { StatisticsDocument, type StatisticsQuery } from '@apart/schema';
import { addDays, mondayOf, parisDayOf } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { dayShortText, EmptyState, ErrorState, FilterSelect, ListFilters, Page, Pending, rangeText, RefusalAlert, Section, useServiceNow } from '../../ui/index.ts';
import { departementChoices } from '../agent/departements.ts';
import { HourBars } from './bars.tsx';
import './dashboard.css';
import { FigureTable } from './figure-table.tsx';
import { WeeksChart } from './weeks-chart.tsx';
import { wholeHoursText } from './whole-hours.ts';

type Figures = NonNullable<StatisticsQuery['statistics']['statistics']>;

const WEEKS = [4, 13, 26, 52] as const;
const DEFAULT_WEEKS = 13;

/** What comes in, what is decided, how long it takes: for the agent's départements, or for the country. */
export function Component() {
  const me = useMe();
  const departements = departementChoices(me);
  return (
    <Page title="Tableau de bord">
      <ListFilters label="Choisir la période" submit="Afficher">
        <FilterSelect
          name="semaines"
          label="Période"
          none={`${DEFAULT_WEEKS} dernières semaines`}
          choices={WEEKS.filter((weeks) => weeks !== DEFAULT_WEEKS).map((weeks) => ({ value: String(weeks), label: `${weeks} dernières semaines` }))}
        />
        {departements.length > 1 && <FilterSelect name="departement" label="Département" none="Tous" choices={departements} />}
      </ListFilters>
      <Dashboard />
    </Page>
  );
}

function Dashboard() {
  const [params] = useSearchParams();
  const now = useServiceNow();
  const weeks = WEEKS.find((one) => String(one) === params.get('semaines')) ?? DEFAULT_WEEKS;
  const until = now && parisDayOf(now);
  const from = until && addDays(mondayOf(until), -7 * (weeks - 1));
  const { data, error, refetch } = useQuery(StatisticsDocument, {
    variables: { from: from ?? '', until: until ?? '', departement: params.get('departement') },
    skip: !from,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des chiffres" lines={6} />;
  const { statistics, refusals } = data.statistics;
  if (!statistics) return <RefusalAlert refusals={refusals} />;
  if (statistics.totals.received === 0 && statistics.weeks.every((week) => week.authorised + week.refused + week.bySilence === 0)) {
    return (
      <EmptyState title="Aucune demande sur cette période">
        <p>Choisissez une période plus longue. Les chiffres sont recomptés toutes les dix minutes.</p>
      </EmptyState>
    );
  }
  return <Charts figures={statistics} />;
}

function Charts({ figures }: { readonly figures: Figures }) {
  const { from, until, totals, medianHours } = figures;
  const weeks = figures.weeks.map((week) => ({ ...week, label: `Semaine du ${dayShortText(week.key)}` }));
  const period = `${from}_${until}`;
  return (
    <>
      <Section title={`En bref, ${rangeText(from, until)}`}>
        <dl className="ap-figures">
          <Figure name="Reçues" value={count.format(totals.received)} />
          <Figure name="Autorisées" value={count.format(totals.authorised)} />
          <Figure name="Refusées" value={count.format(totals.refused)} />
          <Figure name="Par silence" value={count.format(totals.bySilence)} />
          <Figure name="Délai médian" value={medianText(medianHours)} />
          <Figure name="Heures demandées" value={wholeHoursText(totals.hoursAsked)} />
          <Figure name="Heures autorisées" value={wholeHoursText(totals.hoursAuthorised)} />
        </dl>
        <p className="ap-muted">
          Le délai va de l’envoi à la décision d’un agent, en heures entières. Les heures sont celles des demandes&nbsp;: un avenant, qui donne un nouveau total, est compté mais ses heures ne sont pas ajoutées. Chiffres recomptés toutes les dix
          minutes.
        </p>
      </Section>
      <Section title="Demandes et avenants par semaine">
        <WeeksChart weeks={weeks} />
        <FigureTable what="Semaine" caption="Demandes et avenants par semaine" file={`demandes-par-semaine_${period}`} lines={weeks} />
      </Section>
      <Section title="Heures par motif">
        <HourBars lines={figures.reasons} />
        <FigureTable what="Motif" caption="Chiffres par motif de recours" file={`demandes-par-motif_${period}`} lines={figures.reasons} />
      </Section>
      <Section title="Heures par secteur d’activité">
        <HourBars lines={figures.sections} />
        <FigureTable what="Secteur" caption="Chiffres par section de la NAF" file={`demandes-par-secteur_${period}`} lines={figures.sections} />
      </Section>
    </>
  );
}

const count = new Intl.NumberFormat('fr-FR');

function medianText(hours: number | null): string {
  if (hours === null) return '—';
  if (hours < 48) return hours < 1 ? '<\u00a01\u00a0h' : `${hours}\u00a0h`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days}\u00a0jours` : `${days}\u00a0j ${hours % 24}\u00a0h`;
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
