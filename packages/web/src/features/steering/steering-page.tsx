import { may, useMe } from '../../app/session.tsx';
import { Page } from '../../ui/index.ts';
import { Overdue } from './overdue.tsx';
import { Regime } from './regime.tsx';
import { SweepRun } from './sweep-run.tsx';
import { Sweeps } from './sweeps.tsx';

/** Tacit acceptance: what waits too long, the regime that is on, the passes and their reports. The DGEFP steers it, a UD sees its own. */
export function Component() {
  const me = useMe();
  return (
    <Page howTo="suivre-les-passages" title="Acceptation tacite">
      <Overdue />
      {may(me, 'tacit.runSweep') && <SweepRun />}
      <Regime mayChange={may(me, 'tacit.setRegime')} />
      <Sweeps ofDepartements={me?.role === 'UD'} withFiles={me?.role === 'DGEFP'} />
    </Page>
  );
}
