import { linkTo } from '../../../src/features/documents/link.ts';
import { aPdf } from '../../filing.ts';
import type { Outcome } from './outcome.ts';
import { INSIDE, WRITERS, type Seat } from './seats.ts';
import type { Stage } from './stage.ts';

/** What goes by plain HTTP, beside the schema: bytes. */
export interface Route {
  readonly label: string;
  readonly name: string;
  readonly may: readonly Seat[];
  /** The request on an object of the establishment (`known`) or on one that does not exist. */
  request(stage: Stage, known: boolean): { readonly method: 'GET' | 'POST'; readonly url: string; readonly headers?: Record<string, string>; readonly payload?: Buffer };
}

const BOUNDARY = 'matrix-boundary';
const PART = Buffer.concat([Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="b.pdf"\r\ncontent-type: application/pdf\r\n\r\n`), aPdf(), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);

export const ROUTES: readonly Route[] = [
  {
    label: 'Fichier ouvert par son lien signé',
    name: 'GET /files/:id',
    may: INSIDE,
    request: ({ world, known, unknown }, exists) => {
      // The signature is right in both cases: having a link is no right.
      const row = { id: (exists ? known : unknown).receiptId } as Parameters<typeof linkTo>[1];
      return { method: 'GET', url: linkTo(world.app.deps, row).url };
    },
  },
  {
    label: 'Pièce jointe',
    name: 'POST /files/dap/:reference',
    may: WRITERS,
    request: ({ known, unknown }, exists) => ({
      method: 'POST', url: `/files/dap/${(exists ? known : unknown).draft.reference}`, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, payload: PART,
    }),
  },
];

export function outcomeOfStatus(status: number): Outcome {
  if (status === 200 || status === 201) return 'DONE';
  if (status === 401 || status === 403) return 'DOOR';
  return status === 404 ? 'UNSEEN' : 'ACCIDENT';
}
