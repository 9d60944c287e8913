import type { ViewerKind } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SavedViewResolver } from './graphql/resolver.ts';
import { savedViewTables } from './tables.ts';

/** Those who work on lists; support looks, and writes nothing, not even for itself. */
const who: readonly ViewerKind[] = ['employer', 'ud', 'asp', 'dgefp'];

/** The criteria that somebody uses every day, under a name of theirs. */
export const savedViews: Feature = {
  name: 'saved-views',
  acts: {
    'view.read': { label: 'Lecture de ses vues', who },
    'view.save': { label: 'Vue enregistrée', who },
    'view.rename': { label: 'Vue renommée', who },
    'view.delete': { label: 'Vue supprimée', who },
  },
  resolvers: [SavedViewResolver],
  tables: [savedViewTables],
};
