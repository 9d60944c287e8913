import { SaveViewDocument, type SavedViewList } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { Dialog, RefusalAlert, type Refusals } from '../../ui/index.ts';

interface SaveViewProps {
  readonly list: SavedViewList;
  readonly search: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Asks for the name under which the criteria of the moment are kept. */
export function SaveView({ list, search, open, onClose, onSaved }: SaveViewProps) {
  const { run, pending, failure } = useAct(SaveViewDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    const data = await run({ list, search, name: typeof name === 'string' ? name : '' });
    setRefusals(data?.saveView.refusals ?? []);
    if (!data || data.saveView.refusals.length > 0) return;
    await onSaved();
    onClose();
  };
  const ofName = refusals.find(({ path }) => path === 'name');
  return (
    <Dialog open={open} title="Enregistrer ces critères" onClose={onClose} closeLabel="Annuler">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Input label="Nom de la vue" hintText="Par exemple «&nbsp;Restaurants du Rhône&nbsp;». Vous seul la voyez." state={ofName ? 'error' : 'default'} stateRelatedMessage={ofName?.message} nativeInputProps={{ name: 'name', maxLength: 60, autoComplete: 'off' }} />
        <RefusalAlert refusals={refusals.filter(({ path }) => path !== 'name')} failure={failure} title="La vue n’est pas enregistrée" />
        <Button type="submit" disabled={pending}>
          Enregistrer
        </Button>
      </form>
    </Dialog>
  );
}
