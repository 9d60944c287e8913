import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createOutbox, messageTables, post } from '../src/outbox/index.ts';
import { aWorld, databases, type World } from './world.ts';

/** A real mail server that can be told to refuse; what it took is in `received`. */
async function aMailServer() {
  const received: string[] = [];
  const state = { up: true };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => (state.up ? done() : done(new Error('Mail server is down'))),
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
  return { url: `smtp://127.0.0.1:${port}`, received, state, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

describe.each(databases)('messages, on $name', (database) => {
  let world: World;
  let mail: Awaited<ReturnType<typeof aMailServer>>;
  beforeAll(async () => {
    mail = await aMailServer();
    world = await aWorld(database, { env: { SMTP_URL: mail.url } });
  });
  afterAll(async () => {
    await world.close();
    await mail.close();
  });

  const write = async (subject: string, fail = false) => {
    const { deps } = world.app;
    await deps.db.transaction(async (tx) => {
      await post(deps, tx, world.clock.now(), [{ accountId: null, email: 'anne@x.example' }], { kind: 'test', subject, text: 'Déjà reçu\u00a0?', link: '/demandes' });
      if (fail) throw new Error('The act was undone');
    });
  };
  const rows = async () => world.app.deps.db.read.sql.select().from(messageTables(world.app.deps.db).message);

  it('wait while the mail server is down, are tried again with growing delays, and leave once when it is back', async () => {
    mail.state.up = false;
    await write('Première');
    expect(await world.app.deps.outbox.drain()).toBe(0);
    expect(await rows()).toMatchObject([{ delivery: 'WAITING', attempts: 1 }]);
    // Not before its time.
    expect(await world.app.deps.outbox.drain()).toBe(0);
    expect((await rows())[0]!.attempts).toBe(1);
    world.clock.advance(30_000);
    await world.app.deps.outbox.drain();
    expect((await rows())[0]!.attempts).toBe(2);
    mail.state.up = true;
    world.clock.advance(59_000);
    expect(await world.app.deps.outbox.drain()).toBe(0);
    world.clock.advance(1_000);
    expect(await world.app.deps.outbox.drain()).toBe(1);
    expect(await world.app.deps.outbox.drain()).toBe(0);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]).toContain('http://127.0.0.1:4000/demandes');
    expect(mail.received[0]).toMatch(/Auto-Submitted: auto-generated/i);
    expect(await rows()).toMatchObject([{ delivery: 'SENT', attempts: 3, lastError: null }]);
  });

  it('do not leave for an act that was undone', async () => {
    await expect(write('Jamais', true)).rejects.toThrow('undone');
    expect(await world.app.deps.outbox.drain()).toBe(0);
    expect(mail.received.join()).not.toContain('Jamais');
  });

  it('leave once when two drains run at the same time in one node', async () => {
    const before = mail.received.length;
    await write('Ensemble');
    await Promise.all([world.app.deps.outbox.drain(), world.app.deps.outbox.drain()]);
    expect(mail.received).toHaveLength(before + 1);
  });

  /** The outbox of another node of the same service. */
  const anotherNode = (send: () => Promise<void>) => {
    const { db, log, config } = world.app.deps;
    return createOutbox(db, { send }, world.clock, log, config.publicUrl);
  };

  it('leave once when two nodes send at the same time', async () => {
    const before = mail.received.length;
    const others: string[] = [];
    for (let n = 0; n < 20; n += 1) await write('À deux');
    await Promise.all([world.app.deps.outbox.drain(), anotherNode(async () => void others.push('sent')).drain()]);
    expect(mail.received.length - before + others.length).toBe(20);
  });

  it('do not leave again and again while nothing can be written: once that it left cannot be, not at all when it is known before', async () => {
    let [sent, writes] = [0, 0];
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const { db } = world.app.deps;
    const real = db.transaction.bind(db);
    const node = anotherNode(async () => void (sent += 1));
    await write('Une fois');
    const writing = vi.spyOn(db, 'transaction').mockImplementation((work) => ((writes += 1) === 1 ? real(work) : Promise.reject(full)));
    try {
      await expect(node.drain()).rejects.toThrow('full');
      expect(await node.drain()).toBe(0);
      world.clock.advance(5 * 60_000);
      await expect(node.drain()).rejects.toThrow('full');
    } finally {
      writing.mockRestore();
    }
    expect(sent).toBe(1);
    expect(await node.drain()).toBe(1);
    expect(await node.drain()).toBe(0);
  });

  it('do not hold a stop when the mail server does not answer, nor those that wait behind: they leave after the next start', async () => {
    await write('Sans réponse');
    await write('Derrière');
    const begun: string[] = [];
    const stuck = anotherNode(() => new Promise(() => void begun.push('for ever')));
    stuck.wake();
    await expect.poll(() => begun.length).toBe(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const stopped = stuck.stop();
      await vi.advanceTimersByTimeAsync(3_000);
      await stopped;
    } finally {
      vi.useRealTimers();
    }
    expect(begun).toHaveLength(1);
    expect(await world.app.deps.outbox.drain()).toBe(1);
    world.clock.advance(5 * 60_000);
    expect(await world.app.deps.outbox.drain()).toBe(1);
    expect((await rows()).filter(({ delivery }) => delivery !== 'SENT')).toEqual([]);
  });

  it('that wait when their node stops stay for the next start: the stop ends after the mail in hand', async () => {
    for (let n = 0; n < 5; n += 1) await write('À suivre');
    const sent: string[] = [];
    let letGo = () => undefined as void;
    const node = anotherNode(() => new Promise((resolve) => void (sent.push('one'), (letGo = resolve))));
    node.wake();
    await expect.poll(() => sent.length).toBe(1);
    const stopped = node.stop();
    letGo();
    await stopped;
    expect(sent).toHaveLength(1);
    expect(await world.app.deps.outbox.drain()).toBe(4);
  });
});
