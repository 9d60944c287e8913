import type { Secrets } from '../../src/security/secrets.ts';
import { plantFiles, plantPlaces } from './plan-files.ts';
import { plantPeople } from './plan-people.ts';
import { plantRest } from './plan-rest.ts';
import { Planting } from './planting.ts';
import type { Wish } from './wish.ts';

/** A wish made a world: every row, every value that may betray it, everybody who asks. Nothing is drawn here: the same wish gives the same world. */
export function planOf(wish: Wish, secrets: Secrets): Planting {
  const p = new Planting(secrets);
  plantPlaces(p, wish);
  plantPeople(p, wish);
  plantFiles(p, wish);
  plantRest(p);
  return p;
}
