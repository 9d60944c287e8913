import { describe, expect, it } from 'vitest';
import { DAP_ACT_LABELS, DAP_STATUS_LABELS, DAP_STATUSES, DAP_TRANSITIONS, EDITABLE_DAP_STATUSES, nextDapStatus, UNDECIDED_DAP_STATUSES, type DapStatus, type DapTransition } from './index.ts';

const ACTS = Object.keys(DAP_TRANSITIONS) as DapTransition[];
const CONCLUDED: readonly DapStatus[] = ['REFUSED', 'AUTHORISED', 'AUTHORISED_BY_SILENCE', 'WITHDRAWN'];

describe('a request', () => {
  it('may reach each status from its draft', () => {
    const reached = new Set<DapStatus>(['DRAFT']);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of Object.values(DAP_TRANSITIONS)) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...DAP_STATUSES].toSorted());
  });

  it.each(ACTS.flatMap((act) => DAP_STATUSES.map((from) => [act, from] as const)))('%s from %s does what the table says, and nothing else', (act, from) => {
    const next = nextDapStatus(act, from);
    if (DAP_TRANSITIONS[act].from.includes(from)) {
      expect(next).toMatchObject({ ok: true, value: DAP_TRANSITIONS[act].to });
    } else {
      expect(next).toMatchObject({ ok: false, refusals: [{ code: 'WRONG_STATUS', numbers: { status: from } }] });
    }
  });

  it('does not move any more once concluded: an avenant changes it', () => {
    for (const status of CONCLUDED) expect(ACTS.filter((act) => DAP_TRANSITIONS[act].from.includes(status))).toEqual([]);
  });

  it('that was returned is sent again', () => {
    expect(nextDapStatus('dap.submit', 'RETURNED')).toMatchObject({ ok: true, value: 'SUBMITTED' });
  });

  it('may be accepted by silence exactly while no conclusion is given: a return stops the clock', () => {
    expect(DAP_TRANSITIONS['dap.acceptBySilence'].from).toEqual(UNDECIDED_DAP_STATUSES);
    expect(UNDECIDED_DAP_STATUSES).not.toContain('RETURNED');
    expect(DAP_TRANSITIONS['dap.authorise'].from).toEqual(UNDECIDED_DAP_STATUSES);
  });

  it('is never edited while an agent may decide it', () => {
    expect(EDITABLE_DAP_STATUSES.filter((status) => (UNDECIDED_DAP_STATUSES as readonly string[]).includes(status))).toEqual([]);
  });

  it('that cannot do an act says where it is and where it should be', () => {
    const next = nextDapStatus('dap.authorise', 'DRAFT');
    expect(!next.ok && next.refusals[0]?.message).toBe(
      '«\u00a0Autoriser\u00a0» n’est pas possible\u00a0: la demande est «\u00a0Provisoire\u00a0». Il faut qu’elle soit «\u00a0Envoyée\u00a0» ou «\u00a0En cours d’instruction\u00a0».',
    );
  });
});

describe('the words', () => {
  it('name each status and each act, no two alike', () => {
    expect(Object.keys(DAP_STATUS_LABELS).toSorted()).toEqual([...DAP_STATUSES].toSorted());
    expect(new Set(Object.values(DAP_STATUS_LABELS)).size).toBe(DAP_STATUSES.length);
    for (const words of [Object.values(DAP_ACT_LABELS).map((one) => one.button), Object.values(DAP_ACT_LABELS).map((one) => one.done)]) {
      expect(new Set(words).size).toBe(words.length);
    }
    for (const act of ACTS) expect(DAP_ACT_LABELS[act].button).not.toBe('');
  });

  it('ask for a reason for what goes against the employer, and for a withdrawal', () => {
    expect(ACTS.filter((act) => DAP_ACT_LABELS[act].needsReason).toSorted()).toEqual(['dap.refuse', 'dap.return', 'dap.withdraw']);
  });
});
