import { Link } from 'react-router';
import { may, useMe } from '../../app/session.tsx';

/** From the worklist to one decision for all that its filter selects. */
export function DecideInMassLink({ params }: { readonly params: URLSearchParams }) {
  const me = useMe();
  if (!me || !may(me, 'dap.decideInMass')) return null;
  return (
    <Link className="fr-btn fr-btn--secondary fr-btn--sm" to={{ pathname: '/instruction/en-nombre', search: params.toString() }}>
      Décider toute cette sélection
    </Link>
  );
}
