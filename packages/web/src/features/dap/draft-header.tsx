import type { DapPageFragment } from '@apart/schema';
import { instantText, Notice } from '../../ui/index.ts';

/** Why this form is open: sent back to be completed, an avenant, or a first writing. */
export function DraftHeader({ dap }: { readonly dap: DapPageFragment }) {
  if (dap.status === 'RETURNED' && dap.decision) {
    return (
      <Notice kind="warning" title="L’administration vous demande de compléter">
        <p>
          Le {instantText(dap.decision.at)}, {dap.decision.by} :
        </p>
        {dap.decision.text && <p className="ap-text">{dap.decision.text}</p>}
        {dap.decision.itemsToComplete.length > 0 && (
          <ul>
            {dap.decision.itemsToComplete.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        <p>{dap.statusSentence}</p>
      </Notice>
    );
  }
  if (dap.isAvenant) {
    return <p className="ap-lead">L’avenant reprend tout ce qui est autorisé&nbsp;: changez seulement ce qui change. Les heures et les salariés s’écrivent en nouveaux totaux.</p>;
  }
  return <p className="ap-lead">{dap.statusSentence}</p>;
}
