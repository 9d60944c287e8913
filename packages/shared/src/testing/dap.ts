import type { DapForm, SubmissionContext } from '../dap/index.ts';
import { day } from '../time/index.ts';

/** A request that can be sent: a bakery closed for six weeks by an exceptional circumstance. */
export function aDapForm(changes: Partial<DapForm> = {}): DapForm {
  return {
    reason: 'OTHER_EXCEPTIONAL',
    subReason: 'CORONAVIRUS',
    circumstances: 'La clientèle a disparu depuis la fermeture des écoles et des bureaux du quartier.',
    perimeter: 'CLOSURE_WHOLE',
    units: null,
    placementDay: null,
    startDay: day('2026-11-02'),
    endDay: day('2026-12-31'),
    employeesConcerned: 5,
    forecastHours: 100_000,
    cseOpinion: 'NOT_REQUIRED',
    cseOpinionDay: null,
    previousUse: 'NONE',
    commitments: null,
    earlierCommitments: null,
    justifications: null,
    ...changes,
  };
}

/** A bakery of eight, without CSE nor other decision, that files on 2 November 2026 at ten in Paris. */
export function aSubmissionContext(changes: Partial<SubmissionContext> = {}): SubmissionContext {
  return {
    submittedAt: new Date('2026-11-02T09:00:00Z'),
    firstSubmittedAt: null,
    establishmentHeadcount: 8,
    companyHeadcount: 8,
    companyHasCse: false,
    otherAuthorisations: [],
    ...changes,
  };
}
