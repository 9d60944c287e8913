import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSiret } from '../packages/server/src/demo/siret.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { authorise, take } from './journey/agent.ts';
import { makePdf } from './journey/pdf.ts';
import { draftRequest } from './journey/request.ts';
import { AGENT, openWorld, type World } from './journey/world.ts';

const EMPLOYER = 'usinage@usinage.example';
/** Sixty-two people here, three hundred and ten in the company: the opinion of the CSE is due. */
const SIRET = demoSiret('91200017');

describe.each(browsers)('what surrounds a request, in $name', ({ open }) => {
  let world: World;
  let employer: Tab;
  let agent: Tab;
  let reference: string;
  beforeAll(async () => {
    world = await openWorld(open);
    employer = await world.person(EMPLOYER);
    agent = await world.person(AGENT);
  });
  afterAll(() => world.stop());

  it('a warning asks for its justification before the sending', async () => {
    reference = await draftRequest(employer, SIRET);
    await employer.click('button', 'Qui et combien d’heures');
    await employer.fill('Salariés concernés', '63');
    await employer.click('button', 'Comité social et économique');
    await employer.check('À venir, dans les deux mois');
    await employer.click('button', 'Récapitulatif');
    await employer.see('63 salariés concernés pour un effectif déclaré de 62');
    await employer.see('écrivez une justification');
    await employer.fill('Justification — plus de salariés', 'Une embauche le 15 juin.');
    await employer.click('button', 'Envoyer la demande');
    await employer.see('Votre demande est envoyée');
    await employer.see('L’avis du CSE est attendu dans 61 jours');
  });

  it('the agent reads it first, and writes to the employer, who answers', async () => {
    await agent.goto(`/dap/${reference}`);
    await agent.see('À lire d’abord');
    await agent.see('Une embauche le 15 juin.');
    await take(agent);
    await agent.fill('Votre message', 'Pouvez-vous préciser les ateliers concernés ?');
    await agent.click('button', 'Envoyer le message');
    await agent.see('Pas encore lu');
    const mail = await world.service.mailbox.waitFor(EMPLOYER, new RegExp(`${reference}.*message`));
    expect(mail.text).toContain('Pouvez-vous préciser les ateliers concernés ?');
    await employer.goto(`/dap/${reference}`);
    await employer.see('Pouvez-vous préciser les ateliers concernés ?');
    await employer.fill('Votre message', 'Fraisage et tournage.');
    await employer.click('button', 'Envoyer le message');
    await employer.see('Votre message est envoyé.');
    await world.service.mailbox.waitFor(AGENT, new RegExp(`${reference}.*message`));
    await agent.goto(`/dap/${reference}`);
    await agent.see('Fraisage et tournage.');
    await agent.see('Lu le');
    await authorise(agent, '');
  });

  it('the opinion of the CSE comes later, with its piece, without a new version', async () => {
    await employer.goto(`/dap/${reference}`);
    await employer.see('L’avis du CSE est attendu');
    await employer.check('Défavorable');
    await employer.fill('Date de l’avis', '2026-06-16');
    await employer.attach('Avis du CSE', makePdf(join(world.folder, 'avis du CSE.pdf')));
    await employer.click('button', 'Transmettre l’avis du CSE');
    await employer.see('dans les deux mois.');
    await employer.see('avis du CSE.pdf');
    await agent.goto(`/dap/${reference}`);
    await agent.see('rendu le 16 juin 2026');
  });

  it('a renewal follows the decision, filled for the next period', async () => {
    await employer.goto(`/da/${reference}`);
    await employer.click('button', 'Renouveler');
    await employer.see('Cette demande renouvelle la décision');
    await employer.click('button', 'Quand');
    await expect.poll(() => employer.value('Premier jour de la période'), { timeout: 10_000 }).toBe('2026-08-29');
    await employer.click('button', 'Qui et combien d’heures');
    await expect.poll(() => employer.value('Salariés concernés'), { timeout: 10_000 }).toBe('63');
  });
});
