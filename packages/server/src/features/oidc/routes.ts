import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OidcConfig } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import { securityEvent } from '../../security/events.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../accounts/index.ts';
import { browserOf, markBrowser } from './cookie.ts';
import { leave } from './leave.ts';
import type { OidcFailure } from './provider.ts';
import { readReturn } from './return.ts';
import { leaveEverywhere } from './sign-out.ts';
import { arrive } from './sign-in.ts';

/** Departure, return and sign-out: redirections only, the screens say the rest. Nothing is there without a provider. */
export function oidcRoutes(app: FastifyInstance, deps: Deps): void {
  const { oidc } = deps.config;
  if (!oidc) return;
  app.get('/oidc/entree', (request, reply) => depart(deps, oidc, request, reply));
  app.get('/oidc/retour', (request, reply) => comeBack(deps, oidc, request, reply));
  app.get('/oidc/sortie', async (request, reply) => {
    // Another site may not sign people out by a link or an image.
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/', 303);
    const to = await leaveEverywhere(deps, sessionTokenOf(deps, request));
    clearSessionCookie(deps, reply);
    return reply.redirect(to, 303);
  });
}

async function depart(deps: Deps, oidc: OidcConfig, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const next = ownPath((request.query as { suite?: unknown }).suite);
  try {
    const url = await leave(deps, oidc, browserOf(deps, request) ?? markBrowser(deps, reply), next);
    return reply.redirect(url.href, 303);
  } catch (error) {
    deps.log.error({ err: error }, 'the identity provider does not answer');
    return explain(reply, 'indisponible', next);
  }
}

async function comeBack(deps: Deps, oidc: OidcConfig, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const browser = browserOf(deps, request);
  const returned = await readReturn(deps, oidc, browser, request.url.split('?')[1] ?? '');
  if ('failure' in returned || browser === null) {
    const { failure, next } = 'failure' in returned ? returned : { failure: 'expiree' as const, next: null };
    securityEvent(deps.log, 'oidc.refused', { reason: failure, from: request.ip });
    return explain(reply, failure, next);
  }
  const arrival = await arrive(deps, oidc, returned, browser);
  if (!arrival.ok) return explain(reply, 'non-verifiee', returned.next);
  if (arrival.value.kind === 'pending') return reply.redirect('/connexion/rattacher', 303);
  const { accountId, token, awaits } = arrival.value;
  setSessionCookie(deps, reply, token);
  if (awaits) return reply.redirect(`/connexion?${new URLSearchParams({ etape: awaits === 'TOTP' ? 'code' : 'activer', ...(returned.next ? { suite: returned.next } : {}) }).toString()}`, 303);
  securityEvent(deps.log, 'sign-in.succeeded', { accountId, method: 'oidc', from: request.ip });
  // The sign-in page sends each person to the page asked for, else to their own.
  return reply.redirect(`/connexion${returned.next ? `?suite=${encodeURIComponent(returned.next)}` : ''}`, 303);
}

function explain(reply: FastifyReply, failure: OidcFailure, next: string | null): FastifyReply {
  return reply.redirect(`/connexion?${new URLSearchParams({ oidc: failure, ...(next ? { suite: next } : {}) }).toString()}`, 303);
}

/** A path of this site, read as a browser does; anything else is left out. */
export function ownPath(text: unknown): string | null {
  const here = 'https://here.invalid';
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 500 || !URL.canParse(text, here)) return null;
  const { origin, pathname, search } = new URL(text, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : null;
}
