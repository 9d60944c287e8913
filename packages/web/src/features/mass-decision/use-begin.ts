import type { RefusalFieldsFragment } from '@apart/schema';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey, useServerRefusals } from '../../forms/index.ts';
import { massPath } from './mass-path.ts';

interface Begun {
  readonly massDecision: { readonly id: string } | null;
  readonly refusals: readonly RefusalFieldsFragment[];
}

/** Begins a work on many files from a form: what is refused lands on its fields, what began is followed on its own page. */
export function useBegin<Values extends FieldValues, Output extends FieldValues, Data, Variables extends OperationVariables>(form: UseFormReturn<Values, unknown, Output>, document: TypedDocumentNode<Data, Variables>, begunOf: (data: Data) => Begun) {
  const navigate = useNavigate();
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const { run, pending, failure } = useAct(document);
  const begin = async (variablesOf: (idempotencyKey: string) => Variables): Promise<void> => {
    refusals.clear();
    const data = await run(variablesOf(key()));
    if (!data) return;
    renew();
    const { massDecision, refusals: refused } = begunOf(data);
    if (refusals.apply(refused)) await navigate(massPath(massDecision?.id));
  };
  return { begin, pending, failure, general: refusals.general };
}
