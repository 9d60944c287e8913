import type { ScreenFeature } from '../../app/screen-feature.ts';

export const agent: ScreenFeature = {};
