import { isForAll, type AnnouncementAudience, type AnnouncementRole } from '@apart/shared';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../companies/index.ts';
import { dapTables } from '../dap/index.ts';
import { diTables } from '../di/index.ts';
import { mandateTables, perimeterOf } from '../habilitations/index.ts';

/** Does an announcement concern this person? Each fact is read once, and only when an announcement asks for it. */
export type Concerned = (audience: AnnouncementAudience | null) => Promise<boolean>;

/**
 * Every criterion given must hold: one of the roles, one of the départements, a file in one of the statuses. What is for some is
 * never shown to a visitor, of whom nothing is known.
 */
export function concernedBy(deps: Deps, viewer: Viewer): Concerned {
  const roles = once(() => rolesOf(deps, viewer));
  const departements = once(() => departementsOf(deps, viewer));
  return async (audience) => {
    if (isForAll(audience)) return true;
    if (viewer.kind === 'visitor' || viewer.kind === 'system') return false;
    if (audience.roles.length > 0 && !(await roles()).some((role) => audience.roles.includes(role))) return false;
    if (audience.departements.length > 0) {
      const own = await departements();
      if (own !== 'ALL' && !own.some((one) => audience.departements.includes(one))) return false;
    }
    // Agents have files in every status: what is asked of files is asked of the employers' own.
    if (viewer.kind !== 'employer' || audience.dapStatuses.length + audience.diStatuses.length === 0) return true;
    return (await hasDap(deps, viewer, audience)) || hasDi(deps, viewer, audience);
  };
}

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () => (kept ??= read());
};

async function rolesOf(deps: Deps, viewer: Viewer): Promise<readonly AnnouncementRole[]> {
  switch (viewer.kind) {
    case 'employer':
      return (await isAccountant(deps, viewer)) ? ['EMPLOYER', 'ACCOUNTANT'] : ['EMPLOYER'];
    case 'ud':
      return ['UD'];
    case 'asp':
      return ['ASP'];
    case 'dgefp':
      return ['DGEFP'];
    case 'support':
      return ['SUPPORT'];
    default:
      return [];
  }
}

async function isAccountant(deps: Deps, viewer: EmployerViewer): Promise<boolean> {
  const { cabinetMember } = mandateTables(deps.db);
  const [one] = await deps.db.read.sql.select({ id: cabinetMember.cabinetId }).from(cabinetMember).where(and(eq(cabinetMember.accountId, viewer.account.id), isNull(cabinetMember.endedAt))).limit(1);
  return one !== undefined;
}

/** Where the person works or employs; those who work on the whole country are of every département. */
async function departementsOf(deps: Deps, viewer: Viewer): Promise<readonly string[] | 'ALL'> {
  if (viewer.kind === 'ud') return viewer.departements;
  if (viewer.kind !== 'employer') return 'ALL';
  const { establishment } = establishmentTables(deps.db);
  const rows = await deps.db.read.sql.selectDistinct({ departement: establishment.departement }).from(establishment).where(perimeterOf(deps.db.read, viewer, establishment));
  return rows.map(({ departement }) => departement);
}

async function hasDap(deps: Deps, viewer: EmployerViewer, { dapStatuses }: AnnouncementAudience): Promise<boolean> {
  if (dapStatuses.length === 0) return false;
  const { dap } = dapTables(deps.db);
  const [one] = await deps.db.read.sql.select({ id: dap.id }).from(dap).where(and(perimeterOf(deps.db.read, viewer, dap), inArray(dap.status, [...dapStatuses]))).limit(1);
  return one !== undefined;
}

async function hasDi(deps: Deps, viewer: EmployerViewer, { diStatuses }: AnnouncementAudience): Promise<boolean> {
  if (diStatuses.length === 0) return false;
  const { di } = diTables(deps.db);
  const [one] = await deps.db.read.sql.select({ id: di.id }).from(di).where(and(perimeterOf(deps.db.read, viewer, di), inArray(di.status, [...diStatuses]))).limit(1);
  return one !== undefined;
}
