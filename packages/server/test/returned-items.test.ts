import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dapTables } from '../src/features/dap/index.ts';
import { act, aPlace, aSentFile, done, november, read, save, sendBack, submit, type DapSeen } from './dap-filing.ts';
import { aPdf, upload } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('what a return asks to complete, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const ITEMS = [{ field: 'units', remark: 'Lesquelles\u00a0?' }, { field: 'circumstances' }, { piece: 'CIRCUMSTANCES', remark: 'L’arrêté.' }];
  const returned = async () => {
    const place = await aPlace(world);
    const sent = await aSentFile(place.employer, place.siret);
    world.clock.advance(3_600_000);
    return { ...place, file: done(await sendBack(agent, sent, ITEMS)) };
  };
  const ticks = (dap: DapSeen | null) => dap?.decision?.itemsToComplete.map(({ field, piece, done: ticked }) => [field ?? piece, ticked]);
  const pieces = async (person: Person, reference: string) =>
    (await person.graphql<{ dap: { piecesWanted: { kind: string | null; label: string; state: string; why: string }[] } }>('query ($r: String!) { dap(reference: $r) { piecesWanted { kind label state why } } }', { r: reference })).data!.dap.piecesWanted;

  it('is told to the employer in the words of the form, with each remark', async () => {
    const { email, file } = await returned();
    const letter = (await world.messagesTo(email)).at(-1)!;
    expect(letter.subject).toBe(`${file.reference}\u00a0: demande à compléter`);
    expect(letter.text).toContain('- Unités concernées\u00a0: Lesquelles\u00a0?\n- Circonstances\n- Pièce «\u00a0Justificatif des circonstances\u00a0»\u00a0: L’arrêté.');
  });

  it('a field is ticked off when it changes, and no more when it is put back', async () => {
    const { employer, file } = await returned();
    expect(ticks(file)).toEqual([['units', false], ['circumstances', false], ['CIRCUMSTANCES', false]]);
    const changed = done(await save(employer, { reference: file.reference, expectedVersion: file.version, form: { ...november, units: 'Le fournil' } }));
    expect(ticks(changed)).toEqual([['units', true], ['circumstances', false], ['CIRCUMSTANCES', false]]);
    const back = done(await save(employer, { reference: file.reference, expectedVersion: changed.version, form: november }));
    expect(ticks(back)).toEqual([['units', false], ['circumstances', false], ['CIRCUMSTANCES', false]]);
  });

  it('a piece is ticked off when one of its kind is joined, and no more when it is taken away', async () => {
    const { employer, file } = await returned();
    expect((await pieces(employer, file.reference))[1]).toEqual({ kind: 'CIRCUMSTANCES', label: 'Justificatif des circonstances', state: 'ASKED', why: 'Demandé par l’unité départementale\u00a0: L’arrêté.' });
    await upload(world, employer, file.reference, 'plan.pdf', aPdf(), {}, 'OTHER');
    expect(ticks(await read(employer, file.reference))?.[2]).toEqual(['CIRCUMSTANCES', false]);
    const { body } = await upload(world, employer, file.reference, 'arrete.pdf', aPdf(), {}, 'CIRCUMSTANCES');
    expect(ticks(await read(employer, file.reference))?.[2]).toEqual(['CIRCUMSTANCES', true]);
    expect((await pieces(employer, file.reference))[1]?.state).toBe('GIVEN');
    await act(employer, 'removeDocument', '$reference: String!, $documentId: ID!', { reference: file.reference, documentId: body.document!.id });
    expect(ticks(await read(employer, file.reference))?.[2]).toEqual(['CIRCUMSTANCES', false]);
  });

  it('is over with the next sending, changed or not', async () => {
    const { employer, file } = await returned();
    expect(done(await submit(employer, file))).toMatchObject({ status: 'SUBMITTED', decision: null });
  });

  it('the free texts of an older return stay readable', async () => {
    const { employer, file } = await returned();
    const { dap } = dapTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(dap).set({ itemsToComplete: ['Carnet de commandes'] })));
    expect((await read(employer, file.reference))?.decision?.itemsToComplete).toEqual([{ kind: 'OTHER', field: null, piece: null, label: 'Carnet de commandes', remark: null, done: false }]);
    expect((await pieces(employer, file.reference)).at(-1)).toMatchObject({ kind: null, label: 'Carnet de commandes', state: 'ASKED' });
  });
});
