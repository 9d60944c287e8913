import { describe, expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { diDeadline } from './index.ts';

describe('the right to an allowance is lost (L. 5122-1 IV), counted from the end of the authorisation', () => {
  it.each([
    ['2018-09-23', '2018-12-31', '2022-12-31'],
    ['2018-09-24', '2018-12-31', '2019-12-31'],
    ['2020-03-27', '2020-06-29', '2021-06-29'],
    ['2020-03-27', '2020-06-30', '2021-06-30'],
    ['2020-03-27', '2020-07-01', '2021-06-30'],
    ['2020-03-27', '2020-12-31', '2021-06-30'],
    ['2020-03-27', '2021-01-01', '2021-07-01'],
    ['2021-03-01', '2021-08-31', '2022-02-28'],
  ])('DAP of %s, authorisation until %s: after %s', (filed, end, last) => {
    expect(diDeadline({ dapFiledOn: day(filed), authorisationEnd: day(end) }).lastDay).toBe(last);
  });
  it('six months later to regularise a collective scheme, date to date', () => {
    const deadline = diDeadline({ dapFiledOn: day('2021-03-01'), authorisationEnd: day('2021-08-31'), regularisation: true });
    expect(deadline.lastDay).toBe('2022-08-31');
    expect(deadline.ruleFr).toContain('régulariser');
  });
  it('moves with an avenant that extends the period', () => {
    const filed = day('2020-03-27');
    expect(diDeadline({ dapFiledOn: filed, authorisationEnd: day('2020-06-30') }).ruleFr).toContain('douze mois');
    expect(diDeadline({ dapFiledOn: filed, authorisationEnd: day('2021-02-28') })).toMatchObject({ lastDay: '2021-08-28', article: 'L. 5122-1', confidence: 'sure' });
  });
});
