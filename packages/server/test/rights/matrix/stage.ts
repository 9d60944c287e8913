import { day, type TokenScope } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { accountTables, hashPassword, hashToken } from '../../../src/features/accounts/index.ts';
import type { ViewerAccount } from '../../../src/acts/index.ts';
import { apiTokenTables, requestViewer } from '../../../src/features/api-tokens/index.ts';
import { features } from '../../../src/features/index.ts';
import { habilitationTables, mandateTables } from '../../../src/features/habilitations/index.ts';
import { mandateLinkTables } from '../../../src/features/mandates/tables.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { aToken } from '../../tokens.ts';
import { aWorld, databases, type Person, type World } from '../../world.ts';
import { NOW, SIRETS } from './places.ts';
import { prepareObjects } from './prepare.ts';
import { unknownLike, type Objects } from './objects.ts';
import type { Seat } from './seats.ts';
import { undoing } from '../undone.ts';

const PASSWORD = 'quelques mots à la suite';

/** One establishment with everything that an act may be tried on, one person in each seat, and a door behind which nothing stays done. */
export interface Stage {
  readonly world: World;
  readonly known: Objects;
  readonly unknown: Objects;
  /** The body of the answer, whole, and its status. */
  ask(seat: Seat, scopes: readonly TokenScope[], document: string, variables: unknown): Promise<{ readonly status: number; readonly text: string }>;
  /** The same by plain HTTP. */
  send(seat: Seat, scopes: readonly TokenScope[], request: { readonly method: 'GET' | 'POST'; readonly url: string; readonly headers?: Record<string, string>; readonly payload?: Buffer | object }): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
}

type Sessions = Record<Exclude<Seat, `token${string}`>, Person>;

export async function aStage(): Promise<Stage> {
  const world = await aWorld(databases[0]!, { now: '2026-11-02T09:00:00Z', env: { TOKEN_REQUESTS_PER_MINUTE: '100000' } });
  await world.establishment({ siret: SIRETS.main, name: 'Boulangerie Martin' });
  await world.establishment({ siret: SIRETS.closed, name: 'Boulangerie Martin, four' });
  await world.establishment({ siret: SIRETS.other, name: 'Boulangerie Martin, dépôt' });
  await world.establishment({ siret: SIRETS.neighbour, name: 'Énergie du Rhône' });
  const sessions = await seatPeople(world);
  const administrator = await accountOf(world, sessions.administrator);
  const known = await prepareObjects(world, { ...sessions, login: administrator.email });
  world.clock.set(NOW);
  const tokens = await tokensOf(world, sessions.administrator);
  const undone = { ...world.app.deps, db: undoing(world.app.deps.db) };
  const http = await createHttpServer(undone, world.app.schema, features, requestViewer(undone));
  const send: Stage['send'] = async (seat, scopes, { method, url, headers, payload }) => {
    const bearing = isTokenSeat(seat) ? { authorization: `Bearer ${await tokens(scopes, seat === 'tokenElsewhere')}` } : { cookie: sessions[seat].cookie };
    const { statusCode, body } = await http.inject({ method, url, headers: { ...headers, ...bearing }, ...(payload ? { payload } : {}) });
    return { status: statusCode, text: body };
  };
  return {
    world,
    known,
    unknown: unknownLike(known),
    send,
    ask: (seat, scopes, query, variables) => send(seat, scopes, { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: { query, variables: variables as object } }),
    async close() {
      await http.close();
      await world.close();
    },
  };
}

const isTokenSeat = (seat: Seat): seat is 'tokenWith' | 'tokenWithout' | 'tokenElsewhere' => seat.startsWith('token');

/** Its account, with a password to sign in with. */
async function accountOf(world: World, person: Person): Promise<ViewerAccount> {
  if (!('account' in person.viewer)) throw new Error('Nobody');
  const { account } = accountTables(world.app.deps.db);
  const passwordHash = await hashPassword(PASSWORD);
  const { id } = person.viewer.account;
  await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(account).set({ passwordHash }).where(eq(account.id, id))));
  return person.viewer.account;
}

/** Gives the secret of a token of that person; made by its act, then its scopes are set: one with no scope at all cannot be asked for. */
async function tokensOf(world: World, owner: Person) {
  const secrets = new Map<string, Promise<string>>();
  const made = async (scopes: readonly TokenScope[], elsewhere: boolean): Promise<string> => {
    const { token, secret } = await aToken(owner, { expiresOn: '2027-01-31', sirets: elsewhere ? [SIRETS.other] : null });
    const { apiToken } = apiTokenTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(apiToken).set({ scopes }).where(eq(apiToken.id, token.id))));
    return secret;
  };
  return (scopes: readonly TokenScope[], elsewhere: boolean): Promise<string> => {
    const key = `${elsewhere} ${scopes.join(' ')}`;
    const secret = secrets.get(key) ?? made(scopes, elsewhere);
    secrets.set(key, secret);
    return secret;
  };
}

async function seatPeople(world: World): Promise<Sessions> {
  const { deps } = world.app;
  const ours = [SIRETS.main, SIRETS.closed, SIRETS.other];
  const of = (role: 'ADMINISTRATOR' | 'DECLARANT' | 'READER') => ours.map((siret) => ({ siret, role }));
  const employer = (name: string, habilitations: ReturnType<typeof of> = []) => world.person({ email: `${name}@martin.example`, firstName: name, of: habilitations });
  const agent = (name: string, role: 'UD' | 'UD_HEAD', departements: string[]) => world.person({ email: `${name}@ud.example`, firstName: name, role, departements });
  const sessions: Sessions = {
    visitor: world.visitor,
    reader: await employer('lecteur', of('READER')),
    declarant: await employer('declarant', of('DECLARANT')),
    administrator: await employer('anne', of('ADMINISTRATOR')),
    exMember: await employer('partie', of('ADMINISTRATOR')),
    neighbour: await employer('voisin', [{ siret: SIRETS.neighbour, role: 'ADMINISTRATOR' }]),
    accountant: await employer('comptable'),
    accountantWithout: await employer('comptable-sans'),
    accountantExpired: await employer('comptable-fini'),
    agentIn: await agent('rey', 'UD', ['69']),
    agentOut: await agent('loin', 'UD', ['75']),
    agentLent: await agent('renfort', 'UD', ['75']),
    agentLentPast: await agent('renfort-fini', 'UD', ['75']),
    head: await agent('responsable', 'UD_HEAD', ['69']),
    asp: await world.person({ email: 'asp@asp.example', role: 'ASP' }),
    dgefp: await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' }),
    supportClosed: await world.person({ email: 'assistance@apart.example', role: 'SUPPORT' }),
    supportOpen: await world.person({ email: 'assistance2@apart.example', role: 'SUPPORT', opened: ours }),
  };
  const id = (person: Person): string => ('account' in person.viewer ? person.viewer.account.id : '');
  await deps.db.transaction(async (tx) => {
    const { habilitation } = habilitationTables(tx);
    const { cabinet, cabinetMember, mandate, mandateScope } = mandateTables(tx);
    const { perimeterDelegation } = accountTables(tx);
    const at = deps.clock.now();
    await tx.sql.update(habilitation).set({ endedAt: at }).where(eq(habilitation.accountId, id(sessions.exMember)));
    for (const [name, siren, person, untilDay] of [['en-cours', '443061841', sessions.accountant, null], ['fini', '552100554', sessions.accountantExpired, '2026-11-30'], ['sans', '542051180', sessions.accountantWithout, undefined]] as const) {
      const cabinetId = `cabinet-${name}`;
      await tx.sql.insert(cabinet).values({ id: cabinetId, siren, name: `Cabinet ${name}`, email: `${name}@cabinet.example`, createdAt: at });
      await tx.sql.insert(cabinetMember).values({ id: `member-${name}`, cabinetId, accountId: id(person), role: 'ADMINISTRATOR', since: at });
      if (untilDay === undefined) continue;
      const mandateId = `mandate-${name}`;
      await tx.sql.insert(mandate).values({
        id: mandateId, cabinetId, siren: SIRETS.main.slice(0, 9), status: 'SIGNED', mayDap: true, mayDi: true, fromDay: day('2026-11-01'), untilDay: untilDay && day(untilDay), proposedBy: 'x', proposedAt: at, version: 1,
      });
      for (const siret of ours) await tx.sql.insert(mandateScope).values({ id: `scope-${name}-${siret}`, mandateId, siret });
    }
    const proposed = { id: 'mandate-propose', cabinetId: 'cabinet-en-cours', siren: SIRETS.main.slice(0, 9), status: 'PROPOSED', mayDap: true, mayDi: true, fromDay: day('2027-06-01'), proposedBy: 'x', proposedAt: at, version: 1 } as const;
    await tx.sql.insert(mandate).values(proposed);
    await tx.sql.insert(mandateScope).values({ id: 'scope-propose', mandateId: proposed.id, siret: SIRETS.main });
    const link = { cabinetId: proposed.cabinetId, email: 'contact@martin.example', firstName: 'Léa', lastName: 'Roux', createdAt: at, expiresAt: new Date('2027-01-01T00:00:00Z') };
    const { mandateLink } = mandateLinkTables(tx);
    await tx.sql.insert(mandateLink).values({ ...link, id: hashToken('sign-link'), purpose: 'SIGN', mandateId: proposed.id });
    await tx.sql.insert(mandateLink).values({ ...link, id: hashToken('invite-link'), purpose: 'COLLEAGUE', mandateId: null });
    for (const [person, untilDay] of [[sessions.agentLent, '2026-12-01'], [sessions.agentLentPast, '2026-11-30']] as const) {
      await tx.sql.insert(perimeterDelegation).values({
        id: `lent-${untilDay}`, accountId: id(person), departement: '69', fromDay: day('2026-11-01'), untilDay: day(untilDay), reason: 'Renfort', grantedBy: 'x', grantedAt: at,
      });
    }
  });
  return sessions;
}
