import { LegalParametersDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const smic = { effect: '2020-01-01', until: null, publication: null, variant: null, value: '10,15 €', source: 'décret n° 2019-1387', confidence: 'sure', note: null };
const floor = { ...smic, variant: 'Mayotte', value: null, source: 'montant non trouvé', confidence: 'unknown' };
const guess = { ...smic, variant: 'Hors Mayotte', value: '8,03 €', confidence: 'probable' };

/** The law of the day asked, and its history. */
function law(asked: unknown[] = []) {
  return answer(LegalParametersDocument, ({ on }) => {
    asked.push(on);
    return {
      legalParameters: [
        { id: 'smic', title: 'SMIC horaire brut', unit: 'euros par heure', article: 'L. 3231-2', current: [smic], entries: [{ ...smic, effect: '2019-01-01', value: '10,03 €' }, smic] },
        { id: 'indemnity-floor', title: 'Plancher de l’indemnité', unit: 'euros par heure', article: 'R. 5122-18', current: [guess, floor], entries: [guess, floor] },
      ],
    };
  });
}

test('anyone reads each value with its article, its date and its source; what is not published or not sure says so', async () => {
  const { container } = renderAt({ at: '/bareme', mocks: [meIs(null), serviceIs(), law()] });
  expect(await screen.findByText('En vigueur le 27 mars 2020')).toBeVisible();
  expect(await screen.findAllByText('10,15 €')).not.toHaveLength(0);
  expect(screen.getByText('Non publiée')).toBeVisible();
  expect(screen.getByText('Probable')).toBeVisible();
  expect(screen.getByText('Toutes les valeurs (2)', { exact: false })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('another day is asked in the address', async () => {
  const asked: unknown[] = [];
  renderAt({ at: '/bareme?jour=2019-06-01', mocks: [meIs(null), serviceIs(), law(asked)] });
  expect(await screen.findByText('En vigueur le 1er juin 2019')).toBeVisible();
  expect(asked).toContain('2019-06-01');
});

test('a day that does not exist is told, and the values of today are shown', async () => {
  const asked: unknown[] = [];
  renderAt({ at: '/bareme?jour=2020-02-31', mocks: [meIs(null), serviceIs(), law(asked)] });
  expect(await screen.findByText(/Cette date n’existe pas/)).toBeVisible();
  expect(asked.every((day) => day === null)).toBe(true);
});
