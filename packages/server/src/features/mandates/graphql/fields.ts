import { inArray } from 'drizzle-orm';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { FileLinkType } from '../../../graphql/types/common.ts';
import { establishmentTables } from '../../companies/index.ts';
import { EstablishmentType } from '../../establishments/index.ts';
import { isMemberOf, mandateTables, rightsOfViewer, rightsOnEach } from '../../habilitations/index.ts';
import { sireneTables } from '../../sirene/index.ts';
import { actionsOn } from '../actions.ts';
import { colleaguesOf } from '../cabinets.ts';
import { administratorsOfEach, companiesWithoutUser, siretsCovered } from '../companies.ts';
import { paperOf } from '../paper.ts';
import { readInChunks, scopesOf, type CabinetRow, type ScopeRow } from '../repository.ts';
import { CabinetMemberType, CabinetNameType, CabinetType, MandateActionType, MandateEstablishmentType, MandateType } from './types.ts';

const MAX_SHOWN = 200;

@Resolver(() => CabinetType)
export class CabinetFieldResolver {
  @FieldResolver(() => [CabinetMemberType], { description: 'Collaborateurs.' })
  async members(@Root() cabinet: CabinetType, @Ctx() ctx: Context): Promise<CabinetMemberType[]> {
    return (await isMemberOf(ctx.deps.db.read, ctx.viewer, cabinet.id)) ? await colleaguesOf(ctx.deps.db.read, cabinet.id) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Vrai pour un administrateur du cabinet.' })
  async administered(@Root() cabinet: CabinetType, @Ctx() ctx: Context): Promise<boolean> {
    return (await isMemberOf(ctx.deps.db.read, ctx.viewer, cabinet.id)) === 'ADMINISTRATOR';
  }
}

@Resolver(() => MandateType)
export class MandateFieldResolver {
  @FieldResolver(() => CabinetNameType, { description: 'Cabinet.' })
  async cabinet(@Root() { row }: MandateType, @Ctx() ctx: Context): Promise<CabinetNameType> {
    const cabinet = await ctx.loaders.get(ctx, 'mandate.cabinet', readCabinets).load(row.cabinetId);
    return { siren: cabinet?.siren ?? '', name: cabinet?.name ?? '' };
  }

  @FieldResolver(() => Boolean, { description: 'Vrai quand le mandat couvre toute l’entreprise, établissements à venir compris.' })
  async wholeCompany(@Root() { id }: MandateType, @Ctx() ctx: Context): Promise<boolean> {
    return (await ctx.loaders.get(ctx, 'mandate.scopes', readScopes).load(id)).some(({ siren }) => siren !== null);
  }

  @FieldResolver(() => Int, { description: 'Nombre d’établissements couverts aujourd’hui.' })
  async establishmentCount(@Root() { id }: MandateType, @Ctx() ctx: Context): Promise<number> {
    return (await siretsCovered(ctx.deps.db.read, await ctx.loaders.get(ctx, 'mandate.scopes', readScopes).load(id))).length;
  }

  @FieldResolver(() => [MandateEstablishmentType], { description: 'Établissements couverts\u00a0: pour le cabinet, tous\u00a0; pour l’entreprise, ceux que la personne connectée voit.' })
  async establishments(@Root() { id, row }: MandateType, @Ctx() ctx: Context, @Arg('first', () => Int, { nullable: true, description: `Nombre, ${MAX_SHOWN} au plus.` }) first?: number): Promise<MandateEstablishmentType[]> {
    const q = ctx.deps.db.read;
    const sirets = (await siretsCovered(q, await ctx.loaders.get(ctx, 'mandate.scopes', readScopes).load(id))).slice(0, Math.max(0, Math.min(first ?? MAX_SHOWN, MAX_SHOWN)));
    const rights = await rightsOnEach(q, ctx.viewer, sirets);
    const { establishment } = establishmentTables(q);
    const { sireneEstablishment: listed } = sireneTables(q);
    const sheets = new Map((await readInChunks(sirets, (some) => q.sql.select({ siret: establishment.siret, name: establishment.name }).from(establishment).where(inArray(establishment.siret, some)))).map(({ siret, name }) => [siret, name]));
    const names = new Map((await readInChunks(sirets, (some) => q.sql.select({ siret: listed.siret, name: listed.name }).from(listed).where(inArray(listed.siret, some)))).map(({ siret, name }) => [siret, name]));
    // What the paper names is read by the cabinet; by the company, within what one sees there. A sheet's own name needs a right on it.
    const own = await isMemberOf(q, ctx.viewer, row.cabinetId);
    const whole = (await ctx.loaders.get(ctx, 'mandate.scopes', readScopes).load(id)).some(({ siren }) => siren !== null);
    return sirets.filter((siret) => rights.has(siret) || (own && !whole)).map((siret) => ({ siret, name: (rights.has(siret) ? sheets.get(siret) : undefined) ?? names.get(siret) ?? '', open: rights.has(siret) }));
  }

  @FieldResolver(() => Boolean, { description: 'Vrai quand personne n’administre cette entreprise sur le service.' })
  companyWithoutUser(@Root() { siren }: MandateType, @Ctx() ctx: Context): Promise<boolean> {
    return ctx.loaders.get(ctx, 'mandate.withoutUser', readWithoutUser).load(siren);
  }

  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Le mandat signé, en PDF.' })
  document(@Root() { row }: MandateType, @Ctx() ctx: Context): Promise<FileLinkType | null> {
    return paperOf(ctx.deps, row);
  }

  @FieldResolver(() => [MandateActionType], { description: 'Ce que la personne connectée peut en faire maintenant.' })
  async possibleActions(@Root() { row }: MandateType, @Ctx() ctx: Context): Promise<MandateActionType[]> {
    return [...(await actionsOn(ctx.deps.db.read, ctx.viewer, row, ctx.deps.clock.now()))];
  }
}

@Resolver(() => EstablishmentType)
export class MandateOfEstablishmentResolver {
  @FieldResolver(() => Boolean, { description: 'Pour son expert-comptable\u00a0: vrai quand personne de l’entreprise ne l’administre ici\u00a0; faux pour les autres.' })
  async withoutUser(@Root() { siret }: EstablishmentType, @Ctx() ctx: Context): Promise<boolean> {
    const rights = await rightsOfViewer(ctx, siret);
    if (!rights?.byMandate) return false;
    return ctx.loaders.get(ctx, 'establishment.withoutUser', readUnadministered).load(siret);
  }
}

async function readCabinets(ctx: Context, ids: readonly string[]): Promise<readonly (CabinetRow | undefined)[]> {
  const { cabinet } = mandateTables(ctx.deps.db.read);
  const rows = await ctx.deps.db.read.sql.select().from(cabinet).where(inArray(cabinet.id, [...ids]));
  return ids.map((id) => rows.find((row) => row.id === id));
}

async function readScopes(ctx: Context, ids: readonly string[]): Promise<readonly (readonly ScopeRow[])[]> {
  const rows = Map.groupBy(await scopesOf(ctx.deps.db.read, ids), ({ mandateId }) => mandateId);
  return ids.map((id) => rows.get(id) ?? []);
}

async function readWithoutUser(ctx: Context, sirens: readonly string[]): Promise<readonly boolean[]> {
  const alone = await companiesWithoutUser(ctx.deps.db.read, [...new Set(sirens)]);
  return sirens.map((siren) => alone.has(siren));
}

async function readUnadministered(ctx: Context, sirets: readonly string[]): Promise<readonly boolean[]> {
  const administrators = await administratorsOfEach(ctx.deps.db.read, sirets);
  return sirets.map((siret) => (administrators.get(siret) ?? []).length === 0);
}
