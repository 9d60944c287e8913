import type { Day } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { PdfHead } from '../../pdf/pdf-maker.ts';
import { linkTo } from './link.ts';
import { findMade, insertDocument, type DocumentRow, type MadeKey } from './repository.ts';
import { verificationCodeOf } from './verification.ts';

/** A file that the service makes once for `versionKey`: the instant of the sending, of the validation… */
export interface MadeFile extends MadeKey {
  readonly siret: string;
  readonly departement: string;
  /** Name of the file, with its ending. */
  readonly name: string;
  readonly mimeType: string;
  /** What the code printed on it tells whoever checks it; without this, it has no code. */
  readonly verification?: { readonly reference: string; readonly on: Day };
  /** Asked only when the file does not exist yet; `code` is the one to print. */
  readonly make: (code: string | null) => Promise<Buffer>;
}

/** A PDF that the service makes once. */
export interface MadeDocument extends Omit<MadeFile, 'mimeType' | 'make'> {
  /** A name of `pdfTemplates`. */
  readonly template: string;
  /** Asked only when the document does not exist yet. Plain JSON, texts ready to print. */
  readonly data: (code: string | null) => PdfHead | Promise<PdfHead>;
}

/**
 * The link to a made document, drawn and stored the first time it is asked for: the same key always gives the same bytes.
 * Draws in the worker, outside any transaction; of two nodes that draw at once, the first to store wins.
 */
export async function ensureMadeDocument(deps: Deps, { template, data, ...wanted }: MadeDocument): Promise<FileLinkType> {
  return ensureMadeFile(deps, { ...wanted, mimeType: 'application/pdf', make: async (code) => deps.pdf.make({ template, data: await data(code) }) });
}

/** The link to a made file, made and stored the first time it is asked for. */
export async function ensureMadeFile(deps: Deps, wanted: MadeFile): Promise<FileLinkType> {
  return linkTo(deps, (await findMade(deps.db.read, wanted)) ?? (await make(deps, wanted)));
}

async function make(deps: Deps, wanted: MadeFile): Promise<DocumentRow> {
  const { ownerKind, ownerId, kind, versionKey, siret, departement, name, mimeType, verification } = wanted;
  const verificationCode = verification ? verificationCodeOf(deps, wanted) : null;
  const bytes = await wanted.make(verificationCode);
  const stored = await deps.db.transaction((tx) =>
    insertDocument(
      tx,
      {
        id: deps.ids.next(), ownerKind, ownerId, kind, versionKey, siret, departement, name, mimeType, addedAt: deps.clock.now(), addedBy: null,
        verificationCode, verifiedReference: verification?.reference ?? null, verifiedOn: verification?.on ?? null,
      },
      bytes,
    ),
  );
  const row = stored ?? (await findMade(deps.db.read, wanted));
  if (!row) throw new Error(`The document ${kind} of ${ownerId} was neither stored nor found`);
  return row;
}
