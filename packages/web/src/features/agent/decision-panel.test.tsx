import { AuthoriseDapDocument, type DapPageFragment, DapDocument, DapMessagesDocument, RefusalReasonsDocument, RefuseDapDocument, TakeDapDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] };
const decisions: DapPageFragment['possibleActions'] = [
  { act: 'dap.authorise', label: 'Autoriser', needsReason: false },
  { act: 'dap.refuse', label: 'Refuser', needsReason: true },
];
const sent: DapPageFragment = {
  ...dapSent,
  warnings: [{ code: 'LATE', path: 'form.startDay', message: 'La demande est déposée après le placement.', article: 'R. 5122-3', numbers: [] }],
  possibleActions: [...decisions, { act: 'dap.take', label: 'Prendre en charge', needsReason: false }],
};
const at = `/dap/${sent.reference}`;
const base = [meIs(agent), serviceIs(), answer(DapDocument, { dap: sent })];
const reasons = answer(RefusalReasonsDocument, { refusalReasons: [{ code: 'NOT_ELIGIBLE', label: 'Motif non éligible', article: 'R. 5122-1' }] });

test('what deserves attention is said once, before the decision; taking the file is said and keeps the focus', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({
    at,
    mocks: [...base, answer(TakeDapDocument, { takeDap: { dap: { ...sent, version: 3, takenBy: 'Paul Rey', possibleActions: decisions } as DapPageFragment, refusals: [] } })],
  });
  const panel = await screen.findByRole('region', { name: 'Votre décision' });
  const warning = screen.getByText(/déposée après le placement/);
  expect(warning).toHaveTextContent('(R. 5122-3)');
  expect(warning.compareDocumentPosition(panel)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(within(panel).getByRole('button', { name: 'Prendre en charge' }));
  const said = await within(panel).findByText(/Vous avez pris la demande en charge/);
  await waitFor(() => expect(said).toHaveFocus());
  expect(within(panel).queryByRole('button', { name: 'Prendre en charge' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});

test('a refusal of the server lands on its field, and nothing is lost', async () => {
  const user = userEvent.setup();
  renderAt({
    at,
    mocks: [
      ...base,
      reasons,
      answer(RefuseDapDocument, { refuseDap: { dap: null, refusals: [{ code: 'TOO_SHORT', path: 'text', message: 'L’explication est trop courte.', article: null, numbers: [] }] } }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Refuser' }));
  await screen.findByRole('option', { name: /Motif non éligible/ });
  await user.selectOptions(screen.getByLabelText(/^Motif du refus/), 'NOT_ELIGIBLE');
  await user.type(screen.getByLabelText(/^Explication/), 'Non.');
  await user.click(screen.getByRole('button', { name: 'Refuser la demande' }));
  await waitFor(() => expect(screen.getByLabelText(/^Explication/)).toBeInvalid());
  expect(screen.getByLabelText(/^Explication/)).toHaveValue('Non.');
});

test('a colleague was faster: the refusal says what happened, the new state is read in place, and the text stays', async () => {
  const user = userEvent.setup();
  let now = sent;
  const message = 'Ce dossier a changé entre-temps : « Demande refusée » par Irène Blanc, le 27 mars 2020 à 09 h 30.';
  const { container } = renderAt({
    at,
    mocks: [
      meIs(agent),
      serviceIs(),
      answer(DapDocument, () => ({ dap: now })),
      answer(DapMessagesDocument, { dap: { id: sent.id, unreadMessages: 0, messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } }),
      answer(AuthoriseDapDocument, () => {
        now = { ...sent, version: 3, status: 'REFUSED', statusLabel: 'Refusée', statusSentence: 'La demande est refusée.', possibleActions: [] };
        return { authoriseDap: { dap: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message, article: null, numbers: [] }] } };
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Autoriser' }));
  await user.type(screen.getByLabelText(/^Texte à joindre/), 'Prévenez-nous.');
  await user.click(screen.getByRole('button', { name: 'Autoriser la demande' }));
  expect(await screen.findByText(message)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lire le nouvel état' }));
  expect(await screen.findByText('Cette décision n’est plus possible')).toBeVisible();
  expect(screen.getByLabelText(/^Texte à joindre/)).toHaveValue('Prévenez-nous.');
  expect(screen.queryByRole('button', { name: 'Autoriser la demande' })).toBeNull();
  expect(screen.getAllByText('Refusée').length).toBeGreaterThan(0);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByLabelText(/^Texte à joindre/)).toBeNull();
});

test('once decided it is said, and the focus goes to what comes next', async () => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [...base, answer(AuthoriseDapDocument, { authoriseDap: { dap: { ...sent, status: 'AUTHORISED', statusLabel: 'Autorisée', possibleActions: [] }, refusals: [] } })] });
  await user.click(await screen.findByRole('button', { name: 'Autoriser' }));
  await user.click(screen.getByRole('button', { name: 'Autoriser la demande' }));
  expect(await screen.findByText('C’est fait')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('link', { name: 'Revenir aux demandes à décider' })).toHaveFocus());
});

test('the agent sees the commitments proposed, changes them and adds one; what lacks is said on its field', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const proposing: DapPageFragment = {
    ...sent,
    form: { ...sent.form, previousUse: 'WITHIN_36_MONTHS', commitments: [{ kind: 'TRAINING', kindLabel: 'Formation', description: 'CACES', dueDay: '2020-06-30' }] },
  };
  const { container } = renderAt({
    at,
    mocks: [
      meIs(agent), serviceIs(), answer(DapDocument, { dap: proposing }),
      answer(AuthoriseDapDocument, ({ commitments }) => {
        asked.push(commitments);
        return { authoriseDap: { dap: null, refusals: [{ code: 'REQUIRED', path: 'commitments.1.dueDay', message: 'Engagement 2 : donnez sa date.', article: 'R. 5122-9', numbers: [] }] } };
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Autoriser' }));
  const group = screen.getByRole('group', { name: 'Engagements notifiés dans la décision' });
  expect(group).toHaveTextContent('Ceux que propose l’employeur.');
  const description = within(group).getByLabelText(/^En quoi il consiste/);
  expect(description).toHaveValue('CACES');
  await user.type(description, ' pour deux salariés');
  await user.click(within(group).getByRole('button', { name: 'Ajouter un engagement' }));
  await user.selectOptions(within(group).getByLabelText(/^Engagement 2/), 'Maintien dans l’emploi');
  await user.type(within(group).getAllByLabelText(/^En quoi il consiste/)[1]!, 'Les quatre postes.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Autoriser la demande' }));
  await waitFor(() => expect(within(group).getAllByLabelText(/^À tenir au plus tard le/)[1]).toBeInvalid());
  expect(asked).toEqual([[{ kind: 'TRAINING', description: 'CACES pour deux salariés', dueDay: '2020-06-30' }, { kind: 'JOB_RETENTION', description: 'Les quatre postes.', dueDay: null }]]);
});
