import { useParams } from 'react-router';
import { Page } from '../../ui/index.ts';
import { LongWork } from './long-work.tsx';

/** One work, at its own address. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <Page title="Suivi d’un travail" width="narrow" back={{ to: '/compte/travaux', label: 'Travaux' }}>
      <LongWork id={id} />
    </Page>
  );
}
