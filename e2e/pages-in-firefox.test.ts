import { browsers } from './harness/browsers.ts';
import { everyPageIsSound } from './pages/every-page.ts';

everyPageIsSound(browsers[1]);
