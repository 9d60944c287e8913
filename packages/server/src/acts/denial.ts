import { refusal, type Refusal } from '@apart/shared';
import type { Act } from './act.ts';
import type { Viewer } from './viewer.ts';

/**
 * What whoever may not try an act at all is told, the same by GraphQL and by plain HTTP. UNAUTHENTICATED: sign in (401). FORBIDDEN: not for
 * you. SCOPE_MISSING, with `numbers.scopes`: your owner may, your token may not. TOKEN_FORBIDDEN: your owner may, no token does.
 */
export function denialOf(act: Act, viewer: Viewer): Refusal {
  if (viewer.kind === 'visitor') return refusal('UNAUTHENTICATED', '', 'Connectez-vous pour continuer.');
  if (viewer.kind !== 'employer' || !viewer.token || !act.who.includes('employer')) return refusal('FORBIDDEN', '', 'Vous n’avez pas le droit de faire cette action.');
  if (!act.scopes?.length) return refusal('TOKEN_FORBIDDEN', '', 'Cette action ne se fait pas par un jeton\u00a0: connectez-vous au service.');
  const scopes = act.scopes.join(' ou ');
  return refusal('SCOPE_MISSING', '', `Ce jeton n’a pas la portée qu’il faut\u00a0: ${scopes}. Créez-en un autre qui la porte.`, { numbers: { scopes } });
}

export const statusOfDenial = ({ code }: Pick<Refusal, 'code'>): 401 | 403 => (code === 'UNAUTHENTICATED' ? 401 : 403);
