import type { DapPageFragment } from '@apart/schema';
import type { DapField } from '@apart/shared';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { createContext, type ReactNode, useContext } from 'react';
import { stepOf, stepOfPieces, SUMMARY_INDEX } from './steps.ts';

type Item = NonNullable<DapPageFragment['decision']>['itemsToComplete'][number];

const Asked = createContext<readonly Item[]>([]);

/** What the agent who returned this file asked for; nothing for a file that was not returned. */
export const itemsAsked = (dap: DapPageFragment): readonly Item[] => (dap.status === 'RETURNED' && dap.decision ? dap.decision.itemsToComplete : []);

/** The step where an item is completed; undefined for the free text of an older return, which leads nowhere. */
export const stepOfItem = (item: Item): number | undefined => (item.field ? stepOf(item.field) : item.piece ? stepOfPieces : undefined);

/** True on a step where nothing was asked: what was is a line away, at the end. */
export const isAskedElsewhere = (dap: DapPageFragment, step: number): boolean => step !== SUMMARY_INDEX && itemsAsked(dap).length > 0 && !itemsAsked(dap).some((item) => stepOfItem(item) === step);

/** Lets each field of the form tell what was asked of it. */
export function AskedItems({ dap, children }: { readonly dap: DapPageFragment; readonly children: ReactNode }) {
  return <Asked.Provider value={itemsAsked(dap)}>{children}</Asked.Provider>;
}

/** Beside a field: what the agent asked of it, until it is changed, and that it was. */
export function AskedOf({ field }: { readonly field: DapField }) {
  return useContext(Asked)
    .filter((item) => item.field === field)
    .map((item, index) => (
      // Two remarks on one field differ by their place alone.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index} className="ap-asked" data-done={item.done} role="note" aria-label={`Demandé par l’unité départementale\u00a0: ${item.label}`}>
        <p>
          <strong>{item.done ? 'Modifié depuis le renvoi' : 'À compléter'}</strong>
          &nbsp;: {item.remark ?? lower(item.label)}
        </p>
      </div>
    ));
}

/** All that was asked, with the way to each field and piece, ticked off as they change. */
export function AskedSummary({ dap, onGo }: { readonly dap: DapPageFragment; readonly onGo: (step: number, field?: string) => void }) {
  const items = itemsAsked(dap);
  if (items.length === 0) return null;
  return (
    <ul className="ap-plain-list ap-checklist" aria-label="À compléter">
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Badge severity={item.done ? 'success' : 'warning'} noIcon small>
            {item.done ? 'Fait' : 'À faire'}
          </Badge>
          <span>
            <Way item={item} onGo={onGo} />
            {item.remark && <span className="ap-under ap-text">{item.remark}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Way({ item, onGo }: { readonly item: Item; readonly onGo: (step: number, field?: string) => void }) {
  const step = stepOfItem(item);
  if (step === undefined) return <strong>{item.label}</strong>;
  return (
    <button type="button" className="fr-link" onClick={() => onGo(step, item.field ?? undefined)}>
      {item.piece ? `Pièce\u00a0: ${lower(item.label)}` : item.label}
    </button>
  );
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
