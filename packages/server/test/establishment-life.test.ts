import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleBankChanges } from '../src/features/establishments/bank.ts';
import { aKey, aSentFile, authorise, codes, done, november, read, save, submit } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const FIELDS = 'establishment { siret version name ibanMasked closedOn replacedBySiret companyLink { level label } pendingBankChange { ibanMasked usableFrom by } possibleActions { act } } refusals { code path }';
const SHEET = `query ($s: String!) { establishment(siret: $s) { siret version name ibanMasked closedOn replacedBySiret companyLink { level label } pendingBankChange { ibanMasked usableFrom by } possibleActions { act } replaces { siret } dis { nodes { reference } } daps { nodes { reference companyLink { level } } } } }`;
interface Sheet {
  siret: string; version: number; name: string; ibanMasked: string | null; closedOn: string | null; replacedBySiret: string | null;
  companyLink: { level: string; label: string }; pendingBankChange: { ibanMasked: string; usableFrom: string; by: string } | null;
  possibleActions: { act: string }[]; replaces: { siret: string }[]; daps: { nodes: { reference: string; companyLink: { level: string } }[] };
}
const OTHER_IBAN = 'FR1420041010050500013M02606';

describe.each(databases)('the life of a sheet, on $name', (database) => {
  let world: World;
  let siret: string;
  let anne: Person;
  let luc: Person;
  let agent: Person;
  let asp: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    siret = await world.establishment();
    anne = await world.person({ email: 'anne@x.example', of: [{ siret, role: 'ADMINISTRATOR' }] });
    luc = await world.person({ email: 'luc@x.example', firstName: 'Luc', of: [{ siret, role: 'DECLARANT' }] });
    agent = await world.person({ email: 'rey@ud.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
  });
  afterAll(() => world.close());

  const sheet = async (who: Person = anne, of = siret) => (await who.graphql<{ establishment: Sheet | null }>(SHEET, { s: of })).data!.establishment;
  const act = async (who: Person, name: string, more = '', of = siret) => {
    const version = (await sheet(anne, of))?.version ?? 1;
    const query = `mutation { ${name}(target: { siret: "${of}", expectedVersion: ${version} }${more}) { ${FIELDS} } }`;
    const answer = await who.graphql<Record<string, { establishment: Sheet | null; refusals: { code: string; path: string }[] }>>(query);
    if (!answer.data) return { establishment: null, refusals: answer.errors!.map((one) => ({ code: one.extensions.code, path: '' })) };
    return answer.data[name]!;
  };
  const change = async (iban: string) => {
    const { version } = (await sheet())!;
    const query = `mutation ($i: SaveEstablishmentInput!) { saveEstablishment(input: $i) { ${FIELDS} } }`;
    return (await anne.graphql<{ saveEstablishment: { establishment: Sheet } }>(query, { i: { siret, expectedVersion: version, iban, bankHolder: 'Boulangerie Martin' } })).data!.saveEstablishment.establishment;
  };
  const accountOf = async (reference: string) => (await anne.graphql<{ da: { ibanMasked: string } }>(`{ da(reference: "${reference}") { ibanMasked } }`)).data!.da.ibanMasked;
  const dated = (startDay: string, endDay: string) => ({ ...november, startDay, endDay });

  it('a change of IBAN is announced to all administrators, and waits 72 hours before it is used', async () => {
    const after = await change(OTHER_IBAN);
    expect(after.pendingBankChange).toMatchObject({ usableFrom: '2026-11-05T09:00:00.000Z', by: 'Anne Martin' });
    expect(after.ibanMasked).toBe('FR76 •••• •••• 189');
    expect((await world.messagesTo('anne@x.example')).at(-1)).toMatchObject({ kind: 'establishment.ibanChanged' });
    expect((await world.messagesTo('anne@x.example')).at(-1)!.text).toContain('5 novembre 2026');
    expect(JSON.stringify(await world.messagesTo('anne@x.example'))).not.toContain('0500013M026');
  });

  it('an hour before, a decision still bears the old account; at the hour, the new one, whether or not the job has run', async () => {
    const first = await aSentFile(anne, siret, dated('2026-11-02', '2026-11-20'));
    const second = await aSentFile(anne, siret, dated('2026-11-23', '2026-11-29'));
    const third = await aSentFile(anne, siret, dated('2026-11-30', '2026-12-06'));
    world.clock.set('2026-11-04T08:59:59Z');
    done(await authorise(agent, first));
    expect(await accountOf(first.reference)).toBe('FR76 •••• •••• 189');
    world.clock.set('2026-11-05T08:59:59Z');
    expect(await settleBankChanges(world.app.deps, false)).toBe(0);
    const late = await aSentFile(anne, siret, dated('2026-12-07', '2026-12-13'));
    world.clock.set('2026-11-05T09:00:00Z');
    done(await authorise(agent, late));
    expect(await accountOf(late.reference)).toContain('606');
    expect(await settleBankChanges(world.app.deps, false)).toBe(1);
    expect(await sheet()).toMatchObject({ pendingBankChange: null });
    expect((await sheet())!.ibanMasked).toContain('606');
    expect([second.status, third.status]).toEqual(['SUBMITTED', 'SUBMITTED']);
  });

  it('any administrator says no to it in one gesture; a declarant may not, and what is in use stays', async () => {
    await change('FR7630006000011234567890189');
    expect((await act(luc, 'cancelBankChange')).refusals).toMatchObject([{ code: 'ADMINISTRATOR_ONLY' }]);
    const { establishment } = await act(anne, 'cancelBankChange');
    expect(establishment).toMatchObject({ pendingBankChange: null });
    expect(establishment!.ibanMasked).toContain('606');
    expect((await act(anne, 'cancelBankChange')).refusals).toMatchObject([{ code: 'NO_BANK_CHANGE' }]);
  });

  it('the link to the company is declared until an agent of its département or of the ASP checks it, and says how', async () => {
    expect((await sheet())!.companyLink).toEqual({ level: 'DECLARED', label: 'Lien déclaré' });
    const far = await world.person({ email: 'loin@ud.example', role: 'UD', departements: ['75'] });
    expect((await act(far, 'checkEstablishmentLink', ', how: "extrait Kbis reçu"')).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await act(anne, 'checkEstablishmentLink', ', how: "extrait Kbis reçu"')).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await act(agent, 'checkEstablishmentLink', ', how: " "')).refusals).toMatchObject([{ code: 'REQUIRED', path: 'how' }]);
    expect((await act(asp, 'checkEstablishmentLink', ', how: "extrait Kbis reçu"')).establishment).toMatchObject({ companyLink: { level: 'CHECKED_BY_AGENT' } });
    expect((await sheet(agent))!.daps.nodes[0]).toMatchObject({ companyLink: { level: 'CHECKED_BY_AGENT' } });
  });

  it('a closed establishment asks for nothing beyond its last day, and a mistake is taken back', async () => {
    world.clock.set('2026-11-23T09:00:00Z');
    expect((await act(anne, 'closeEstablishment', ', closedOn: "2026-11-24"')).refusals).toMatchObject([{ code: 'CLOSING_TO_COME', path: 'closedOn' }]);
    expect((await act(luc, 'closeEstablishment', ', closedOn: "2026-11-22"')).refusals).toMatchObject([{ code: 'ADMINISTRATOR_ONLY' }]);
    expect((await act(anne, 'closeEstablishment', ', closedOn: "2026-11-22"')).establishment).toMatchObject({ closedOn: '2026-11-22' });
    const draft = done(await save(anne, { siret, idempotencyKey: aKey(), form: dated('2027-01-04', '2027-01-10') }));
    expect(codes(await submit(anne, draft, aKey()))).toContain('ESTABLISHMENT_CLOSED');
    expect((await act(anne, 'reopenEstablishment')).establishment).toMatchObject({ closedOn: null });
    expect(codes(await submit(anne, draft, aKey()))).not.toContain('ESTABLISHMENT_CLOSED');
  });

  const NEW = '73282932000124';
  const replaceWith = (bySiret: string) => `, input: { bySiret: "${bySiret}", closedOn: "2026-11-20", address: { number: "3", kind: "quai", street: "Perrache", postalCode: "69002", communeCode: "69382" } }`;

  it('a SIRET is replaced within its company only, by an administrator', async () => {
    expect((await act(anne, 'replaceEstablishment', replaceWith('35600000000048'))).refusals).toMatchObject([{ code: 'OTHER_COMPANY', path: 'bySiret' }]);
    expect((await act(anne, 'replaceEstablishment', replaceWith('73282932000075'))).refusals).toMatchObject([{ code: 'SIRET_INVALID' }]);
    expect((await act(anne, 'replaceEstablishment', replaceWith(siret))).refusals).toMatchObject([{ code: 'SAME_SIRET' }]);
    expect((await act(luc, 'replaceEstablishment', replaceWith(NEW))).refusals).toMatchObject([{ code: 'ADMINISTRATOR_ONLY' }]);
    const held = await world.establishment({ siret: '73282932000082' });
    expect((await act(anne, 'replaceEstablishment', replaceWith(held))).refusals).toMatchObject([{ code: 'NOT_FOUND', path: 'bySiret' }]);
  });

  it('a SIRET replaced by another keeps its history: files stay, people follow, both are read', async () => {
    const reference = (await sheet())!.daps.nodes[0]!.reference;
    expect((await act(anne, 'replaceEstablishment', replaceWith(NEW))).establishment).toMatchObject({ replacedBySiret: NEW, closedOn: '2026-11-20' });
    const successor = (await sheet(luc, NEW))!;
    expect(successor).toMatchObject({ siret: NEW, closedOn: null, replaces: [{ siret }], companyLink: { level: 'CHECKED_BY_AGENT' } });
    expect((await read(luc, reference))?.reference).toBe(reference);
    expect((await sheet(agent, NEW))!.replaces).toEqual([{ siret }]);
    expect((await act(anne, 'reopenEstablishment')).refusals).toMatchObject([{ code: 'NOT_CLOSED' }]);
    expect((await act(anne, 'replaceEstablishment', replaceWith('73282932000132'))).refusals.map((one) => one.code)).toContain('ALREADY_REPLACED');
    expect((await world.messagesTo('anne@x.example')).filter((one) => one.kind === 'establishment.replaced')).toHaveLength(1);
  });
});
