import { randomInt } from 'node:crypto';
import { emailField, filled, ok, optionalField, REFERENCE_ALPHABET, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import { post, type Letter } from '../../outbox/index.ts';
import { securityEvent } from '../../security/events.ts';
import { nationalAdministrators } from '../habilitations/index.ts';
import { leakTables, type LeakReportRow } from './tables.ts';

export interface LeakInput {
  readonly page: string;
  readonly text: string;
  readonly email?: string | null | undefined;
}

const form = z.object({ page: filled('Page', 300), text: filled('Ce que vous voyez', 4000), email: optionalField(emailField('Courriel'), 'Courriel') });

/** Keeps the report, alerts every administrator of the DGEFP at once, and writes a receipt to who gave an address. Nothing of what was seen leaves by mail. */
export async function reportLeak(deps: Deps, viewer: Viewer, input: LeakInput): Promise<Result<LeakReportRow>> {
  const read = form.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const email = 'account' in viewer ? viewer.account.email : read.data.email?.toLowerCase() || null;
  const done = await perform(deps, viewer, 'leak.report', async (tx) => {
    const { leakReport } = leakTables(tx);
    const row: LeakReportRow = {
      id: deps.ids.next(), reference: await freeReference(tx), page: read.data.page, text: read.data.text, email, accountId: accountIdOf(viewer), createdAt: tx.at, closedAt: null, closedByName: null, conclusion: null,
    };
    await tx.sql.insert(leakReport).values(row);
    await post(deps, tx, tx.at, await nationalAdministrators(tx), alertLetter(row));
    if (email) await post(deps, tx, tx.at, [{ accountId: row.accountId, email }], receiptLetter(row));
    await tx.record({ act: 'leak.report', subjectKind: 'leak', subjectId: row.id, detail: row.reference });
    return ok(row);
  });
  if (done.ok) securityEvent(deps.log, 'leak.reported', { accountId: accountIdOf(viewer), viewer: viewer.kind });
  return done;
}

/** The reports, the last first: the door lets the DGEFP alone come here. */
export async function listLeakReports(deps: Deps, open: boolean, args: { readonly first?: number | null; readonly after?: string | null }) {
  const { leakReport } = leakTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [{ column: leakReport.createdAt, descending: true, kind: 'instant' }, { column: leakReport.id, descending: true, kind: 'text' }];
  const rows = await deps.db.read.sql
    .select()
    .from(leakReport)
    .where(and(open ? isNull(leakReport.closedAt) : undefined, afterCursor(keys, args.after)))
    .orderBy(desc(leakReport.createdAt), desc(leakReport.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.createdAt, row.id], (row) => row);
}

/** Says what was found; who reported it is told. */
export function closeLeakReport(deps: Deps, viewer: Viewer, id: string, text: string): Promise<Result<LeakReportRow>> {
  return perform(deps, viewer, 'leak.close', async (tx) => {
    const { leakReport } = leakTables(tx);
    const conclusion = text.trim();
    if (conclusion.length < 10) return refused(refusal('REQUIRED', 'conclusion', 'Conclusion\u00a0: dites ce qui a été trouvé et fait\u00a0; la personne le lira.'));
    const [row] = await tx.sql.select().from(leakReport).where(eq(leakReport.id, id));
    if (!row) return refused(refusal('NOT_FOUND', '', 'Signalement introuvable.'));
    const [closed] = await tx.sql.update(leakReport).set({ closedAt: tx.at, closedByName: nameOf(viewer), conclusion }).where(and(eq(leakReport.id, id), isNull(leakReport.closedAt))).returning();
    if (!closed) return refused(refusal('WRONG_STATUS', '', 'Ce signalement a déjà sa conclusion.'));
    if (row.email) await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], closedLetter(row, conclusion));
    await tx.record({ act: 'leak.close', subjectKind: 'leak', subjectId: id, detail: conclusion });
    return ok(closed);
  });
}

const alertLetter = (row: LeakReportRow): Letter => ({
  kind: 'leak.alert',
  subject: `Alerte\u00a0: informations d’autrui vues (${row.reference})`,
  text: 'Bonjour,\n\nUne personne signale qu’elle voit des informations qui ne sont pas les siennes. À lire et à traiter sans attendre\u00a0: la CNIL se prévient dans les 72 heures d’une violation de données.',
  link: '/administration/signalements',
});

const receiptLetter = (row: LeakReportRow): Letter => ({
  kind: 'leak.received',
  subject: `Votre signalement ${row.reference} est reçu`,
  text: 'Bonjour,\n\nMerci\u00a0: votre signalement est parti aussitôt à l’administration nationale, qui vous dira ce qu’elle a trouvé.\n\nEn attendant, fermez la page et ne gardez ni copie ni photo de ce que vous avez vu.',
});

const closedLetter = (row: LeakReportRow, conclusion: string): Letter => ({
  kind: 'leak.closed',
  subject: `Votre signalement ${row.reference}\u00a0: ce qui a été trouvé`,
  text: `Bonjour,\n\n${conclusion}`,
});

async function freeReference(tx: Performing): Promise<string> {
  const { leakReport } = leakTables(tx);
  for (;;) {
    const reference = `SI-${Array.from({ length: 6 }, () => REFERENCE_ALPHABET.charAt(randomInt(32))).join('')}`;
    const [taken] = await tx.sql.select({ id: leakReport.id }).from(leakReport).where(eq(leakReport.reference, reference));
    if (!taken) return reference;
  }
}
