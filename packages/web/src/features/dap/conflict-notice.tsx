import type { DapPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type Difference, Elsewhere } from '../../forms/index.ts';
import { DataTable, Notice } from '../../ui/index.ts';
import { DAP_WORDS } from './conflict-words.ts';
import { LastChange } from './last-change.tsx';
import type { DapEditor } from './use-dap-editor.ts';

/** What somebody else, or another window, did to this request while it was being written. */
export function ConflictNotice({ dap, editor }: { readonly dap: DapPageFragment; readonly editor: DapEditor }) {
  const { following, ended } = editor;
  if (ended) return <Ended dap={ended.dap} lost={ended.lost} onRead={ended.read} />;
  return <Elsewhere form={editor.form} following={following} words={DAP_WORDS} what="Cette demande" who={<LastChange entries={dap.timeline} />} onSettled={editor.settled} />;
}

/** The request can no longer be written: what was not saved is given back, to be copied. */
function Ended({ dap, lost, onRead }: { readonly dap: DapPageFragment; readonly lost: readonly Difference[]; readonly onRead: () => void }) {
  return (
    <Notice kind="error" title="Cette demande ne peut plus être modifiée" live>
      <p>
        <LastChange entries={dap.timeline} /> {dap.statusSentence}
      </p>
      <p>Ce que vous avez saisi depuis n’a pas été enregistré. Le voici, pour le copier s’il vous sert encore.</p>
      <DataTable
        caption="Votre saisie, non enregistrée"
        rows={lost}
        rowKey={({ path }) => path}
        columns={[
          { key: 'label', header: 'Réponse', cell: ({ path }) => DAP_WORDS.label(path) },
          { key: 'mine', header: 'Votre saisie', cell: ({ path, mine }) => <span className="ap-text">{DAP_WORDS.text(path, mine) || 'Rien'}</span> },
        ]}
      />
      <Button size="small" priority="secondary" onClick={onRead}>
        Lire la demande telle qu’elle est
      </Button>
    </Notice>
  );
}
