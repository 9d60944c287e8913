import type { DiPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type Ref, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Section } from '../../ui/index.ts';
import type { Editing } from './editing.ts';
import { Sheet, type SheetHandle } from './grid/sheet.tsx';
import { PersonForm } from './person-form.tsx';

interface PeopleSheetProps {
  readonly di: DiPageFragment;
  readonly sheet: Ref<SheetHandle>;
  readonly editing: Editing | undefined;
  readonly onEdit: (editing: Editing | undefined) => void;
}

/** The people of a claim in one table; the whole file of one of them opens over it. */
export function PeopleSheet({ di, sheet, editing, onEdit }: PeopleSheetProps) {
  const line = di.lines.find(({ id }) => id === editing?.lineId);
  const [form, setForm] = useState<string>();
  // What blocks the sending leads to its cell; a file is opened on purpose.
  const inCell = editing !== undefined && editing.lineId !== null && editing.field !== undefined && form !== editing.lineId;
  const goal = useMemo(() => (editing?.lineId ? { lineId: editing.lineId, path: editing.field ?? '' } : undefined), [editing]);
  const open = editing !== undefined && !inCell;
  const close = (): void => {
    setForm(undefined);
    onEdit(undefined);
  };
  return (
    <Section
      title={di.lines.length > 0 ? `Salariés (${di.lines.length.toLocaleString('fr-FR')})` : 'Salariés'}
      aside={
        !open && (
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
      {open && <PersonForm key={line?.id ?? 'new'} di={di} line={line} at={editing.field} onAdded={() => undefined} onDone={close} />}
      <div hidden={open}>
        <Sheet
          di={di}
          handle={sheet}
          goal={inCell ? goal : undefined}
          onOpen={(lineId) => {
            setForm(lineId);
            onEdit({ lineId });
          }}
        />
      </div>
    </Section>
  );
}
