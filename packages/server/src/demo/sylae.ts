import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { accountTables } from '../features/accounts/index.ts';
import { importSylae } from '../features/sylae/index.ts';
import { DEMO_PASSWORD } from './people.ts';
import { told } from './world.ts';

/** The file that `npm run job sylae` would read: a person with their password, and one without. */
export const DEMO_SYLAE = fileURLToPath(new URL('../../demo/sylae.csv', import.meta.url));
export const SYLAE_PERSON = { email: 'ines.roussel@ateliers-roussel.example', label: 'Mme Roussel, compte Sylae' };

/** People of Sylae: they sign in with their own pair, and hold no habilitation here. */
export async function seedSylae(deps: Deps): Promise<void> {
  told(await importSylae(deps, { kind: 'system', name: 'Reprise de Sylae' }, { file: DEMO_SYLAE, dryRun: false }), 'Sylae imported');
  await deps.db.transaction(async (tx) => {
    const { account, demoLogin } = accountTables(tx);
    const [person] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, SYLAE_PERSON.email));
    const story = 'Vient d’un autre service de l’ASP\u00a0: connectée, sans habilitation ici.';
    if (person) await tx.sql.insert(demoLogin).values({ accountId: person.id, label: SYLAE_PERSON.label, password: DEMO_PASSWORD, story });
  });
}
