import { defineTables } from '../../persistence/index.ts';

/** Files: pieces that people attach, and PDFs that the service makes, kept with their bytes and their fingerprint. */
export const documentTables = defineTables((kit) => ({
  document: kit.table(
    'document',
    {
      id: kit.id('id'),
      ownerKind: kit.enumeration('owner_kind', ['dap', 'da', 'di']).notNull(),
      ownerId: kit.text('owner_id').notNull(),
      /** PIECE: attached by a person; else the kind of PDF. */
      kind: kit.enumeration('kind', ['PIECE', 'RECEIPT', 'DA_LETTER', 'RECAP_REQUEST', 'RECAP_VALIDATION']).notNull(),
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
    },
    (t) => [kit.uniqueIndex('document_owner').on(t.ownerKind, t.ownerId, t.kind, t.versionKey)],
  ),
  documentContent: kit.table('document_content', {
    documentId: kit.id('document_id'),
    bytes: kit.bytes('bytes').notNull(),
  }),
}));
