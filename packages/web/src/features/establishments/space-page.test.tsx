import { type DaRowFragment, MySpaceDocument, type MySpaceQuery } from '@apart/schema';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer, axeFaults, dapDraft, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

type Node = MySpaceQuery['myEstablishments']['nodes'][number];

const da: DaRowFragment = {
  id: 'da-1',
  reference: '069-00007X-00',
  status: 'IN_FORCE',
  statusLabel: 'En vigueur',
  bySilence: true,
  startDay: '2020-03-16',
  endDay: '2020-05-31',
  authorisedHours: 120_000,
  usedHours: 18_900,
  leftHours: 101_100,
  siret: '73282932000074',
  establishmentName: 'Boulangerie Martin SARL',
  months: [
    { month: '2020-03', label: 'mars 2020', status: null, statusLabel: null, diReference: null, deadline: '2021-03-31', canOpen: true },
    { month: '2020-04', label: 'avril 2020', status: null, statusLabel: null, diReference: null, deadline: '2021-04-30', canOpen: false },
  ],
};

const bakery: Node = {
  siret: '73282932000074',
  name: 'Boulangerie Martin SARL',
  departement: '69',
  departementName: 'Rhône',
  address: { postalCode: '69003', city: 'Lyon' },
  myRole: 'ADMINISTRATOR',
  missingFields: ['establishmentHeadcount', 'ibanMasked'],
  possibleActions: [],
  daps: { nodes: [{ ...dapDraft, form: dapDraft.form }] },
  das: [da],
};

const space = (nodes: Node[]) => answer(MySpaceDocument, { myEstablishments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } });
const open = (nodes: Node[]) => renderAt({ at: '/espace', mocks: [meIs(mme), serviceIs(), space(nodes)] });

test('the space tells what to do next: the sheet, the months, the drafts', async () => {
  const { container } = open([bakery]);
  expect(await screen.findByText('Il manque : effectif de l’établissement et IBAN.')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Compléter la fiche/ })).toHaveAttribute('href', '/etablissements/73282932000074/fiche');
  expect(screen.getByText('Déclarer les heures chômées : mars 2020')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Reprendre/ })).toHaveAttribute('href', `/dap/${dapDraft.reference}`);
  expect(screen.getByRole('table', { name: 'Dernières demandes de Boulangerie Martin SARL' })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a reader has nothing to do and no button to file', async () => {
  open([{ ...bakery, myRole: 'READER' }]);
  expect(await screen.findByText(/^Rien ne vous attend/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Nouvelle demande pour/ })).toBeNull();
});

test('without any establishment the space says how to have one', async () => {
  open([]);
  expect(await screen.findByText('Aucun établissement pour l’instant')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Créer l’espace d’un établissement' })).toHaveAttribute('href', '/creer-mon-espace');
});
