import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { Notice, plural } from '../../ui/index.ts';
import { type EmployeeValues, type PastedList, readPastedList } from './values.ts';

/** A list copied from a spreadsheet takes the place of the employees typed; each line that cannot be read says why. */
export function PasteList({ onRead }: { readonly onRead: (employees: readonly EmployeeValues[]) => void }) {
  const [text, setText] = useState('');
  const [read, setRead] = useState<PastedList>();
  const take = (): void => {
    const list = readPastedList(text);
    setRead(list);
    if (list.employees.length > 0) onRead(list.employees);
  };
  return (
    <details className="ap-details">
      <summary>Coller une liste depuis un tableur</summary>
      <Input
        textArea
        label="Liste des salariés"
        hintText="Un salarié par ligne&nbsp;: nom, taux horaire, durée du contrat, heures encore travaillées. Cellules copiées ou séparées par des points-virgules."
        nativeTextAreaProps={{ value: text, rows: 5, onChange: (event) => setText(event.target.value), placeholder: 'Luc\u00a0; 12,50\u00a0; 35\u00a0; 0' }}
      />
      <Button type="button" size="small" priority="secondary" onClick={take}>
        Lire la liste
      </Button>
      <div role="status">
        {read && read.employees.length > 0 && <p>{plural(read.employees.length, 'salarié lu', 'salariés lus')}, à la place de la liste précédente.</p>}
        {read && read.faults.length > 0 && (
          <Notice kind="warning" title="Des lignes n’ont pas été lues">
            <ul>
              {read.faults.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  Ligne {line}&nbsp;: {message}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {read && read.employees.length === 0 && read.faults.length === 0 && <p>Aucun salarié dans ce texte.</p>}
      </div>
    </details>
  );
}
