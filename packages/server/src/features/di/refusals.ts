import { refusal, refused, type Refusal } from '@apart/shared';
import { changedMeanwhile } from '../../journal/index.ts';
import type { Queries } from '../../persistence/index.ts';
import type { DiRow } from './repository.ts';

type Refused = { ok: false; refusals: readonly Refusal[] };

/** Unknown and invisible answer alike. */
export const diNotFound = (): Refused => refused(refusal('NOT_FOUND', '', 'Dossier introuvable.'));

export async function diVersionConflict(q: Queries, row: DiRow): Promise<Refused> {
  return refused(refusal('VERSION_CONFLICT', '', await changedMeanwhile(q, 'Ce dossier', 'di', row.id), { numbers: { version: row.version } }));
}

/** A field that was left empty. */
export const required = (path: string, message: string): Refused => refused(refusal('REQUIRED', path, message));
