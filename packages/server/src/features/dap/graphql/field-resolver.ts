import { compareDapForms, describeDapForm, EDITABLE_DAP_STATUSES } from '@apart/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { LabelledValueType, PossibleActionType, TimelineEntryType } from '../../../graphql/types/common.ts';
import { RefusalType, toRefusals } from '../../../graphql/types/refusal.ts';
import { authorisedForm, DaType, toDa } from '../../da/index.ts';
import { CompanyLinkType, companyLinkOf } from '../../establishments/index.ts';
import { rightsOfViewer } from '../../habilitations/index.ts';
import { possibleDapActs, toPossibleAction } from '../policy.ts';
import type { DapRow } from '../repository.ts';
import { OPEN_STATUSES } from '../start-avenant.ts';
import { timelineOfDap } from '../timeline.ts';
import { daOf, inForceOf, submissionOf, versionsOfStem } from './batches.ts';
import { DapType, toDap } from './dap-type.ts';
import { DapChangeType, PieceWantedType } from './parts.ts';

const editable = (row: DapRow): boolean => (EDITABLE_DAP_STATUSES as readonly string[]).includes(row.status);

@Resolver(() => DapType)
export class DapFieldResolver {
  @FieldResolver(() => [LabelledValueType], { description: 'Le formulaire, champ par champ, tel qu’il se lit.' })
  formLabels(@Root() { row }: DapType): LabelledValueType[] {
    return describeDapForm(row.form);
  }

  @FieldResolver(() => [TimelineEntryType], { description: 'Histoire de la demande, du plus ancien au plus récent.' })
  async timeline(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<TimelineEntryType[]> {
    return timelineOfDap(ctx.deps.db.read, row.id);
  }

  @FieldResolver(() => DaType, { nullable: true, description: 'La décision d’autorisation de cette version, quand elle est éditée.' })
  async da(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<DaType | null> {
    const decision = await daOf(ctx, row.id);
    return decision ? toDa(decision) : null;
  }

  @FieldResolver(() => [DapType], { description: 'Toutes les versions du dossier\u00a0: la demande, puis ses avenants.' })
  async versions(@Root() { row, now }: DapType, @Ctx() ctx: Context): Promise<DapType[]> {
    return (await versionsOfStem(ctx, row.stem)).map((version) => toDap(version, now));
  }

  @FieldResolver(() => [DapChangeType], { description: 'Ce que cet avenant change par rapport à la dernière version autorisée\u00a0; vide pour une demande.' })
  async changes(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<DapChangeType[]> {
    if (row.avenantNumber === 0) return [];
    const earlier = (await versionsOfStem(ctx, row.stem)).filter((one) => one.avenantNumber < row.avenantNumber && one.status.startsWith('AUTHORISED'));
    const last = earlier.at(-1);
    const decision = last && (await daOf(ctx, last.id));
    return last ? compareDapForms(decision ? authorisedForm(decision, last.form) : last.form, row.form) : [];
  }

  @FieldResolver(() => [RefusalType], { description: 'Ce qui mérite attention\u00a0: à l’envoi pour une demande envoyée, aujourd’hui pour un brouillon.' })
  async warnings(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<RefusalType[]> {
    return toRefusals(editable(row) ? (await submissionOf(ctx, row)).warnings : row.warnings);
  }

  @FieldResolver(() => [RefusalType], { description: 'Ce qui empêche l’envoi aujourd’hui\u00a0; vide quand la demande peut partir ou est partie.' })
  async blockers(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<RefusalType[]> {
    return editable(row) ? toRefusals((await submissionOf(ctx, row)).refusals) : [];
  }

  @FieldResolver(() => [PieceWantedType], { description: 'Les pièces à joindre avant l’envoi\u00a0: jointes, demandées, à venir, conseillées, inutiles\u00a0; vide une fois la demande envoyée.' })
  async piecesWanted(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<readonly PieceWantedType[]> {
    return editable(row) ? (await submissionOf(ctx, row)).pieces : [];
  }

  @FieldResolver(() => CompanyLinkType, { description: 'Ce qui atteste le lien entre l’espace et l’entreprise.' })
  async companyLink(@Root() { siret }: DapType, @Ctx() ctx: Context): Promise<CompanyLinkType> {
    return companyLinkOf(ctx, siret);
  }

  @FieldResolver(() => [PossibleActionType], { description: 'Ce que la personne connectée peut faire maintenant.' })
  async possibleActions(@Root() { row, now }: DapType, @Ctx() ctx: Context): Promise<PossibleActionType[]> {
    const writes = (await rightsOfViewer(ctx, row.siret))?.writesDap === true;
    const amendable = writes && (await isAmendable(ctx, row));
    const inForce = (writes || ctx.viewer.kind === 'ud') && (await bearsDecision(ctx, row));
    return possibleDapActs(row, { viewer: ctx.viewer, now, writes, amendable, inForce }).map(toPossibleAction);
  }
}

/** This version bears the decision in force, and no other version of the file is being written or decided. */
export async function isAmendable(ctx: Context, row: DapRow): Promise<boolean> {
  const [bears, versions] = await Promise.all([bearsDecision(ctx, row), versionsOfStem(ctx, row.stem)]);
  return bears && !versions.some((one) => OPEN_STATUSES.includes(one.status));
}

/** The decision in force of the file is the one of this version. */
async function bearsDecision(ctx: Context, row: DapRow): Promise<boolean> {
  return row.status.startsWith('AUTHORISED') && (await inForceOf(ctx, row.stem))?.dapId === row.id;
}
