import { SearchDocument, type SearchQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { type Definition, DefinitionList, EmptyState, ErrorState, FilterText, ListFilters, Page, Pending, Section, useRowKeys, Reference } from '../../ui/index.ts';
import './search.css';

type Found = SearchQuery['search'];
type Hit = Found['hits'][number];

const KINDS: readonly { readonly kind: Hit['kind']; readonly title: string }[] = [
  { kind: 'ESTABLISHMENT', title: 'Établissements' },
  { kind: 'PERSON', title: 'Personnes habilitées' },
  { kind: 'DAP', title: 'Demandes d’autorisation et avenants' },
  { kind: 'DA', title: 'Décisions' },
  { kind: 'DI', title: 'Demandes d’indemnisation' },
];

/** At most this many of a kind come back. */
const MOST = 20;

/** What was found, by kind, and how the text was understood. */
export function Component() {
  const [params] = useSearchParams();
  const text = params.get('q')?.trim() ?? '';
  return (
    <Page howTo="chercher-un-dossier" title="Recherche">
      <ListFilters label="Chercher un dossier" submit="Chercher">
        <FilterText name="q" label="SIRET, SIREN, référence, nom ou courriel" hint="Les espaces sont admis, un O pour un 0 aussi&nbsp;; le début suffit, sauf pour un courriel." />
      </ListFilters>
      {text === '' ? <WhatToType /> : <Results text={text} />}
    </Page>
  );
}

function Results({ text }: { readonly text: string }) {
  const { data, error, refetch } = useQuery(SearchDocument, { variables: { text } });
  const keys = useRowKeys<HTMLDivElement>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Recherche" lines={5} />;
  const { hits, understood } = data.search;
  return (
    <>
      <p role="status">
        {understood.length > 0 && <strong>{`Compris\u00a0: ${understood.map(understoodText).join(', ou ')}. `}</strong>}
        {hits.length === 0 ? 'Rien n’a été trouvé.' : hits.length === 1 ? 'Un résultat.' : `${hits.length} résultats\u00a0: flèches ↓ et ↑ pour passer de l’un à l’autre.`}
      </p>
      {hits.length === 0 && (
        <EmptyState title={`Rien ne répond à «\u00a0${text}\u00a0»`}>
          <p>Essayez autrement&nbsp;; un dossier d’un autre périmètre n’apparaît pas.</p>
        </EmptyState>
      )}
      {hits.length === 0 && <WhatToType />}
      <div {...keys}>
        {KINDS.map(({ kind, title }) => (
          <Kind key={kind} title={title} hits={hits.filter((hit) => hit.kind === kind)} />
        ))}
      </div>
    </>
  );
}

const EXAMPLES: readonly Definition[] = [
  { label: 'SIRET', value: '732 829 320 00074, avec ou sans espaces\u00a0; un O ou un I tapé pour un chiffre est corrigé, et le début suffit' },
  { label: 'SIREN', value: '732 829 320, pour tous les établissements de l’entreprise' },
  { label: 'Référence', value: '069-0000CK-00, ou l’ancien numéro de onze caractères, avec ses lettres, d’une demande, d’une décision ou d’une demande d’indemnisation' },
  { label: 'Nom', value: 'boulang martin\u00a0: le début d’un ou de plusieurs mots, sans se soucier des accents, des majuscules ni de l’ordre' },
  { label: 'Courriel', value: 'l’adresse complète d’une personne, pour retrouver les établissements pour lesquels elle agit' },
];

/** What may be typed, by example. */
function WhatToType() {
  return (
    <Section title="Ce que vous pouvez chercher">
      <DefinitionList items={EXAMPLES} />
    </Section>
  );
}

const understoodText = ({ label, corrected }: Found['understood'][number]): string => `${label}${corrected ? ' (corrigé)' : ''}`;

function Kind({ title, hits }: { readonly title: string; readonly hits: readonly Hit[] }) {
  if (hits.length === 0) return null;
  return (
    <Section title={`${title} (${hits.length})`}>
      <ul className="ap-hits">
        {hits.map((hit) => (
          <li key={hit.reference ?? hit.siret}>
            {hit.reference ? (
              <Reference row to={addressOf(hit)} reference={hit.reference}>
                {hit.title}
              </Reference>
            ) : (
              <Link data-row to={addressOf(hit)}>{hit.title}</Link>
            )}
            <span className="ap-hits__subtitle">{hit.subtitle}</span>
          </li>
        ))}
      </ul>
      {hits.length >= MOST && <p className="ap-muted">Il peut y en avoir d’autres&nbsp;: précisez votre recherche.</p>}
    </Section>
  );
}

function addressOf({ kind, reference, siret }: Hit): string {
  if (kind === 'PERSON') return `/etablissements/${siret ?? ''}/habilitations`;
  return kind === 'ESTABLISHMENT' ? `/etablissements/${siret ?? ''}` : `/${kind.toLowerCase()}/${reference ?? ''}`;
}
