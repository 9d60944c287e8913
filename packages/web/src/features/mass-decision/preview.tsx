import type { PreviewMassDecisionQuery } from '@apart/schema';
import { type Column, DataTable, ErrorState, Pending, plural, RefusalAlert, siretText, Reference } from '../../ui/index.ts';

type Result = PreviewMassDecisionQuery['previewMassDecision'];
type File = NonNullable<Result['preview']>['firstFiles'][number];

const COLUMNS: readonly Column<File>[] = [
  { key: 'reference', header: 'Demande', cell: (file) => <Reference to={`/dap/${file.reference}`} reference={file.reference} /> },
  { key: 'establishment', header: 'Établissement', cell: (file) => file.establishmentName },
  { key: 'siret', header: 'SIRET', cell: (file) => siretText(file.siret) },
];

const number = new Intl.NumberFormat('fr-FR');

interface PreviewProps {
  readonly result: { readonly data?: PreviewMassDecisionQuery | undefined; readonly error?: unknown; readonly loading: boolean; readonly refetch: () => Promise<unknown> };
  /** « refusée », agreed with « demande ». */
  readonly verb: string;
}

/** How many would be decided, the first of them, and those that would not with the reason. */
export function Preview({ result: { data, error, refetch }, verb }: PreviewProps) {
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la sélection" lines={3} />;
  const { preview, refusals } = data.previewMassDecision;
  if (!preview) return <RefusalAlert refusals={refusals} title="La sélection n’est pas lue" />;
  const { count, firstFiles, cannot } = preview;
  return (
    <>
      <p className="ap-lead" role="status">
        {count === 0 ? 'Aucune demande de cette sélection ne peut être décidée.' : `${number.format(count)} ${count > 1 ? 'demandes seront' : 'demande sera'} ${verb}${count > 1 ? 's' : ''}, chacune par une décision ordinaire dont son employeur est averti.`}
      </p>
      {firstFiles.length > 0 && <DataTable caption={count > firstFiles.length ? `Les ${firstFiles.length} premières` : 'Les demandes sélectionnées'} captionHidden={false} columns={COLUMNS} rows={firstFiles} rowKey={(file) => file.reference} />}
      {cannot.length > 0 && (
        <>
          <h3 className="fr-h6">Laissées de côté</h3>
          <ul>
            {cannot.map((group) => (
              <li key={group.why}>
                <strong>{plural(group.count, 'demande')}</strong>&nbsp;: {group.why} <span className="ap-muted">{`${group.references.join(', ')}${group.count > group.references.length ? '…' : ''}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
