import type { ScreenFeature } from '../app/screen-feature.ts';
import { accounts } from './accounts/index.ts';
import { agent } from './agent/index.ts';
import { asp } from './asp/index.ts';
import { da } from './da/index.ts';
import { dap } from './dap/index.ts';
import { demo } from './demo/index.ts';
import { di } from './di/index.ts';
import { establishments } from './establishments/index.ts';
import { home } from './home/index.ts';
import { law } from './law/index.ts';
import { messages } from './messages/index.ts';
import { pages } from './pages/index.ts';
import { search } from './search/index.ts';
import { steering } from './steering/index.ts';

/** Every feature of the screens; routes and menu are collected from here. */
export const features: readonly ScreenFeature[] = [home, accounts, demo, pages, establishments, dap, da, di, messages, agent, asp, steering, search, law];
