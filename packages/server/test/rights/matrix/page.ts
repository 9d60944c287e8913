import type { Act, ViewerKind } from '../../../src/acts/index.ts';
import type { Outcome } from './outcome.ts';
import { SEATS, seats, type Seat } from './seats.ts';

export interface Observed {
  readonly kind: string;
  readonly field: string;
  readonly act: Act;
  readonly row: ReadonlyMap<Seat, Outcome>;
}

/** What is shown beside the fields. */
export interface Beside {
  readonly numbers: Readonly<Record<string, readonly Seat[]>>;
  readonly routes: readonly { readonly label: string; readonly name: string; readonly row: ReadonlyMap<Seat, Outcome> }[];
}

const MARKS: Readonly<Record<Outcome, string>> = { DONE: '●', DOOR: ' ', UNSEEN: '·', TOLD_WHY: '○', ACCIDENT: '!' };

/** Features in the order in which one meets them; one that is not named here comes after, under its own name. */
const FEATURES: Readonly<Record<string, string>> = {
  account: 'Compte et connexion', terms: 'Conditions générales', oidc: 'Connexion par un fournisseur d’identité', mail: 'Courriels attendus', establishment: 'Établissements', sirene: 'Répertoire SIRENE',
  habilitation: 'Habilitations', cabinet: 'Cabinets', mandate: 'Mandats', agent: 'Accès des agents', support: 'Assistance : établissements ouverts', token: 'Jetons de l’API', calendarFeed: 'Adresse secrète d’agenda', dap: 'Demandes d’autorisation (DAP)', document: 'Pièces jointes',
  da: 'Décisions (DA)', di: 'Demandes d’indemnisation (DI)', tacit: 'Silence de l’administration', search: 'Recherche', assistance: 'Demandes d’assistance', announcement: 'Annonces', law: 'Paramètres légaux', service: 'Service',
};

/** `docs/rights.md`: what was observed, for a person. */
export function pageOf(all: readonly Observed[], elsewhere: readonly Act[], { numbers, routes }: Beside): string {
  const groups = Map.groupBy(all, ({ act }) => act.name.split('.')[0]!);
  const order = [...Object.keys(FEATURES).filter((name) => groups.has(name)), ...[...groups.keys()].filter((name) => !(name in FEATURES)).toSorted((a, b) => a.localeCompare(b))];
  return `${INTRODUCTION}\n${order.map((name) => sectionOf(FEATURES[name] ?? name, groups.get(name)!)).join('\n')}\n${numbersOf(numbers)}\n${outside(elsewhere, routes)}`;
}

/** How the number of a declared person is read, by the type that the answer has. */
function numbersOf(numbers: Readonly<Record<string, readonly Seat[]>>): string {
  const labels: Readonly<Record<string, string>> = { DiEmployeeFull: 'entier', DiEmployeeMasked: 'masqué', DiEmployeeNamed: 'absent du type : le nom seul' };
  const rows = Object.entries(numbers).map(([kind, some]) => `| ${labels[kind] ?? kind} | \`${kind}\` | ${seats.map((seat) => (some.includes(seat) ? '●' : ' ')).join(' | ')} |`);
  return `## Numéros des salariés (NIR, NTT)\n\nUn jeton sans \`di:write\` les lit masqués. Les PDF les portent toujours masqués.\n\n${HEAD.replace('acte | champ', 'le numéro est | type')}\n${rows.join('\n')}\n`;
}

/** Acts that no field of the schema does: files that are sent, and what the service does by itself. */
function outside(acts: readonly Act[], routes: Beside['routes']): string {
  const bytes = routes.map(({ label, name, row }) => `| ${label} | \`${name}\` | ${marksOf(row)} |`);
  const rows = acts.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ name, label, who }) => `| ${label} | \`${name}\` | ${who.map((kind) => KINDS[kind]).join(', ')} |`);
  return `## Hors du schéma\n\nLes octets passent par HTTP. Avoir le lien d’un fichier n’est pas un droit : qui l’ouvre est regardé comme ailleurs. L’adresse d’un agenda, elle, suffit : elle montre les échéances de la personne qui l’a faite, et rien d’autre.\n\n${HEAD.replace('champ', 'route')}\n${bytes.join('\n')}\n\nCes actes ne passent par aucun champ : dépôt d’un fichier, connexion par un fournisseur, tâches du service.\n\n| acte | nom | ouvert à |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const KINDS: Readonly<Record<ViewerKind, string>> = { visitor: 'visiteur', employer: 'employeur, expert-comptable', ud: 'UD', asp: 'ASP', dgefp: 'DGEFP', support: 'assistance', system: 'le service lui-même' };

function sectionOf(title: string, some: readonly Observed[]): string {
  const rows = some
    .toSorted((a, b) => a.kind.localeCompare(b.kind) * -1 || a.field.localeCompare(b.field))
    .map(({ field, act, row }) => `| ${act.label} | \`${field}\` | ${marksOf(row)} |`);
  return `## ${title}\n\n${HEAD}\n${rows.join('\n')}\n`;
}

const marksOf = (row: ReadonlyMap<Seat, Outcome>): string => seats.map((seat) => MARKS[row.get(seat) ?? 'ACCIDENT']).join(' | ');

const HEAD = `| acte | champ | ${seats.map((seat) => SEATS[seat].short).join(' | ')} |\n|---|---|${seats.map(() => ':-:').join('|')}|`;

const INTRODUCTION = `# Qui peut faire quoi

Cette page est écrite par un test (\`packages/server/test/rights/matrix/matrix.test.ts\`) : chaque acte du schéma a été essayé par
chacun de ces regards sur les objets d'un même établissement, et ce qui s'est passé est noté ici. Le test compare aussi ce qu'il
voit à ce qui est attendu, écrit à la main dans \`cases/\`, et échoue si cette page n'est plus à jour. Pour l'écrire à nouveau :
\`pnpm exec vitest --config vitest.workspace.ts run --project server test/rights/matrix -u\`.

| signe | sens |
|:-:|---|
| ● | l'acte est fait, ou l'objet montré |
| ○ | refusé, en disant pourquoi : l'objet est en vue, mais cet acte n'est pas à cette personne |
| · | répondu octet pour octet comme pour un objet qui n'existe pas, ou par une liste vide |
| (vide) | refusé à la porte, avant qu'aucun objet soit cherché |

| colonne | qui regarde |
|:-:|---|
${seats.map((seat) => `| ${SEATS[seat].short} | ${SEATS[seat].label} |`).join('\n')}

Un jeton ne fait jamais plus que la personne qui l'a créé, ni plus que ses portées ; un acte qui n'a pas de portée lui est fermé.
`;
