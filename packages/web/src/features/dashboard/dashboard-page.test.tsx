import { StatisticsDocument } from '@apart/schema';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';
import { hoursText } from '../../ui/index.ts';
import { csvOf } from './csv.ts';
import { roundUp, WeeksChart } from './weeks-chart.tsx';

const agent: Me = { ...mme, id: 'account-2', role: 'UD', departements: ['69', '75'], acts: ['statistics.read'] };
const figures = { received: 12, authorised: 5, refused: 1, bySilence: 3, hoursAsked: 1_200_050, hoursAuthorised: 600_000 };

test('the dashboard says its figures in words and in tables beside its charts, for the weeks and the département that one chooses', async () => {
  const user = userEvent.setup();
  const asked: object[] = [];
  const statistics = answer(StatisticsDocument, (variables) => {
    asked.push(variables);
    return {
      statistics: {
        statistics: {
          from: '2019-12-30', until: '2020-03-27', medianHours: 50, totals: figures,
          weeks: [{ key: '2020-03-16', label: '2020-03-16', ...figures }, { key: '2020-03-23', label: '2020-03-23', ...figures, received: 0 }],
          reasons: [{ key: 'ECONOMIC', label: 'Conjoncture économique', ...figures }],
          sections: [{ key: '', label: 'Non précisé', ...figures }],
        },
        refusals: [],
      },
    };
  });
  const { container } = renderAt({ at: '/tableau-de-bord', mocks: [meIs(agent), serviceIs(), statistics] });
  expect(await screen.findByText('2 j 2 h')).toBeVisible();
  // Thirteen weeks by default, the one under way included.
  expect(asked[0]).toMatchObject({ from: '2019-12-30', until: '2020-03-27', departement: null });
  const table = screen.getByRole('table', { name: 'Chiffres par motif de recours', hidden: true });
  const row = within(table).getByText('Conjoncture économique').closest('tr');
  expect([...(row?.cells ?? [])].map((cell) => cell.textContent)).toEqual(['Conjoncture économique', '12', '5', '1', '3', hoursText(1_200_050), hoursText(600_000)]);
  await user.selectOptions(screen.getByLabelText('Période'), '4 dernières semaines');
  await user.selectOptions(screen.getByLabelText('Département'), '75 — Paris');
  await user.click(screen.getByRole('button', { name: 'Afficher' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ from: '2020-03-02', departement: '75' }));
  expect(await axeFaults(container)).toEqual([]);
});

test('a file for a spreadsheet has its mark, its semicolons, and no cell that runs as a formula', async () => {
  const bytes = new Uint8Array(await (await csvOf(['Motif', 'Heures'], [['=HYPERLINK("x")', '1,50'], ['Près ; loin', '+2']])).arrayBuffer());
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes.slice(3)).split('\r\n')).toEqual(['Motif;Heures', `"'=HYPERLINK(""x"")";1,50`, `"Près ; loin";'+2`, '']);
});

test('the scale of a chart ends on a round number whose half is whole: people and files are not cut in two', () => {
  expect([4, 5, 7, 10, 12, 480].map(roundUp)).toEqual([4, 6, 10, 10, 20, 600]);
});

test('a year of weeks shares the width of a month: the drawing keeps its height, says at most thirteen days, and needs no scrolling', () => {
  const weeks = Array.from({ length: 52 }, (_, index) => ({ ...figures, __typename: 'FigureLine' as const, key: `2026-01-01-${index}`, label: '' }));
  const { container } = render(<WeeksChart weeks={weeks} />);
  const drawing = container.querySelector('.ap-weekchart__weeks');
  const days = [...(drawing?.querySelectorAll('text') ?? [])];
  expect(drawing?.getAttribute('height')).toBe('206');
  expect(drawing?.hasAttribute('viewBox')).toBe(false);
  expect(days).toHaveLength(13);
  expect(days.every((day) => Number.parseFloat(day.getAttribute('x') ?? '') < 100)).toBe(true);
  expect(container.querySelectorAll('[tabindex]')).toHaveLength(0);
});
