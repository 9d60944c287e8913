import { EstablishmentDocument, type EstablishmentQuery, SaveEstablishmentDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

type Sheet = NonNullable<EstablishmentQuery['establishment']>;

const sheet: Sheet = {
  siret: '73282932000074', siren: '732829320', name: 'Boulangerie Martin', departement: '69', departementName: 'Rhône', myRole: 'ADMINISTRATOR', missingFields: [], closedOn: null, replacedBySiret: null, replaces: [], withoutUser: false,
  companyLink: { level: 'DECLARED', label: 'Déclaré', sentence: 'Déclaré à l’inscription.', at: null }, pendingBankChange: null, version: 1, phone: '04 72 00 00 00', email: 'contact@martin.example', nafCode: '10.71C',
  contactLastName: 'Martin', contactFirstName: 'Anne', contactPhone: '04 72 00 00 01', contactEmail: 'anne@martin.example', establishmentHeadcount: 8, companyHeadcount: 8, companyHasCse: false, ibanMasked: 'FR76 •••• •••• 189', bic: 'AGRIFRPP', bankHolder: 'Boulangerie Martin',
  address: { number: '3', extension: null, kind: null, street: 'rue des Lilas', complement: null, postalCode: '69003', city: 'Lyon', communeCode: '69383' }, possibleActions: [],
  daps: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }, das: [], dis: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
};

/** The form of the sheet, on a server where Claire Duval saves `theirs` just before the first saving; with `isCut`, the line falls as it is read again. */
function open(theirs: Partial<Sheet>, isCut = false) {
  let stored = sheet;
  const saved: unknown[] = [];
  const save = answer(SaveEstablishmentDocument, ({ input }) => {
    if (stored.version === 1) stored = { ...stored, ...theirs, version: 2 };
    if (input.expectedVersion !== stored.version) {
      return { saveEstablishment: { establishment: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Cette fiche a changé entre-temps, par Claire Duval.', article: null, numbers: [] }], warnings: [] } };
    }
    saved.push({ phone: input.phone, contactPhone: input.contactPhone, expectedVersion: input.expectedVersion });
    stored = { ...stored, phone: input.phone ?? null, contactPhone: input.contactPhone ?? null, version: stored.version + 1 };
    return { saveEstablishment: { establishment: stored, refusals: [], warnings: [] } };
  });
  const read = answer(EstablishmentDocument, () => ({ establishment: stored }));
  const reads = isCut ? [{ ...read, maxUsageCount: 1 }, { request: read.request, error: new TypeError('Failed to fetch') }, read] : [read];
  return { ...renderAt({ at: '/etablissements/73282932000074/fiche', mocks: [meIs(mme), serviceIs(), ...reads, save] }), saved };
}

const typePhone = async (user: ReturnType<typeof userEvent.setup>, phone: string): Promise<void> => {
  const field = await screen.findByLabelText('Téléphone de l’établissement');
  await user.clear(field);
  await user.type(field, phone);
  await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
};

test('what another person saved meanwhile in another field is kept with what is typed here', async () => {
  const user = userEvent.setup();
  const { saved } = open({ contactPhone: '04 72 99 99 99' });
  await typePhone(user, '04 72 11 11 11');
  await waitFor(() => expect(saved).toEqual([{ phone: '04 72 11 11 11', contactPhone: '04 72 99 99 99', expectedVersion: 2 }]));
});

test('what both wrote in one field waits for a choice, and overwrites nothing meanwhile', async () => {
  const user = userEvent.setup();
  const { saved, container } = open({ phone: '04 72 22 22 22', contactPhone: '04 72 99 99 99' });
  await typePhone(user, '04 72 11 11 11');
  expect(await screen.findByText('Cette fiche a changé ailleurs')).toBeVisible();
  expect(screen.getByText(/par Claire Duval/)).toBeVisible();
  expect(screen.getByLabelText('Téléphone de l’établissement')).toHaveValue('04 72 11 11 11');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  expect(await screen.findByText(/^Choisissez encore pour «\sTéléphone de l’établissement\s»/)).toBeVisible();
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /Téléphone de l’établissement, votre saisie/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  await waitFor(() => expect(saved).toEqual([{ phone: '04 72 11 11 11', contactPhone: '04 72 99 99 99', expectedVersion: 2 }]));
});

test('when what was saved first cannot be read, the refusal says it, and what is typed is saved at the next try', async () => {
  const user = userEvent.setup();
  const { saved } = open({ contactPhone: '04 72 99 99 99' }, true);
  await typePhone(user, '04 72 11 11 11');
  expect(await screen.findByText('Cette fiche a changé entre-temps, par Claire Duval.')).toBeVisible();
  expect(screen.getByLabelText('Téléphone de l’établissement')).toHaveValue('04 72 11 11 11');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
  await waitFor(() => expect(saved).toEqual([{ phone: '04 72 11 11 11', contactPhone: '04 72 99 99 99', expectedVersion: 2 }]));
});
