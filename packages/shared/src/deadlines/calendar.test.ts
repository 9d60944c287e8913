import { expect, test } from 'vitest';
import { calendarOf, type Deadline } from './index.ts';

const where = { origin: 'https://apart.example', now: new Date('2026-06-17T08:00:00Z') };
const of = async (...deadlines: Deadline[]): Promise<string> => (await calendarOf(deadlines, where)).replace(/\r\n[ \t]/g, '');
const month: Deadline = { id: 'da1-2026-05', title: 'Dernier jour pour déclarer mai 2026', detail: 'Boulangerie Martin.', at: '2026-11-30', to: '/da/069-00007X-00' };

test('a day stays that day, whatever the hour of the device', async () => {
  const text = await of(month);
  expect(text).toContain('DTSTART;VALUE=DATE:20261130');
  expect(text).toContain('UID:da1-2026-05@apart.example');
  expect(text).toContain('https://apart.example/da/069-00007X-00');
  expect(text).toContain('TRIGGER:-P1D');
});

test('an instant is the same instant in summer and in winter, with the hour of Paris in words', async () => {
  const summer = await of({ ...month, at: '2026-07-01T08:00:00Z', detail: 'Le silence vaut acceptation.' });
  expect(summer).toContain('DTSTART:20260701T080000Z');
  expect(summer).toContain('10\u00a0h\u00a000');
  const winter = await of({ ...month, at: '2026-12-01T08:00:00Z' });
  expect(winter).toContain('DTSTART:20261201T080000Z');
  expect(winter).toContain('09\u00a0h\u00a000');
});

test('several deadlines make one file of several entries', async () => {
  const text = await of(month, { ...month, id: 'da1-2026-06' });
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
});

test('a calendar that is read again says how often, a file that is taken once does not', async () => {
  expect(await calendarOf([month], { ...where, readAgainAfter: 3600 })).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  expect(await of(month)).not.toContain('REFRESH-INTERVAL');
});
