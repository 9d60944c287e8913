import { readFileSync } from 'node:fs';
import { agentRoleField, emailField, faultOfDepartements, filled, invariant, ok, readDepartements, refused, refusal } from '@apart/shared';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import type { Job } from '../feature.ts';
import { describe, openAgent, type NewAgent } from './answer.ts';

const line = z.object({ courriel: emailField('courriel'), prenom: filled('prenom', 80), nom: filled('nom', 80), role: agentRoleField, departements: z.string().default('') });

/**
 * `npm run job agents -- agents.csv`: opens the accesses of a file (`courriel;prenom;nom;role;departements`),
 * the first administrator of the DGEFP among them, since nobody else can grant it. An address that has an
 * account is left as it is: importing twice changes nothing.
 */
export const agentsJob: Job = {
  name: 'agents',
  file: 'agents.csv',
  async run(deps, { dryRun, file }) {
    invariant(file !== undefined, 'a job that reads a file is given one');
    const rows: unknown[] = parse(readFileSync(file, 'utf8'), { bom: true, columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()), delimiter: ';', trim: true, skip_empty_lines: true });
    const said: string[] = [];
    for (const [index, row] of rows.entries()) said.push(`Ligne ${index + 2}\u00a0: ${await openLine(deps, row, dryRun)}`);
    return [...said, `${dryRun ? 'À blanc, rien n’est écrit. ' : ''}${rows.length} ligne(s) lue(s).`].join('\n');
  },
};

async function openLine(deps: Deps, row: unknown, dryRun: boolean): Promise<string> {
  const read = line.safeParse(row);
  if (!read.success) return `refusée, ${read.error.issues.map((issue) => issue.message).join(' ')}`;
  const { codes, unknown } = readDepartements(read.data.departements);
  const fault = unknown.length > 0 ? `Départements\u00a0: ${unknown.join(', ')} inconnu(s).` : faultOfDepartements(read.data.role, codes);
  if (fault) return `refusée, ${fault}`;
  const agent: NewAgent = { email: read.data.courriel.toLowerCase(), firstName: read.data.prenom, lastName: read.data.nom, role: read.data.role, departements: codes };
  const { account } = accountTables(deps.db);
  const [known] = await deps.db.read.sql.select({ id: account.id }).from(account).where(eq(account.email, agent.email));
  if (known) return 'déjà un compte, rien ne change.';
  if (dryRun) return `à ouvrir, ${describe(agent)}.`;
  const done = await perform(deps, { kind: 'system', name: 'Ouverture des accès d’agents' }, 'agent.system', async (tx) => {
    const opened = await openAgent(deps, tx, agent);
    if (!opened.ok) return refused(...opened.refusals, refusal('NOT_OPENED', '', agent.email));
    await tx.record({ act: 'agent.system', subjectKind: 'account', subjectId: opened.value, detail: describe(agent) });
    return ok(null);
  });
  return done.ok ? `ouvert, ${describe(agent)}\u00a0; un courriel porte le lien.` : `refusée, ${done.refusals.map(({ message }) => message).join(' ')}`;
}
