import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { entriesInForce, lawPages, LEGAL_PARAMETERS } from './index.ts';

describe('every legal parameter', () => {
  it.each(LEGAL_PARAMETERS.map((parameter) => [parameter.id, parameter] as const))('%s says its values, sources and confidence', (id, parameter) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(parameter.entries.length).toBeGreaterThan(0);
    for (const entry of parameter.entries) {
      expect(entry.source).not.toBe('');
      if (entry.valueFr === null) expect(entry.confidence).toBe('unknown');
    }
  });
  it('has one page and one name', () => {
    expect(new Set(LEGAL_PARAMETERS.map((parameter) => parameter.id)).size).toBe(LEGAL_PARAMETERS.length);
  });
  it('lists what is in force on a day, as it was known', () => {
    const rates = LEGAL_PARAMETERS.find((parameter) => parameter.id === 'allowance-rate')!;
    expect(entriesInForce(rates, day('2021-08-15')).map((entry) => entry.valueFr?.replaceAll('\u00a0', ' '))).toContain('52 %, plancher 8,11 €');
    expect(entriesInForce(rates, day('2023-06-01'))).toHaveLength(1);
    expect(entriesInForce(rates, day('2026-01-10'), day('2026-01-20'))[0]?.valueFr).toContain('8,46');
  });
});

it('the pages of docs/law are those of the tables (tooling/law-pages.ts writes them)', () => {
  const directory = join(import.meta.dirname, '../../../../docs/law');
  const committed = new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
  expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(lawPages(LEGAL_PARAMETERS)));
});
