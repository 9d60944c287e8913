import { formatSiret, type Siret } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSiret } from '../packages/server/src/demo/siret.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { download, readPdf } from './journey/pdf.ts';
import { attachPieces, CIRCUMSTANCES, draftRequest, next } from './journey/request.ts';
import { completeSheet, createSpace } from './journey/space.ts';
import { openWorld, type World } from './journey/world.ts';

const SIRET = demoSiret('91200099');
const NAME = 'Café de la Martinière';
const EMAIL = 'camille.vasseur@cafe-martiniere.example';

/** One file, from the SIRET to the payment; each step goes on from where the one before ended. */
describe.each(browsers)('the whole life of a file in $name', ({ open }) => {
  let world: World;
  let employer: Tab;
  let reference: string;
  beforeAll(async () => {
    world = await openWorld(open);
    employer = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('a space is created from a SIRET, and opened by the link of a mail', async () => {
    await createSpace(employer, world.service.mailbox, { siret: formatSiret(SIRET as Siret), name: NAME, email: EMAIL, password: 'un café en terrasse' });
    const welcome = await world.service.mailbox.waitFor(EMAIL, /Votre espace est ouvert/);
    expect(welcome.text).toContain('R. 5122-26');
  });

  it('the sheet of the establishment is completed, and the IBAN never shown again', async () => {
    await completeSheet(employer, SIRET, NAME);
    expect(await employer.text()).not.toContain('0112');
  });

  it('a draft saves itself: the page read again has lost nothing', async () => {
    reference = await draftRequest(employer, SIRET);
    await employer.goto(`/dap/${reference}?etape=motif`);
    await employer.see('Étape 1 sur 8');
    expect(await employer.value('Circonstances et situation économique')).toBe(CIRCUMSTANCES);
    await employer.goto(`/dap/${reference}?etape=qui`);
    expect(await employer.value('Heures chômées prévues')).toMatch(/^2\s?000,00$/);
    await employer.goto(`/dap/${reference}?etape=quand`);
    expect(await employer.value('Premier jour de la période')).toBe('2026-06-01');
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
});
