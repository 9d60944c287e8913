import { type Cents, cents } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { Territory } from './category.ts';
import { FAQ_2020, FAQ_2023, FAQ_2026, FAQ_JUNE_2021, LEFEBVRE } from './sources.ts';
import type { Confidence, Timeline, TimelineEntry } from './timeline.ts';

const APLD_NOTE = 'plancher de l’APLD, supposé égal';

function row(effect: string, hourly: number, source: string, confidence: Confidence = 'sure', note?: string): TimelineEntry<Cents> {
  return { effect: day(effect), value: cents(hourly), source, confidence, ...(note === undefined ? {} : { note }) };
}

/** The floor of the indemnity: the net hourly SMIC, in cents, by the date of the idle hours (L. 3232-1, R. 5122-18). */
export const INDEMNITY_FLOORS: Readonly<Record<Territory, Timeline<Cents>>> = {
  NATIONAL: [
    { effect: day('2013-07-01'), value: null, source: 'montants antérieurs à 2020 non recherchés', confidence: 'unknown' },
    row('2020-01-01', 803, FAQ_2020),
    row('2021-01-01', 811, FAQ_JUNE_2021),
    row('2021-10-01', 830, 'SMIC horaire net (presse)'),
    row('2022-01-01', 837, LEFEBVRE),
    row('2022-05-01', 859, FAQ_2023),
    row('2022-08-01', 876, FAQ_2023),
    row('2023-01-01', 892, 'editions-tissot.fr'),
    row('2023-05-01', 912, 'plancher APLD (agipi.com)', 'probable', APLD_NOTE),
    row('2024-01-01', 922, 'plancher APLD (agipi.com)', 'probable', APLD_NOTE),
    row('2024-11-01', 940, 'efl.fr'),
    row('2026-01-01', 952, FAQ_2026),
    { effect: day('2026-06-01'), value: null, source: 'plancher non publié après la hausse du SMIC du 01/06/2026', confidence: 'unknown' },
  ],
  MAYOTTE: [{ effect: day('2013-07-01'), value: null, source: 'SMIC horaire net de Mayotte non trouvé', confidence: 'unknown' }],
};
