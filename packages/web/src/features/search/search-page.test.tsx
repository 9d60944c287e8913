import { SearchDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const base = [meIs(mme), serviceIs()];

test('from the header a SIRET typed with spaces and an O finds each kind of file, and the page says how it was understood', async () => {
  const user = userEvent.setup();
  const asked: string[] = [];
  const found = answer(SearchDocument, ({ text }) => {
    asked.push(text);
    return {
      search: {
        text,
        understood: [{ kind: 'SIRET', label: 'SIRET 732 829 320 00074', corrected: true }],
        hits: [
          { kind: 'ESTABLISHMENT' as const, title: 'Boulangerie Martin SARL', subtitle: 'SIRET 732 829 320 00074, Lyon', reference: null, siret: '73282932000074' },
          { kind: 'PERSON' as const, title: 'Anne Martin', subtitle: 'anne@martin.example, pour Boulangerie Martin SARL', reference: null, siret: '73282932000074' },
          { kind: 'DAP' as const, title: 'Demande 069-0000CK-00', subtitle: 'Boulangerie Martin SARL, envoyée', reference: '069-0000CK-00', siret: '73282932000074' },
          { kind: 'DI' as const, title: 'Demande d’indemnisation 069-0000CK-00-202003-1', subtitle: 'mars 2020', reference: '069-0000CK-00-202003-1', siret: '73282932000074' },
        ],
      },
    };
  });
  const { container, pathname } = renderAt({ at: '/recherche', mocks: [...base, found] });
  const box = await screen.findByRole('search', { name: 'Recherche' });
  await user.type(within(box).getByRole('searchbox'), '732 829 32O 00074{Enter}');
  expect(await screen.findByText(/Compris\s: SIRET 732 829 320 00074 \(corrigé\)/)).toBeVisible();
  expect(pathname()).toBe('/recherche');
  expect(asked).toEqual(['732 829 32O 00074']);
  expect(screen.getByRole('link', { name: 'Boulangerie Martin SARL' })).toHaveAttribute('href', '/etablissements/73282932000074');
  expect(screen.getByRole('link', { name: 'Anne Martin' })).toHaveAttribute('href', '/etablissements/73282932000074/habilitations');
  screen.getByRole('link', { name: 'Boulangerie Martin SARL' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Demande 069-0000CK-00' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Demande 069-0000CK-00' })).toHaveAttribute('href', '/dap/069-0000CK-00');
  expect(screen.getByRole('link', { name: /indemnisation/ })).toHaveAttribute('href', '/di/069-0000CK-00-202003-1');
  expect(await axeFaults(container)).toEqual([]);
});

test('what finds nothing says so, and what to try', async () => {
  renderAt({ at: '/recherche?q=zzz', mocks: [...base, answer(SearchDocument, { search: { text: 'zzz', understood: [], hits: [] } })] });
  expect(await screen.findByText('Rien ne répond à « zzz »')).toBeVisible();
});
