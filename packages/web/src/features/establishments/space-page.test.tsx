import { AccountOriginDocument, type DaRowFragment, MySpaceDocument, type MySpaceQuery } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
  withoutUser: false,
  missingFields: ['establishmentHeadcount', 'ibanMasked'],
  possibleActions: [],
  daps: { nodes: [{ ...dapDraft, form: dapDraft.form }] },
  das: [da],
};

const space = (nodes: Node[]) => answer(MySpaceDocument, { myEstablishments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } });
const open = (nodes: Node[]) => renderAt({ at: '/espace', mocks: [meIs(mme), serviceIs(), space(nodes)] });

test('a company without a user is told at each visit of its accountant, reading alone included, with the way to name one', async () => {
  open([{ ...bakery, withoutUser: true, myRole: 'READER' }]);
  expect(await screen.findByText('Nommer l’utilisateur de l’entreprise')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Nommer/ })).toHaveAttribute('href', '/cabinet?client=73282932000074');
});

test('the space tells what to do next: the sheet, the months, the drafts', async () => {
  const { container } = open([bakery]);
  expect(await screen.findByText('Il manque : effectif de l’établissement et IBAN.')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Compléter la fiche/ })).toHaveAttribute('href', '/etablissements/73282932000074/fiche');
  expect(screen.getByText('Déclarer les heures chômées : mars 2020')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Reprendre/ })).toHaveAttribute('href', `/dap/${dapDraft.reference}`);
  expect(screen.getByRole('table', { name: 'Dernières demandes de Boulangerie Martin SARL' })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('what the administration has is shown with its term, and each deadline goes to a calendar', async () => {
  const sent = { ...dapDraft, id: 'sent', reference: '069-00009Z-00', status: 'SUBMITTED', statusLabel: 'Envoyée', tacitTerm: { dueAt: '2020-03-29T08:00:00Z', passed: false }, cseOpinionDueDay: '2020-05-27', laterCseOpinion: null } as unknown as Node['daps']['nodes'][number];
  const { container } = open([{ ...bakery, daps: { ...bakery.daps, nodes: [sent] } }]);
  expect(await screen.findByRole('heading', { name: 'En attente de l’administration' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Demande 069-00009Z-00' })).toHaveAttribute('href', '/dap/069-00009Z-00');
  const titles = screen.getAllByRole('button', { name: /^Agenda/ }).map((button) => button.textContent);
  expect(titles[0]).toContain('le silence vaut acceptation');
  expect(titles.join(' ')).toContain('Dernier jour pour l’avis du CSE');
  expect(titles.join(' ')).toContain('Dernier jour pour déclarer mars 2020');
  expect(await axeFaults(container)).toEqual([]);
});

test('an establishment without any request is told how it goes', async () => {
  open([{ ...bakery, daps: { ...bakery.daps, nodes: [] } }]);
  expect(await screen.findByText('Aucune demande pour l’instant')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Comment déposer une demande' })).toHaveAttribute('href', '/aide/deposer-une-dap');
});

test('a reader has nothing to do and no button to file', async () => {
  open([{ ...bakery, myRole: 'READER' }]);
  expect(await screen.findByText(/^Rien ne vous attend/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Nouvelle demande pour/ })).toBeNull();
});

const origin = (facts: { fromSylae?: boolean; providerSiret?: string | null } = {}) =>
  answer(AccountOriginDocument, { me: { id: mme.id, fromSylae: false, providerSiret: null, ...facts } });
const openEmpty = (facts: Parameters<typeof origin>[0], provider: string | null = null) =>
  renderAt({ at: '/espace', mocks: [meIs(mme), meIs(mme), serviceIs({ identityProvider: provider }), space([]), origin(facts)] });

test('without any establishment the space says that one is signed in, without an habilitation, and lets one ask', async () => {
  const { container, pathname } = openEmpty({});
  expect(await screen.findByRole('heading', { level: 1, name: 'Vous êtes connecté, sans habilitation pour ce service' })).toBeVisible();
  expect(screen.queryByText(/Sylae/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Créer l’espace d’un établissement' })).toHaveAttribute('href', '/creer-mon-espace');
  expect(await axeFaults(container)).toEqual([]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Demander une habilitation' }));
  expect((await screen.findAllByText(/Ce SIRET n’est pas reconnu/))[0]).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /SIRET/ }), '732 829 320 OOO74');
  await user.click(screen.getByRole('button', { name: 'Demander une habilitation' }));
  await waitFor(() => expect(pathname()).toBe('/demander-une-habilitation'));
});

test('whoever comes from Sylae is told so plainly: the pair is right, and opens no right here', async () => {
  openEmpty({ fromSylae: true });
  expect(await screen.findByText(/Votre compte Sylae vous a ouvert cette session.*deux services distincts/)).toBeVisible();
});

test('the establishment that the identity provider gives is offered, never imposed', async () => {
  openEmpty({ providerSiret: '73282932000074' }, 'ProConnect');
  expect(await screen.findByDisplayValue('732 829 320 00074')).toBeVisible();
  expect(await screen.findByText(/Établissement donné par ProConnect/)).toBeVisible();
});
