import { SavedViewsDocument, type SavedViewList } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { ManageViews } from './manage-views.tsx';
import { SaveView } from './save-view.tsx';
import './saved-views.css';

/** One's own views of a list, as links; the criteria of the address can be kept as one more. */
export function SavedViews({ list }: { readonly list: SavedViewList }) {
  const me = useMe();
  const { data, refetch } = useQuery(SavedViewsDocument, { variables: { list }, skip: !may(me, 'view.read') });
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'save' | 'manage'>();
  const views = data?.savedViews ?? [];
  const now = inOrder(params.toString());
  const current = views.find(({ search }) => inOrder(search) === now);
  const mayKeep = now !== '' && !current;
  if (!data || (views.length === 0 && !mayKeep && !open)) return null;
  const close = () => setOpen(undefined);
  const changed = async (): Promise<void> => void (await refetch());
  return (
    <div className="ap-saved">
      {views.length > 0 && (
        <nav aria-label="Mes vues">
          <p className="ap-saved__title">Mes vues</p>
          <ul>
            {views.map(({ id, name, search }) => (
              <li key={id}>
                <Link to={{ pathname, search }} aria-current={id === current?.id ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {mayKeep && (
        <Button priority="tertiary" size="small" onClick={() => setOpen('save')}>
          Enregistrer ces critères
        </Button>
      )}
      {views.length > 0 && (
        <Button priority="tertiary no outline" size="small" onClick={() => setOpen('manage')}>
          Gérer mes vues
        </Button>
      )}
      <SaveView list={list} search={params.toString()} open={open === 'save'} onClose={close} onSaved={changed} />
      <ManageViews views={views} open={open === 'manage'} onClose={close} onChanged={changed} />
    </div>
  );
}

function inOrder(search: string): string {
  const params = new URLSearchParams(search);
  params.sort();
  return params.toString();
}
