import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type Person, type World } from './world.ts';

const ASK = `mutation ($input: AskAssistanceInput!) { askAssistance(input: $input) { reference link refusals { code path } } }`;
const FOLLOWED = `request { id reference status statusLabel reasonLabel text messages { fromAsker authorName text } } refusals { code }`;
const FOLLOW = `query ($link: String!) { followAssistance(link: $link) { ${FOLLOWED} } }`;
const REPLY = `mutation ($input: ReplyAssistanceInput!) { replyAssistance(input: $input) { ${FOLLOWED} } }`;
const ANSWER = `mutation ($id: ID!, $answer: String!, $seen: Int) { answerAssistance(id: $id, answer: $answer, seen: $seen) { refusals { code } } }`;
const DESK = `query ($filter: AssistanceRequestFilter) { assistanceRequests(filter: $filter) { nodes { id reference fileReference lastError messages { fromAsker text } } } }`;
const COUNTS = '{ assistanceCounts { reason waiting lately } }';
const CANNED = '{ cannedAnswers { id title reason text version updatedByName } }';
const SAVE = `mutation ($input: SaveCannedAnswerInput!) { saveCannedAnswer(input: $input) { cannedAnswer { id version } refusals { code path } } }`;

interface Followed {
  readonly request: { readonly id: string; readonly status: string; readonly text: string; readonly messages: { readonly fromAsker: boolean; readonly authorName: string; readonly text: string }[] } | null;
  readonly refusals: { readonly code: string }[];
}
interface Asked {
  readonly reference: string;
  readonly link: string;
}

describe.each(databases)('the thread of a request for assistance, on $name', (database) => {
  let world: World;
  let agent: Person;
  let dgefp: Person;
  let turn = 0;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'nadia@apart.example', role: 'SUPPORT', firstName: 'Nadia', lastName: 'Aubry' });
    dgefp = await world.person({ email: 'sophie@dgefp.example', role: 'DGEFP', firstName: 'Sophie', lastName: 'Vidal' });
  });
  afterAll(() => world.close());

  const ask = async (by: Person = world.visitor, more: object = {}): Promise<Asked> => {
    turn += 1;
    const input = { firstName: 'Anne', lastName: 'Martin', phone: '04 72 00 00 00', email: `thread${turn}@martin.example`, reason: 'DI', text: 'Je ne peux pas envoyer.', idempotencyKey: `thread-${turn}`, ...more };
    return (await by.graphql<{ askAssistance: Asked }>(ASK, { input })).data!.askAssistance;
  };
  const follow = async (link: string): Promise<Followed> => (await world.visitor.graphql<{ followAssistance: Followed }>(FOLLOW, { link })).data!.followAssistance;
  const reply = async (input: object, by: Person = world.visitor): Promise<Followed> => (await by.graphql<{ replyAssistance: Followed }>(REPLY, { input: { idempotencyKey: `reply-${++turn}`, ...input } })).data!.replyAssistance;
  const waiting = async () => (await agent.graphql<{ assistanceRequests: { nodes: { id: string; reference: string; fileReference: string | null; lastError: string | null; messages: object[] }[] } }>(DESK, { filter: { status: 'RECEIVED' } })).data!.assistanceRequests.nodes;
  const answer = async (id: string, text: string, seen: number | null = null) => (await agent.graphql<{ answerAssistance: { refusals: { code: string }[] } }>(ANSWER, { id, answer: text, seen })).data!.answerAssistance.refusals.map(({ code }) => code);
  const linkIn = async (email: string): Promise<string> => /^\/assistance\/suivi\/(.+)$/.exec((await world.messagesTo(email)).at(-1)!.link ?? '')![1]!;

  it('goes on between the asker, who has no account, and the agents; each answer leaves by mail', async () => {
    const { reference, link } = await ask(world.visitor, { fileReference: '069-00007X-00', lastError: 'Le serveur ne répond pas.' });
    const email = `thread${turn}@martin.example`;
    const asked = (await waiting()).find((one) => one.reference === reference)!;
    expect(asked).toMatchObject({ fileReference: '069-00007X-00', lastError: 'Le serveur ne répond pas.', messages: [] });
    expect((await follow(link)).request).toMatchObject({ status: 'RECEIVED', text: 'Je ne peux pas envoyer.', messages: [] });

    expect(await answer(asked.id, 'Quel navigateur avez-vous\u00a0?', 0)).toEqual([]);
    expect((await waiting()).map((one) => one.reference)).not.toContain(reference);
    // The link of that mail, another than the first, opens the same thread.
    const mailed = await linkIn(email);
    expect(mailed).not.toBe(link);
    expect((await follow(mailed)).request!.messages).toEqual([{ fromAsker: false, authorName: 'Nadia Aubry', text: 'Quel navigateur avez-vous\u00a0?' }]);

    expect((await reply({ link: mailed, text: ' Firefox. ' })).request).toMatchObject({ status: 'RECEIVED', messages: [{ fromAsker: false }, { fromAsker: true, authorName: 'Anne Martin', text: 'Firefox.' }] });
    expect((await waiting()).map((one) => one.reference)).toContain(reference);
    expect(await answer(asked.id, 'Réessayez maintenant, merci.', 2)).toEqual([]);
    expect((await follow(link)).request).toMatchObject({ status: 'ANSWERED' });
    expect((await world.messagesTo(email)).filter(({ kind }) => kind === 'assistance.answered')).toHaveLength(2);
  });

  it('opens nothing by a link that nobody was given, and keeps only its hash', async () => {
    const { link } = await ask();
    expect(await follow('inconnu')).toEqual({ request: null, refusals: [{ code: 'LINK_UNKNOWN' }] });
    expect((await reply({ link: 'inconnu', text: 'Bonjour' })).refusals).toEqual([{ code: 'LINK_UNKNOWN' }]);
    expect(JSON.stringify(world.logLines)).not.toContain(link);
  });

  it('tells an agent who writes that a message has come meanwhile', async () => {
    const { reference, link } = await ask();
    const { id } = (await waiting()).find((one) => one.reference === reference)!;
    await reply({ link, text: 'J’oubliais\u00a0: c’est urgent.' });
    expect(await answer(id, 'Voici la réponse complète.', 0)).toEqual(['CONFLICT']);
    expect(await answer(id, 'Voici la réponse complète.', 1)).toEqual([]);
  });

  it('is safe to repeat, and takes ten messages a day', async () => {
    const { link } = await ask();
    const twice = { link, text: 'Une fois.', idempotencyKey: `same-${turn}` };
    await reply(twice);
    expect((await reply(twice)).request!.messages).toHaveLength(1);
    for (let n = 1; n < 10; n += 1) expect((await reply({ link, text: `Message ${n}` })).refusals).toEqual([]);
    expect((await reply({ link, text: 'Un de trop' })).refusals).toEqual([{ code: 'ASSISTANCE_LIMIT' }]);
    world.clock.advance(24 * 3_600_000);
    expect((await reply({ link, text: 'Le lendemain' })).refusals).toEqual([]);
  });

  it('is found again by whoever asked while signed in, and by nobody else', async () => {
    const anne = await world.person({ email: 'anne@martin.example' });
    const other = await world.person({ email: 'luc@ailleurs.example' });
    await ask(anne);
    const mine = async (by: Person) => (await by.graphql<{ myAssistanceRequests: { id: string; text: string }[] }>('{ myAssistanceRequests { id text } }')).data!.myAssistanceRequests;
    const [found] = await mine(anne);
    expect(found).toMatchObject({ text: 'Je ne peux pas envoyer.' });
    expect(await mine(other)).toEqual([]);
    expect((await reply({ id: found!.id, text: 'Je précise.' }, anne)).refusals).toEqual([]);
    expect((await reply({ id: found!.id, text: 'Je lis par-dessus.' }, other)).refusals).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await reply({ id: found!.id, text: 'Sans compte.' })).refusals).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('counts by reason what waits and what came in thirty days', async () => {
    const of = async (reason: string) => (await agent.graphql<{ assistanceCounts: { reason: string; waiting: number; lately: number }[] }>(COUNTS)).data!.assistanceCounts.find((one) => one.reason === reason)!;
    expect(await of('SIGNATURE_CERTIFICATE')).toMatchObject({ waiting: 0, lately: 0 });
    await ask(world.visitor, { reason: 'SIGNATURE_CERTIFICATE' });
    expect(await of('SIGNATURE_CERTIFICATE')).toMatchObject({ waiting: 1, lately: 1 });
    world.clock.advance(30 * 24 * 3_600_000);
    expect(await of('SIGNATURE_CERTIFICATE')).toMatchObject({ waiting: 1, lately: 0 });
  });

  it('has ready answers, written by the DGEFP and read by all who answer; a change made meanwhile is told', async () => {
    const save = async (input: object, by = dgefp) => (await by.graphql<{ saveCannedAnswer: { cannedAnswer: { id: string; version: number } | null; refusals: { code: string; path: string }[] } }>(SAVE, { input })).data?.saveCannedAnswer;
    expect((await save({ title: ' ', text: 'Court' }))!.refusals.map(({ path }) => path).toSorted()).toEqual(['text', 'title']);
    const { cannedAnswer } = (await save({ title: 'Lien non reçu', reason: 'EXTRANET_HABILITATION', text: 'Regardez dans les indésirables.' }))!;
    const read = async () => (await agent.graphql<{ cannedAnswers: { title: string; updatedByName: string; version: number }[] }>(CANNED)).data!.cannedAnswers;
    expect(await read()).toMatchObject([{ title: 'Lien non reçu', updatedByName: 'Sophie Vidal', version: 1 }]);
    const change = { id: cannedAnswer!.id, title: 'Lien de récupération non reçu', text: 'Regardez dans les indésirables.' };
    expect((await save({ ...change, expectedVersion: 1 }))!.cannedAnswer).toMatchObject({ version: 2 });
    expect((await save({ ...change, expectedVersion: 1 }))!.refusals).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(await save({ title: 'Non', text: 'Ce n’est pas à moi.' }, agent)).toBeUndefined();
    await dgefp.graphql('mutation ($id: ID!) { removeCannedAnswer(id: $id) { refusals { code } } }', { id: cannedAnswer!.id });
    expect(await read()).toEqual([]);
  });
});
