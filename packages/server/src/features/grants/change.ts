import { HABILITATION_ROLE_LABELS, ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { administratorsOf, habilitationTables, type HabilitationRole } from '../habilitations/index.ts';
import { administered, administersCompany, HABILITATION_NOT_FOUND, holdCompany, keepsAdministrator, LAST_ADMINISTRATOR } from './company.ts';
import { changedLetter, revokedLetter } from './letters.ts';

type Row = ReturnType<typeof habilitationTables>['habilitation']['$inferSelect'];
export interface HabilitationTarget {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Gives another role; the last administrator of a company keeps theirs (`LAST_ADMINISTRATOR`). */
export function changeHabilitation(deps: Deps, viewer: Viewer, target: HabilitationTarget, role: HabilitationRole): Promise<Result<Row>> {
  return onHabilitation(deps, viewer, 'habilitation.change', target, async (tx, row, place) => {
    if (!(await mayManage(tx, viewer, row))) return refused(HABILITATION_NOT_FOUND);
    if (row.role === 'ADMINISTRATOR' && role !== 'ADMINISTRATOR' && !(await keepsAdministrator(tx, place.siren, row.id))) return refused(LAST_ADMINISTRATOR);
    const { habilitation } = habilitationTables(tx);
    const [changed] = await tx.sql.update(habilitation).set({ role, version: row.version + 1 }).where(eq(habilitation.id, row.id)).returning();
    await tx.record({ act: 'habilitation.change', subjectKind: 'habilitation', subjectId: row.id, siret: place.siret, detail: `${HABILITATION_ROLE_LABELS[row.role]} → ${HABILITATION_ROLE_LABELS[role]}.`, changes: { role } });
    await tell(deps, tx, row, changedLetter(place, role));
    return ok(changed ?? row);
  });
}

/** Ends a habilitation at once, one's own included; its history stays. The last administrator of a company may neither leave nor be removed. */
export function revokeHabilitation(deps: Deps, viewer: Viewer, target: HabilitationTarget): Promise<Result<Row>> {
  return onHabilitation(deps, viewer, 'habilitation.revoke', target, async (tx, row, place) => {
    const own = viewer.kind === 'employer' && row.accountId === viewer.account.id;
    if (!own && !(await mayManage(tx, viewer, row))) return refused(HABILITATION_NOT_FOUND);
    if (row.role === 'ADMINISTRATOR' && !(await keepsAdministrator(tx, place.siren, row.id))) return refused(LAST_ADMINISTRATOR);
    const { habilitation } = habilitationTables(tx);
    const [ended] = await tx.sql.update(habilitation).set({ endedAt: tx.at, version: row.version + 1 }).where(eq(habilitation.id, row.id)).returning();
    await tx.record({ act: 'habilitation.revoke', subjectKind: 'habilitation', subjectId: row.id, siret: place.siret, detail: own ? 'Départ de la personne.' : 'Retirée par un administrateur.' });
    if (!own) await tell(deps, tx, row, revokedLetter(place));
    else await post(deps, tx, tx.at, await administratorsOf(tx, place.siret), { ...revokedLetter(place), subject: `Une personne a quitté l’espace de ${place.name}`, text: `Bonjour,\n\nUne personne habilitée pour ${place.name} a mis fin à sa propre habilitation. Ses dossiers restent dans l’espace.` });
    return ok(ended ?? row);
  });
}

const mayManage = (tx: Performing, viewer: Viewer, row: Row): Promise<boolean> => (row.siret ? administered(tx, viewer, row.siret) : administersCompany(tx, viewer, row.siren ?? ''));

interface Place {
  readonly siret: string;
  readonly siren: string;
  readonly name: string;
}

/** Reads the habilitation with its company held; NOT_FOUND for an unknown or ended one, VERSION_CONFLICT when it moved. */
function onHabilitation(deps: Deps, viewer: Viewer, act: string, { id, expectedVersion }: HabilitationTarget, work: (tx: Performing, row: Row, place: Place) => Promise<Result<Row>>): Promise<Result<Row>> {
  return perform(deps, viewer, act, async (tx) => {
    const { habilitation } = habilitationTables(tx);
    const { establishment } = establishmentTables(tx);
    const live = and(eq(habilitation.id, id), isNull(habilitation.endedAt));
    const [seen] = await tx.sql.select().from(habilitation).where(live);
    const siren = seen?.siren ?? seen?.siret?.slice(0, 9);
    if (!siren) return refused(HABILITATION_NOT_FOUND);
    await holdCompany(tx, siren);
    const [row] = await tx.sql.select().from(habilitation).where(live);
    const [place] = await tx.sql.select({ siret: establishment.siret, siren: establishment.siren, name: establishment.name }).from(establishment).where(row?.siret ? eq(establishment.siret, row.siret) : eq(establishment.siren, siren)).limit(1);
    if (!row || !place) return refused(HABILITATION_NOT_FOUND);
    // Rights first: whoever may not see it learns nothing of its version.
    const own = viewer.kind === 'employer' && row.accountId === viewer.account.id;
    if (!own && !(await mayManage(tx, viewer, row))) return refused(HABILITATION_NOT_FOUND);
    if (row.version !== expectedVersion) return refused(refusal('VERSION_CONFLICT', '', 'Cette habilitation a été modifiée entre-temps.'));
    return work(tx, row, place);
  });
}

async function tell(deps: Deps, tx: Performing, row: Row, letter: ReturnType<typeof revokedLetter>): Promise<void> {
  const { account } = accountTables(tx);
  const [person] = await tx.sql.select({ email: account.email }).from(account).where(eq(account.id, row.accountId));
  if (person) await post(deps, tx, tx.at, [{ accountId: row.accountId, email: person.email }], letter);
}
