import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { openWorld, type World } from './journey/world.ts';

const MARTIN = '91200011400013';
const EMPLOYER = 'anne.martin@boulangerie-martin.example';

/** A token from its creation on the screen to its end, used meanwhile as a payroll program would: by HTTP, with it alone. */
describe.each(browsers)('the tokens of the API, in $name', ({ open }) => {
  let world: World;
  let employer: Tab;
  let first: string;
  let second: string;
  beforeAll(async () => {
    world = await openWorld(open);
    employer = await world.person(EMPLOYER);
  });
  afterAll(() => world.stop());

  async function ask(secret: string, query: string) {
    const answer = await fetch(`${world.service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    const body = (await answer.json()) as { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] };
    return { status: answer.status, code: body.errors?.[0]?.extensions.code, data: body.data, limit: answer.headers.get('ratelimit') };
  }
  const WHAT = '{ currentToken { name sirets } }';
  const shownSecret = () => employer.evaluate<string>('document.querySelector(".ap-secret__text").textContent');

  it('is made on the screen, its secret shown once', async () => {
    await employer.goto('/compte/jetons');
    await employer.click('link', 'Créer un jeton');
    await employer.fill('Nom du jeton', 'Logiciel de paie');
    await employer.check('Lire, préparer et envoyer', 'Demandes et décisions d’autorisation');
    await employer.check('Certains seulement', 'Établissements');
    await employer.check('Boulangerie Martin', 'Établissements du jeton');
    await employer.check('30 jours', 'Durée');
    await employer.click('button', 'Créer le jeton');
    await employer.see('il ne sera plus jamais affiché');
    first = await shownSecret();
    expect(first).toMatch(/^apart_live_[0-9A-Za-z]{36}$/);
    await employer.click('link', 'Je l’ai copié');
    await employer.see('Dernier usage');
    expect(await employer.text()).not.toContain(first);
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /Jeton d’API créé/);
    expect(mail.text).not.toContain(first);
  });

  it('opens by HTTP what it was given, says what is left to it, and names the scope that it lacks', async () => {
    const answer = await ask(first, WHAT);
    expect(answer).toMatchObject({ status: 200, data: { currentToken: { name: 'Logiciel de paie', sirets: [MARTIN] } } });
    expect(answer.limit).toMatch(/^"jeton";r=\d+;t=\d+$/);
    expect((await ask(first, '{ daps { nodes { reference } } }')).status).toBe(200);
    expect(await ask(first, '{ dis { nodes { reference } } }')).toMatchObject({ status: 403, code: 'SCOPE_MISSING' });
    expect(await ask(`${first.slice(0, -1)}${first.endsWith('a') ? 'b' : 'a'}`, WHAT)).toMatchObject({ status: 401, code: 'TOKEN_MISTYPED' });
    await employer.goto('/compte/jetons');
    await employer.see('Boulangerie Martin SARL, SIRET 912 000 114 00013');
    expect(await employer.text()).not.toContain('Jamais');
  });

  it('is renewed in two gestures: both secrets open, then the new one alone', async () => {
    await employer.click('button', 'Renouveler');
    await employer.click('button', 'Donner un nouveau secret');
    await employer.see('il ne sera plus jamais affiché');
    second = await shownSecret();
    expect(second).not.toBe(first);
    expect((await ask(first, WHAT)).status).toBe(200);
    expect((await ask(second, WHAT)).status).toBe(200);
    await world.service.moveTo('2026-07-11T08:00:00Z');
    expect(await ask(first, WHAT)).toMatchObject({ status: 401, code: 'TOKEN_ROTATED' });
    expect((await ask(second, WHAT)).status).toBe(200);
  });

  it('is told to its owner before its end', async () => {
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /Jeton d’API bientôt expiré/);
    expect(mail.text).toContain('Logiciel de paie');
    employer = await world.person(EMPLOYER);
    await employer.goto('/compte/jetons');
    await employer.see('Encore');
  });

  it('is revoked in two gestures, and refused at once', async () => {
    await employer.click('button', 'Révoquer');
    await employer.click('button', 'Révoquer pour de bon');
    await employer.see('est désormais refusé');
    expect(await ask(second, WHAT)).toMatchObject({ status: 401, code: 'TOKEN_REVOKED' });
    await employer.see('Jetons révoqués');
  });
});
