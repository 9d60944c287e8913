import type { ComparedLineFieldsFragment, DiPageFragment } from '@apart/schema';
import { Link } from 'react-router';
import { centsText, type Column, DataTable, hoursText, instantText, Section, Reference } from '../../ui/index.ts';

type Version = DiPageFragment['versions'][number];
type Change = NonNullable<DiPageFragment['comparison']>['lines'][number];

const KINDS: Readonly<Record<Change['kind'], string>> = { ADDED: 'Ajoutée', REMOVED: 'Retirée', CHANGED: 'Modifiée', SAME: 'Inchangée' };

/** The versions of the month, and what this one changes to the one that it corrects. */
export function Versions({ di }: { readonly di: DiPageFragment }) {
  const { versions, comparison } = di;
  if (versions.length < 2) return null;
  return (
    <>
      <Section title="Versions de ce mois">
        <DataTable caption="Versions de ce mois" rows={versions} rowKey={(version) => version.reference} columns={versionColumns(di.reference)} />
      </Section>
      {comparison && (
        <Section title="Ce que change la correction">
          <p>
            Par rapport à <Link to={`/di/${comparison.reference}`}>{comparison.reference}</Link>, l’allocation {sentenceOf(comparison.difference)}.
          </p>
          <DataTable caption={`Comparaison avec ${comparison.reference}, ligne à ligne`} rows={comparison.lines.map((line, index) => ({ ...line, index }))} rowKey={({ index }) => String(index)} columns={CHANGES} />
        </Section>
      )}
    </>
  );
}

function sentenceOf(difference: number): string {
  if (difference === 0) return 'ne change pas';
  return difference > 0 ? `augmente de ${centsText(difference)}` : `baisse de ${centsText(-difference)}`;
}

const versionColumns = (here: string): readonly Column<Version>[] => [
  { key: 'reference', header: 'Version', cell: (version) => <Reference to={version.reference === here ? undefined : `/di/${version.reference}`} reference={version.reference} /> },
  {
    key: 'status',
    header: 'État',
    cell: (version) => (
      <span>
        {version.statusLabel}
        {version.counts && <span className="ap-under">C’est celle qui compte</span>}
      </span>
    ),
  },
  { key: 'sent', header: 'Envoyée le', cell: (version) => (version.submittedAt ? instantText(version.submittedAt) : 'Pas encore') },
  { key: 'allowance', header: 'Allocation', align: 'end', cell: (version) => centsText(version.allowance) },
  { key: 'due', header: 'Somme ordonnée', align: 'end', cell: (version) => (version.due === null ? '—' : centsText(version.due)) },
];

/** « 35,00 h → 70,00 h », or the one value when it is the same on both sides. */
function both(change: Change, read: (line: ComparedLineFieldsFragment) => string) {
  const before = change.before && read(change.before);
  const after = change.after && read(change.after);
  if (before === after) return after;
  return (
    <span>
      {before && <del>{before}</del>}
      {before && after && <span aria-hidden="true"> → </span>}
      {after && <ins>{after}</ins>}
    </span>
  );
}

const CHANGES: readonly Column<Change & { readonly index: number }>[] = [
  { key: 'name', header: 'Salarié', cell: (change) => change.name },
  { key: 'kind', header: 'Ligne', cell: (change) => (change.kind === 'SAME' ? <span className="ap-muted">{KINDS.SAME}</span> : <strong>{KINDS[change.kind]}</strong>) },
  { key: 'idle', header: 'Heures chômées', align: 'end', cell: (change) => both(change, (line) => hoursText(line.idleHours)) },
  { key: 'payable', header: 'Heures indemnisables', align: 'end', cell: (change) => both(change, (line) => hoursText(line.payableHours)) },
  { key: 'rate', header: 'Taux horaire', align: 'end', cell: (change) => both(change, (line) => centsText(line.hourlyRate)) },
  { key: 'allowance', header: 'Allocation', align: 'end', cell: (change) => both(change, (line) => centsText(line.allowance)) },
];
