import { type Cents, cents } from '../measures/index.ts';
import { day } from '../time/index.ts';
import { OPENFISCA } from './sources.ts';
import type { Timeline } from './timeline.ts';

const SOURCE = `${OPENFISCA} (SMIC horaire brut), recoupé avec la presse à partir de 2022`;
const from = (effect: string, hourly: number, source = SOURCE) => ({ effect: day(effect), value: cents(hourly), source, confidence: 'sure' as const });

/** Gross hourly SMIC outside Mayotte, in cents. Always changed on the first of a month. */
export const SMIC: Timeline<Cents> = [
  from('2013-01-01', 943),
  from('2014-01-01', 953),
  from('2015-01-01', 961),
  from('2016-01-01', 967),
  from('2017-01-01', 976),
  from('2018-01-01', 988),
  from('2019-01-01', 1003),
  from('2020-01-01', 1015),
  from('2021-01-01', 1025),
  from('2021-10-01', 1048),
  from('2022-01-01', 1057),
  from('2022-05-01', 1085),
  from('2022-08-01', 1107),
  from('2023-01-01', 1127),
  from('2023-05-01', 1152),
  from('2024-01-01', 1165),
  from('2024-11-01', 1188),
  from('2026-01-01', 1202),
  from('2026-06-01', 1231, `arrêté du 22/05/2026\u00a0; ${OPENFISCA}`),
];
