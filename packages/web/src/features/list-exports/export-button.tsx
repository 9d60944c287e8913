import { type DapFilter, type DiFilter, ExportDapsDocument, ExportDisDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { may, useMe } from '../../app/session.tsx';
import { RefusalAlert, type Refusals } from '../../ui/index.ts';
import './list-exports.css';

/** The requests of a list as a file; nothing for who may not. */
export function ExportDaps({ filter, label }: { readonly filter: DapFilter; readonly label?: string }) {
  const { run, pending, failure } = useAct(ExportDapsDocument);
  return <ExportButton act="dap.export" label={label} pending={pending} failure={failure} start={async () => (await run({ filter }))?.exportDaps} />;
}

/** The claims of a list as a file; nothing for who may not. */
export function ExportDis({ filter, label }: { readonly filter: DiFilter; readonly label?: string }) {
  const { run, pending, failure } = useAct(ExportDisDocument);
  return <ExportButton act="di.export" label={label} pending={pending} failure={failure} start={async () => (await run({ filter }))?.exportDis} />;
}

interface ExportButtonProps {
  readonly act: 'dap.export' | 'di.export';
  readonly label: string | undefined;
  readonly pending: boolean;
  readonly failure: string | undefined;
  start(): Promise<{ readonly work?: { readonly id: string } | null; readonly refusals: Refusals } | undefined>;
}

/** The file is made in the background: its page follows it, and is found again in « Mon compte ». */
function ExportButton({ act, label = 'Exporter en CSV', pending, failure, start }: ExportButtonProps) {
  const me = useMe();
  const navigate = useNavigate();
  const [refusals, setRefusals] = useState<Refusals>([]);
  if (!may(me, act)) return null;
  const click = async (): Promise<void> => {
    const payload = await start();
    setRefusals(payload?.refusals ?? []);
    if (payload?.work) void navigate(`/travaux/${payload.work.id}`);
  };
  return (
    <div className="ap-export">
      <Button priority="secondary" size="small" disabled={pending} onClick={() => void click()}>
        {label}
      </Button>
      <RefusalAlert refusals={refusals} failure={failure} title="L’export n’est pas lancé" />
    </div>
  );
}
