import { CancelBankChangeDocument, CloseEstablishmentDocument, EstablishmentDocument, type EstablishmentQuery, ReplaceEstablishmentDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

type Establishment = NonNullable<EstablishmentQuery['establishment']>;

const SIRET = '73282932000074';
const act = (name: string, label: string) => ({ act: name, label, needsReason: false });
const ofAdministrator = [act('establishment.save', 'Modifier la fiche'), act('dap.save', 'Faire une demande'), act('establishment.close', 'Déclarer la fermeture'), act('establishment.replace', 'Signaler un nouveau SIRET')];
const nothing = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
const sheet: Establishment = {
  siret: SIRET, siren: '732829320', name: 'Boulangerie Martin SARL', departement: '69', departementName: 'Rhône', myRole: 'ADMINISTRATOR', withoutUser: false, missingFields: [], version: 3,
  address: { number: '12', extension: null, kind: 'rue', street: 'des Lilas', complement: null, postalCode: '69001', city: 'Lyon', communeCode: '69381' },
  phone: '04 72 00 00 00', email: 'contact@martin.example', nafCode: '1071C', contactLastName: 'Martin', contactFirstName: 'Anne', contactPhone: null, contactEmail: null,
  establishmentHeadcount: 8, companyHeadcount: 8, companyHasCse: false, ibanMasked: 'FR76 •••• 189', bic: null, bankHolder: 'Boulangerie Martin',
  closedOn: null, replacedBySiret: null, replaces: [], companyLink: { level: 'DECLARED', label: 'Lien déclaré', sentence: 'Rien d’autre ne l’atteste encore.', at: null },
  pendingBankChange: null, possibleActions: ofAdministrator, daps: nothing, das: [], dis: nothing,
};
const at = `/etablissements/${SIRET}`;
const base = [meIs(mme), serviceIs()];
const show = (more: Partial<Establishment>, mocks: Parameters<typeof renderAt>[0]['mocks'] = [], path = at) =>
  renderAt({ at: path, mocks: [...base, answer(EstablishmentDocument, { establishment: { ...sheet, ...more } }), ...mocks] });
const waiting = {
  pendingBankChange: { ibanMasked: 'FR14 •••• 606', usableFrom: '2026-11-05T09:00:00.000Z', by: 'Luc Petit' },
  possibleActions: [...ofAdministrator, act('establishment.cancelBankChange', 'Annuler le changement de compte')],
};

test('an account that waits is said with its hour and who asked, and an administrator says no in one gesture', async () => {
  const user = userEvent.setup();
  let asked: unknown;
  const { container } = show(waiting, [
    answer(CancelBankChangeDocument, (variables) => {
      asked = variables;
      return { cancelBankChange: { establishment: { ...sheet, version: 4 }, refusals: [] } };
    }),
  ]);
  expect(await screen.findByText(/Luc Petit a demandé/)).toHaveTextContent('FR14 •••• 606');
  expect(screen.getByText(/Luc Petit a demandé/)).toHaveTextContent('5 novembre 2026');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Annuler le changement de compte' }));
  await waitFor(() => expect(asked).toBeDefined());
  expect(asked).toEqual({ target: { siret: SIRET, expectedVersion: 3 } });
});

test('who may not say no is told, and has no button', async () => {
  show({ ...waiting, possibleActions: [] });
  expect(await screen.findByText(/tout administrateur peut refuser/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Annuler le changement/ })).toBeNull();
});

test('a replaced SIRET leads to the new one, and the new one to the files of the old', async () => {
  const first = show({ replacedBySiret: '73282932000124', closedOn: '2026-11-20' });
  expect(await screen.findByRole('link', { name: 'sous le nouveau SIRET' })).toHaveAttribute('href', '/etablissements/73282932000124');
  expect(within(screen.getByRole('main')).queryByRole('link', { name: 'Nouvelle demande' })).toBeNull();
  first.unmount();
  show({ replaces: [{ siret: '73282932000082', name: 'Boulangerie' }] });
  expect(await screen.findByRole('link', { name: /dossiers de l’ancien numéro/ })).toHaveAttribute('href', '/etablissements/73282932000082');
});

test('a closing without its day is refused on its field; a refusal of the server lands there too', async () => {
  const user = userEvent.setup();
  const { container } = show({}, [
    answer(CloseEstablishmentDocument, { closeEstablishment: { establishment: null, refusals: [{ code: 'CLOSING_TO_COME', path: 'closedOn', message: 'Cette date est à venir.', article: null, numbers: [] }] } }),
  ], `${at}/fermeture`);
  await user.click(await screen.findByRole('button', { name: 'Déclarer la fermeture' }));
  expect(screen.getByLabelText(/Dernier jour/)).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText(/Dernier jour/), '2026-12-31');
  await user.click(screen.getByRole('button', { name: 'Déclarer la fermeture' }));
  expect(await screen.findByRole('link', { name: 'Cette date est à venir.' })).toBeVisible();
});

test('a new SIRET says all that is missing at once, and keeps what is typed', async () => {
  const user = userEvent.setup();
  const { container } = show({}, [
    answer(ReplaceEstablishmentDocument, { replaceEstablishment: { establishment: null, refusals: [] } }),
  ], `${at}/nouveau-siret`);
  await user.type(await screen.findByLabelText(/^Nouveau SIRET\s*14/), '732 829 320 O0124');
  expect(screen.getByText('Compris : 732 829 320 00124')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Enregistrer le nouveau SIRET' }));
  expect(await screen.findByText(/points à corriger/)).toBeVisible();
  expect(screen.getByLabelText(/^Nouveau SIRET\s*14/)).toHaveValue('732 829 320 O0124');
  expect(await axeFaults(container)).toEqual([]);
});
