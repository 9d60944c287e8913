import { formatSiret, type Siret } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSiret } from '../packages/server/src/demo/siret.ts';
import { browsers } from './harness/browsers.ts';
import { openChromium } from './harness/chromium.ts';
import type { Tab } from './harness/tab.ts';
import { authorise, findBySiret, take } from './journey/agent.ts';
import { declarePeople, NIR } from './journey/claim.ts';
import { download, readPdf } from './journey/pdf.ts';
import { attachPieces, CIRCUMSTANCES, draftRequest, next, referenceOf } from './journey/request.ts';
import { completeSheet, createSpace } from './journey/space.ts';
import { AGENT, ASP, openWorld, type World } from './journey/world.ts';

const SIRET = demoSiret('91200099');
const NAME = 'Café de la Martinière';
const EMAIL = 'camille.vasseur@cafe-martiniere.example';

/** The same steps in both browsers, then once more on the other database. */
const courses = [...browsers.map((browser) => ({ ...browser, database: 'SQLite' as const })), { name: 'Chromium', open: openChromium, database: 'PostgreSQL' as const }];

/** One file, from the SIRET to the payment; each step goes on from where the one before ended. */
describe.each(courses)('the whole life of a file in $name on $database', ({ open, database }) => {
  let world: World;
  let employer: Tab;
  let reference: string;
  let avenant: string;
  let claim: string;
  beforeAll(async () => {
    world = await openWorld(open, { database });
    employer = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('a space is created from a SIRET, and opened by the link of a mail', async () => {
    await createSpace(employer, world.service.mailbox, { siret: formatSiret(SIRET as Siret), name: NAME, email: EMAIL, password: 'un café en terrasse' });
    await world.service.mailbox.waitFor(EMAIL, /Votre espace est ouvert/);
    const receipt = await world.service.mailbox.waitFor(EMAIL, /Récépissé d’adhésion/);
    expect(receipt.text).toContain('R. 5122-26');
  });

  it('the sheet of the establishment is completed, and the IBAN never shown again', async () => {
    await completeSheet(employer, SIRET, NAME);
    expect(await employer.text()).not.toContain('0112');
  });

  it('a draft saves itself: the page read again has lost nothing', async () => {
    reference = await draftRequest(employer, SIRET);
    await employer.goto(`/dap/${reference}?etape=motif`);
    await employer.see('Étape 1 sur 8');
    await expect.poll(() => employer.value('Circonstances et situation économique'), { timeout: 10_000 }).toBe(CIRCUMSTANCES);
    await employer.goto(`/dap/${reference}?etape=qui`);
    await expect.poll(() => employer.value('Heures chômées prévues'), { timeout: 10_000 }).toMatch(/^2\s?000,00$/);
    await employer.goto(`/dap/${reference}?etape=quand`);
    await expect.poll(() => employer.value('Premier jour de la période'), { timeout: 10_000 }).toBe('2026-06-01');
  });

  it('pieces are attached; too large or not what their name says, they are refused with words', async () => {
    await employer.goto(`/dap/${reference}?etape=pieces`);
    await attachPieces(employer, world.folder);
  });

  it('the request is sent; its receipt says who, when, the term and the law', async () => {
    await next(employer, 8);
    await employer.click('button', 'Envoyer la demande');
    await employer.see('Votre demande est envoyée');
    const words = readPdf(await download(employer, 'Télécharger le récépissé', world.folder));
    for (const word of ['Camille Vasseur', '17 juin 2026', reference, 'Sans réponse de l’administration', 'R. 5122-26', 'attestation du fournisseur.pdf']) expect(words).toContain(word);
    expect(words).toMatch(/Date et heure de réception \S* ?17 juin 2026 à 10 h \d\d/);
    expect(words).toMatch(/acceptée le .* 2026/);
    await employer.see('Demande envoyée');
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${reference}.*bien reçue`));
  });

  it('the agent finds it by a SIRET with spaces and letters, and authorises it; a mail says so', async () => {
    const agent = await world.person(AGENT);
    await findBySiret(agent, SIRET, reference);
    await authorise(agent, 'Reprenez contact avec nous si la réouverture est avancée.');
    await agent.close();
    const mail = await world.service.mailbox.waitFor(EMAIL, new RegExp(`${reference}.*demande autorisée`));
    expect(mail.text).toContain('aucun code');
  });

  it('the employer reads the decision, and its letter', async () => {
    await employer.goto(`/da/${reference}`);
    await employer.see('2 000,00 h pour 8 salariés');
    const words = readPdf(await download(employer, 'Télécharger la décision', world.folder));
    for (const word of [reference, NAME, 'Heures autorisées', 'Reprenez contact avec nous']) expect(words).toContain(word);
    expect(words).not.toContain('00011234567890');
  });

  it('an avenant takes up what is authorised, is sent, taken and authorised', async () => {
    await employer.click('button', 'Déposer un avenant');
    await employer.see('Avenant n° 1');
    avenant = await referenceOf(employer);
    await employer.click('button', 'Qui et combien d’heures');
    await employer.fill('Heures chômées prévues', '2600');
    await employer.click('button', 'Récapitulatif');
    await employer.see('Ce que change l’avenant');
    await employer.see('2 600,00 h');
    await employer.click('button', 'Envoyer');
    await employer.see('Votre avenant est envoyé');
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${avenant}.*bien reçu`));
    const agent = await world.person(AGENT);
    await agent.goto(`/dap/${avenant}`);
    await take(agent);
    await authorise(agent, '', 'l’avenant');
    await agent.close();
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${avenant}.*avenant autorisé`));
  });

  it('a month is declared from the decision, with no code to type: one person with a NIR, one without', async () => {
    await employer.goto(`/da/${avenant}`);
    await employer.see('2 600,00 h pour 8 salariés');
    await employer.click('button', 'Déclarer le mois de juin 2026');
    await employer.see('Demande d’indemnisation, juin 2026');
    claim = await referenceOf(employer);
    await declarePeople(employer, SIRET);
    await employer.see('110,00 h');
    await employer.click('button', 'Envoyer la demande');
    await employer.see('À la demande');
    const words = readPdf(await download(employer, 'À la demande', world.folder));
    for (const word of [claim, 'Berger Hugo', 'Okafor Ada', '110,00 h']) expect(words).toContain(word);
    expect(words.replace(/ /g, '')).not.toContain(NIR.slice(7));
    expect(words).toContain('●');
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${claim}.*envoyée`));
  });

  it('the agent validates it; the employer is told, and has the recapitulative of the validation', async () => {
    const agent = await world.person(AGENT);
    await agent.goto(`/di/${claim}`);
    expect((await agent.text()).replace(/\s/g, '')).not.toContain(NIR);
    await agent.click('button', 'Valider la demande');
    await agent.see('Après validation');
    await agent.close();
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${claim}.*validée`));
    await employer.goto(`/di/${claim}`);
    const words = readPdf(await download(employer, 'Après validation', world.folder));
    expect(words).toContain('Demande validée');
  });

  it('the ASP asks for the payment and records it; the employer is told', async () => {
    const asp = await world.person(ASP);
    await asp.goto('/paiements');
    await asp.click('button', `Demander le paiement de ${claim}`);
    await asp.see('est demandé');
    await world.service.mailbox.waitFor(EMAIL, new RegExp(`${claim}.*paiement demandé`));
    await asp.goto('/paiements?etape=demandes');
    await asp.click('button', `Enregistrer le paiement de ${claim}`);
    await asp.fill('Référence du virement', 'VIR-2026-0617');
    await asp.fill('Jour du virement', '2026-06-17');
    await asp.click('button', 'Enregistrer le paiement');
    await asp.see('est enregistré. L’employeur en est averti.');
    await asp.close();
    const mail = await world.service.mailbox.waitFor(EMAIL, new RegExp(`${claim}.*paiement effectué`));
    expect(mail.text).toContain('VIR-2026-0617');
    await employer.goto(`/di/${claim}`);
    await employer.see('VIR-2026-0617');
  });
});
