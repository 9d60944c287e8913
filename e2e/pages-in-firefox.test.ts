import { features } from '../packages/web/src/features/index.ts';
import { browsers } from './harness/browsers.ts';
import { everyPageIsSound } from './pages/every-page.ts';
import { routesOf } from './pages/routes.ts';

everyPageIsSound(browsers[1], { routes: routesOf(features) });
