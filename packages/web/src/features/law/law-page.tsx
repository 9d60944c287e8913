import { type LegalParametersQuery, LegalParametersDocument } from '@apart/schema';
import { isDay, parisDayOf } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { dayText, ErrorState, FilterText, ListFilters, Page, Pending, Section, useServiceNow } from '../../ui/index.ts';
import { EntryTable } from './entry-table.tsx';
import './law.css';

type Parameter = LegalParametersQuery['legalParameters'][number];

/** The law as this service applies it: each value, since when, and where it comes from. Open to all. */
export function Component() {
  const [params] = useSearchParams();
  const now = useServiceNow();
  const asked = params.get('jour') ?? '';
  const on = isDay(asked) ? asked : undefined;
  const shown = on ?? (now && parisDayOf(now));
  return (
    <Page title="Barème">
      <p className="ap-lead">Les valeurs que le service applique pour calculer les délais, les heures et les montants, chacune avec sa date d’effet et sa source.</p>
      <p>Sans mention, une valeur vient du texte lui-même ou de deux sources officielles&nbsp;; «&nbsp;Probable&nbsp;» signale une seule source secondaire, ou une déduction.</p>
      <ListFilters label="Choisir un jour" submit="Voir ce jour" said={asked !== '' && !on ? 'Cette date n’existe pas\u00a0: voici les valeurs du jour.' : undefined}>
        <FilterText name="jour" label="Valeurs en vigueur le" type="date" />
      </ListFilters>
      <Parameters on={on} title={shown ? `En vigueur le ${dayText(shown)}` : 'En vigueur'} />
    </Page>
  );
}

function Parameters({ on, title }: { readonly on: string | undefined; readonly title: string }) {
  const { data: answer, error, refetch } = useQuery(LegalParametersDocument, { variables: { on: on ?? null }, fetchPolicy: 'no-cache' });
  // Some thousand rows: drawn in small pieces, between which the browser answers.
  const data = useDeferredValue(answer);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du barème" lines={6} />;
  const parameters = data.legalParameters;
  return (
    <div className="ap-grid ap-law">
      <nav aria-label="Paramètres" className="ap-law__contents">
        <p className="ap-law__on">{title}</p>
        <ul>
          {parameters.map((parameter) => (
            <li key={parameter.id}>
              <a href={`#${parameter.id}`}>{parameter.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {parameters.map((parameter) => (
          <div key={parameter.id} id={parameter.id} className="ap-law__parameter">
            <ParameterSection parameter={parameter} />
          </div>
        ))}
      </div>
    </div>
  );
}

function ParameterSection({ parameter }: { readonly parameter: Parameter }) {
  const { title, article, unit, current, entries } = parameter;
  return (
    <Section title={title}>
      <p className="ap-muted">
        {article} · {unit}
      </p>
      {current.length === 0 ? <p>Aucune valeur ce jour-là.</p> : <EntryTable caption={`${title}, valeurs en vigueur`} entries={current} />}
      {entries.length > current.length && (
        <details className="ap-details">
          <summary>
            Toutes les valeurs ({entries.length})<span className="fr-sr-only">&nbsp;: {title}</span>
          </summary>
          <EntryTable caption={`${title}, toutes les valeurs`} entries={entries} />
        </details>
      )}
    </Section>
  );
}
