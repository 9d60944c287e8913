import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, aKey, aPlace, aSentFile, codes, done, november, save, take } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface Seen {
  readonly unreadMessages: number;
  readonly canSendMessage: boolean;
  readonly messages: { readonly nodes: readonly { readonly side: string; readonly authorName: string; readonly text: string; readonly sentAt: string; readonly readAt: string | null; readonly readByName: string | null }[] };
}

describe.each(databases)('the thread of a file, on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    await world.person({ email: 'other@ud69.example', role: 'UD', departements: ['69'] });
    await world.person({ email: 'head69@ud.example', role: 'UD_HEAD', departements: ['69'] });
    await world.person({ email: 'head75@ud.example', role: 'UD_HEAD', departements: ['75'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const send = (person: Person, reference: string, text: string, idempotencyKey = aKey()) =>
    act(person, 'sendDapMessage', '$reference: String!, $text: String!, $idempotencyKey: String!', { reference, text, idempotencyKey });
  const seen = async (person: Person, reference: string) =>
    (await person.graphql<{ dap: Seen | null }>('query ($r: String!) { dap(reference: $r) { unreadMessages canSendMessage messages { nodes { side authorName text sentAt readAt readByName } } } }', { r: reference })).data!.dap;
  const told = async (email: string) => (await world.messagesTo(email)).filter(({ kind }) => kind === 'dap.sendMessage');

  it('is written from both sides, with author and instant, and each side sees what the other has read', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await take(agent, await aSentFile(employer, siret)));
    done(await send(employer, reference, '  Quand saurons-nous\u00a0?  '));
    world.clock.advance(3_600_000);
    expect(await seen(agent, reference)).toMatchObject({ unreadMessages: 1, canSendMessage: true });
    done(await act(agent, 'readDapMessages', '$reference: String!', { reference }));
    done(await send(agent, reference, 'Demain.'));
    expect(await seen(employer, reference)).toEqual({
      unreadMessages: 1,
      canSendMessage: true,
      messages: {
        nodes: [
          { side: 'ADMINISTRATION', authorName: 'Paul Rey', text: 'Demain.', sentAt: '2026-11-02T10:00:00.000Z', readAt: null, readByName: null },
          { side: 'EMPLOYER', authorName: 'Anne Martin', text: 'Quand saurons-nous\u00a0?', sentAt: '2026-11-02T09:00:00.000Z', readAt: '2026-11-02T10:00:00.000Z', readByName: 'Paul Rey' },
        ],
      },
    });
    expect((await seen(agent, reference))?.unreadMessages).toBe(0);
  });

  it('tells the agent in charge by e-mail and no other; the head of the UD as long as nobody is', async () => {
    const { siret, employer, email } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    done(await send(employer, sent.reference, 'Première question.'));
    done(await take(agent, sent));
    done(await send(employer, sent.reference, 'Seconde question.'));
    const about = async (to: string) => (await told(to)).filter(({ subject }) => subject.startsWith(sent.reference)).map(({ text }) => /(Première|Seconde) question/.exec(text)?.[1]);
    expect(await about('head69@ud.example')).toEqual(['Première']);
    expect(await about('rey@ud69.example')).toEqual(['Seconde']);
    expect([...(await about('other@ud69.example')), ...(await about('head75@ud.example')), ...(await about(email))]).toEqual([]);
    done(await send(agent, sent.reference, 'Réponse.'));
    expect((await told(email)).map(({ subject, link }) => [subject, link])).toEqual([[`${sent.reference}\u00a0: un message de l’unité départementale`, `/dap/${sent.reference}`]]);
  });

  it('is seen by those who see the file, and by nobody else; one who only reads does not write', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = await aSentFile(employer, siret);
    done(await send(employer, reference, 'Bonjour.'));
    const reader = await world.person({ email: `reader-${reference}@martin.example`, of: [{ siret, role: 'READER' }] });
    const dgefp = await world.person({ email: `dgefp-${reference}@x.example`, role: 'DGEFP' });
    for (const one of [reader, dgefp]) expect(await seen(one, reference)).toMatchObject({ canSendMessage: false, messages: { nodes: [{ text: 'Bonjour.' }] } });
    expect(codes(await send(reader, reference, 'Moi aussi.'))).toEqual(['NOT_FOUND']);
    const elsewhere = await world.person({ email: `ud13-${reference}@x.example`, role: 'UD', departements: ['13'] });
    expect(await seen(elsewhere, reference)).toBeNull();
    expect(codes(await send(elsewhere, reference, 'Bonjour.'))).toEqual(['NOT_FOUND']);
  });

  it('begins once the file is sent; says something; a key sends one message', async () => {
    const { siret, employer } = await aPlace(world);
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    expect(codes(await send(employer, draft.reference, 'Bonjour.'))).toEqual(['WRONG_STATUS']);
    const { reference } = await aSentFile(employer, siret, { ...november, startDay: '2027-02-01', endDay: '2027-03-31' });
    expect(codes(await send(employer, reference, '   '))).toEqual(['REQUIRED']);
    expect(codes(await send(employer, reference, 'x'.repeat(5001)))).toEqual(['TOO_LONG']);
    const key = aKey();
    done(await send(employer, reference, 'Une fois.', key));
    done(await send(employer, reference, 'Une fois.', key));
    expect((await seen(employer, reference))?.messages.nodes).toHaveLength(1);
  });
});
