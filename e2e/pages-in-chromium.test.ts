import { features } from '../packages/web/src/features/index.ts';
import { htmlFaults } from '../packages/web/src/testing/html.ts';import { browsers } from './harness/browsers.ts';
import { everyPageIsSound } from './pages/every-page.ts';
import { routesOf } from './pages/routes.ts';

everyPageIsSound(browsers[0], { routes: routesOf(features), htmlFaults });
