import { ok, PROOF_LEVEL_WORDS, refusal, refused, strongerProof, type ProofLevel, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { nameOf, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../companies/index.ts';
import { changeSheet, type SheetTarget } from './change-sheet.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';

/** Raises the proof of the link between a space and its company, in the transaction of the act that brings it; a weaker one changes nothing. */
export async function raiseProof(tx: Performing, siret: string, level: ProofLevel, by: string): Promise<void> {
  const row = await findEstablishment(tx, siret);
  if (!row || strongerProof(row.proofLevel, level) === row.proofLevel) return;
  const { establishment } = establishmentTables(tx);
  await tx.sql.update(establishment).set({ proofLevel: level, provedAt: tx.at, provedBy: by }).where(eq(establishment.siret, siret));
}

/** An agent says that the link was checked, and how: kept in the timeline of the establishment. */
export function checkEstablishmentLink(deps: Deps, viewer: Viewer, target: SheetTarget, how: string): Promise<Result<EstablishmentRow>> {
  return changeSheet(deps, viewer, 'establishment.checkLink', target, (_row, tx) => {
    const detail = how.trim();
    if (detail.length < 5) return refused(refusal('REQUIRED', 'how', 'Dites comment le lien a été vérifié (extrait Kbis reçu, appel au siège…).'));
    const level = 'CHECKED_BY_AGENT' satisfies ProofLevel;
    return ok({ values: { proofLevel: level, provedAt: tx.at, provedBy: nameOf(viewer) }, detail: `${PROOF_LEVEL_WORDS[level].label}\u00a0: ${detail}` });
  });
}
