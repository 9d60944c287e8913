import { Notice } from '../../ui/index.ts';
import type { Unsaved } from './unsaved.ts';

/** Past these, a number is enough. */
const NAMED = 20;

/** Why a claim has not left: people typed here would have been left out of it. Each is one click away. */
export function UnsavedNotice({ people }: { readonly people: readonly Unsaved[] }) {
  return (
    <Notice kind="error" live title="La demande n’est pas envoyée">
      {people.length === 0 && <p>Le tableau des salariés n’est pas encore enregistré&nbsp;: réessayez dans un instant.</p>}
      {people.length === 1 && <p>Une ligne n’est pas encore enregistrée&nbsp;: complétez-la ou retirez-la.</p>}
      {people.length > 1 && <p>{people.length} lignes ne sont pas encore enregistrées&nbsp;: complétez-les ou retirez-les.</p>}
      <ul>
        {people.slice(0, NAMED).map(({ key, name, why, go }) => (
          <li key={key}>
            <button type="button" className="fr-link" onClick={go}>
              {name}
            </button>
            {why && <>&nbsp;: {why}</>}
          </li>
        ))}
        {people.length > NAMED && <li>et {people.length - NAMED} de plus.</li>}
      </ul>
    </Notice>
  );
}
