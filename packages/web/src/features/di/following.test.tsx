import { AskDiRecoveryDocument, CheckDiDocument, CorrectDiDocument, DiComplementDocument, DiDocument, type DiPageFragment, LateDecreeDifferencesDocument, SubmitDiDocument, TakeDiDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = '/di/069-0000CK-00-202003-1';
const base = [meIs(mme), serviceIs()];
const action = (act: string, label: string, needsReason = false) => ({ act, label, needsReason });
const paid: DiPageFragment = {
  ...claimDraft,
  status: 'PAID',
  statusLabel: 'Paiement effectué',
  statusSentence: 'L’allocation est payée.',
  nextStep: 'Le mois est terminé ; une erreur se corrige encore.',
  nextStepBy: null,
  nextStepBefore: null,
  submittedAt: '2020-04-02T08:00:00Z',
  paymentReference: 'VIR-1',
  paidOn: '2020-04-10',
  due: 29_400,
  possibleActions: [action('di.correct', 'Corriger ma déclaration', true)],
};
const second = '069-0000CK-00-202003-2';

test('a paid claim is corrected with a reason, and the correction opens', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const correction = { ...claimDraft, id: 'di-2', reference: second, corrects: paid.reference };
  const correct = answer(CorrectDiDocument, (variables) => {
    sent.push(variables);
    return { correctDi: { di: { id: 'di-2', reference: second, version: 1 }, refusals: [] } };
  });
  const { pathname } = renderAt({ at, mocks: [...base, answer(DiDocument, (variables) => ({ di: variables.reference === second ? correction : paid })), ...claimIs(() => correction), correct] });
  await user.click(await screen.findByRole('button', { name: 'Corriger ma déclaration' }));
  const dialog = screen.getByRole('dialog', { name: 'Corriger ma déclaration' });
  await user.type(within(dialog).getByLabelText(/^Motif/), 'Une semaine oubliée.');
  await user.click(within(dialog).getByRole('button', { name: 'Corriger ma déclaration' }));
  expect(await screen.findByText(/prendra la place de/)).toBeVisible();
  expect(sent).toMatchObject([{ reference: paid.reference, reason: 'Une semaine oubliée.' }]);
  expect(pathname()).toBe(`/di/${second}`);
});

test('a correction shows its versions and what it changes, line by line', async () => {
  const line = { idleHours: 3500, payableHours: 3500, hourlyRate: 1200, allowance: 29_400, indemnity: 29_400 };
  const correction: DiPageFragment = {
    ...paid,
    reference: second,
    corrects: paid.reference,
    correctionReason: 'Une semaine oubliée.',
    due: 29_400,
    totals: { ...paid.totals, allowance: 58_800 },
    versions: [
      { reference: paid.reference, formVersion: 1, status: 'PAID', statusLabel: 'Paiement effectué', submittedAt: '2020-04-02T08:00:00Z', allowance: 29_400, due: 29_400, counts: false },
      { reference: second, formVersion: 2, status: 'PAID', statusLabel: 'Paiement effectué', submittedAt: '2020-04-12T08:00:00Z', allowance: 58_800, due: 29_400, counts: true },
    ],
    comparison: {
      reference: paid.reference,
      allowanceBefore: 29_400,
      difference: 29_400,
      lines: [
        { kind: 'CHANGED', name: 'Petit Luc', before: line, after: { ...line, payableHours: 7000, allowance: 58_800 } },
        { kind: 'REMOVED', name: 'Silva Ana', before: line, after: null },
      ],
    },
  };
  const { container } = renderAt({ at: `/di/${second}`, mocks: [...base, ...claimIs(() => correction)] });
  expect(await screen.findByText(/Seule la différence avec ce qui a déjà été payé est ordonnée/)).toHaveTextContent('294,00');
  const table = screen.getByRole('table', { name: /^Comparaison avec/ });
  expect(within(table).getByRole('row', { name: /Petit Luc/ })).toHaveTextContent(/35,00 h.*70,00 h/);
  expect(within(table).getByRole('row', { name: /Silva Ana/ })).toHaveTextContent('Retirée');
  expect(screen.getByText('C’est celle qui compte')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('an agent takes a claim, then proposes it to the visa', async () => {
  const user = userEvent.setup();
  const agent = { ...mme, role: 'UD' as const, departements: ['69'], acts: ['di.take', 'di.check'] };
  const sent: DiPageFragment = { ...paid, status: 'AWAITING_VALIDATION', statusLabel: 'En attente de validation', due: null, possibleActions: [action('di.take', 'Prendre en charge'), action('di.check', 'Proposer au visa')] };
  const taken: DiPageFragment = { ...sent, version: 4, status: 'UNDER_REVIEW', statusLabel: 'En cours d’instruction', possibleActions: [action('di.check', 'Proposer au visa')] };
  const checked: DiPageFragment = { ...taken, version: 5, status: 'AWAITING_VISA', statusLabel: 'En attente de visa UT', possibleActions: [] };
  renderAt({ at, mocks: [meIs(agent), serviceIs(), ...claimIs(() => sent), answer(TakeDiDocument, { takeDi: { di: taken, refusals: [] } }), answer(CheckDiDocument, { checkDi: { di: checked, refusals: [] } })] });
  await user.click(await screen.findByRole('button', { name: 'Prendre en charge' }));
  expect((await screen.findAllByText('En cours d’instruction')).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Proposer au visa' }));
  expect((await screen.findAllByText('En attente de visa UT')).length).toBeGreaterThan(0);
});

test('the ASP asks for a recovery with its amount and its reason', async () => {
  const user = userEvent.setup();
  const asp = { ...mme, role: 'ASP' as const, acts: ['di.askRecovery'] };
  const sent: unknown[] = [];
  const ask = answer(AskDiRecoveryDocument, (variables) => {
    sent.push(variables);
    return { askDiRecovery: { di: { ...paid, status: 'RECOVERY_TO_ISSUE' as const, statusLabel: 'OR à émettre', recovery: 10_000, recoveryReason: 'Versé deux fois.', possibleActions: [] }, refusals: [] } };
  });
  renderAt({ at, mocks: [meIs(asp), serviceIs(), ...claimIs(() => ({ ...paid, possibleActions: [action('di.askRecovery', 'Demander un recouvrement', true)] })), ask] });
  await user.click(await screen.findByRole('button', { name: 'Demander un recouvrement' }));
  const dialog = screen.getByRole('dialog', { name: 'Demander un recouvrement' });
  await user.type(within(dialog).getByLabelText(/^Montant à rendre/), '100');
  await user.type(within(dialog).getByLabelText(/^Motif/), 'Versé deux fois.');
  await user.click(within(dialog).getByRole('button', { name: 'Demander le recouvrement' }));
  expect((await screen.findAllByText(/Somme à rendre/))[0]).toBeVisible();
  expect(sent).toMatchObject([{ amount: 10_000, reason: 'Versé deux fois.' }]);
});

describe('a text published after the sending', () => {
  const steps = [{ label: 'Plancher de l’allocation', value: '8,57\u00a0€', article: 'D. 5122-13', source: 'Décret n° 2026-36', period: 'depuis le 01/01/2026' }];
  const complement = { publishedOn: ['2020-04-20'], allowance: 29_400, dueAllowance: 29_995, indemnity: 29_400, dueIndemnity: 29_995, explained: true, changes: ['Plancher de l’allocation : 8,46\u00a0€ → 8,57\u00a0€'], changedLines: 1, lines: [{ name: 'Petit Luc', allowance: 29_400, dueAllowance: 29_995, indemnity: 29_400, dueIndemnity: 29_995, steps }] };
  const found = (more: Partial<typeof complement> = {}) => answer(DiComplementDocument, { di: { id: paid.id, complement: { ...complement, ...more } } });
  const read = answer(DiDocument, ({ reference }) => ({ di: reference === second ? { ...paid, id: 'di-2', reference: second, corrects: paid.reference, statusSentence: 'La correction est partie.' } : paid }));

  test('shows its complement and its steps, and is accepted in one click: the correction begins and leaves', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    const correct = answer(CorrectDiDocument, (variables) => {
      sent.push(variables);
      return { correctDi: { di: { id: 'di-2', reference: second, version: 1 }, refusals: [] } };
    });
    const submit = answer(SubmitDiDocument, (variables) => {
      sent.push(variables);
      return { submitDi: { di: { ...paid, id: 'di-2', reference: second }, refusals: [], warnings: [] } };
    });
    const { container, pathname } = renderAt({ at, mocks: [...base, read, found(), correct, submit] });
    const accept = await screen.findByRole('button', { name: /^Accepter le complément de 5,95.€$/ });
    expect(screen.getByText(/8,46.€ → 8,57.€/)).toBeVisible();
    expect(screen.getByRole('table', { name: 'Calcul des montants de Petit Luc' })).toHaveTextContent('D. 5122-13');
    expect(await axeFaults(container)).toEqual([]);
    await user.click(accept);
    expect(await screen.findByText('La correction est partie.')).toBeVisible();
    expect(pathname()).toBe(`/di/${second}`);
    expect(sent).toMatchObject([{ reference: paid.reference, reason: 'Texte paru le 20 avril 2020, après l’envoi.' }, { reference: second, expectedVersion: 1 }]);
  });

  test('a difference that no text explains is not proposed to the employer', async () => {
    renderAt({ at, mocks: [...base, read, found({ explained: false })] });
    expect(await screen.findByRole('button', { name: 'Corriger ma déclaration' })).toBeVisible();
    expect(screen.queryByText(/paru depuis l’envoi/)).toBeNull();
  });

  test('the DGEFP reads the list of the claims concerned, with what is to be looked at', async () => {
    const dgefp = { ...mme, role: 'DGEFP' as const, acts: ['di.lateDecrees'] };
    const di = { id: paid.id, reference: paid.reference, siret: paid.siret, establishmentName: paid.establishmentName, departement: '69', monthLabel: paid.monthLabel, status: paid.status, statusLabel: paid.statusLabel };
    const nodes = [{ ...complement, di }, { ...complement, explained: false, changes: [], di: { ...di, id: 'di-9', reference: '069-0000CK-00-202004-1' } }];
    const { container } = renderAt({ at: '/textes-tardifs', mocks: [meIs(dgefp), serviceIs(), answer(LateDecreeDifferencesDocument, { lateDecreeDifferences: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } })] });
    const table = await screen.findByRole('table', { name: 'Demandes à recalculer' });
    expect(within(table).getByRole('row', { name: new RegExp(paid.reference) })).toHaveTextContent(/\+5,95/);
    expect(screen.getByText('1 écart ne vient pas d’un texte')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });
});
