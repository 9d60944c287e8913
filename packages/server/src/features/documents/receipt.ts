import { describeDapForm, formatInstant, invariant, TACIT_REGIME_LABELS } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { ReceiptData } from '../../pdf/templates/receipt.ts';
import type { DapRow } from '../dap/index.ts';
import { establishmentFacts } from './establishment-facts.ts';
import { formatFileSize } from './file-rules.ts';
import { inParis } from './letter-words.ts';
import { ensureMadeDocument } from './made.ts';
import { piecesOf } from './repository.ts';

/** The receipt of the last sending of a file (R.5122-26); `null` before the first one. */
export async function receiptOf(deps: Deps, dap: DapRow): Promise<FileLinkType | null> {
  if (!dap.submittedAt) return null;
  return ensureMadeDocument(deps, {
    ownerKind: 'dap',
    ownerId: dap.id,
    kind: 'RECEIPT',
    versionKey: dap.submittedAt.toISOString(),
    siret: dap.siret,
    departement: dap.departement,
    name: `recepisse-${dap.reference}.pdf`,
    template: 'receipt',
    data: () => receiptData(deps, dap),
  });
}

async function receiptData(deps: Deps, dap: DapRow): Promise<ReceiptData> {
  const { submittedAt, tacitDueAt, tacitRegime, tacitSource } = dap;
  invariant(submittedAt, 'a receipt is of a sending');
  const kind = dap.avenantNumber === 0 ? 'Demande d’autorisation préalable' : `Avenant n° ${dap.avenantNumber} à la demande d’autorisation préalable`;
  const pieces = await piecesOf(deps.db.read, [dap.id]);
  return {
    title: `Récépissé de dépôt ${dap.reference}`,
    footer: `${dap.reference} — Récépissé de dépôt`,
    madeAt: submittedAt.toISOString(),
    subject: `${kind} — ${dap.reference}`,
    author: dap.submittedByName ?? 'Personne habilitée de l’établissement',
    receivedAt: inParis(submittedAt),
    establishment: await establishmentFacts(deps, dap, 'of-sheet'),
    content: describeDapForm(dap.form).map(({ label, value }) => ({ label, value })),
    documents: pieces.map((piece) => ({ name: piece.name, size: formatFileSize(piece.sizeBytes), sha256: piece.sha256 })),
    term:
      tacitDueAt && tacitRegime
        ? { dueAt: formatInstant(tacitDueAt), regime: TACIT_REGIME_LABELS[tacitRegime], source: tacitSource ?? '' }
        : null,
  };
}
