import { Pending } from '../ui/pending.tsx';

/** A page whose chunk is on its way. */
export function Opening() {
  return <Pending label="Ouverture d’APART" />;
}
