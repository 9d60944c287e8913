import { ArbitrateHabilitationDocument, HabilitationArbitrationsDocument, type HabilitationRequestFieldsFragment } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const request: HabilitationRequestFieldsFragment = {
  id: 'r1', siret: '73282932000074', personName: 'Eva Roux', email: 'eva@martin.example', emailProven: true, message: 'Responsable de la paie', status: 'ARBITRATION', createdAt: '2026-06-15T08:00:00Z', answeredAt: null, answeredByName: null, answerReason: null,
  assistanceReference: 'AS-1', arbitrationReason: 'La titulaire est partie.', aspSignedByName: null, udSignedByName: null, effectiveAt: null, objection: null, version: 1,
};

/** The arbitrations of an agent of the ASP, on a server where the one request becomes `meanwhile`, or is closed, just before the first decision. */
function open(meanwhile: Partial<HabilitationRequestFieldsFragment> | null) {
  let stored: HabilitationRequestFieldsFragment | null = request;
  const sent: unknown[] = [];
  const save = answer(ArbitrateHabilitationDocument, ({ expectedVersion, accept, reason }) => {
    sent.push([expectedVersion, accept, reason]);
    if (stored?.version === 1) stored = meanwhile && { ...stored, ...meanwhile, version: 2 };
    const refusals = expectedVersion === stored?.version ? [] : [{ code: 'VERSION_CONFLICT', path: '', message: 'Cet arbitrage a avancé entre-temps.', article: null, numbers: [] }];
    return { arbitrateHabilitation: { refusals } };
  });
  const view = renderAt({ at: '/arbitrages', mocks: [meIs({ ...mme, role: 'ASP', acts: ['habilitation.arbitrate'] }), serviceIs(), answer(HabilitationArbitrationsDocument, () => ({ habilitationArbitrations: stored ? [stored] : [] })), save] });
  return { ...view, sent };
}

const sign = async (user: ReturnType<typeof userEvent.setup>, reason: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Signer l’accès' }));
  const dialog = screen.getByRole('dialog');
  if (reason) await user.type(within(dialog).getByLabelText(/^Motif/), reason);
  await user.click(within(dialog).getByRole('button', { name: 'Signer l’accès' }));
};

test('a signature that comes after the arbitration is closed says so, with the reason that was typed', async () => {
  const user = userEvent.setup();
  const { container } = open(null);
  await sign(user, 'Appel au siège.');
  expect(await screen.findByText('La demande de Eva Roux a déjà reçu une réponse')).toBeVisible();
  expect(screen.getByText(/^Signer l’accès.*Appel au siège\./)).toBeVisible();
  expect(screen.getByRole('link', { name: 'voir l’établissement' })).toHaveAttribute('href', '/etablissements/73282932000074');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Garder la réponse enregistrée' }));
  expect(screen.queryByText('La demande de Eva Roux a déjà reçu une réponse')).toBeNull();
});

test('a signature over an arbitration that went on says so, and is given again with the same reason', async () => {
  const user = userEvent.setup();
  const { sent } = open({ udSignedByName: 'Paul Rey' });
  await sign(user, 'Appel au siège.');
  expect(await screen.findByText('Cet arbitrage a avancé entre-temps.')).toBeVisible();
  expect(await screen.findByText('Paul Rey')).toBeVisible();
  await sign(user, '');
  await waitFor(() => expect(sent).toEqual([[1, true, 'Appel au siège.'], [2, true, 'Appel au siège.']]));
});
