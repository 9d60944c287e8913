import { describe, expect, it } from 'vitest';
import { COUNTED_DI_STATUSES, DI_ACT_LABELS, DI_STATUS_WORDS, DI_STATUSES, DI_TRANSITIONS, nextDiStatus, type DiStatus, type DiTransition } from './index.ts';

const ACTS = Object.keys(DI_TRANSITIONS) as DiTransition[];
const leaving = (status: DiStatus) => ACTS.filter((act) => DI_TRANSITIONS[act].from.includes(status));

describe('the thirteen statuses of a claim', () => {
  it('keep the codes and the labels of the published dictionary', () => {
    expect(Object.fromEntries(DI_STATUSES.map((status) => [DI_STATUS_WORDS[status].code, DI_STATUS_WORDS[status].label]))).toEqual({
      8: 'Provisoire', 9: 'Validée', 10: 'Paiement demandé', 11: 'Paiement effectué', 12: 'Paiement invalidé', 13: 'OR à émettre', 14: 'OR émis',
      15: 'OR invalidé', 16: 'En attente de visa UT', 17: 'DI rejetée', 19: 'En attente de validation', 20: 'En cours d’instruction', 26: 'Retiré',
    });
    expect(DI_STATUSES).toHaveLength(13);
  });

  it.each(DI_STATUSES)('%s says in plain words where the claim is and what comes next', (status) => {
    const { sentence, nextStep } = DI_STATUS_WORDS[status];
    for (const text of [sentence, nextStep]) expect(text).toMatch(/^[A-ZÀÉ].*\.$/);
    expect(sentence).not.toMatch(/\bOR\b/);
  });

  it('are all reached from the draft', () => {
    const reached = new Set<DiStatus>(['DRAFT']);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of Object.values(DI_TRANSITIONS)) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...DI_STATUSES].toSorted());
  });
});

describe('a claim moves', () => {
  it.each(ACTS.flatMap((act) => DI_STATUSES.map((from) => [act, from] as const)))('%s from %s as the table says, and not otherwise', (act, from) => {
    const next = nextDiStatus(act, from);
    if (DI_TRANSITIONS[act].from.includes(from)) expect(next).toMatchObject({ ok: true, value: DI_TRANSITIONS[act].to });
    else expect(next).toMatchObject({ ok: false, refusals: [{ code: 'WRONG_STATUS', numbers: { status: from } }] });
  });

  it('never by silence', () => {
    expect(Object.keys(DI_TRANSITIONS)).not.toContain('di.acceptBySilence');
  });

  it('no further once withdrawn or its recovery cancelled: the month is claimed again', () => {
    for (const status of ['WITHDRAWN', 'RECOVERY_INVALIDATED'] as const) expect(leaving(status)).toEqual([]);
  });

  it('again from a rejection only when the administration reopens it', () => {
    expect(leaving('REJECTED')).toEqual(['di.reopen']);
    expect(nextDiStatus('di.reopen', 'REJECTED')).toMatchObject({ value: 'AWAITING_VALIDATION' });
  });

  it('no more by the employer once it waits for the visa', () => {
    for (const status of ['AWAITING_VISA', 'VALIDATED', 'PAYMENT_REQUESTED', 'PAID'] as const) expect(leaving(status)).not.toContain('di.withdraw');
  });

  it('to its payment only after the visa', () => {
    expect(nextDiStatus('di.requestPayment', 'AWAITING_VISA').ok).toBe(false);
    expect(nextDiStatus('di.requestPayment', 'VALIDATED')).toMatchObject({ value: 'PAYMENT_REQUESTED' });
    expect(nextDiStatus('di.recordPayment', 'VALIDATED').ok).toBe(false);
  });

  it('or says where it is and where it should be', () => {
    const next = nextDiStatus('di.recordPayment', 'DRAFT');
    expect(!next.ok && next.refusals[0]?.message).toBe('«\u00a0Enregistrer le paiement\u00a0» n’est pas possible\u00a0: la demande est «\u00a0Provisoire\u00a0». Il faut qu’elle soit «\u00a0Paiement demandé\u00a0».');
  });
});

it('hours count against the decision from the sending on, unless the claim is rejected or withdrawn', () => {
  expect(DI_STATUSES.filter((status) => !COUNTED_DI_STATUSES.includes(status))).toEqual(['DRAFT', 'REJECTED', 'WITHDRAWN']);
});

it('each act has its words, and a reason is asked for what goes against the employer', () => {
  for (const act of ACTS) expect(DI_ACT_LABELS[act].button).toMatch(/^[A-ZÉ]/);
  expect(ACTS.filter((act) => DI_ACT_LABELS[act].needsReason).toSorted()).toEqual(['di.askRecovery', 'di.cancelRecovery', 'di.invalidatePayment', 'di.reject', 'di.reopen', 'di.withdraw']);
});
