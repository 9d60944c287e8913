import { AuthoriseDapDocument } from '@apart/schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { TextField } from '../../forms/index.ts';
import { hoursText, plural, rangeText } from '../../ui/index.ts';
import { toCommitmentInputs } from '../dap/draft.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';
import { commitmentsToFix, FixedCommitments, fixedCommitmentsSchema } from './fixed-commitments.tsx';

const schema = z.object({ commitments: fixedCommitmentsSchema, comment: z.string().max(2000, 'Texte\u00a0: 2 000 caractères au plus.') });

/** Authorises what is asked, with the commitments that the administration fixes and a text if the agent wants one. */
export function AuthoriseForm(props: DecisionFormProps) {
  const { dap } = props;
  const form = useForm({ defaultValues: { commitments: commitmentsToFix(dap), comment: '' }, resolver: zodResolver(schema), shouldFocusError: false });
  const { run, pending, failure } = useAct(AuthoriseDapDocument);
  const { forecastHours, employeesConcerned, startDay, endDay } = dap.form;
  return (
    <DecisionFrame
      {...props}
      form={form}
      name="authorise"
      title={dap.isAvenant ? 'Autoriser cet avenant' : 'Autoriser cette demande'}
      submit={dap.isAvenant ? 'Autoriser l’avenant' : 'Autoriser la demande'}
      pending={pending}
      failure={failure}
      send={async ({ comment, commitments }) => (await run({ reference: dap.reference, expectedVersion: dap.version, comment: comment.trim() || null, commitments: toCommitmentInputs(commitments) }))?.authoriseDap.refusals}
    >
      {forecastHours !== null && employeesConcerned !== null && startDay && endDay && (
        <p>
          Vous autorisez <strong>{hoursText(forecastHours)}</strong> {dap.isAvenant && 'en tout '}pour <strong>{plural(employeesConcerned, 'salarié')}</strong>,{' '}
          {rangeText(startDay, endDay)}. La décision est éditée aussitôt.
        </p>
      )}
      <FixedCommitments dap={dap} />
      <TextField name="comment" label="Texte à joindre à la décision" rows={3} optional />
    </DecisionFrame>
  );
}
