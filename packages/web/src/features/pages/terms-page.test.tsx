import { TermsInForceDocument, type TermsTextFragment, TermsOfVersionDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const inForce: TermsTextFragment = { version: '2026-01', since: '2026-01-01', current: true, sections: [{ title: 'Votre compte', text: 'Il est personnel.' }], sha256: 'abc123' };
const base = [meIs(null), serviceIs()];

test('anyone reads the terms in force, since when, and the hash that a receipt names', async () => {
  const { container } = renderAt({ at: '/conditions-generales', mocks: [...base, answer(TermsInForceDocument, { termsOfUse: inForce })] });
  expect(await screen.findByRole('heading', { name: 'Votre compte' })).toBeVisible();
  expect(screen.getByText(/Vous les acceptez en créant votre espace/)).toBeVisible();
  expect(screen.getByText(/Version 2026-01, en vigueur depuis le 1er janvier 2026/)).toBeVisible();
  expect(screen.getByText(/abc123/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a version that was accepted stays readable, and says that another is in force', async () => {
  const asked: unknown[] = [];
  const old = answer(TermsOfVersionDocument, ({ version }) => {
    asked.push(version);
    return { termsOfUse: { ...inForce, version: '2025-01', current: false } };
  });
  renderAt({ at: '/conditions-generales/2025-01', mocks: [...base, old] });
  expect(await screen.findByText(/Une autre version est en vigueur/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Lire la version en vigueur' })).toHaveAttribute('href', '/conditions-generales');
  expect(asked).toEqual(['2025-01']);
});

test('a version that never was says so', async () => {
  renderAt({ at: '/conditions-generales/1999', mocks: [...base, answer(TermsOfVersionDocument, { termsOfUse: null })] });
  expect(await screen.findByText('Cette version n’existe pas')).toBeVisible();
});
