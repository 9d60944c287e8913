import { ok, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type DiTarget } from './act-on.ts';
import type { DiRow } from './repository.ts';

/** An agent of the UD begins to check the claim: the employer sees it. */
export async function takeDi(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.take', target, () => ok({ detail: `Par ${nameOf(viewer)}` }));
}

/** Checked: it waits for whoever signs. */
export async function checkDi(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.check', target, () => ok({ detail: `Vérifiée par ${nameOf(viewer)}` }));
}
