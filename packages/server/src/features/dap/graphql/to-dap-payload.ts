import type { Result } from '@apart/shared';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import type { DapRow } from '../repository.ts';
import { toDap, type DapPayload } from './dap-type.ts';

/** The answer of every act on a file. */
export function toDapPayload(ctx: Context, result: Result<DapRow>): Promise<DapPayload> {
  return toPayload(result, (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
}
