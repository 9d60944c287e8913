import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/** The two browsers of every journey: `describe.each(browsers)('… in $name', ({ open }) => …)`. */
export const browsers = [
  { name: 'Chromium', open: openChromium },
  { name: 'Firefox', open: openFirefox },
] as const;
