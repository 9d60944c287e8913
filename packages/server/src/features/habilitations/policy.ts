import { scopesOpen, type TokenScope } from '@apart/shared';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { liveMandates } from './perimeter.ts';
import { mandateTables } from './mandate-tables.ts';
import { habilitationTables, type HabilitationRole } from './tables.ts';

/** What somebody of the employers' side may do for one establishment, today: all their habilitations and mandates together. */
export interface RightsOn {
  /** The strongest role held by habilitation; `null` for who acts by mandate alone. */
  readonly role: HabilitationRole | null;
  readonly byMandate: boolean;
  /** Bank details, habilitations, mandates. */
  readonly administers: boolean;
  /** The sheet of the establishment, bank details apart. */
  readonly editsSheet: boolean;
  readonly writesDap: boolean;
  readonly writesDi: boolean;
  /** Reads numbers of employees in full; else masked (architecture, personal data). */
  readonly readsFullNir: boolean;
}

/** Kind of file that one writes. */
export type Written = 'dap' | 'di';

const STRENGTH = ['READER', 'DECLARANT', 'ADMINISTRATOR'] as const satisfies readonly HabilitationRole[];

/** The rights of an employer's person, an accountant or their token on an establishment; `null` when there is none, and for anybody else. */
export async function rightsOn(q: Queries, viewer: Viewer, siret: string): Promise<RightsOn | null> {
  return (await rightsOnEach(q, viewer, [siret])).get(siret) ?? null;
}

/** The same for several establishments, in two queries; those without a right are absent. */
export async function rightsOnEach(q: Queries, viewer: Viewer, sirets: readonly string[]): Promise<ReadonlyMap<string, RightsOn>> {
  if (viewer.kind !== 'employer') return new Map();
  const within = viewer.token?.sirets ? sirets.filter((one) => viewer.token?.sirets?.includes(one)) : sirets;
  if (within.length === 0) return new Map();
  const sirens = [...new Set(within.map((one) => one.slice(0, 9)))];
  const [roles, mandates] = await Promise.all([rolesOn(q, viewer, within, sirens), mandatesOn(q, viewer, within, sirens)]);
  const about = (siret: string) => (row: { siret: string | null; siren: string | null }) => row.siret === siret || row.siren === siret.slice(0, 9);
  return new Map(
    within.flatMap((siret) => {
      const rights = together(viewer, roles.filter(about(siret)), mandates.filter(about(siret)));
      return rights ? [[siret, rights] as const] : [];
    }),
  );
}

function together(
  viewer: EmployerViewer,
  roles: readonly { readonly role: HabilitationRole }[],
  mandates: readonly { readonly mayDap: boolean; readonly mayDi: boolean }[],
): RightsOn | null {
  if (roles.length === 0 && mandates.length === 0) return null;
  const role = STRENGTH.findLast((one) => roles.some((row) => row.role === one)) ?? null;
  const writes = role === 'ADMINISTRATOR' || role === 'DECLARANT';
  const writesDap = writes || mandates.some((one) => one.mayDap);
  const writesDi = writes || mandates.some((one) => one.mayDi);
  const opens = (scope: TokenScope) => !viewer.token || scopesOpen(viewer.token.scopes, [scope]);
  return {
    role,
    byMandate: role === null,
    administers: role === 'ADMINISTRATOR' && !viewer.token,
    editsSheet: (writesDap || writesDi) && !viewer.token,
    writesDap: writesDap && opens('dap:write'),
    writesDi: writesDi && opens('di:write'),
    readsFullNir: writesDi && opens('di:write'),
  };
}

function rolesOn(q: Queries, viewer: EmployerViewer, sirets: readonly string[], sirens: readonly string[]) {
  const { habilitation } = habilitationTables(q);
  return q.sql
    .select({ role: habilitation.role, siret: habilitation.siret, siren: habilitation.siren })
    .from(habilitation)
    .where(
      and(
        eq(habilitation.accountId, viewer.account.id),
        isNull(habilitation.endedAt),
        or(inArray(habilitation.siret, [...sirets]), inArray(habilitation.siren, [...sirens])),
      ),
    );
}

function mandatesOn(q: Queries, viewer: EmployerViewer, sirets: readonly string[], sirens: readonly string[]) {
  const { mandate, mandateScope } = mandateTables(q);
  return q.sql
    .select({ mayDap: mandate.mayDap, mayDi: mandate.mayDi, siret: mandateScope.siret, siren: mandateScope.siren })
    .from(mandateScope)
    .innerJoin(mandate, eq(mandate.id, mandateScope.mandateId))
    .where(
      and(
        or(inArray(mandateScope.siret, [...sirets]), inArray(mandateScope.siren, [...sirens])),
        inArray(mandate.id, liveMandates(q, viewer)),
      ),
    );
}

/** The role under which an employer's person sees an establishment; who acts by mandate reads as a declarant or as a reader. */
export function roleUnder(rights: RightsOn | null): HabilitationRole | null {
  return rights && (rights.role ?? (rights.writesDap || rights.writesDi ? 'DECLARANT' : 'READER'));
}

/** May this viewer see what belongs to the establishment? Unknown and invisible answer alike: the caller says « not found ». */
export async function maySee(q: Queries, viewer: Viewer, owner: { readonly siret: string; readonly departement: string }): Promise<boolean> {
  switch (viewer.kind) {
    case 'employer':
      return (await rightsOn(q, viewer, owner.siret)) !== null;
    case 'ud':
      return viewer.departements.includes(owner.departement);
    case 'support':
      return viewer.sirets.includes(owner.siret);
    case 'asp':
    case 'dgefp':
    case 'system':
      return true;
    case 'visitor':
      return false;
  }
}

/** May this viewer see what belongs to all of these? A whole département has no SIRET: nobody of an establishment sees it. */
export async function maySeeAll(q: Queries, viewer: Viewer, owners: readonly { readonly siret: string; readonly departement: string }[]): Promise<boolean> {
  if (viewer.kind !== 'employer') return (await Promise.all(owners.map((owner) => maySee(q, viewer, owner)))).every(Boolean);
  const sirets = [...new Set(owners.map(({ siret }) => siret))];
  return (await rightsOnEach(q, viewer, sirets)).size === sirets.length;
}

/** May this viewer write requests (`dap`) or claims (`di`) for the establishment: draft, send, correct? */
export async function mayWriteFor(q: Queries, viewer: Viewer, siret: string, what: Written): Promise<boolean> {
  const rights = await rightsOn(q, viewer, siret);
  return rights !== null && (what === 'dap' ? rights.writesDap : rights.writesDi);
}
