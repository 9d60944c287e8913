import { signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SavedViewResolver } from './graphql/resolver.ts';
import { savedViewTables } from './tables.ts';

/** The criteria that somebody uses every day, under a name of theirs. */
export const savedViews: Feature = {
  name: 'saved-views',
  acts: {
    'view.read': { label: 'Lecture de ses vues', who: signedIn },
    'view.save': { label: 'Vue enregistrée', who: signedIn },
    'view.rename': { label: 'Vue renommée', who: signedIn },
    'view.delete': { label: 'Vue supprimée', who: signedIn },
  },
  resolvers: [SavedViewResolver],
  tables: [savedViewTables],
};
