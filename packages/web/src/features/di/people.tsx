import type { DiPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState, Section, usePrinting } from '../../ui/index.ts';
import type { Editing } from './editing.ts';
import { PersonCard } from './person-card.tsx';
import { PersonForm } from './person-form.tsx';
import { keepSimulated, type Simulated, simulatedPeople } from './simulated.ts';
import { SimulatedPeople } from './simulated-people.tsx';

/** Cards drawn at once: two thousand would stop a telephone. */
const CARDS = 50;

interface PeopleProps {
  readonly di: DiPageFragment;
  readonly editing: Editing | undefined;
  readonly onEdit: (editing: Editing | undefined) => void;
}

/** The people of a claim, one card each; one at a time is open to be written. */
export function People({ di, editing, onEdit }: PeopleProps) {
  const mayWrite = di.possibleActions.some((action) => action.act === 'di.save');
  // The line of a new person is already saved while its form is still open: it is shown once.
  const [added, setAdded] = useState<string>();
  const [simulated, setSimulated] = useState(() => (mayWrite ? simulatedPeople(di) : []));
  const leaveOut = (one: Simulated): void => {
    const left = simulated.filter((other) => other !== one);
    setSimulated(left);
    keepSimulated(left);
  };
  const begun = (lineId: string): void => {
    setAdded(lineId);
    if (editing?.simulated) leaveOut(editing.simulated);
  };
  const close = (): void => {
    setAdded(undefined);
    onEdit(undefined);
  };
  const writingNew = editing?.lineId === null;
  const [count, setCount] = useState(CARDS);
  const printing = usePrinting();
  const all = di.lines.filter((line) => !(writingNew && line.id === added));
  // Who is led to by what blocks the sending is shown, however far; the paper holds everybody.
  const shown = all.filter((line, index) => printing || index < count || line.id === editing?.lineId);
  return (
    <Section
      title={di.lines.length > 0 ? `Salariés (${di.lines.length.toLocaleString('fr-FR')})` : 'Salariés'}
      aside={
        mayWrite &&
        editing === undefined && (
          <div className="ap-actions">
            <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={`/di/${di.reference}/import`}>
              Importer un fichier
            </Link>
            <Button id="ajouter-un-salarie" size="small" onClick={() => onEdit({ lineId: null })}>
              Ajouter un salarié
            </Button>
          </div>
        )
      }
    >
      {!writingNew && <SimulatedPeople people={simulated} onComplete={(one) => onEdit({ lineId: null, simulated: one })} onLeaveOut={leaveOut} />}
      {di.lines.length === 0 && simulated.length === 0 && !writingNew && (
        <EmptyState title="Aucun salarié pour l’instant">
          {mayWrite && <p>Ajoutez chaque salarié placé en activité partielle ce mois-ci, avec ses heures de chaque semaine. Les montants se calculent sous vos yeux.</p>}
        </EmptyState>
      )}
      <ul className="ap-plain-list ap-people">
        {shown.map((line) => (
          <li key={line.id} id={`ligne-${line.id}`}>
            {mayWrite && editing?.lineId === line.id ? (
              <PersonForm di={di} line={line} at={editing.field} onAdded={setAdded} onDone={close} />
            ) : (
              <PersonCard di={di} line={line} onEdit={mayWrite && editing === undefined ? () => onEdit({ lineId: line.id }) : undefined} />
            )}
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <Button priority="secondary" onClick={() => setCount(count + CARDS)}>
          Afficher d’autres salariés ({all.length - shown.length} restants)
        </Button>
      )}
      {mayWrite && writingNew && <PersonForm di={di} simulated={editing.simulated} onAdded={begun} onDone={close} />}
    </Section>
  );
}
