import { APPEALS, COMMITMENT_KIND_LABELS, commitmentText, cseInformedAtEnd, formatDay, formatHours, formatRange, hundredthsOfHour, invariant, reasonLabel } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { DaLetterData } from '../../pdf/templates/da-letter.ts';
import { commitmentsOfDa, type DaRow } from '../da/index.ts';
import { dapById } from '../dap/index.ts';
import { establishmentFacts } from './establishment-facts.ts';
import { administrationOf, inParis } from './letter-words.ts';
import { ensureMadeDocument } from './made.ts';

/** The letter of a decision, as it was when it was issued: whenever it is opened, and whatever was decided since. */
export async function letterOf(deps: Deps, da: DaRow): Promise<FileLinkType> {
  return ensureMadeDocument(deps, {
    ownerKind: 'da',
    ownerId: da.id,
    kind: 'DA_LETTER',
    versionKey: da.issuedAt.toISOString(),
    siret: da.siret,
    departement: da.departement,
    name: `decision-${da.reference}.pdf`,
    template: 'da-letter',
    data: () => letterData(deps, da),
  });
}

async function letterData(deps: Deps, da: DaRow): Promise<DaLetterData> {
  const dap = await dapById(deps.db.read, da.dapId);
  invariant(dap, 'a decision is of a file');
  const { decidedByName, decisionText } = da.decidedByName === null ? dap : da;
  return {
    title: `Décision d’autorisation ${da.reference}`,
    footer: `${da.reference} — Décision d’autorisation`,
    madeAt: da.issuedAt.toISOString(),
    reference: da.reference,
    bySilence: da.bySilence,
    version: dap.avenantNumber === 0 ? '' : `avenant n° ${dap.avenantNumber}`,
    administration: administrationOf(da.departement),
    issuedAt: inParis(da.issuedAt),
    effectiveAt: inParis(da.effectiveAt),
    decidedBy: decidedByName ?? '',
    establishment: await establishmentFacts(deps, da, da),
    authorised: [
      ...(dap.form.reason ? [{ label: 'Motif', value: reasonLabel(dap.form.reason) }] : []),
      { label: 'Période', value: formatRange({ start: da.startDay, end: da.endDay }) },
      { label: 'Heures autorisées', value: formatHours(hundredthsOfHour(da.authorisedHours)) },
      { label: 'Salariés concernés', value: String(da.authorisedEmployees) },
    ],
    replaced: da.replaces === null ? null : { before: da.replaces, why: da.replacedWhy ?? '' },
    comment: decisionText,
    commitmentsFixed: da.commitments !== null,
    commitments: commitmentsOfDa(da, dap.form).map(({ kind, description, dueDay }) => ({
      label: kind ? COMMITMENT_KIND_LABELS[kind] : 'Engagement',
      value: commitmentText({ kind: null, description, dueDay }),
    })),
    cseInformedOn: cseInformedAtEnd(da.endDay, dap.companyHeadcount) ? formatDay(da.endDay) : null,
    appeals: APPEALS,
  };
}
