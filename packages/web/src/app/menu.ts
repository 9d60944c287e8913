import { features } from '../features/index.ts';
import type { MenuEntry } from './screen-feature.ts';
import { type Me, may } from './session.tsx';

/** The entries of the person's menu, from their role and from what they may do. */
export function menuOf(me: Me): MenuEntry[] {
  return features
    .flatMap((feature) => feature.menu ?? [])
    .filter((entry) => entry.roles.includes(me.role) && (entry.act === undefined || may(me, entry.act)))
    .sort((a, b) => a.order - b.order);
}
