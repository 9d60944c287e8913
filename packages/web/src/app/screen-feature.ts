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

/** What a folder of `features/` gives to the application. */
export interface ScreenFeature {
  /** Pages that anyone may open. */
  readonly publicRoutes?: readonly RouteObject[];
  /** Pages that need a session. */
  readonly routes?: readonly RouteObject[];
  readonly menu?: readonly MenuEntry[];
}
