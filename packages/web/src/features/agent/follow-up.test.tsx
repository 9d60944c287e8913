import {
  DapColleaguesDocument, DapDocument, DapMessagesDocument, type DapPageFragment, HandOverDapDocument, RefusalReasonsDocument, ReplaceDecisionDocument, type ReplaceDecisionInput, WithdrawDaDocument,
} from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] };
const at = `/dap/${dapSent.reference}`;
const replace = { act: 'dap.replaceDecision', label: 'Remplacer la décision', needsReason: true };
const refused: DapPageFragment = { ...dapSent, status: 'REFUSED', statusLabel: 'Refusée', tacitTerm: null, version: 5, possibleActions: [replace] };
const authorised: DapPageFragment = { ...refused, status: 'AUTHORISED', statusLabel: 'Autorisée', possibleActions: [replace, { act: 'da.withdraw', label: 'Retirer l’autorisation', needsReason: true }] };
const waiting: DapPageFragment = { ...dapSent, possibleActions: [{ act: 'dap.handOver', label: 'Confier à un collègue', needsReason: true }] };
const thread = answer(DapMessagesDocument, { dap: { id: dapSent.id, unreadMessages: 0, messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } });
const show = (dap: DapPageFragment, ...mocks: Parameters<typeof renderAt>[0]['mocks']) => renderAt({ at, mocks: [meIs(agent), serviceIs(), thread, answer(DapDocument, { dap }), ...mocks] });
const reasons = answer(RefusalReasonsDocument, { refusalReasons: [{ code: 'PERIOD_TOO_LONG', label: 'Durée trop longue', article: 'R. 5122-9' }] });

/** The server, which writes down the new decisions that it is asked for. */
const replacing = (asked: ReplaceDecisionInput[]) =>
  answer(ReplaceDecisionDocument, ({ input }) => {
    asked.push(input);
    return { replaceDecision: { dap: { ...refused, version: 6, possibleActions: [] }, refusals: [] } };
  });
async function open(user: ReturnType<typeof userEvent.setup>, label: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: label }));
  return screen.findByRole('form', { name: label });
}

test('another refusal takes the place of a refusal, with its own reason and why', async () => {
  const user = userEvent.setup();
  const asked: ReplaceDecisionInput[] = [];
  const { container } = show(refused, reasons, replacing(asked));
  const form = await open(user, 'Remplacer la décision');
  await user.click(within(form).getByRole('radio', { name: /Refuser pour un autre motif/ }));
  await user.type(within(form).getByLabelText(/^Pourquoi la décision précédente/), 'Motif mal choisi.');
  await within(form).findByRole('option', { name: /Durée trop longue/ });
  await user.selectOptions(within(form).getByLabelText(/^Motif du refus/), 'PERIOD_TOO_LONG');
  await user.type(within(form).getByLabelText(/^Explication/), 'Treize mois.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  const said = await screen.findByText(/La nouvelle décision remplace la précédente/);
  await waitFor(() => expect(said).toHaveFocus());
  expect(asked).toEqual([{ reference: dapSent.reference, expectedVersion: 5, kind: 'REFUSE', reason: 'Motif mal choisi.', reasonCode: 'PERIOD_TOO_LONG', items: null, commitments: null, text: 'Treize mois.' }]);
});

test('a return takes the place of a refusal with typed items; a line that names nothing is not sent', async () => {
  const user = userEvent.setup();
  const asked: ReplaceDecisionInput[] = [];
  show(refused, reasons, replacing(asked));
  const form = await open(user, 'Remplacer la décision');
  await user.click(within(form).getByRole('radio', { name: 'Renvoyer pour complément' }));
  await user.type(within(form).getByLabelText(/^Pourquoi la décision précédente/), 'Refus prononcé trop tôt.');
  await user.type(within(form).getByLabelText(/^Explication/), 'Précisez.');
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  await waitFor(() => expect(within(form).getByLabelText('Champ ou pièce')).toBeInvalid());
  expect(asked).toEqual([]);
  const first = within(form).getByLabelText('Champ ou pièce');
  await user.selectOptions(first, within(first).getByRole('option', { name: 'Pièce\u00a0: Avis du CSE' }));
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  await screen.findByText(/La nouvelle décision remplace la précédente/);
  expect(asked[0]).toMatchObject({ kind: 'RETURN', items: [{ piece: 'CSE_OPINION', remark: null }] });
});

test('an authorisation is replaced by another one alone, and the refusal of the server lands on its field', async () => {
  const user = userEvent.setup();
  show(
    authorised,
    answer(ReplaceDecisionDocument, { replaceDecision: { dap: null, refusals: [{ code: 'REQUIRED', path: 'reason', message: 'Dites-en plus.', article: null, numbers: [] }] } }),
  );
  const form = await open(user, 'Remplacer la décision');
  expect(within(form).queryByRole('radio')).toBeNull();
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  expect(await within(form).findByText('Dites pourquoi la décision précédente est remplacée.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  await user.type(within(form).getByLabelText(/^Pourquoi la décision précédente/), 'Texte erroné.');
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  expect(await within(form).findByText('Dites-en plus.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(within(form).getByLabelText(/^Pourquoi la décision précédente/)).toHaveValue('Texte erroné.');
});

test('an authorisation is withdrawn with the day of the hearing and a reason, both compulsory', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { container } = show(
    authorised,
    answer(WithdrawDaDocument, (given) => {
      asked.push(given);
      return { withdrawDa: { dap: { ...authorised, status: 'WITHDRAWN' as const, statusLabel: 'Retirée', possibleActions: [] }, refusals: [] } };
    }),
  );
  const form = await open(user, 'Retirer l’autorisation');
  const send = within(form).getByRole('button', { name: 'Retirer l’autorisation' });
  await user.click(send);
  expect(await within(form).findByText('Indiquez quand l’entreprise a pu présenter ses observations.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(await within(form).findByText(/Dites en quoi l’autorisation est illégale\s: le retrait est motivé/, { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(asked).toEqual([]);
  expect(await axeFaults(container)).toEqual([]);
  await user.type(within(form).getByLabelText(/^Entreprise entendue le/), '2020-03-20');
  await user.type(within(form).getByLabelText(/^Motif du retrait/), 'L’effectif déclaré est faux.');
  await user.click(send);
  expect(await screen.findByText(/L’autorisation est retirée\. L’employeur en est averti/)).toBeVisible();
  expect(asked).toEqual([{ reference: dapSent.reference, expectedVersion: 5, heardOn: '2020-03-20', reason: 'L’effectif déclaré est faux.' }]);
});

test('a file is handed over to a colleague of the département, chosen in the list, with a note between agents', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { container } = show(
    waiting,
    answer(DapColleaguesDocument, { dapColleagues: [{ id: 'account-9', name: 'Nadia Benali' }] }),
    answer(HandOverDapDocument, (given) => {
      asked.push(given);
      return { handOverDap: { dap: { ...waiting, version: 3, possibleActions: [] }, refusals: [] } };
    }),
  );
  const form = await open(user, 'Confier à un collègue');
  await within(form).findByRole('option', { name: 'Nadia Benali' });
  await user.click(within(form).getByRole('button', { name: 'Confier la demande' }));
  expect(await within(form).findByText('Choisissez un collègue.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(asked).toEqual([]);
  expect(await axeFaults(container)).toEqual([]);
  await user.selectOptions(within(form).getByLabelText(/^Collègue/), 'account-9');
  await user.type(within(form).getByLabelText(/^Note pour votre collègue/), ' Voir l’arrêté. ');
  await user.click(within(form).getByRole('button', { name: 'Confier la demande' }));
  expect(await screen.findByText(/confiée à votre collègue, qui en est averti/)).toBeVisible();
  expect(asked).toEqual([{ reference: dapSent.reference, expectedVersion: 2, to: 'account-9', note: 'Voir l’arrêté.' }]);
});

test('with nobody to hand over to, it is said', async () => {
  const user = userEvent.setup();
  show(waiting, answer(DapColleaguesDocument, { dapColleagues: [] }));
  await open(user, 'Confier à un collègue');
  expect(await screen.findByText('Aucun autre agent ne travaille sur ce département aujourd’hui.')).toBeVisible();
});

test('a new authorisation begins from the commitments of the one that it replaces', async () => {
  const user = userEvent.setup();
  const asked: ReplaceDecisionInput[] = [];
  const da: DapPageFragment['da'] = { id: 'da-1', reference: dapSent.reference, status: 'IN_FORCE', commitmentsFixed: true, commitments: [{ kind: 'JOB_RETENTION', kindLabel: 'Maintien dans l’emploi', description: 'Les quatre postes.', dueDay: '2020-12-31' }] };
  show({ ...authorised, da }, replacing(asked));
  const form = await open(user, 'Remplacer la décision');
  await user.type(within(form).getByLabelText(/^Pourquoi la décision précédente/), 'Une date est fausse.');
  await user.clear(within(form).getByLabelText(/^À tenir au plus tard le/));
  await user.type(within(form).getByLabelText(/^À tenir au plus tard le/), '2020-09-30');
  await user.click(within(form).getByRole('button', { name: 'Prendre la nouvelle décision' }));
  await screen.findByText(/La nouvelle décision remplace la précédente/);
  expect(asked[0]).toMatchObject({ kind: 'AUTHORISE', commitments: [{ kind: 'JOB_RETENTION', description: 'Les quatre postes.', dueDay: '2020-09-30' }] });
});

test('a refusal that was taken back says so, with its letter of withdrawal', async () => {
  const letter = { url: '/files/r2?expires=1&signature=x', name: 'refus.pdf', sizeBytes: 28_000, sha256: 'aa', expiresAt: '2099-01-01T00:00:00Z' };
  const refusalDecisions: DapPageFragment['refusalDecisions'] = [
    { id: 'refusal-1', at: '2020-03-28T08:00:00Z', reasonLabel: 'Durée trop longue', replacedAt: '2020-03-28T10:00:00Z', replacedBy: 'REEXAMINE', replacedWhy: 'Pièce reçue depuis.', letter, withdrawalLetter: { ...letter, url: '/files/r3?expires=1&signature=x', name: 'retrait-refus.pdf' } },
  ];
  show({ ...waiting, refusalDecisions });
  expect(await screen.findByText(/Retiré, instruction reprise, le 28 mars 2020/)).toHaveTextContent('Pièce reçue depuis.');
  expect(screen.getByRole('link', { name: /Télécharger la lettre de retrait/ })).toHaveAttribute('href', '/files/r3?expires=1&signature=x');
});
