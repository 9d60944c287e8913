import type { ViewerRole } from '@apart/schema';
import type { RouteObject } from 'react-router';

export interface MenuEntry {
  readonly label: string;
  readonly to: string;
  /** The entry shows for these roles only, and, when `act` is given, to those who may do it somewhere. */
  readonly roles: readonly ViewerRole[];
  readonly act?: string;
  /** Smallest first. */
  readonly order: number;
}

/**
 * What a folder of `features/` gives to the application. Its `index.ts` holds this alone: whatever else it exported would come with
 * the first page.
 */
export interface ScreenFeature {
  /** Pages before sign-in, the first that anyone opens: they read with `useAnswer`, send with `useDoorAct`, and weigh little. */
  readonly doorRoutes?: readonly RouteObject[];
  /** Pages that anyone may open. */
  readonly publicRoutes?: readonly RouteObject[];
  /** Pages that need a session. */
  readonly routes?: readonly RouteObject[];
  readonly menu?: readonly MenuEntry[];
}
