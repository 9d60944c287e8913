import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSiret } from '../packages/server/src/demo/siret.ts';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { linkOf } from './journey/space.ts';
import { openWorld, type World } from './journey/world.ts';

const SIRET = '91300013900018';
const COMPANY = 'gerance@petit-zinc.example';
const ACCOUNTANT = 'claire.duval@cabinet-duval.example';
/** Any company may open a cabinet: this one is a bakery, for want of a second firm in the demonstration. */
const NEXT_FIRM = 'anne.martin@boulangerie-martin.example';
const GROCERY = demoSiret('91200019');
const GROCER = 'hubert.vial@epicerie-tapis.example';

/** From a proposal to its end: a company that nobody administers, its accountant, and what stays when they part. */
describe.each(browsers)('a mandate, in $name', ({ open }) => {
  let world: World;
  let accountant: Tab;
  let company: Tab;
  let next: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    company = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('a visitor who follows « contrat de prestation » is led to sign in or to open the space of the firm', async () => {
    await company.goto('/');
    await company.click('link', 'CONTRAT DE PRESTATION');
    await company.see('proposé et signé en ligne');
    expect(await company.hrefOf('Me connecter et proposer')).toBe('/connexion?suite=%2Fmandats%2Fproposer');
  });

  it('the accountant proposes a mandate from a SIRET typed as it is read, and the bad lines are told', async () => {
    accountant = await world.person(ACCOUNTANT);
    await accountant.goto('/cabinet');
    await accountant.see('Bouchon du Canut');
    await accountant.click('link', 'Proposer un mandat');
    await accountant.fill('Liste des SIRET', '913 000 139 O0018\n12345');
    await accountant.click('button', 'Proposer');
    await accountant.see('Ligne 2');
    await accountant.see('personne n’administre encore cette entreprise');
    expect(await axe(accountant)).toEqual([]);
    await accountant.fill('Liste des SIRET', '913 000 139 O0018');
    await accountant.fill('Courriel de l’entreprise', COMPANY);
    await accountant.click('button', 'Proposer');
    await accountant.see('1 mandat proposé');
  });

  it('the company signs from the mailed link, and administers its space', async () => {
    const mail = await world.service.mailbox.waitFor(COMPANY, /Mandat à signer/);
    const [path] = /\/mandats\/signer\/\S+/.exec(mail.text)!;
    await company.goto(path);
    await company.see('Le Petit Zinc');
    await company.click('button', 'Signer le mandat');
    await company.see('Qualité');
    expect(await axe(company)).toEqual([]);
    await company.fill('Votre qualité', 'Gérante');
    await company.fill('Prénom', 'Odile');
    await company.fill('Nom', 'Carret');
    await company.fill('Mot de passe', 'trois péniches bleues à quai');
    await company.check('J’accepte les');
    await company.click('button', 'Signer le mandat');
    await company.see('Cabinets mandatés');
    await company.see('Odile Carret, Gérante');
    expect(await axe(company)).toEqual([]);
    await world.service.mailbox.waitFor(COMPANY, /Récépissé d’adhésion/);
  });

  it('the accountant writes a draft for the company', async () => {
    await accountant.goto(`/dap/nouvelle?siret=${SIRET}`);
    await accountant.click('button', 'Commencer');
    await accountant.see('Étape 1 sur 8');
  });

  it('a company without a user is shown as such to its accountant, who names one in a minute; the user opens the invitation', async () => {
    await accountant.goto(`/etablissements/${GROCERY}`);
    await accountant.see('Cette entreprise n’a pas d’utilisateur');
    await accountant.goto('/espace');
    await accountant.click('link', 'Nommer');
    await accountant.see('Sans utilisateur');
    await accountant.click('button', 'Nommer l’utilisateur de l’entreprise');
    await accountant.fill('Prénom', 'Hubert');
    await accountant.fill('Nom', 'Vial');
    await accountant.fill('Courriel', GROCER);
    expect(await axe(accountant)).toEqual([]);
    await accountant.click('button', 'Nommer l’utilisateur de l’entreprise');
    await accountant.see('L’invitation est partie');
    const grocer = await world.browser.person(world.service.url);
    await grocer.goto(linkOf((await world.service.mailbox.waitFor(GROCER, /Votre accès à l’espace de Épicerie/)).text));
    await grocer.fill('Mot de passe', 'deux cageots de figues mûres');
    await grocer.check('J’accepte les');
    await grocer.click('button', 'Accepter');
    // The invitation names the establishment too: only the space has a way out.
    await grocer.see('Se déconnecter');
    await grocer.see('Épicerie de la Croix-Rousse');
    await grocer.close();
    await accountant.goto(`/etablissements/${GROCERY}`);
    await accountant.see('Épicerie de la Croix-Rousse');
    expect(await accountant.text()).not.toContain('n’a pas d’utilisateur');
  });

  it('another firm opens its cabinet; the company hands over to it in one act, and the first is out at once', async () => {
    next = await world.person(NEXT_FIRM);
    await next.goto('/cabinet');
    await next.fill('Nom du cabinet', 'Cabinet des Lilas');
    await next.fill('Courriel du cabinet', NEXT_FIRM);
    await next.click('button', 'Ouvrir le cabinet');
    await next.see('Aucun client pour l’instant');
    await company.click('button', 'Changer de cabinet');
    await company.fill('SIREN du cabinet qui prend la suite', '912 000 114');
    await company.fill('Votre qualité', 'Gérante');
    await company.click('button', 'Changer de cabinet');
    await company.see('Le changement de cabinet est enregistré');
    await company.see('Cabinet des Lilas');
    await accountant.goto(`/etablissements/${SIRET}`);
    await accountant.see('n’existe pas');
    await next.goto(`/etablissements/${SIRET}`);
    await next.see('Provisoire');
  });

  it('the company ends the mandate: the accountant is out at once, the draft stays', async () => {
    await company.click('button', 'Mettre fin au mandat');
    await company.fill('Motif', 'Nous faisons sans cabinet.');
    await company.click('button', 'Mettre fin au mandat');
    await company.see('Il y a été mis fin');
    await next.goto(`/etablissements/${SIRET}`);
    await next.see('n’existe pas');
    await company.goto(`/etablissements/${SIRET}`);
    await company.see('Provisoire');
    const mail = await world.service.mailbox.waitFor(NEXT_FIRM, /Fin d’un mandat/);
    expect(mail.text).toContain('Nous faisons sans cabinet.');
  });
});
