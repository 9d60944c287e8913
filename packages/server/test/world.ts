import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { ActRegistry, type Viewer } from '../src/acts/index.ts';
import { createApp, type App } from '../src/composition.ts';
import { readConfig } from '../src/config.ts';
import { accountTables, hashToken, openSession, SESSION_COOKIE, viewerFor, type AccountRole } from '../src/features/accounts/index.ts';
import { establishmentTables, keepNameWords, nameKeyOf } from '../src/features/establishments/index.ts';
import { habilitationTables, type HabilitationRole } from '../src/features/habilitations/index.ts';
import { features } from '../src/features/index.ts';
import { buildGuardedSchema } from '../src/graphql/build-schema.ts';
import { messageTables } from '../src/outbox/index.ts';
import { timeOrderedIds } from '../src/ids.ts';
import { logOptions } from '../src/log.ts';
import { databases } from './databases.ts';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data: T | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** A whole service without a port: its clock is set by hand, people are made in a line, and act through GraphQL. */
export interface World {
  readonly app: App;
  readonly clock: { now(): Date; set(instant: string | Date): void; advance(ms: number): void };
  readonly logLines: readonly string[];
  person(person: Partial<PersonWish> & { email: string }): Promise<Person>;
  establishment(wish?: Partial<EstablishmentWish>): Promise<string>;
  visitor: Person;
  /** Whoever this cookie says; for people that something else made. */
  as(cookie: string): Person;
  /** A program that bears this token. */
  bearing(secret: string): Person;
  messagesTo(email: string): Promise<readonly { subject: string; text: string; kind: string; link: string | null; delivery: string }[]>;
  close(): Promise<void>;
}

interface PersonWish {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: AccountRole;
  readonly departements: readonly string[];
  /** The establishments that support opened for a reason. */
  readonly opened: readonly string[];
  readonly of: readonly { readonly siret: string; readonly role: HabilitationRole }[];
}

interface EstablishmentWish {
  readonly siret: string;
  readonly name: string;
  readonly departement: string;
  readonly communeCode: string;
  readonly nafCode: string | null;
  readonly establishmentHeadcount: number | null;
  readonly companyHeadcount: number | null;
  readonly iban: string | null;
}

export interface Person {
  readonly viewer: Viewer;
  readonly cookie: string;
  graphql<T = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
}

/** One page, in place of all the built ones. */
const WEB_ROOT = fileURLToPath(new URL('./page/', import.meta.url));

/** Built once for all the worlds: it takes a third of the time of each. */
let schema: Promise<GraphQLSchema> | undefined;

export async function aWorld(database: (typeof databases)[number], options: { now?: string; env?: Record<string, string> } = {}): Promise<World> {
  const place = await database.create();
  let now = new Date(options.now ?? '2026-11-02T09:00:00Z');
  const clock = {
    now: () => now,
    set: (instant: string | Date) => void (now = new Date(instant)),
    advance: (ms: number) => void (now = new Date(now.getTime() + ms)),
  };
  const logLines: string[] = [];
  const log = pino({ level: 'debug', ...logOptions }, { write: (line: string) => void logLines.push(line) });
  const config = readConfig({
    APART_MODE: 'test',
    DATABASE_URL: place.url,
    PORT: '4000',
    SCHEDULER: 'off',
    WEB_ROOT,
    REQUESTS_PER_MINUTE: '1000000',
    ...options.env,
  });
  schema ??= buildGuardedSchema(features, new ActRegistry(features.map((feature) => feature.acts)));
  const app = await createApp(config, { clock, log, ids: timeOrderedIds(clock), schema: await schema });
  const { deps } = app;

  function speaker(viewer: Viewer, cookie: string, secret?: string): Person {
    return {
      viewer,
      cookie,
      async graphql<T>(query: string, variables: Record<string, unknown> = {}) {
        const response = await app.http.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }) },
          payload: { query, variables },
        });
        const body = response.json<{ data?: T; errors?: Answer['errors'] }>();
        return { status: response.statusCode, data: body.data ?? null, errors: body.errors };
      },
    };
  }

  return {
    app,
    clock,
    logLines,
    visitor: speaker({ kind: 'visitor' }, ''),
    as: (cookie) => speaker({ kind: 'visitor' }, cookie),
    bearing: (secret) => speaker({ kind: 'visitor' }, '', secret),
    async person(wish) {
      const { account, agentPerimeter, supportAccess } = accountTables(deps.db);
      const { habilitation } = habilitationTables(deps.db);
      const role = wish.role ?? 'EMPLOYER';
      const id = deps.ids.next();
      const identity = { id, email: wish.email, firstName: wish.firstName ?? 'Anne', lastName: wish.lastName ?? 'Martin' };
      const token = await deps.db.transaction(async (tx) => {
        await tx.sql.insert(account).values({
          ...identity,
          identifier: wish.email.split('@')[0] ?? wish.email,
          passwordHash: 'unused',
          phone: null,
          role,
          emailConfirmedAt: now,
          createdAt: now,
        });
        for (const departement of wish.departements ?? []) await tx.sql.insert(agentPerimeter).values({ accountId: id, departement });
        for (const siret of wish.opened ?? []) {
          await tx.sql.insert(supportAccess).values({ id: deps.ids.next(), accountId: id, siret, reason: 'Appel de l’entreprise', openedAt: now, endsAt: new Date(Date.UTC(2100, 0, 1)), endedAt: null });
        }
        for (const { siret, role: as } of wish.of ?? []) {
          await tx.sql.insert(habilitation).values({ id: deps.ids.next(), accountId: id, siret, role: as, title: 'Salarié', since: now, endedAt: null });
        }
        return openSession(tx, id, new Date(Date.UTC(2100, 0, 1)));
      });
      const viewer = await viewerFor(deps.db.read, identity, role, now);
      return speaker(viewer, `${SESSION_COOKIE}=${token}`);
    },
    async establishment(wish = {}) {
      const { establishment } = establishmentTables(deps.db);
      const siret = wish.siret ?? '73282932000074';
      const iban = wish.iban === undefined ? 'FR7630006000011234567890189' : wish.iban;
      await deps.db.transaction(async (tx) => {
        await tx.sql.insert(establishment).values({
          siret,
          siren: siret.slice(0, 9),
          name: wish.name ?? 'Boulangerie Martin SARL',
          nameKey: nameKeyOf(wish.name ?? 'Boulangerie Martin SARL'),
          addressStreet: 'rue des Lilas',
          postalCode: '69001',
          city: 'Lyon',
          communeCode: wish.communeCode ?? '69381',
          departement: wish.departement ?? '69',
          phone: '04 72 00 00 00',
          email: 'contact@boulangerie-martin.example',
          contactLastName: 'Martin',
          contactFirstName: 'Anne',
          contactPhone: '04 72 00 00 00',
          contactEmail: 'anne@boulangerie-martin.example',
          establishmentHeadcount: wish.establishmentHeadcount === undefined ? 8 : wish.establishmentHeadcount,
          companyHeadcount: wish.companyHeadcount === undefined ? 8 : wish.companyHeadcount,
          companyHasCse: false,
          ibanSealed: iban ? deps.secrets.encrypt(iban, 'iban') : null,
          ibanMasked: iban ? 'FR76 •••• •••• 189' : null,
          bic: 'AGRIFRPP',
          bankHolder: 'Boulangerie Martin',
          version: 1,
          createdAt: now,
          nafCode: wish.nafCode ?? null,
        });
        await keepNameWords(tx, [{ siret, nameKey: nameKeyOf(wish.name ?? 'Boulangerie Martin SARL'), departement: wish.departement ?? '69' }]);
      });
      return siret;
    },
    async messagesTo(email) {
      const { message } = messageTables(deps.db);
      const rows = await deps.db.read.sql.select().from(message);
      return rows.filter((row) => row.toAddress === email).toSorted((a, b) => a.id.localeCompare(b.id));
    },
    async close() {
      await app.stop();
      await place.remove();
    },
  };
}

export { databases, hashToken };
