import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { createCabinet, cabinetsOfViewer, inviteColleague, removeColleague } from '../cabinets.ts';
import { endMandate } from '../end.ts';
import { listMandates } from '../list.ts';
import { nameCompanyUser } from '../name-company-user.ts';
import { proposeMandate } from '../propose.ts';
import { remindMandate } from '../remind.ts';
import { cabinetOfSiren, findMandate, type MandateRow } from '../repository.ts';
import { signMandate } from '../sign.ts';
import { transferMandates } from '../transfer.ts';
import { readSiren } from '../wish.ts';
import { toMandate } from './to-mandate.ts';
import { CreateCabinetInputType, MandateFilterInputType, MandateTargetInputType, NameCompanyUserInputType, ProposeMandateInputType, TransferMandatesInputType } from './inputs.ts';
import { CabinetNameType, CabinetPayload, CabinetType, MandateConnection, MandatePayload, MandatesPayload, MandateType } from './types.ts';

const CABINET = 'Cabinet.';
const TARGET = 'Mandat, tel qu’il a été lu.';
/** Mandates that an answer tells one by one. */
const SHOWN = 100;

@Resolver()
export class MandateResolver {
  @OfAct('cabinet.read')
  @Query(() => [CabinetType], { description: 'Les cabinets de la personne connectée.' })
  async cabinets(@Ctx() ctx: Context): Promise<CabinetType[]> {
    return [...(await cabinetsOfViewer(ctx.deps.db.read, ctx.viewer))];
  }

  @OfAct('cabinet.find')
  @Query(() => CabinetNameType, { nullable: true, description: 'Le cabinet ouvert sous ce SIREN, à qui donner un mandat.' })
  async cabinet(@Arg('siren', () => String, { description: 'SIREN.' }) siren: string, @Ctx() ctx: Context): Promise<CabinetNameType | null> {
    const read = readSiren(siren);
    const row = read ? await cabinetOfSiren(ctx.deps.db.read, read) : undefined;
    return row ? { siren: row.siren, name: row.name } : null;
  }

  @OfAct('mandate.list')
  @Query(() => MandateConnection, { description: 'Les mandats de ses cabinets et de ses entreprises, par nom d’entreprise.' })
  async mandates(
    @Arg('filter', () => MandateFilterInputType, { nullable: true, description: 'À quoi limiter la liste.' }) filter: MandateFilterInputType | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'Nombre d’éléments, 20 par défaut, 100 au plus.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel continuer.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listMandates(ctx.deps, ctx.viewer, filter ?? {}, { first, after }, (row) => toMandate(row, ctx.deps.clock.now()));
  }

  @OfAct('mandate.list')
  @Query(() => MandateType, { nullable: true, description: 'Un mandat\u00a0; nul quand il est inconnu ou hors de vue.' })
  async mandate(@Arg('id', () => ID, { description: 'Mandat.' }) id: string, @Ctx() ctx: Context): Promise<MandateType | null> {
    const row = await findMandate(ctx.deps.db.read, ctx.viewer, id);
    return row ? toMandate(row, ctx.deps.clock.now()) : null;
  }

  @OfAct('cabinet.create')
  @Mutation(() => CabinetPayload, { description: 'Ouvrir son cabinet, depuis l’espace du cabinet.' })
  async createCabinet(@Arg('input', () => CreateCabinetInputType, { description: 'Cabinet.' }) input: CreateCabinetInputType, @Ctx() ctx: Context): Promise<CabinetPayload> {
    return toPayload(await createCabinet(ctx.deps, ctx.viewer, input), (cabinet) => ({ cabinet }));
  }

  @OfAct('cabinet.invite')
  @Mutation(() => CabinetPayload, { description: 'Inviter un collaborateur par courriel.' })
  async inviteColleague(
    @Arg('cabinetId', () => ID, { description: CABINET }) cabinetId: string,
    @Arg('email', () => String, { description: 'Courriel du collaborateur.' }) email: string,
    @Ctx() ctx: Context,
  ): Promise<CabinetPayload> {
    return toPayload(await inviteColleague(ctx.deps, ctx.viewer, cabinetId, email), (cabinet) => ({ cabinet }));
  }

  @OfAct('cabinet.removeColleague')
  @Mutation(() => CabinetPayload, { description: 'Retirer un collaborateur\u00a0: il n’a plus accès aux clients, aussitôt.' })
  async removeColleague(
    @Arg('cabinetId', () => ID, { description: CABINET }) cabinetId: string,
    @Arg('memberId', () => ID, { description: 'Collaborateur.' }) memberId: string,
    @Ctx() ctx: Context,
  ): Promise<CabinetPayload> {
    return toPayload(await removeColleague(ctx.deps, ctx.viewer, cabinetId, memberId), (cabinet) => ({ cabinet }));
  }

  @OfAct('mandate.propose')
  @Mutation(() => MandatesPayload, { description: 'Proposer des mandats (cabinet), ou donner et signer un mandat (entreprise).' })
  async proposeMandate(@Arg('input', () => ProposeMandateInputType, { description: 'Ce qui est demandé.' }) input: ProposeMandateInputType, @Ctx() ctx: Context): Promise<MandatesPayload> {
    return toPayload(await proposeMandate(ctx.deps, ctx.viewer, input), (rows) => many(ctx, rows));
  }

  @OfAct('mandate.sign')
  @Mutation(() => MandatePayload, { description: 'Signer un mandat, par un administrateur de l’entreprise.' })
  async signMandate(
    @Arg('target', () => MandateTargetInputType, { description: TARGET }) target: MandateTargetInputType,
    @Arg('title', () => String, { description: 'Qualité du signataire\u00a0: gérante, président…' }) title: string,
    @Ctx() ctx: Context,
  ): Promise<MandatePayload> {
    return toPayload(await signMandate(ctx.deps, ctx.viewer, target, title), (row) => one(ctx, row));
  }

  @OfAct('mandate.remind')
  @Mutation(() => MandatePayload, { description: 'Envoyer de nouveau la demande de signature, à une adresse corrigée si on en donne une.' })
  async remindMandate(
    @Arg('target', () => MandateTargetInputType, { description: TARGET }) target: MandateTargetInputType,
    @Arg('email', () => String, { nullable: true, description: 'Autre adresse de l’entreprise.' }) email: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<MandatePayload> {
    return toPayload(await remindMandate(ctx.deps, ctx.viewer, target, email ?? null), (row) => one(ctx, row));
  }

  @OfAct('mandate.end')
  @Mutation(() => MandatePayload, { description: 'Mettre fin à un mandat, le refuser ou en retirer la proposition\u00a0: l’accès cesse aussitôt, rien n’est perdu.' })
  async endMandate(
    @Arg('target', () => MandateTargetInputType, { description: TARGET }) target: MandateTargetInputType,
    @Arg('reason', () => String, { nullable: true, description: 'Motif, que l’autre partie lira.' }) reason: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<MandatePayload> {
    return toPayload(await endMandate(ctx.deps, ctx.viewer, target, reason ?? null), (row) => one(ctx, row));
  }

  @OfAct('mandate.transfer')
  @Mutation(() => MandatesPayload, { description: 'Transmettre des mandats à un autre cabinet, en un seul acte.' })
  async transferMandates(@Arg('input', () => TransferMandatesInputType, { description: 'Mandats et cabinet.' }) input: TransferMandatesInputType, @Ctx() ctx: Context): Promise<MandatesPayload> {
    return toPayload(await transferMandates(ctx.deps, ctx.viewer, input), (rows) => many(ctx, rows));
  }

  @OfAct('mandate.nameCompanyUser')
  @Mutation(() => MandatePayload, { description: 'Nommer la personne d’une entreprise que personne n’administre\u00a0: une invitation lui est envoyée.' })
  async nameCompanyUser(@Arg('input', () => NameCompanyUserInputType, { description: 'Personne.' }) input: NameCompanyUserInputType, @Ctx() ctx: Context): Promise<MandatePayload> {
    return toPayload(await nameCompanyUser(ctx.deps, ctx.viewer, input), (row) => one(ctx, row));
  }
}

const one = (ctx: Context, row: MandateRow) => ({ mandate: toMandate(row, ctx.deps.clock.now()) });
const many = (ctx: Context, rows: readonly MandateRow[]) => ({ count: rows.length, mandates: rows.slice(0, SHOWN).map((row) => toMandate(row, ctx.deps.clock.now())) });
