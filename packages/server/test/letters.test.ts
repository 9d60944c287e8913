import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dapTables } from '../src/features/dap/index.ts';
import { daTables } from '../src/features/da/index.ts';
import { letterOf } from '../src/features/documents/da-letter.ts';
import { act, aPlace, aSentFile, aSiret, authorise, done, november, read, refuse, save, startAvenant, submit, type DapSeen } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;

describe.each(databases)('the letters of decisions, on $name', (database) => {
  let world: World;
  let agent: Person;
  const folder = mkdtempSync(join(tmpdir(), 'apart-letters-'));

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const replace = (person: Person, { reference, version }: DapSeen, wish: Record<string, unknown>) =>
    act(person, 'replaceDecision', '$input: ReplaceDecisionInput!', { input: { reference, expectedVersion: version, reason: 'Pièce reçue depuis.', ...wish } });
  const get = (who: Person, url: string) => world.app.http.inject({ url, headers: who.cookie ? { cookie: who.cookie } : {} });
  const textAt = async (who: Person, url: string): Promise<string> => {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, (await get(who, url)).rawPayload);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  };
  const refusals = async (who: Person, reference: string) =>
    (await who.graphql<{ dap: { refusalDecisions: { by: string; reasonLabel: string; text: string; letter: { url: string; name: string; sha256: string } }[] } | null }>(
      'query ($r: String!) { dap(reference: $r) { refusalDecisions { by reasonLabel text letter { url name sha256 } } } }', { r: reference },
    )).data!.dap?.refusalDecisions;

  it('a refusal has its letter: its reason with the article, its text, the ways to contest it and their time limit', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await refuse(agent, await aSentFile(employer, siret)));
    const [refusal] = (await refusals(employer, reference))!;
    expect(refusal).toMatchObject({ by: 'Paul Rey', text: 'Aucune pièce ne montre la baisse d’activité.', letter: { name: `refus-${reference}.pdf` } });
    const text = await textAt(employer, refusal!.letter.url);
    for (const words of [
      'Décision de refus', reference, 'Paul Rey', 'Les circonstances ne sont pas établies par les éléments fournis', 'Article R. 5122-2 du code du travail', 'Aucune pièce ne montre la baisse d’activité.',
      'deux mois', 'Recours gracieux', 'Recours hiérarchique', 'tribunal administratif', 'R. 421-1',
    ]) expect(text).toContain(words);
    expect((await refusals(agent, reference))![0]!.letter.sha256).toBe(refusal!.letter.sha256);
    const { employer: stranger } = await aPlace(world);
    expect(await refusals(stranger, reference)).toBeUndefined();
    expect((await get(stranger, refusal!.letter.url)).statusCode).toBe(404);
  });

  it('a refusal that replaces another says so, and the letter of the first is still its own, even opened for the first time', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await refuse(agent, await aSentFile(employer, siret)));
    world.clock.advance(HOUR);
    done(await replace(agent, first, { kind: 'REFUSE', reasonCode: 'PERIOD_TOO_LONG', text: 'Treize mois demandés.' }));
    const [before, now] = await Promise.all((await refusals(employer, first.reference))!.map(({ letter }) => letter.url)).then(async ([one, two]) => [await textAt(employer, one!), await textAt(employer, two!)]);
    expect(before).toContain('Aucune pièce ne montre la baisse d’activité.');
    expect(before).not.toContain('Treize mois demandés.');
    expect(now).toContain('remplace la précédente (refusée le 2 novembre 2026) pour la raison suivante : Pièce reçue depuis.');
    expect(now).toContain('Treize mois demandés.');
  });

  it('the letter of a refusal tells what was asked then, whatever was sent since, and stays in the space', async () => {
    const { siret, employer } = await aPlace(world);
    const refused = done(await refuse(agent, await aSentFile(employer, siret)));
    const returned = done(await replace(agent, refused, { kind: 'RETURN', items: [{ field: 'employeesConcerned' }], text: 'Combien ?' }));
    done(await submit(employer, done(await save(employer, { reference: refused.reference, expectedVersion: returned.version, form: { ...november, employeesConcerned: 2 } }))));
    const [refusal] = (await refusals(employer, refused.reference))!;
    expect(await textAt(employer, refusal!.letter.url)).toContain(`Salariés concernés ${november.employeesConcerned}`);
  });

  it('a file refused before refusals were kept has the letter of the one that it bears', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await refuse(agent, await aSentFile(employer, siret)));
    const { dapRefusal } = dapTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.delete(dapRefusal)));
    expect(await textAt(employer, (await refusals(employer, reference))![0]!.letter.url)).toContain('Aucune pièce ne montre la baisse d’activité.');
  });

  it('the letter of an authorisation has the commitments, each with its date', async () => {
    const { siret, employer } = await aPlace(world);
    const commitments = [{ kind: 'TRAINING', description: 'CACES pour deux salariés', dueDay: '2027-03-31' }];
    const { reference } = done(await authorise(agent, await aSentFile(employer, siret, { ...november, previousUse: 'WITHIN_36_MONTHS', commitments })));
    const { data } = await employer.graphql<{ da: { letter: { url: string } } }>('query ($r: String!) { da(reference: $r) { letter { url } } }', { r: reference });
    const text = await textAt(employer, data!.da.letter.url);
    expect(text).toContain('Engagements');
    expect(text).toContain('CACES pour deux salariés (le 31 mars 2027 au plus tard)');
  });

  it('the letter of an authorisation that was replaced, opened for the first time, bears its own author and text', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    const first = done(await act(agent, 'authoriseDap', '$reference: String!, $expectedVersion: Int!, $comment: String', { reference: sent.reference, expectedVersion: sent.version, comment: 'Premier texte.' }));
    world.clock.advance(HOUR);
    const other = await world.person({ email: `lou${first.reference}@ud69.example`, firstName: 'Lou', lastName: 'Diaz', role: 'UD', departements: ['69'] });
    done(await replace(other, first, { kind: 'AUTHORISE', text: 'Second texte.' }));
    const { db } = world.app.deps;
    const rows = (await db.read.sql.select().from(daTables(db.read).da)).filter((row) => row.reference === first.reference);
    const letterText = async (status: string) => textAt(employer, (await letterOf(world.app.deps, rows.find((row) => row.status === status)!)).url);
    const replaced = await letterText('REPLACED');
    expect(replaced).toContain('Premier texte.');
    expect(replaced).toContain('Paul Rey');
    expect(replaced).not.toContain('Second texte.');
    const inForce = await letterText('IN_FORCE');
    expect(inForce).toContain('Second texte.');
    expect(inForce).toContain('Lou Diaz');
    expect((await read(employer, first.reference))?.status).toBe('AUTHORISED');
  });

  const letterOfDa = async (who: Person, reference: string) =>
    (await who.graphql<{ da: { letter: { url: string }; withdrawal: { inForceAgain: string | null; letter: { url: string; name: string; sha256: string } } | null } }>('query ($r: String!) { da(reference: $r) { letter { url } withdrawal { inForceAgain letter { url name sha256 } } } }', { r: reference })).data!.da;
  const withdrawDa = (person: Person, { reference, version }: DapSeen) =>
    act(person, 'withdrawDa', '$reference: String!, $expectedVersion: Int!, $heardOn: Day, $reason: String!', { reference, expectedVersion: version, heardOn: '2026-11-20', reason: 'L’effectif déclaré est faux.\nDeux salariés n’existent pas.' });

  it('the letter of a new authorisation says which decision it replaces and why, and which commitments the administration fixes', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await authorise(agent, await aSentFile(employer, siret)));
    world.clock.advance(HOUR);
    done(await replace(agent, first, { kind: 'AUTHORISE', commitments: [{ kind: 'JOB_RETENTION', description: 'Aucun licenciement économique', dueDay: '2027-07-31' }] }));
    const text = await textAt(employer, (await letterOfDa(employer, first.reference)).letter.url);
    expect(text).toContain('remplace la précédente (autorisée le 2 novembre 2026) pour la raison suivante : Pièce reçue depuis.');
    expect(text).toContain('L’administration fixe les engagements suivants');
    expect(text).toContain('Aucun licenciement économique (le 31 juillet 2027 au plus tard)');
  });

  it('the withdrawal of an authorisation has its letter: the law, the hearing, the reason, what follows and the ways to contest it', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await authorise(agent, await aSentFile(employer, siret)));
    expect((await letterOfDa(employer, reference)).withdrawal).toBeNull();
    world.clock.set('2026-12-01T09:00:00Z');
    done(await withdrawDa(agent, (await read(agent, reference))!));
    const { letter, withdrawal } = await letterOfDa(employer, reference);
    expect(withdrawal).toMatchObject({ inForceAgain: null, letter: { name: `retrait-${reference}.pdf` } });
    const text = await textAt(employer, withdrawal!.letter.url);
    for (const words of [
      'Retrait d’une décision d’autorisation', reference, 'Paul Rey', '1er décembre 2026', 'jusqu’au 2 mars 2027', 'L. 242-1', 'ses observations, le 20 novembre 2026', 'L. 121-1',
      'L’effectif déclaré est faux.', 'Deux salariés n’existent pas.', 'à récupérer', 'Recours gracieux', 'tribunal administratif', 'R. 421-1',
    ]) expect(text).toContain(words);
    // The decision stays readable as it was.
    expect(await textAt(employer, letter.url)).toContain('le placement en activité partielle est autorisé');
    world.clock.advance(HOUR);
    const again = (await letterOfDa(agent, reference)).withdrawal!.letter;
    expect(again.sha256).toBe(withdrawal!.letter.sha256);
    const { employer: stranger } = await aPlace(world);
    expect((await get(stranger, again.url)).statusCode).toBe(404);
  });

  it('the letter of a company of fifty employees says when to inform the CSE of what was done; that of a smaller one does not', async () => {
    const told = async (companyHeadcount: number): Promise<boolean> => {
      const siret = await world.establishment({ siret: aSiret(8000 + companyHeadcount), companyHeadcount });
      const employer = await world.person({ email: `cse${siret}@place.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
      const { reference } = done(await authorise(agent, await aSentFile(employer, siret, { ...november, cseOpinion: 'FAVOURABLE', cseOpinionDay: '2026-10-30' as never })));
      return (await textAt(employer, (await letterOfDa(employer, reference)).letter.url)).includes('À la fin de l’autorisation, le 31 janvier 2027, informez le comité social et économique');
    };
    expect(await told(49)).toBe(false);
    expect(await told(50)).toBe(true);
  });

  it('no reference to an article is cut at the end of a line', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await authorise(agent, await aSentFile(employer, siret)));
    const file = join(folder, 'lines.pdf');
    writeFileSync(file, (await get(employer, (await letterOfDa(employer, reference)).letter.url)).rawPayload);
    const lines = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\n');
    expect(lines.filter((line) => /\b[DLR]\.$/.test(line.trimEnd()))).toEqual([]);
    expect(lines.join(' ')).toMatch(/L\.\s5122-1/);
  });

  it('the letter of the withdrawal of an avenant names the decision that is in force again', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await authorise(agent, await aSentFile(employer, siret)));
    const draft = done(await startAvenant(employer, first.reference));
    const amended = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, employeesConcerned: 7 } }));
    const second = done(await authorise(agent, done(await submit(employer, amended))));
    world.clock.set('2026-12-01T09:00:00Z');
    done(await withdrawDa(agent, second));
    const { withdrawal } = await letterOfDa(employer, second.reference);
    expect(withdrawal!.inForceAgain).toBe(first.reference);
    expect(await textAt(employer, withdrawal!.letter.url)).toContain(`La décision ${first.reference}, que celle-ci avait remplacée, est de nouveau en vigueur.`);
  });

  const withdrawals = async (who: Person, reference: string) =>
    (await who.graphql<{ dap: { refusalDecisions: { replacedAt: string | null; replacedBy: string | null; replacedWhy: string | null; withdrawalLetter: { url: string; name: string } | null }[] } }>(
      'query ($r: String!) { dap(reference: $r) { refusalDecisions { replacedAt replacedBy replacedWhy withdrawalLetter { url name } } } }', { r: reference },
    )).data!.dap.refusalDecisions;

  it.each([
    ['REEXAMINE', {}, 'L’instruction de la demande reprend'],
    ['RETURN', { items: [{ field: 'employeesConcerned' }], text: 'Combien ?' }, 'renvoyée pour être complétée'],
  ])('a refusal that is taken back (%s) has a letter of withdrawal, also when it is older than what is kept of refusals', async (kind, wish, words) => {
    for (const kept of [true, false]) {
      const { siret, employer } = await aPlace(world);
      const refused = done(await refuse(agent, await aSentFile(employer, siret)));
      expect(await withdrawals(employer, refused.reference)).toEqual([{ replacedAt: null, replacedBy: null, replacedWhy: null, withdrawalLetter: null }]);
      const { dapRefusal } = dapTables(world.app.deps.db);
      if (!kept) await world.app.deps.db.transaction(async (tx) => void (await tx.sql.delete(dapRefusal)));
      done(await replace(agent, refused, { kind, ...wish }));
      const [one, ...others] = await withdrawals(employer, refused.reference);
      expect(others).toEqual([]);
      expect(one).toMatchObject({ replacedAt: '2026-11-02T09:00:00.000Z', replacedBy: kind, replacedWhy: 'Pièce reçue depuis.', withdrawalLetter: { name: `retrait-refus-${refused.reference}.pdf` } });
      const text = await textAt(employer, one!.withdrawalLetter!.url);
      for (const expected of ['Retrait d’une décision de refus', 'Paul Rey', 'R. 5122-2', 'L. 243-1', 'Pièce reçue depuis.', words]) expect(text).toContain(expected);
    }
  });

  it('a refusal that another decision replaced has no letter of withdrawal: that decision has its own', async () => {
    const { siret, employer } = await aPlace(world);
    const refused = done(await refuse(agent, await aSentFile(employer, siret)));
    done(await replace(agent, refused, { kind: 'AUTHORISE' }));
    expect(await withdrawals(employer, refused.reference)).toMatchObject([{ replacedBy: 'AUTHORISE', withdrawalLetter: null }]);
    expect(await textAt(employer, (await letterOfDa(employer, refused.reference)).letter.url)).toContain('remplace la précédente (refusée le 2 novembre 2026)');
  });
});
