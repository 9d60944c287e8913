import { type DiPageFragment, SaveDiLinesDocument, type SaveDiLinesMutationVariables, SubmitDiDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, lineOfLuc, meIs, mme, renderAt, serviceIs, widen } from '../../../testing/index.ts';

const at = '/di/069-0000CK-00-202003-1';
const ana = { ...lineOfLuc, id: 'line-2', position: 1, employee: { ...lineOfLuc.employee, id: 'e2', lastName: 'Silva', firstName: 'Ana' } };
const claim: DiPageFragment = { ...claimDraft, lines: [lineOfLuc, ana] };
const base = [meIs(mme), serviceIs()];

beforeEach(() => {
  widen();
  // jsdom draws nothing: the box of the grid is given a size.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});

type Input = SaveDiLinesMutationVariables['input'];
function server(start: DiPageFragment, refuse: (input: Input) => boolean = () => false) {
  let di = start;
  const sent: Input[] = [];
  return {
    sent,
    become: (next: DiPageFragment) => void (di = next),
    mocks: [
      ...base,
      ...claimIs(() => di),
      answer(SaveDiLinesDocument, ({ input }: SaveDiLinesMutationVariables) => {
        sent.push(input);
        if (refuse(input)) return { saveDiLines: { di: null, savedLines: [], refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Modifiée entre-temps.', article: null, numbers: [] }] } };
        const savedLines = input.lines.map((line, index) => {
          const before = di.lines.find(({ id }) => id === line.id) ?? { ...lineOfLuc, id: `new-${index}` };
          const weeks = before.weeks.map((week) => ({ ...week, ...line.weeks.find(({ monday }) => monday === week.monday), monday: week.monday }));
          return { ...before, hourlyRate: line.hourlyRate, weeks, employee: { ...before.employee, id: before.employee.id, lastName: line.lastName, firstName: line.firstName } };
        });
        di = { ...di, version: di.version + 1, lines: [...di.lines.map((line) => savedLines.find(({ id }) => id === line.id) ?? line), ...savedLines.filter(({ id }) => id.startsWith('new-'))] };
        return { saveDiLines: { di, savedLines, refusals: [] } };
      }),
    ],
  };
}
const grid = () => screen.findByRole('grid');
const activeCell = () => document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '');

test('the grid names its weeks by their dates, its people by their names, and axe finds nothing', async () => {
  const { mocks } = server(claim);
  const { container } = renderAt({ at, mocks });
  const sheet = await grid();
  expect(within(sheet).getByRole('columnheader', { name: '16/03 au 22/03' })).toBeVisible();
  expect(within(sheet).getByRole('rowheader', { name: 'Petit Luc' })).toBeVisible();
  expect(sheet).toHaveAttribute('aria-rowcount', '5');
  expect(await axeFaults(container)).toEqual([]);
});

test('by the keyboard alone: arrows move, typing writes, Enter goes down, and rows leave in one sending', async () => {
  const user = userEvent.setup();
  const { mocks, sent } = server(claim);
  renderAt({ at, mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(activeCell()).toHaveTextContent('12,00');
  await user.keyboard('14,5{Enter}15{Tab}');
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4000 });
  expect(sent[0]).toMatchObject({ expectedVersion: 3, lines: [{ id: 'line-1', hourlyRate: 1450, identifier: null }, { id: 'line-2', hourlyRate: 1500 }] });
  expect(await screen.findByText(/^Enregistré à/)).toBeVisible();
});

test('Escape gives up what was typed; a value that cannot be read stays in its cell, says why, and is not sent', async () => {
  const user = userEvent.setup();
  const { mocks, sent } = server(claim);
  renderAt({ at, mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}99{Escape}');
  expect(activeCell()).toHaveTextContent('12,00');
  await user.keyboard('douze{Enter}{ArrowUp}');
  expect(activeCell()).toHaveTextContent('douze');
  expect(activeCell()).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByText(/Ce montant n’est pas lisible/)).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(sent).toEqual([]);
});

test('whoever leaves with a row to complete is told, and may stay', async () => {
  const user = userEvent.setup();
  const { mocks } = server(claim);
  const { pathname } = renderAt({ at, mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}douze{Enter}');
  await user.click(screen.getByRole('link', { name: 'Importer un fichier' }));
  const dialog = await screen.findByRole('dialog', { name: 'Quitter sans tout enregistrer\u00a0?' });
  await user.click(within(dialog).getByRole('button', { name: 'Rester et compléter' }));
  expect(pathname()).toBe(at);
  expect(screen.getByRole('grid')).toHaveTextContent('douze');
  await user.click(screen.getByRole('link', { name: 'Importer un fichier' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Quitter' }));
  await waitFor(() => expect(pathname()).toBe(`${at}/import`));
});

const sends = (asked: unknown[]) =>
  answer(SubmitDiDocument, (variables) => {
    asked.push(variables);
    return { submitDi: { di: { ...claim, status: 'AWAITING_VALIDATION' as const, statusSentence: 'Votre demande est envoyée.', possibleActions: [] }, refusals: [], warnings: [] } };
  });

test('nobody is left out of a sending: rows that are not complete refuse it by their names, and are one click away', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { mocks } = server(claim);
  const { container } = renderAt({ at, mocks: [...mocks, sends(asked)] });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}douze{Enter}{ArrowDown}15{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  const told = (await screen.findByText('La demande n’est pas envoyée')).closest('div') as HTMLElement;
  expect(told).toHaveTextContent('2 lignes ne sont pas encore enregistrées');
  expect(within(told).getAllByRole('listitem')).toHaveLength(2);
  expect(told).toHaveTextContent('Ligne 1, Petit Luc : Ce montant n’est pas lisible');
  expect(await axeFaults(container)).toEqual([]);
  expect(screen.getByRole('grid')).toHaveTextContent('douze');
  await user.click(within(told).getByRole('button', { name: 'Ligne 3, sans nom' }));
  await waitFor(() => expect(screen.getByRole('grid')).toHaveFocus());
  expect(activeCell()?.closest('[role=row]')).toHaveAttribute('data-row', '2');
  expect(asked).toEqual([]);
});

test('what was typed just before the sending is saved first, and leaves with it', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { mocks, sent } = server(claim);
  renderAt({ at, mocks: [...mocks, sends(asked)] });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}14,5{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  await waitFor(() => expect(asked).toMatchObject([{ expectedVersion: 4 }]));
  expect(sent).toMatchObject([{ lines: [{ id: 'line-1', hourlyRate: 1450 }] }]);
});

test('a block pasted from a spreadsheet is written from the cell one is in, with decimal commas', async () => {
  const user = userEvent.setup();
  const { mocks, sent } = server(claim);
  renderAt({ at, mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await user.paste('7,5\t0\t27,5\n35\t0\t0\n');
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4000 });
  expect(sent[0]?.lines.map(({ weeks }) => [weeks[0]?.worked, weeks[0]?.assimilated, weeks[0]?.idle])).toEqual([[750, 0, 2750], [3500, 0, 0]]);
});

test('hours over the contract are told in their cell and kept; totals follow at once', async () => {
  const user = userEvent.setup();
  const { mocks } = server({ ...claim, leftHours: 5000 });
  renderAt({ at, mocks });
  (await grid()).focus();
  expect(screen.getByText(/dépasse de 20,00/)).toBeVisible();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}50{Enter}{ArrowUp}');
  expect(activeCell()).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getAllByText(/50,00.h chômées/)[0]).toBeVisible();
});

test('somebody else changed the same cell: both are shown, and the one chosen is saved', async () => {
  const user = userEvent.setup();
  const theirs = { ...claim, version: 7, lines: [{ ...lineOfLuc, hourlyRate: 1600 }, ana] };
  const back = server(claim, (input) => input.expectedVersion < 7);
  renderAt({ at, mocks: back.mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}14,5{Enter}{ArrowUp}');
  back.become(theirs);
  expect(await screen.findByRole('button', { name: 'Garder ma saisie\u00a0: 14,50' }, { timeout: 5000 })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Prendre l’autre\u00a0: 16,00' }));
  expect(activeCell()).toHaveTextContent('16,00');
});

test('somebody else took out a person whose row is being written: the row waits, and is kept or taken out by choice', async () => {
  const user = userEvent.setup();
  const back = server(claim, (input) => input.expectedVersion < 7);
  renderAt({ at, mocks: back.mocks });
  (await grid()).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}14,5{Enter}{ArrowUp}{Home}');
  back.become({ ...claim, version: 7, lines: [ana] });
  await user.click(await screen.findByRole('button', { name: /^Garder dans la demande/ }, { timeout: 5000 }));
  await waitFor(() => expect(back.sent.at(-1)).toMatchObject({ expectedVersion: 7, lines: [{ id: null, employeeId: 'e1', hourlyRate: 1450 }] }), { timeout: 4000 });
});

test('a new row whose saving was answered by nobody is found again in the claim: it is not added twice', async () => {
  const user = userEvent.setup();
  const back = server({ ...claim, lines: [] }, (input) => input.expectedVersion < 7);
  renderAt({ at, mocks: back.mocks });
  (await grid()).focus();
  await user.keyboard('Petit{Tab}Luc{Tab}185057800608491{Tab}');
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}12{Enter}');
  // The server had taken the row when it was killed.
  back.become({ ...claim, version: 7, lines: [{ ...lineOfLuc, id: 'added', employee: { ...lineOfLuc.employee, category: 'EMPLOYEE' }, weeks: lineOfLuc.weeks.map((week) => ({ ...week, idle: 0 })) }] });
  await waitFor(() => expect(back.sent.length).toBeGreaterThan(0), { timeout: 4000 });
  expect(await screen.findByText(/^Enregistré à/, undefined, { timeout: 4000 })).toBeVisible();
  expect(within(screen.getByRole('grid')).getAllByRole('rowheader', { name: 'Petit' })).toHaveLength(1);
});
