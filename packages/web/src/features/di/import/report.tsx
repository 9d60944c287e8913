import { centsText, DataTable, DefinitionList, hoursText, Notice, plural } from '../../../ui/index.ts';
import type { ImportReport } from './import-page.tsx';

/** Shown at once; the file to correct has them all. */
const SHOWN = 200;

/** What a file would do, and all that is to be corrected in it, by line and column. */
export function Report({ report, name, errorFile }: { readonly report: ImportReport; readonly name: string; readonly errorFile: string }) {
  const { errors, warnings, faults, people, rows, rejectedRows } = report;
  const sorted = faults.toSorted((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
  return (
    <>
      <Notice kind={errors > 0 ? 'warning' : 'success'} title={errors > 0 ? `${plural(errors, 'erreur')} à corriger` : 'Tout peut être enregistré'}>
        <p>
          «&nbsp;{name}&nbsp;»&nbsp;: {plural(rows, 'ligne lue', 'lignes lues')}, {plural(people, 'salarié prêt', 'salariés prêts')}
          {rejectedRows > 0 && `, ${plural(rejectedRows, 'ligne laissée de côté', 'lignes laissées de côté')}`}
          {warnings > 0 && `, ${plural(warnings, 'avertissement')}`}.
        </p>
      </Notice>
      {people > 0 && (
        <DefinitionList
          items={[
            { label: 'Heures indemnisables', value: hoursText(report.payableHours) },
            { label: 'Allocation que vous recevriez', value: centsText(report.allowance) },
            { label: 'Indemnité due aux salariés', value: centsText(report.indemnity) },
          ]}
        />
      )}
      {rejectedRows > 0 && (
        <p className="ap-import__correct">
          Corrigez les lignes laissées de côté dans ce fichier, puis donnez-le à nouveau&nbsp;:{' '}
          <a href={`${errorFile}.xlsx`} download>
            lignes à corriger (XLSX)
          </a>{' '}
          ou{' '}
          <a href={`${errorFile}.csv`} download>
            CSV
          </a>
          . La dernière colonne dit quoi faire.
        </p>
      )}
      {sorted.length > 0 && (
        <div className="ap-import__faults">
          <DataTable
            caption="Erreurs et avertissements du fichier"
            columns={[
              { key: 'line', header: 'Où', cell: (fault) => (fault.line === null ? 'Fichier' : `Ligne\u00a0${fault.line}`) },
              { key: 'column', header: 'Colonne', cell: (fault) => fault.column ?? '—' },
              { key: 'value', header: 'Valeur lue', cell: (fault) => fault.value ?? '—' },
              {
                key: 'message',
                header: 'Ce qui ne va pas, et quoi faire',
                cell: (fault) => (
                  <div>
                    <span className={fault.severity === 'ERROR' ? 'fr-badge fr-badge--error fr-badge--sm fr-badge--no-icon' : 'fr-badge fr-badge--warning fr-badge--sm fr-badge--no-icon'}>{fault.severity === 'ERROR' ? 'Erreur' : 'À vérifier'}</span>{' '}
                    {fault.message} <span className="ap-muted">{fault.code}</span>
                  </div>
                ),
              },
            ]}
            rows={sorted.slice(0, SHOWN)}
            rowKey={(fault) => `${fault.code} ${fault.line} ${fault.column} ${fault.message}`}
          />
          {sorted.length > SHOWN && <p className="ap-muted">Et {(errors + warnings - SHOWN).toLocaleString('fr-FR')} autres&nbsp;: le fichier à corriger les a toutes.</p>}
        </div>
      )}
    </>
  );
}
