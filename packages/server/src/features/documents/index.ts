import type { Feature } from '../feature.ts';
import { DaDocumentsResolver, DapDocumentsResolver } from './graphql/resolver.ts';
import { makeReceipt } from './reactions/make-receipt.ts';
import { documentRoutes } from './routes.ts';
import { documentTables } from './tables.ts';

export { acceptedDocumentTypes, formatFileSize } from './file-rules.ts';
export { establishmentFacts } from './establishment-facts.ts';
export { ensureMadeDocument, type MadeDocument } from './made.ts';
export { documentTables } from './tables.ts';

export const documents: Feature = {
  name: 'documents',
  acts: {
    'document.attach': { label: 'Pièce jointe', who: ['employer'] },
    'document.remove': { label: 'Pièce retirée', who: ['employer'] },
  },
  resolvers: [DapDocumentsResolver, DaDocumentsResolver],
  tables: [documentTables],
  reactions: { 'dap.submit': makeReceipt },
  routes: documentRoutes,
};
