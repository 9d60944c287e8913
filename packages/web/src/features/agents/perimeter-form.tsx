import type { AgentRole } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Form, SelectField, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert, type RefusalAlertProps, type Refusals } from '../../ui/index.ts';
import { checkPerimeter, perimeterFields, type PerimeterDraft } from './agent-form.ts';
import { DepartementsField } from './departements-field.tsx';
import { ROLE_CHOICES } from './labels.ts';

const perimeterForm = z.object(perimeterFields).superRefine(checkPerimeter);

interface PerimeterFormProps {
  readonly role: AgentRole;
  readonly departements: readonly string[];
  readonly submit: string;
  readonly failure: RefusalAlertProps['failure'];
  /** Gives the refusals of the server; none when it is done. */
  readonly onSubmit: (wish: { readonly role: AgentRole; readonly departements: string }) => Promise<Refusals>;
}

/** What an agent may do and where: the same form grants and changes. */
export function PerimeterForm({ role, departements, submit, failure, onSubmit }: PerimeterFormProps) {
  const form = useForm<PerimeterDraft, unknown, PerimeterDraft>({ shouldFocusError: false, resolver: zodResolver(perimeterForm) as never, defaultValues: { role, departements: departements.join(', ') } });
  const refusals = useServerRefusals(form);
  const chosen = useWatch({ control: form.control, name: 'role' });
  const send = async (values: PerimeterDraft): Promise<void> => {
    refusals.clear();
    if (values.role !== null) refusals.apply(await onSubmit({ role: values.role, departements: values.departements }));
  };
  return (
    <Form form={form} onSubmit={send} label="Rôle et départements">
      <RefusalAlert refusals={refusals.general} failure={failure} title="Rien n’a changé" />
      <SelectField name="role" label="Rôle" choices={ROLE_CHOICES} />
      {(chosen === 'UD' || chosen === 'UD_HEAD') && <DepartementsField name="departements" hint="Leurs codes&nbsp;: 69, 2A, 971… Sans aucun, l’agent ne vient qu’en renfort." optional={chosen === 'UD'} />}
      <Button type="submit">{submit}</Button>
    </Form>
  );
}
