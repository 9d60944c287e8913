import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '../src/features/accounts/index.ts';
import { accountTables } from '../src/features/accounts/tables.ts';
import { aProof } from './proof.ts';
import { aSpaceWish } from './rights/matrix/cases/input.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const PASSWORD = 'quelques mots à la suite';
const KNOWN = 'voisine@fournil.example';
const UNKNOWN = 'personne@fournil.example';

/** Whoever asks follows the mail without reading it: what they see must not say whether the address has an account. */
describe.each(databases)('a followed mail tells nothing of the address that it goes to, on $name', (database) => {
  let world: World;
  let anne: Person;
  let fields: string;

  beforeAll(async () => {
    world = await aWorld(database);
    await world.person({ email: KNOWN });
    anne = await world.person({ email: 'anne@fournil.example' });
    const passwordHash = await hashPassword(PASSWORD);
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(accountTables(tx).account).set({ passwordHash })));
    const type = world.app.schema.getType('MailDelivery') as GraphQLObjectType;
    // All that there is to read, whatever is added later.
    fields = Object.keys(type.getFields()).join(' ');
  });
  afterAll(() => world.close());

  type Asked = Record<string, { deliveryTicket: string | null; refusals: readonly object[] }>;
  const ASKED = 'deliveryTicket refusals { code path message }';
  const asking: Readonly<Record<string, (email: string) => Promise<Asked>>> = {
    createSpace: async (email) => {
      const siret = email === KNOWN ? '44306184100047' : '55208131766522';
      const input = aSpaceWish({ proof: await aProof(world), email, siret });
      return (await world.visitor.graphql<Asked>(`mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { ${ASKED} } }`, { input })).data!;
    },
    requestRecovery: async (email) => (await world.visitor.graphql<Asked>(`mutation ($email: String!) { requestRecovery(email: $email) { ${ASKED} } }`, { email })).data!,
    changeEmail: async (email) => (await anne.graphql<Asked>(`mutation ($email: String!, $p: String!) { changeEmail(email: $email, password: $p) { ${ASKED} } }`, { email, p: PASSWORD })).data!,
  };

  it.each(Object.keys(asking))('%s', async (name) => {
    const followed = async (email: string): Promise<string> => {
      const { deliveryTicket, refusals } = (await asking[name]!(email))[name]!;
      expect(refusals).toEqual([]);
      return vi.waitFor(async () => {
        const { data } = await world.visitor.graphql(`query ($ticket: String!) { mailDelivery(ticket: $ticket) { ${fields} } }`, { ticket: deliveryTicket });
        const told = JSON.stringify(data).replaceAll(email, '');
        // The outbox sends in its own time.
        expect(told).toContain('SENT');
        return told;
      }, 10_000);
    };
    expect(await followed(KNOWN)).toBe(await followed(UNKNOWN));
  });
});
