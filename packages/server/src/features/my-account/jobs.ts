import { readFileSync } from 'node:fs';
import { eq, inArray } from 'drizzle-orm';
import { writeJournal } from '../../journal/index.ts';
import { post } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';
import type { Job } from '../feature.ts';
import { sweepAccess } from './sessions.ts';

const HOUR_MS = 3_600_000;

/** Each hour: what has ended by itself leaves the tables. */
export const accessSweepJob: Job = {
  name: 'access-sweep',
  next: (now) => new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS),
  run: async (deps, { dryRun }) => `${await sweepAccess(deps, dryRun)} session(s) terminée(s) ${dryRun ? 'à retirer' : 'retirée(s)'}.`,
};

/** `npm run job end-sessions -- adresses.txt`: one address a line, or `*` for everybody; after an incident. */
export const endSessionsJob: Job = {
  name: 'end-sessions',
  file: 'adresses.txt',
  async run(deps, { dryRun, file }) {
    const addresses = addressesIn(file);
    const everybody = addresses.includes('*');
    const ended = await deps.db.transaction(async (tx) => {
      const { account, session } = accountTables(tx);
      const owners = everybody ? [] : (await tx.sql.select({ id: account.id }).from(account).where(inArray(account.email, [...addresses, '']))).map(({ id }) => id);
      const which = everybody ? undefined : inArray(session.accountId, [...owners, '']);
      if (dryRun) return (await tx.sql.select({ id: session.id }).from(session).where(which)).length;
      return (await tx.sql.delete(session).where(which).returning({ id: session.id })).length;
    });
    return `${ended} session(s) ${dryRun ? 'à fermer' : 'fermée(s)'}.`;
  },
};

/**
 * `npm run job forget-second-factor -- adresses.txt`: for who lost both telephone and recovery codes, once the assistance has
 * made sure of them. Their sessions end, a mail says so, and they enrol again with their password.
 */
export const forgetSecondFactorJob: Job = {
  name: 'forget-second-factor',
  file: 'adresses.txt',
  async run(deps, { dryRun, file }) {
    const addresses = addressesIn(file);
    const done = await deps.db.transaction(async (tx) => {
      const { account, accountTotp, recoveryCode, session } = accountTables(tx);
      const owners = await tx.sql.select({ id: account.id, email: account.email }).from(account).where(inArray(account.email, [...addresses, '']));
      if (dryRun) return owners.length;
      for (const { id, email } of owners) {
        for (const table of [accountTotp, recoveryCode, session]) await tx.sql.delete(table).where(eq(table.accountId, id));
        await writeJournal(deps, tx, { kind: 'system', name: 'Assistance' }, deps.clock.now(), { act: 'account.secondFactor', subjectKind: 'account', subjectId: id, detail: 'Double authentification oubliée par l’assistance.' });
        await post(deps, tx, deps.clock.now(), [{ accountId: id, email }], FORGOTTEN_LETTER);
      }
      return owners.length;
    });
    return `${done} compte(s) ${dryRun ? 'à traiter' : 'traité(s)'} sur ${addresses.length} adresse(s).`;
  },
};

const FORGOTTEN_LETTER = {
  kind: 'account.secondFactor',
  subject: 'La double authentification de votre compte est à activer de nouveau',
  text: 'Bonjour,\n\nÀ votre demande, l’assistance a oublié l’appareil qui donnait vos codes. Connectez-vous avec votre mot de passe, puis inscrivez le nouveau.\n\nSi vous n’avez rien demandé, choisissez un nouveau mot de passe sans attendre.',
  link: '/connexion',
};

const addressesIn = (file: string | undefined): readonly string[] =>
  readFileSync(file ?? '', 'utf8').split(/\r?\n/).map((line) => line.trim().toLowerCase()).filter((line) => line !== '');
