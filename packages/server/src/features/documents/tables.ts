import { PIECE_KINDS } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

/** Files: pieces that people attach, and PDFs that the service makes, kept with their bytes and their fingerprint. */
export const documentTables = defineTables((kit) => ({
  document: kit.table(
    'document',
    {
      id: kit.id('id'),
      ownerKind: kit.enumeration('owner_kind', ['dap', 'da', 'di', 'mandate']).notNull(),
      ownerId: kit.text('owner_id').notNull(),
      /** PIECE: attached by a person; else the kind of PDF. */
      kind: kit.enumeration('kind', ['PIECE', 'RECEIPT', 'DA_LETTER', 'REFUSAL_LETTER', 'WITHDRAWAL_LETTER', 'RECAP_REQUEST', 'RECAP_VALIDATION', 'MANDATE']).notNull(),
      /** What a piece is, as the person who attached it said. */
      pieceKind: kit.enumeration('piece_kind', PIECE_KINDS),
      /** Tells versions of a made document apart (the sending's date, say): same key, same bytes. A piece has its own id. */
      versionKey: kit.text('version_key').notNull(),
      siret: kit.text('siret').notNull(),
      departement: kit.text('departement').notNull(),
      name: kit.text('name').notNull(),
      mimeType: kit.text('mime_type').notNull(),
      sizeBytes: kit.int('size_bytes').notNull(),
      sha256: kit.text('sha256').notNull(),
      addedAt: kit.instant('added_at').notNull(),
      addedBy: kit.text('added_by'),
      /** What its printed code lets anybody check (`verifyDocument`): its reference and its day. Null for what has no code. */
      verificationCode: kit.text('verification_code'),
      verifiedReference: kit.text('verified_reference'),
      verifiedOn: kit.day('verified_on'),
    },
    (t) => [kit.index('document_verification').on(t.verificationCode), kit.uniqueIndex('document_owner').on(t.ownerKind, t.ownerId, t.kind, t.versionKey)],
  ),
  documentContent: kit.table('document_content', {
    documentId: kit.id('document_id'),
    bytes: kit.bytes('bytes').notNull(),
  }),
}));
