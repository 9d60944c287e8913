import { Pending } from '../ui/pending.tsx';
import { Layout } from './layout.tsx';

/** The frame around a page whose chunk is on its way. */
export function Opening() {
  return (
    <Layout>
      <Pending label="Ouverture d’APART" />
    </Layout>
  );
}
