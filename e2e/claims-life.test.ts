import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { download, readPdf } from './journey/pdf.ts';
import { ASP, openWorld, type World } from './journey/world.ts';

const AGENT = 'nadia.benali@ud-paris.example';
const EMPLOYER = 'theatre@theatre.example';
const NAME = 'Théâtre de la Roquette';

/** Raises the hourly rate of every person of a draft: what a payroll program would send. Runs in the page, with its session. */
const raisePay = (reference: string): string => `(async () => {
  const ask = async (query, variables) => (await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json()).data;
  const { di } = await ask('query ($r: String!) { di(reference: $r) { version lines { id arrangement contractKind allowanceCategory contractWeeklyHours weeks { monday worked assimilated idle } employee { id lastName firstName category } } } }', { r: '${reference}' });
  const lines = di.lines.map(({ employee, ...line }) => ({ ...line, hourlyRate: 3000, employeeId: employee.id, lastName: employee.lastName, firstName: employee.firstName, category: employee.category, identifierKind: 'NIR' }));
  const { saveDiLines } = await ask('mutation ($input: SaveDiLinesInput!) { saveDiLines(input: $input) { refusals { code path } } }', { input: { reference: '${reference}', expectedVersion: di.version, lines } });
  return JSON.stringify(saveDiLines.refusals);
})()`;

/** A claim rejected by mistake, reopened, approved, paid by an order and the answer of the bank, corrected, its difference alone paid. */
describe.each(browsers)('the life of a claim after its sending, in $name', ({ open }) => {
  let world: World;
  let agent: Tab;
  let asp: Tab;
  let employer: Tab;
  let claim: string;
  let second: string;
  beforeAll(async () => {
    world = await openWorld(open);
    [agent, asp, employer] = [await world.person(AGENT), await world.person(ASP), await world.person(EMPLOYER)];
  });
  afterAll(() => world.stop());

  it('is rejected by mistake, then reopened with others at once, its employer told', async () => {
    await agent.goto('/instruction/di');
    await agent.see(NAME);
    claim = new RegExp(String.raw`(\d{3}-\w+-\d{2}-\d{6}-\d)\s+${NAME}`).exec(await agent.text())?.[1] ?? '';
    await agent.goto(`/di/${claim}`);
    await agent.click('button', 'Rejeter la demande');
    await agent.fill('Motif', 'Incident technique');
    // The same words, in the dialog that is open now.
    await agent.click('button', 'Rejeter la demande');
    await agent.see('DI rejetée');
    await agent.goto('/instruction/di/reouverture');
    await agent.fill('Références', `${claim}, 075-999999-00-202604-1`);
    await agent.fill('Motif', 'Un incident technique a rejeté votre demande par erreur.');
    await agent.click('button', 'Voir ce qui serait rouvert');
    await agent.see('Dossier introuvable');
    await agent.click('button', 'Rouvrir 1 demande');
    await agent.see('Chaque employeur concerné en est averti');
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /rouverte/);
    expect(mail.text).toContain('Un incident technique a rejeté votre demande par erreur.');
  });

  it('is taken, checked, approved', async () => {
    await agent.goto(`/di/${claim}`);
    await agent.click('button', 'Prendre en charge');
    await agent.see('En cours d’instruction');
    await agent.click('button', 'Proposer au visa');
    await agent.see('En attente de visa UT');
    await agent.click('button', 'Valider la demande');
    await agent.see('Demande validée');
    await world.service.mailbox.waitFor(EMPLOYER, /validée/);
  });

  /** Makes an order and has the bank accept the transfer of the claim. */
  async function pay(reference: string, transfer: string): Promise<void> {
    await asp.goto('/paiements/bordereaux');
    await asp.click('button', 'Établir le bordereau');
    await asp.see('Bordereau BP-');
    const order = /Bordereau (BP-\d+-\d+)\s:/.exec(await asp.text())?.[1] ?? '';
    await asp.goto(`/paiements/bordereaux/${order}`);
    await asp.see(reference);
    const line = new RegExp(String.raw`(BP-\d+-\d+-\d{4})\s+${NAME}`).exec(await asp.text())?.[1] ?? '';
    const file = join(world.folder, `${transfer}.csv`);
    writeFileSync(file, `ligne;resultat;reference_virement;date;motif\n${line};ACCEPTE;${transfer};2026-06-17;\n`);
    await asp.goto('/paiements/bordereaux');
    await asp.attach('Fichier des réponses', file);
    await asp.see('Sera enregistrée');
    await asp.click('button', 'Enregistrer ces réponses');
    await asp.see('Enregistrée.');
  }

  it('is paid by an order and the answer of the bank', async () => {
    await pay(claim, 'VIR-VIE-1');
    await employer.goto(`/di/${claim}`);
    await employer.see('L’allocation est payée');
    await employer.see('VIR-VIE-1');
  });

  it('is corrected: the difference alone is due, compared line by line', async () => {
    await employer.click('button', 'Corriger ma déclaration');
    await employer.fill('Motif', 'Le taux horaire était faux.');
    await employer.press('Tab');
    await employer.press('Enter');
    await employer.see('prendra la place de');
    second = claim.replace(/1$/, '2');
    expect(await employer.url()).toContain(`/di/${second}`);
    expect(await employer.evaluate<string>(raisePay(second))).toBe('[]');
    await employer.goto(`/di/${second}`);
    await employer.see('Ce que change la correction');
    await employer.see('Modifiée');
    await employer.click('button', 'Envoyer la demande');
    await employer.see('est envoyée à l’unité départementale');
    await agent.goto(`/di/${second}`);
    await agent.click('button', 'Valider la demande');
    await agent.see('Seule la différence avec ce qui a déjà été payé est ordonnée');
    await pay(second, 'VIR-VIE-2');
    await employer.goto(`/di/${claim}`);
    await employer.see('Ouvrir la correction');
  });

  it('its recapitulative prints a code that anybody checks', async () => {
    await employer.goto(`/di/${second}`);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(readPdf(await download(employer, 'Après validation', world.folder)))?.[0] ?? '';
    const visitor = await world.browser.person(world.service.url);
    await visitor.goto('/verifier');
    await visitor.fill('Code de vérification', code);
    await visitor.click('button', 'Vérifier');
    await visitor.see('Ce document vient bien de ce service');
    await visitor.see(second);
    await visitor.close();
  });
});
