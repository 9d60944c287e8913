import { DeleteViewDocument, RenameViewDocument, type SavedViewsQuery } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { Dialog, RefusalAlert, type Refusals } from '../../ui/index.ts';

type View = SavedViewsQuery['savedViews'][number];

interface ManageViewsProps {
  readonly views: readonly View[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

/** Each view with its name to change and a way to delete it. */
export function ManageViews({ views, open, onClose, onChanged }: ManageViewsProps) {
  return (
    <Dialog open={open} title="Mes vues" onClose={onClose}>
      {views.length === 0 ? <p>Vous n’avez plus de vue.</p> : views.map((view) => <OneView key={view.id} view={view} onChanged={onChanged} />)}
    </Dialog>
  );
}

function OneView({ view, onChanged }: { readonly view: View; readonly onChanged: () => Promise<void> }) {
  const rename = useAct(RenameViewDocument);
  const remove = useAct(DeleteViewDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [saved, setSaved] = useState(false);
  const settle = async (found: Refusals | undefined): Promise<boolean> => {
    setRefusals(found ?? []);
    if (!found || found.length > 0) return false;
    await onChanged();
    return true;
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    setSaved(await settle((await rename.run({ id: view.id, name: typeof name === 'string' ? name : '' }))?.renameView.refusals));
  };
  const pending = rename.pending || remove.pending;
  return (
    <form className="ap-saved__one" onSubmit={(event) => void submit(event)} noValidate>
      <Input label={<span className="fr-sr-only">{`Nom de la vue «\u00a0${view.name}\u00a0»`}</span>} nativeInputProps={{ name: 'name', maxLength: 60, autoComplete: 'off', defaultValue: view.name, onChange: () => setSaved(false) }} />
      <Button type="submit" priority="secondary" disabled={pending}>
        Renommer
      </Button>
      <Button type="button" priority="tertiary" disabled={pending} onClick={() => void remove.run({ id: view.id }).then((data) => settle(data?.deleteView.refusals))}>
        Supprimer
      </Button>
      <p role="status" className={saved ? undefined : 'fr-sr-only'}>
        {saved && 'Nom enregistré.'}
      </p>
      <RefusalAlert refusals={refusals} failure={rename.failure ?? remove.failure} title="La vue n’a pas changé" />
    </form>
  );
}
