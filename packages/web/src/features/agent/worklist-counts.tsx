import { WorklistCountsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useLocation, useSearchParams } from 'react-router';
import './worklist.css';

/** Beyond it nothing is counted: the figure is then « more than ». */
const HIGHEST = 1_000;
const number = new Intl.NumberFormat('fr-FR');

/** Counts are asked again each minute while the page is open. */
const AGAIN_MS = 60_000;

/** The ready-made views of the worklist, each with what it holds; a view keeps the département that is looked at. */
export function WorklistCounts() {
  const [params] = useSearchParams();
  const departement = params.get('departement');
  const { data } = useQuery(WorklistCountsDocument, { variables: { departement }, pollInterval: AGAIN_MS });
  const counts = data?.worklistCounts;
  const views: readonly { readonly label: string; readonly search: string; readonly count: number | undefined; readonly tone?: 'urgent' | 'soon' }[] = [
    { label: 'À décider', search: '', count: counts?.waiting },
    { label: 'À moi', search: 'agent=moi', count: counts?.mine },
    { label: 'À personne', search: 'agent=personne', count: counts?.nobodys },
    { label: 'Moins de 12\u00a0h', search: 'delai=12', count: counts?.within12Hours, tone: 'soon' },
    { label: 'Moins de 4\u00a0h', search: 'delai=4', count: counts?.within4Hours, tone: 'urgent' },
    { label: 'Terme passé', search: 'delai=0', count: counts?.passed, tone: 'urgent' },
  ];
  const { pathname } = useLocation();
  const now = without(params, departement);
  return (
    <nav className="ap-views" aria-label="Vues de la liste">
      <ul>
        {views.map(({ label, search, count, tone }) => (
          <li key={label}>
            <Link className="ap-view" to={`${pathname}?${withDepartement(search, departement)}`} aria-current={now === search ? 'page' : undefined} data-tone={count ? tone : undefined}>
              <span className="ap-view__count">{count === undefined ? '…' : count > HIGHEST ? `+ de ${number.format(HIGHEST)}` : number.format(count)}</span>
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function without(params: URLSearchParams, departement: string | null): string {
  const others = new URLSearchParams(params);
  if (departement) others.delete('departement');
  return others.toString();
}

function withDepartement(search: string, departement: string | null): string {
  const params = new URLSearchParams(search);
  if (departement) params.set('departement', departement);
  return params.toString();
}
