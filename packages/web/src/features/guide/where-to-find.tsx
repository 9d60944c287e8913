import { PLACES, type PlaceName } from './content/places.ts';

/** Beside a field: where its answer is found, with an example. Closed until it is asked for. */
export function WhereToFind({ of }: { readonly of: PlaceName }) {
  const { title, where, example } = PLACES[of];
  return (
    <details className="ap-where">
      <summary>
        Où trouver cette information&nbsp;?<span className="fr-sr-only"> {title}</span>
      </summary>
      <p>{where}</p>
      <p>
        Exemple&nbsp;: {example}
      </p>
    </details>
  );
}
