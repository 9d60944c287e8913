import type { ActionFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { ReasonDialog } from './reason-dialog.tsx';

export interface ActionBarProps {
  /** As the server gives them: nothing else decides which buttons exist. */
  readonly actions: readonly ActionFieldsFragment[];
  /** What each act does here; an act without handler has its own place on the page and is not drawn. */
  readonly handlers: Readonly<Record<string, (reason: string) => unknown>>;
  readonly pending?: boolean;
  /** The act drawn as the main button; the first one by default. */
  readonly primary?: string;
}

/** The buttons of an object. An act that needs a reason asks for it first. */
export function ActionBar({ actions, handlers, pending = false, primary }: ActionBarProps) {
  const [asking, setAsking] = useState<ActionFieldsFragment>();
  const drawn = actions.filter((action) => handlers[action.act]);
  if (drawn.length === 0) return null;
  const main = primary ?? drawn[0]?.act;
  return (
    <div className="ap-actions">
      {drawn.map((action) => (
        <Button
          key={action.act}
          priority={action.act === main ? 'primary' : 'secondary'}
          disabled={pending}
          onClick={() => (action.needsReason ? setAsking(action) : void handlers[action.act]?.(''))}
        >
          {action.label}
        </Button>
      ))}
      <ReasonDialog
        action={asking}
        onCancel={() => setAsking(undefined)}
        onConfirm={(reason) => {
          if (asking) void handlers[asking.act]?.(reason);
          setAsking(undefined);
        }}
      />
    </div>
  );
}
