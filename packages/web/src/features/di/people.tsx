import type { DiLineFieldsFragment, DiPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { EmptyState, Section } from '../../ui/index.ts';
import { PersonCard } from './person-card.tsx';
import { PersonForm } from './person-form.tsx';

/** Which person is being written: an existing line by its id, or a new one. */
type Editing = { readonly line: DiLineFieldsFragment } | 'new' | undefined;

/** The people of a claim, one card each; one at a time is open to be written. */
export function People({ di }: { readonly di: DiPageFragment }) {
  const [editing, setEditing] = useState<Editing>();
  const mayWrite = di.possibleActions.some((action) => action.act === 'di.save');
  const close = (): void => setEditing(undefined);
  return (
    <Section
      title={di.lines.length > 0 ? `Salariés (${di.lines.length})` : 'Salariés'}
      aside={
        mayWrite &&
        editing === undefined && (
          <Button size="small" onClick={() => setEditing('new')}>
            Ajouter un salarié
          </Button>
        )
      }
    >
      {di.lines.length === 0 && editing !== 'new' && (
        <EmptyState title="Aucun salarié pour l’instant">
          <p>Ajoutez chaque salarié placé en activité partielle ce mois-ci, avec ses heures de chaque semaine. Les montants se calculent sous vos yeux.</p>
        </EmptyState>
      )}
      <ul className="ap-plain-list ap-people">
        {di.lines.map((line) => (
          <li key={line.id}>
            {editing !== undefined && editing !== 'new' && editing.line.id === line.id ? (
              <PersonForm di={di} line={line} onDone={close} />
            ) : (
              <PersonCard di={di} line={line} onEdit={mayWrite && editing === undefined ? () => setEditing({ line }) : undefined} />
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' && <PersonForm di={di} onDone={close} />}
    </Section>
  );
}
