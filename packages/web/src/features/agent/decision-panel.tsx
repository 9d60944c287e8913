import type { DapPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Notice, Section, TimeLeft } from '../../ui/index.ts';
import './agent.css';
import { AuthoriseForm } from './authorise-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { TakeButton } from './take-button.tsx';

const FORMS = { 'dap.authorise': AuthoriseForm, 'dap.refuse': RefuseForm, 'dap.return': ReturnForm } as const;
type Decision = keyof typeof FORMS;

const DONE: Readonly<Record<Decision, string>> = {
  'dap.authorise': 'La demande est autorisée. La décision est éditée et l’employeur en est averti.',
  'dap.refuse': 'La demande est refusée. L’employeur reçoit le motif et votre explication.',
  'dap.return': 'La demande est renvoyée. L’employeur sait quoi compléter\u00a0; le délai reprendra à son prochain envoi.',
};

const isDecision = (act: string): act is Decision => act in FORMS;

/** What an agent may decide now, as the server says; the form of each decision opens under its button. */
export function DecisionPanel({ dap }: { readonly dap: DapPageFragment }) {
  const [chosen, setChosen] = useState<Decision>();
  const [done, setDone] = useState<Decision>();
  const [taken, setTaken] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that took the file is gone: the focus goes to what came of it.
    if (taken) said.current?.focus();
  }, [taken]);
  const decisions = dap.possibleActions.filter((action) => isDecision(action.act));
  const take = dap.possibleActions.find((action) => action.act === 'dap.take');
  if (done) return <Done decision={done} />;
  // A form that was begun stays, with what is typed, though somebody else decided meanwhile.
  const open = chosen;
  if (!take && decisions.length === 0 && !open) return null;
  const OpenForm = open && FORMS[open];
  return (
    <Section title="Votre décision" aside={dap.tacitTerm && <TimeLeft dueAt={dap.tacitTerm.dueAt} />}>
      <p>
        Lien avec l’entreprise&nbsp;: <strong>{dap.companyLink.label}</strong>. {dap.companyLink.sentence}
      </p>
      {decisions.length > 0 && <p>Sans décision avant le terme, votre silence vaut acceptation.</p>}
      <p ref={said} tabIndex={-1} role="status" className="ap-said">
        {taken && 'Vous avez pris la demande en charge\u00a0; le délai continue.'}
      </p>
      <div className="ap-actions">
        {decisions.map((action) => (
          <Button
            key={action.act}
            priority={open === undefined ? (action.act === 'dap.authorise' ? 'primary' : 'secondary') : action.act === open ? 'primary' : 'tertiary'}
            nativeButtonProps={{ 'aria-expanded': action.act === open, 'aria-controls': 'decision' }}
            onClick={() => setChosen(action.act === open || !isDecision(action.act) ? undefined : action.act)}
          >
            {action.label}
          </Button>
        ))}
        {take && <TakeButton dap={dap} label={take.label} onDone={() => setTaken(true)} />}
      </div>
      <div id="decision">{OpenForm && open && <OpenForm dap={dap} possible={decisions.some((action) => action.act === open)} onDone={() => setDone(open)} onCancel={() => setChosen(undefined)} />}</div>
    </Section>
  );
}

/** What was decided. The form that held the focus is gone: it goes to what comes next. */
function Done({ decision }: { readonly decision: Decision }) {
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <Notice kind="success" title="C’est fait" live>
      <p>{DONE[decision]}</p>
      <p>
        <Link ref={next} to="/instruction">
          Revenir aux demandes à décider
        </Link>
      </p>
    </Notice>
  );
}
