import type { DapPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../../ui/index.ts';
import './agent.css';
import { HandOverForm } from './hand-over-form.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const FORMS = { 'dap.handOver': HandOverForm, 'dap.replaceDecision': ReplaceForm, 'da.withdraw': WithdrawForm } as const;
type FollowUpAct = keyof typeof FORMS;
const isFollowUp = (act: string): act is FollowUpAct => act in FORMS;

const DONE: Readonly<Record<FollowUpAct, string>> = {
  'dap.handOver': 'La demande est confiée à votre collègue, qui en est averti.',
  'dap.replaceDecision': 'La nouvelle décision remplace la précédente. L’employeur en est averti, avec sa raison\u00a0; l’histoire garde les deux.',
  'da.withdraw': 'L’autorisation est retirée. L’employeur en est averti, avec sa raison et les voies de recours.',
};

/** What an agent may do around a decision, as the server says: hand over what waits, replace or withdraw what is decided. */
export function FollowUp({ dap }: { readonly dap: DapPageFragment }) {
  const [chosen, setChosen] = useState<FollowUpAct>();
  const [done, setDone] = useState<FollowUpAct>();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);
  const actions = dap.possibleActions.filter((action) => isFollowUp(action.act));
  // A form that was begun stays, with what is typed, though somebody else acted meanwhile.
  const open = chosen;
  if (actions.length === 0 && !done && !open) return null;
  const OpenForm = open && FORMS[open];
  const decided = actions.some((action) => action.act !== 'dap.handOver');
  return (
    <Section title={decided ? 'Revenir sur la décision' : 'Confier la demande'}>
      <p ref={said} tabIndex={-1} role="status" className="ap-said">
        {done && DONE[done]}
      </p>
      <div className="ap-actions">
        {actions.map((action) => (
          <Button
            key={action.act}
            priority={action.act === open ? 'secondary' : 'tertiary'}
            nativeButtonProps={{ 'aria-expanded': action.act === open, 'aria-controls': 'follow-up' }}
            onClick={() => setChosen(action.act === open || !isFollowUp(action.act) ? undefined : action.act)}
          >
            {action.label}
          </Button>
        ))}
      </div>
      <div id="follow-up">
        {OpenForm && open && (
          <OpenForm
            dap={dap}
            possible={actions.some((action) => action.act === open)}
            onDone={() => {
              setDone(open);
              setChosen(undefined);
            }}
            onCancel={() => setChosen(undefined)}
          />
        )}
      </div>
    </Section>
  );
}
