import type { Feature } from '../feature.ts';
import { everybody } from '../../acts/index.ts';
import { DaDocumentsResolver, DaWithdrawalDocumentsResolver, DapDocumentsResolver, RefusalDocumentsResolver } from './graphql/resolver.ts';
import { VerifyDocumentResolver } from './graphql/verify-resolver.ts';
import { makeReceipt } from './reactions/make-receipt.ts';
import { documentRoutes } from './routes.ts';
import { documentTables } from './tables.ts';

export { acceptedDocumentTypes, formatFileSize } from './file-rules.ts';
export { establishmentFacts } from './establishment-facts.ts';
export { ensureMadeDocument, ensureMadeFile, type MadeDocument, type MadeFile } from './made.ts';
export { printedCode } from './verification.ts';
export { piecesOf } from './repository.ts';
export { fromHere, readFile, refuse } from './routes.ts';
export { documentTables } from './tables.ts';

export const documents: Feature = {
  name: 'documents',
  acts: {
    'document.attach': { label: 'Pièce jointe', who: ['employer'], scopes: ['dap:write'] },
    'document.verify': { label: 'Vérification d’un document', who: everybody, scopes: ['dap:read', 'di:read'] },
    'document.remove': { label: 'Pièce retirée', who: ['employer'], scopes: ['dap:write'] },
  },
  resolvers: [DapDocumentsResolver, DaDocumentsResolver, DaWithdrawalDocumentsResolver, RefusalDocumentsResolver, VerifyDocumentResolver],
  tables: [documentTables],
  reactions: { 'dap.submit': makeReceipt },
  routes: documentRoutes,
};
