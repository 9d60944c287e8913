import { AnswerHabilitationRequestDocument, type HabilitationRequestFieldsFragment, HabilitationsDocument, HabilitationsToManageDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const siret = '73282932000074';
const request: HabilitationRequestFieldsFragment = {
  id: 'r1', siret, personName: 'Eva Roux', email: 'eva@martin.example', emailProven: true, message: 'Responsable de la paie', status: 'PENDING', createdAt: '2026-06-15T08:00:00Z', answeredAt: null, answeredByName: null, answerReason: null,
  assistanceReference: null, arbitrationReason: null, aspSignedByName: null, udSignedByName: null, effectiveAt: null, objection: null, version: 1,
};
const answered = { answeredAt: '2026-06-16T08:00:00Z', answeredByName: 'Luc Petit' };

/** The people of an establishment, on a server where the request becomes `meanwhile` just before the first answer. */
function open(meanwhile: Partial<HabilitationRequestFieldsFragment>) {
  let stored = request;
  const sent: unknown[] = [];
  const save = answer(AnswerHabilitationRequestDocument, ({ expectedVersion, role, reason }) => {
    sent.push([expectedVersion, role ?? reason]);
    if (stored.version === 1) stored = { ...stored, ...meanwhile, version: 2 };
    const refusals = expectedVersion === stored.version ? [] : [{ code: 'VERSION_CONFLICT', path: '', message: 'Cette demande a reçu une réponse entre-temps.', article: null, numbers: [] }];
    return { answerHabilitationRequest: { refusals } };
  });
  const view = renderAt({
    at: `/etablissements/${siret}/habilitations`,
    mocks: [
      meIs(mme),
      serviceIs(),
      answer(HabilitationsDocument, { establishment: { siret, siren: '732829320', name: 'Boulangerie Martin', myRole: 'ADMINISTRATOR' }, habilitations: [] }),
      answer(HabilitationsToManageDocument, () => ({ habilitationInvitations: [], habilitationRequests: [stored] })),
      save,
    ],
  });
  return { ...view, sent };
}

const refuse = async (user: ReturnType<typeof userEvent.setup>, reason: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: /^Refuser/ }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Motif/), reason);
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande de Eva Roux' }));
};

test('a refusal that comes second shows the access that another administrator opened, beside the reason that was typed', async () => {
  const user = userEvent.setup();
  const { container, sent } = open({ ...answered, status: 'GRANTED' });
  await refuse(user, 'Elle a quitté l’entreprise.');
  expect(await screen.findByText('La demande de Eva Roux a déjà reçu une réponse')).toBeVisible();
  expect(screen.getByText(/^Accès accordé \(Luc Petit, /)).toBeVisible();
  expect(screen.getByText(/^Refuser.*Elle a quitté l’entreprise\./)).toBeVisible();
  expect(screen.getByText(/son accès se retire/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Garder la réponse enregistrée' }));
  expect(screen.queryByText('La demande de Eva Roux a déjà reçu une réponse')).toBeNull();
  expect(sent).toHaveLength(1);
});

test('an access that is given after a refusal says who refused and why, and that nothing was given', async () => {
  const user = userEvent.setup();
  open({ ...answered, status: 'REFUSED', answerReason: 'Inconnue ici.' });
  await user.click(await screen.findByRole('button', { name: 'Accepter comme déclarant' }));
  expect(await screen.findByText(/^Demande refusée \(Luc Petit, .*Inconnue ici\./)).toBeVisible();
  expect(screen.getByText('Accepter comme déclarant')).toBeVisible();
  expect(screen.getByText(/invitez eva@martin\.example/)).toBeVisible();
  expect(screen.queryByText(/est accepté/)).toBeNull();
});

test('a reason typed against a request that went to arbitration meanwhile becomes the objection, once that is read', async () => {
  const user = userEvent.setup();
  const { sent } = open({ status: 'ARBITRATION', arbitrationReason: 'La titulaire est partie.' });
  await refuse(user, 'Elle a quitté l’entreprise.');
  expect(await screen.findByText('Un arbitrage est demandé')).toBeVisible();
  expect(screen.getByText('Cette demande a reçu une réponse entre-temps.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^S’opposer/ }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByLabelText(/^Motif/)).toHaveValue('Elle a quitté l’entreprise.');
  await user.click(within(dialog).getByRole('button', { name: /^S’opposer à l’arbitrage/ }));
  expect(await screen.findByText('Votre réponse à Eva Roux est partie.')).toBeVisible();
  expect(screen.queryByText('Cette demande a reçu une réponse entre-temps.')).toBeNull();
  expect(sent).toEqual([[1, 'Elle a quitté l’entreprise.'], [2, 'Elle a quitté l’entreprise.']]);
});
