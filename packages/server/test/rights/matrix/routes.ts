import type { TokenScope } from '@apart/shared';
import { linkTo } from '../../../src/features/documents/link.ts';
import { aPdf } from '../../filing.ts';
import { LINES_TO_MEND } from './cases/input.ts';
import type { Outcome } from './outcome.ts';
import { INSIDE, seats, WRITERS, type Seat } from './seats.ts';
import type { Stage } from './stage.ts';

/** What goes by plain HTTP, beside the schema: bytes. */
export interface Route {
  readonly label: string;
  readonly name: string;
  readonly may: readonly Seat[];
  /** What a token holds that does not hold what the route asks; `di:write` when absent. */
  readonly otherScope?: TokenScope;
  /** The request on an object of the establishment (`known`) or on one that does not exist. */
  request(stage: Stage, known: boolean): { readonly method: 'GET' | 'POST'; readonly url: string; readonly headers?: Record<string, string>; readonly payload?: Buffer };
}

const BOUNDARY = 'matrix-boundary';
const MULTIPART = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const part = (name: string, type: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
const PIECE = part('b.pdf', 'application/pdf', aPdf());
const LINES = part('lignes.csv', 'text/csv', LINES_TO_MEND);

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
    label: 'Échéances d’un administrateur, pour qui a l’adresse secrète de son agenda',
    name: 'GET /agenda/:secret.ics',
    may: seats,
    request: ({ known, unknown }, exists) => ({ method: 'GET', url: (exists ? known : unknown).agenda }),
  },
  {
    label: 'Pièce jointe',
    name: 'POST /files/dap/:reference',
    may: WRITERS,
    request: ({ known, unknown }, exists) => ({
      method: 'POST', url: `/files/dap/${(exists ? known : unknown).draft.reference}`, headers: MULTIPART, payload: PIECE,
    }),
  },
  {
    label: 'Fichier de lignes à importer dans une demande d’indemnisation',
    name: 'POST /files/di/:reference/lignes',
    may: WRITERS,
    otherScope: 'dap:write',
    request: ({ known, unknown }, exists) => ({ method: 'POST', url: `/files/di/${(exists ? known : unknown).claimDraft.reference}/lignes`, headers: MULTIPART, payload: LINES }),
  },
  {
    label: 'Modèle et lignes d’une demande d’indemnisation, numéros entiers',
    name: 'GET /files/di/:reference/lignes.csv',
    may: WRITERS,
    otherScope: 'dap:write',
    request: ({ known, unknown }, exists) => ({ method: 'GET', url: `/files/di/${(exists ? known : unknown).claimDraft.reference}/lignes.csv` }),
  },
  {
    label: 'Lignes à corriger d’un fichier, pour qui l’a envoyé',
    name: 'GET /files/di/:reference/lignes/:id/a-corriger.csv',
    may: ['administrator', 'tokenWith'],
    otherScope: 'dap:write',
    request: ({ known, unknown }, exists) => {
      const { claimDraft, linesFileId } = exists ? known : unknown;
      return { method: 'GET', url: `/files/di/${claimDraft.reference}/lignes/${linesFileId}/a-corriger.csv` };
    },
  },
];

export function outcomeOfStatus(status: number): Outcome {
  if (status === 200 || status === 201) return 'DONE';
  if (status === 401 || status === 403) return 'DOOR';
  return status === 404 ? 'UNSEEN' : 'ACCIDENT';
}
