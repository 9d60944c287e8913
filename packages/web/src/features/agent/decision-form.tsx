import type { DapPageFragment, RefusalFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Form, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert } from '../../ui/index.ts';

/** What each decision form takes. */
export interface DecisionFormProps {
  readonly dap: DapPageFragment;
  /** False once somebody else decided while this form was open. */
  readonly possible: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export interface DecisionFrameProps<Input extends FieldValues, Output extends FieldValues> extends DecisionFormProps {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** Under which name what is typed is kept in this browser until the decision is taken. */
  readonly name: string;
  readonly title: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly failure: string | undefined;
  /** Sends the decision; its refusals, or undefined when no answer came. */
  readonly send: (values: Output) => Promise<readonly RefusalFieldsFragment[] | undefined>;
  readonly children: ReactNode;
}

/** The frame of a decision: its title takes the focus, what is typed survives a reload, refusals land on their fields. */
export function DecisionFrame<Input extends FieldValues, Output extends FieldValues>(props: DecisionFrameProps<Input, Output>) {
  const { dap, possible, form, name, title, submit, pending, failure, send, onDone, onCancel, children } = props;
  // Keeping and refusing read the values as they are typed, whatever the schema makes of them.
  const typed = form as unknown as UseFormReturn<Input>;
  const draft = useLocalDraft(`decision.${dap.reference}.${name}`, typed);
  const refusals = useServerRefusals(typed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const decide = async (values: Output): Promise<void> => {
    refusals.clear();
    const refused = await send(values);
    if (!refused || !refusals.apply(refused)) return;
    draft.clear();
    onDone();
  };
  return (
    <div className="ap-decision">
      <h3 ref={heading} tabIndex={-1} className="fr-h6">
        {title}
      </h3>
      <Form form={form} label={title} onSubmit={decide}>
        {children}
        {possible || pending ? (
          <RefusalAlert refusals={refusals.general} failure={failure} title="Cette décision n’est pas prise" />
        ) : (
          <Notice kind="error" title="Cette décision n’est plus possible" live>
            <p>{dap.statusSentence}</p>
            <p>Rien n’a été envoyé. Votre texte reste ci-dessus, pour le copier s’il vous sert encore.</p>
          </Notice>
        )}
        <div className="ap-actions">
          {(possible || pending) && (
            <Button type="submit" disabled={pending}>
              {pending ? 'Envoi…' : submit}
            </Button>
          )}
          <Button
            type="button"
            priority="tertiary"
            onClick={() => {
              // What can no longer be sent is not put back into another decision.
              if (!possible) draft.clear();
              onCancel();
            }}
          >
            {possible || pending ? 'Annuler' : 'Fermer'}
          </Button>
        </div>
      </Form>
    </div>
  );
}
