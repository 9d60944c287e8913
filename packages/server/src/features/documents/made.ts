import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { PdfHead } from '../../pdf/pdf-maker.ts';
import { linkTo } from './link.ts';
import { findMade, insertDocument, type DocumentRow, type MadeKey } from './repository.ts';

/** A PDF that the service makes once for `versionKey`: the instant of the sending, of the validation… */
export interface MadeDocument extends MadeKey {
  readonly siret: string;
  readonly departement: string;
  /** Name of the file, with its ending. */
  readonly name: string;
  /** A name of `pdfTemplates`. */
  readonly template: string;
  /** Asked only when the document does not exist yet. Plain JSON, texts ready to print. */
  readonly data: () => PdfHead | Promise<PdfHead>;
}

/**
 * The link to a made document, drawn and stored the first time it is asked for: the same key always gives the same bytes.
 * Draws in the worker, outside any transaction; of two nodes that draw at once, the first to store wins.
 */
export async function ensureMadeDocument(deps: Deps, wanted: MadeDocument): Promise<FileLinkType> {
  return linkTo(deps, (await findMade(deps.db.read, wanted)) ?? (await make(deps, wanted)));
}

async function make(deps: Deps, { template, data, ...wanted }: MadeDocument): Promise<DocumentRow> {
  const bytes = await deps.pdf.make({ template, data: await data() });
  const { ownerKind, ownerId, kind, versionKey, siret, departement, name } = wanted;
  const stored = await deps.db.transaction((tx) =>
    insertDocument(
      tx,
      {
        id: deps.ids.next(), ownerKind, ownerId, kind, versionKey, siret, departement, name,
        mimeType: 'application/pdf', addedAt: deps.clock.now(), addedBy: null,
      },
      bytes,
    ),
  );
  const row = stored ?? (await findMade(deps.db.read, wanted));
  if (!row) throw new Error(`The document ${kind} of ${ownerId} was neither stored nor found`);
  return row;
}
