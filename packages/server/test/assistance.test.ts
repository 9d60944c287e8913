import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

const ASK = `mutation ($input: AskAssistanceInput!) { askAssistance(input: $input) { reference deliveryTicket refusals { code path message } } }`;
const DELIVERY = `query ($ticket: String!) { mailDelivery(ticket: $ticket) { state to since failedTries nextTryAt resendsLeft resendFrom } }`;
const RESEND = `mutation ($ticket: String!) { resendMail(ticket: $ticket) { delivery { state resendsLeft } refusals { code } } }`;
const LIST = `{ assistanceRequests { nodes { reference siret reason email text status } } }`;
type Asked = { askAssistance: { reference: string | null; deliveryTicket: string | null; refusals: { code: string; path: string }[] } };
type Delivery = { mailDelivery: { state: string; failedTries: number; nextTryAt: string | null; resendsLeft: number } | null };
type Resent = { resendMail: { delivery: { state: string; resendsLeft: number } | null; refusals: { code: string }[] } };

/** A mail server that answers to RCPT TO what it is told. */
async function aMailServer() {
  const state = { code: 250 };
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(state.code === 250 ? undefined : Object.assign(new Error('No such user'), { responseCode: state.code })),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, state, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

describe.each(databases)('assistance and the mail that is waited for, on $name', (database) => {
  let world: World;
  let mail: Awaited<ReturnType<typeof aMailServer>>;
  let turn = 0;
  beforeAll(async () => {
    mail = await aMailServer();
    world = await aWorld(database, { env: { SMTP_URL: mail.url } });
  });
  afterAll(async () => {
    await world.close();
    await mail.close();
  });

  const ask = async (more: object = {}) => {
    turn += 1;
    const input = {
      siret: '732 829 320 00074', establishmentName: 'Boulangerie Martin', firstName: 'Anne', lastName: 'Martin', phone: '04 72 00 00 00', email: `Anne${turn}@martin.example`,
      reason: 'EXTRANET_HABILITATION', text: 'Je n’ai rien reçu.', page: '/verifiez-vos-courriels', idempotencyKey: `ask-${turn}`, ...more,
    };
    return (await world.visitor.graphql<Asked>(ASK, { input })).data!.askAssistance;
  };
  const delivery = async (ticket: string | null) => (await world.visitor.graphql<Delivery>(DELIVERY, { ticket })).data!.mailDelivery;
  const resend = async (ticket: string | null) => (await world.visitor.graphql<Resent>(RESEND, { ticket })).data!.resendMail;

  it('is asked without an account, gets a reference, and a letter that gives it', async () => {
    const { reference } = await ask({ email: 'premiere@martin.example' });
    expect(reference).toMatch(/^AS-[0-9A-HJKMNP-TV-Z]{6}$/);
    const [letter] = await world.messagesTo('premiere@martin.example');
    expect(letter!.subject).toContain(reference);
    expect(letter!.text).toContain('Habilitation à l’extranet');
    expect(letter!.text).toContain('732 829 320 00074'.replaceAll(' ', '\u00a0').slice(0, 3));
    // Somebody else's words are not sent to an address that nobody has proven.
    expect(letter!.text).not.toContain('Je n’ai rien reçu');
  });

  it('tells every missing field at once', async () => {
    const { refusals } = await ask({ siret: '73282932000075', firstName: '', lastName: ' ', phone: 'x', email: 'anne', text: '' });
    expect(refusals.map((one) => one.path).toSorted()).toEqual(['email', 'firstName', 'lastName', 'phone', 'siret', 'text']);
  });

  it('may be asked without an establishment, and repeated without effect', async () => {
    const input = { siret: null, establishmentName: null, email: 'agent@ud.example', idempotencyKey: 'twice' };
    const first = await ask(input);
    expect(first.refusals).toEqual([]);
    expect((await ask(input)).reference).toBe(first.reference);
    expect(await world.messagesTo('agent@ud.example')).toHaveLength(1);
  });

  it('does not let a mailbox be flooded: five an hour for an address', async () => {
    const email = 'inondee@x.example';
    for (let n = 0; n < 5; n += 1) expect((await ask({ email })).refusals).toEqual([]);
    expect((await ask({ email })).refusals).toMatchObject([{ code: 'ASSISTANCE_LIMIT' }]);
    world.clock.advance(3_600_000);
    expect((await ask({ email })).refusals).toEqual([]);
  });

  it.each(['ASP', 'SUPPORT', 'DGEFP'] as const)('is read by %s, newest first', async (role) => {
    const agent = await world.person({ email: `${role}@agents.example`, role });
    const { data } = await agent.graphql<{ assistanceRequests: { nodes: { email: string; status: string }[] } }>(LIST);
    expect(data!.assistanceRequests.nodes[0]).toMatchObject({ email: 'inondee@x.example', status: 'RECEIVED' });
  });

  it.each(['ASP', 'SUPPORT', 'DGEFP'] as const)('is answered by %s, once, by a mail to its asker', async (role) => {
    const agent = await world.person({ email: `repond-${role}@apart.example`, role, firstName: 'Nadia', lastName: 'Aubry' });
    const { reference } = await ask();
    const open = '{ assistanceRequests(filter: { status: RECEIVED }) { nodes { id reference } } }';
    const waiting = async () => (await agent.graphql<{ assistanceRequests: { nodes: { id: string; reference: string }[] } }>(open)).data!.assistanceRequests.nodes;
    const { id } = (await waiting()).find((one) => one.reference === reference)!;
    const answer = async (text: string, which = id) =>
      (await agent.graphql<{ answerAssistance: { request: object | null; refusals: { code: string }[] } }>('mutation ($i: ID!, $a: String!) { answerAssistance(id: $i, answer: $a) { request { status answer answeredByName } refusals { code } } }', { i: which, a: text })).data!.answerAssistance;
    const codesOf = async (text: string, which?: string) => (await answer(text, which)).refusals.map(({ code }) => code);
    expect(await codesOf('Oui.')).toEqual(['REQUIRED']);
    expect(await codesOf('Regardez dans les indésirables.', '019a0000-0000-7000-8000-000000000000')).toEqual(['NOT_FOUND']);
    expect(await answer('Regardez dans les indésirables.')).toEqual({ request: { status: 'ANSWERED', answer: 'Regardez dans les indésirables.', answeredByName: 'Nadia Aubry' }, refusals: [] });
    expect(await codesOf('Une autre réponse, la même.')).toEqual(['WRONG_STATUS']);
    const mails = (await world.messagesTo(`anne${turn}@martin.example`)).filter(({ kind }) => kind === 'assistance.answered');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: `Réponse à votre demande d’assistance ${reference}`, link: expect.stringMatching(/^\/assistance\/suivi\/.{40,}$/) as string });
    expect(mails[0]!.text).toContain('Regardez dans les indésirables.');
    expect((await waiting()).map((one) => one.reference)).not.toContain(reference);
  });

  it.each(['EMPLOYER', 'UD', 'UD_HEAD'] as const)('is not read by %s, nor by a visitor', async (role) => {
    const other = await world.person({ email: `${role}@others.example`, role, departements: ['69'] });
    expect((await other.graphql(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.visitor.graphql(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says of a mail that it waits, then that it left', async () => {
    await world.app.deps.outbox.drain();
    mail.state.code = 451;
    const { deliveryTicket } = await ask();
    await world.app.deps.outbox.drain();
    expect(await delivery(deliveryTicket)).toMatchObject({ state: 'WAITING', failedTries: 1, resendsLeft: 3 });
    expect((await delivery(deliveryTicket))!.nextTryAt).not.toBeNull();
    mail.state.code = 250;
    world.clock.advance(30_000);
    await world.app.deps.outbox.drain();
    expect(await delivery(deliveryTicket)).toMatchObject({ state: 'SENT', failedTries: 0, nextTryAt: null });
  });

  it('says at once that an address refuses it, and does not try again', async () => {
    mail.state.code = 550;
    const { deliveryTicket } = await ask();
    await world.app.deps.outbox.drain();
    expect(await delivery(deliveryTicket)).toMatchObject({ state: 'BOUNCED', failedTries: 1, nextTryAt: null });
    mail.state.code = 250;
    world.clock.advance(3_000_000);
    await world.app.deps.outbox.drain();
    expect(await delivery(deliveryTicket)).toMatchObject({ state: 'BOUNCED' });
  });

  it('sends again after a minute, three times, as another mail', async () => {
    const { deliveryTicket } = await ask({ email: 'encore@x.example' });
    await world.app.deps.outbox.drain();
    expect((await resend(deliveryTicket)).refusals).toMatchObject([{ code: 'RESEND_TOO_SOON' }]);
    for (const left of [2, 1, 0]) {
      world.clock.advance(60_000);
      expect(await resend(deliveryTicket)).toMatchObject({ delivery: { state: 'WAITING', resendsLeft: left }, refusals: [] });
      await world.app.deps.outbox.drain();
      expect(await delivery(deliveryTicket)).toMatchObject({ state: 'SENT' });
    }
    world.clock.advance(60_000);
    expect((await resend(deliveryTicket)).refusals).toMatchObject([{ code: 'RESEND_LIMIT' }]);
    const identifiers = mail.received.filter((one) => /^To: encore@/m.test(one)).map((one) => /^Message-ID: (.*)$/im.exec(one)![1]);
    expect(new Set(identifiers).size).toBe(4);
  });

  it('answers alike for an unknown ticket and for one of more than 60 minutes', async () => {
    const { deliveryTicket } = await ask();
    world.clock.advance(59 * 60_000);
    expect(await delivery(deliveryTicket)).not.toBeNull();
    world.clock.advance(60_000);
    expect(await delivery(deliveryTicket)).toBeNull();
    expect(await resend(deliveryTicket)).toEqual(await resend('inconnu'));
  });
});
