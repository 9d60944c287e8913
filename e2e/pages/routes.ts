import type { PageState } from './list.ts';

/** A page of the application: its address as the router writes it, and whether it needs a session. */
export interface Route {
  readonly pattern: string;
  readonly needsSession: boolean;
}

interface Written {
  readonly path?: string | undefined;
  readonly loader?: unknown;
}

interface Feature {
  readonly doorRoutes?: readonly Written[];
  readonly publicRoutes?: readonly Written[];
  readonly routes?: readonly Written[];
}

/** Every page of the features of the screens. A route with a loader only leads to another. */
export function routesOf(features: readonly Feature[]): readonly Route[] {
  const of = (needsSession: boolean, routes: readonly Written[] = []): Route[] => routes.filter(({ loader }) => loader === undefined).map(({ path = '' }) => ({ pattern: path, needsSession }));
  return features.flatMap(({ doorRoutes, publicRoutes, routes }) => [...of(false, doorRoutes), ...of(false, publicRoutes), ...of(true, routes)]);
}

/** Who opens each page that needs a session; whoever adds a page says it here. */
const READERS: readonly (readonly [PageState['who'], string])[] = [
  ['imprimerie', 'compte compte/mot-de-passe compte/double-authentification compte/courriels compte/agenda compte/sessions compte/jetons compte/jetons/nouveau compte/travaux'],
  ['imprimerie', 'espace cabinet messages recepisses travaux/:id assistance/mes-demandes dap/nouvelle dap/:reference da/:reference di/nouvelle di/:reference di/:reference/import'],
  ['imprimerie', 'etablissements/:siret etablissements/:siret/fiche etablissements/:siret/fermeture etablissements/:siret/nouveau-siret etablissements/:siret/habilitations etablissements/:siret/mandats'],
  ['agent', 'accueil instruction instruction/di instruction/di/reouverture instruction/en-nombre instruction/decisions-en-nombre instruction/decisions-en-nombre/:id tableau-de-bord arbitrages renforts'],
  ['asp', 'paiements paiements/bordereaux paiements/bordereaux/:reference textes-tardifs'],
  ['dgefp', 'pilotage administration/agents administration/informations administration/signalements assistance/reponses-types'],
  ['support', 'recherche consultations assistance/demandes'],
];

/** Who opens the page of a route: a visitor when it needs no session. */
export const readerOf = ({ pattern, needsSession }: Route): PageState['who'] | undefined =>
  needsSession ? READERS.find(([, patterns]) => patterns.split(' ').includes(pattern))?.[0] : 'visitor';

/** What stands in an address for what its route calls so; another word designates nothing. */
const NAMED: Readonly<Record<string, string>> = { slug: 'deposer-une-dap', siret: '91200034600011' };

/** What is added to the address of a page that asks nothing before one has said what. */
const SAID: Readonly<Record<string, string>> = { recherche: '?q=martin', verifier: '?code=0000-0000-0000' };

export const addressOf = ({ pattern }: Route): string => `/${pattern.replace(/:(\w+)/g, (_, name: string) => NAMED[name] ?? 'inconnu')}${SAID[pattern] ?? ''}`;

/** Pages of text, forms: they are drawn without an answer of the service, so they neither wait nor fail. */
export const ASK_NOTHING: ReadonlySet<string> = new Set([
  '', 'connexion', 'creer-mon-espace', 'verifiez-vos-courriels', 'compte/adresse/:token', 'compte/adresse/annuler/:token', 'recuperation', 'accessibilite', 'mentions-legales', 'aide', 'aide/:slug', 'mandats/proposer',
  'assistance', 'integrateurs', 'demander-une-habilitation', 'agents/demander-un-acces', 'signaler', 'simulateur', 'instruction/di/reouverture',
]);

/** The pattern that leads to an address: of those that match, the one with the fewest blanks, as the router chooses. */
export function patternOf(routes: readonly Route[], address: string): string | undefined {
  const blanks = (pattern: string): number => pattern.split(':').length;
  return routes
    .map(({ pattern }) => pattern)
    .filter((pattern) => new RegExp(`^/${pattern.replace(/:\w+/g, '[^/]+')}$`).test(address))
    .toSorted((one, other) => blanks(one) - blanks(other))[0];
}
