import { formatInstant, ok, refusal, refused, TACIT_REGIME_LABELS, tacitTerm, formatDay, parisDayOf, type Result, type TacitRegime } from '@apart/shared';
import { perform, nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { regimeRowAt, regimeRows, type TacitRegimeRow } from './regimes.ts';
import { tacitRegimeTables } from './tables.ts';

export interface SetTacitRegimeInput {
  readonly kind: TacitRegime;
  readonly from: Date;
  /** The text that decides: decree, FAQ, instruction. */
  readonly source: string;
}

/**
 * Adds a dated regime of silence; sendings from `from` on take it. Files already sent keep the term of their receipt:
 * a date in the past is allowed and said by a warning.
 */
export async function setTacitRegime(deps: Deps, viewer: Viewer, input: SetTacitRegimeInput): Promise<Result<TacitRegimeRow>> {
  return perform(deps, viewer, 'tacit.setRegime', async (tx) => {
    const source = input.source.trim();
    if (source === '') return refused(refusal('SOURCE_MISSING', 'source', 'Indiquez le texte qui fonde ce régime\u00a0: il est imprimé sur les récépissés.'));
    if (source.length > 200) return refused(refusal('SOURCE_TOO_LONG', 'source', 'Source\u00a0: 200 caractères au plus.'));
    const { tacitRegime } = tacitRegimeTables(tx);
    const row: TacitRegimeRow = { id: deps.ids.next(), from: input.from, kind: input.kind, source, setBy: nameOf(viewer), setAt: tx.at };
    await tx.sql.insert(tacitRegime).values(row);
    await tx.record({
      act: 'tacit.setRegime',
      subjectKind: 'tacit',
      subjectId: row.id,
      detail: `${TACIT_REGIME_LABELS[row.kind]}, à compter du ${formatInstant(row.from)} (${source}).`,
    });
    const past = refusal('REGIME_IN_THE_PAST', 'from', 'Cette date est passée\u00a0: les demandes déjà envoyées gardent le terme de leur récépissé.');
    return ok(row, row.from.getTime() < tx.at.getTime() ? [past] : []);
  });
}

/** The regime on now, all those that are set, and what the law says without any of them. */
export async function readTacitRegime(deps: Deps) {
  const now = deps.clock.now();
  const rows = await regimeRows(deps.db.read);
  const law = tacitTerm('ORDINARY', now);
  const ordinary: TacitRegimeRow = { id: 'ordinary', from: new Date(0), kind: 'ORDINARY', source: law.source, setBy: 'Code du travail', setAt: new Date(0) };
  return {
    current: labelled(regimeRowAt(rows, now) ?? ordinary),
    lawOfTheDay: `Au ${formatDay(parisDayOf(now))}, le droit commun donne ${law.delayFr} à l’administration (${law.source}).`,
    regimes: rows.map(labelled),
  };
}

export const labelled = (row: TacitRegimeRow) => ({ ...row, label: TACIT_REGIME_LABELS[row.kind] });
