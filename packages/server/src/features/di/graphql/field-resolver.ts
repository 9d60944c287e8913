import { availableCategories, diStanding, firstDayOf, warningsToTell, type Category, type RecapStage } from '@apart/shared';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, DayScalar, HundredthsScalar } from '../../../graphql/scalars.ts';
import { FileLinkType, PossibleActionType, TimelineEntryType, toTimelineEntry } from '../../../graphql/types/common.ts';
import { RefusalType, toRefusals } from '../../../graphql/types/refusal.ts';
import { timelineOf } from '../../../journal/index.ts';
import { DaType, toDa, type DaRow } from '../../da/index.ts';
import { CompanyLinkType, companyLinkOf } from '../../establishments/index.ts';
import { rightsOfViewer } from '../../habilitations/index.ts';
import { employeesOfEstablishment } from '../employees.ts';
import { leftToEmployer } from '../compute-line.ts';
import { contextOf, type MonthContext } from '../month-context.ts';
import { possibleDiActions } from '../possible-actions.ts';
import { recapOf, type RecapFormat } from '../recap.ts';
import { linesByIds } from '../repository.ts';
import { daOfDi, dapOfDa, linesOfDi, submissionOfDi, usedHoursOfStem } from './batches.ts';
import { DiTotalsType, DiType, SaveDiLinesPayload } from './di.ts';
import { DiEmployeeType, toEmployee } from './employee.ts';
import { AllowanceCategoryEnum, RecapFormatEnum, RecapStageEnum } from './enums.ts';
import { DiLineType, DiWeekType, toLine, toWeek } from './line.ts';

async function decisionOf(ctx: Context, di: DiType): Promise<DaRow> {
  return daOfDi(ctx, di.row);
}

async function contextFor(ctx: Context, di: DiType): Promise<MonthContext> {
  const da = await decisionOf(ctx, di);
  return contextOf(da, di.month, await dapOfDa(ctx, da));
}

@Resolver(() => DiType)
export class DiFieldResolver {
  @FieldResolver(() => DaType, { description: 'La décision sur laquelle la demande s’impute.' })
  async da(@Root() di: DiType, @Ctx() ctx: Context): Promise<DaType> {
    return toDa(await decisionOf(ctx, di));
  }

  @FieldResolver(() => String, { description: 'Référence de la décision.' })
  async daReference(@Root() di: DiType, @Ctx() ctx: Context): Promise<string> {
    return (await decisionOf(ctx, di)).reference;
  }

  @FieldResolver(() => DayScalar, { description: 'Dernier jour pour envoyer la demande (L. 5122-1 IV).' })
  async deadline(@Root() di: DiType, @Ctx() ctx: Context): Promise<string> {
    return (await contextFor(ctx, di)).deadline;
  }

  @FieldResolver(() => DayScalar, { nullable: true, description: 'Dernier jour pour la suite\u00a0; nul quand aucun délai n’est fixé.' })
  async nextStepBefore(@Root() di: DiType, @Ctx() ctx: Context): Promise<string | null> {
    return diStanding({ ...di.row, deadline: (await contextFor(ctx, di)).deadline }).before;
  }

  @FieldResolver(() => Int, { description: 'Effectif de l’entreprise, qui décidait du forfait avant mars 2020.' })
  async companyHeadcount(@Root() di: DiType, @Ctx() ctx: Context): Promise<number> {
    return (await contextFor(ctx, di)).companyHeadcount;
  }

  @FieldResolver(() => [DiWeekType], { description: 'Semaines du mois\u00a0: celles dont le mercredi y tombe et que la période touche.' })
  async weeks(@Root() di: DiType, @Ctx() ctx: Context): Promise<DiWeekType[]> {
    return (await contextFor(ctx, di)).weeks.map(toWeek);
  }

  @FieldResolver(() => [DiLineType], { description: 'Lignes, dans l’ordre.' })
  async lines(
    @Root() di: DiType,
    @Arg('ids', () => [ID], { nullable: true, description: 'Ces lignes seulement\u00a0: pour lire le calcul d’un salarié sans relire les autres.' }) ids: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<DiLineType[]> {
    const [lines, rights] = await Promise.all([ids ? linesByIds(ctx.deps.db.read, di.id, ids) : linesOfDi(ctx, di.id), rightsOfViewer(ctx, di.siret)]);
    return lines.map(({ line, employee }) => toLine(line, toEmployee(ctx.deps, ctx.viewer, rights, employee)));
  }

  @FieldResolver(() => HundredthsScalar, { description: 'Heures autorisées par la décision en vigueur.' })
  async envelopeHours(@Root() di: DiType, @Ctx() ctx: Context): Promise<number> {
    return (await decisionOf(ctx, di)).authorisedHours;
  }

  @FieldResolver(() => HundredthsScalar, { description: 'Heures qui restent sur la décision, demandes envoyées déduites.' })
  async leftHours(@Root() di: DiType, @Ctx() ctx: Context): Promise<number> {
    const da = await decisionOf(ctx, di);
    return Math.max(0, da.authorisedHours - (await usedHoursOfStem(ctx, da.stem)));
  }

  @FieldResolver(() => [AllowanceCategoryEnum], { description: 'Catégories d’allocation ouvertes ce mois-là.' })
  availableCategories(@Root() di: DiType): Category[] {
    return availableCategories(firstDayOf(di.month));
  }

  @FieldResolver(() => [DiEmployeeType], { description: 'Salariés déjà déclarés par l’établissement\u00a0; vide pour l’administration.' })
  async knownEmployees(@Root() di: DiType, @Ctx() ctx: Context): Promise<DiEmployeeType[]> {
    const rights = await rightsOfViewer(ctx, di.siret);
    if (!rights) return [];
    return (await employeesOfEstablishment(ctx.deps.db.read, di.siret)).map((one) => toEmployee(ctx.deps, ctx.viewer, rights, one));
  }

  @FieldResolver(() => [TimelineEntryType], { description: 'Histoire de la demande.' })
  async history(@Root() di: DiType, @Ctx() ctx: Context): Promise<TimelineEntryType[]> {
    const rows = await timelineOf(ctx.deps.db.read, 'di', di.id);
    return rows.filter((row) => row.act !== 'di.save').map(toTimelineEntry);
  }

  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Récapitulatif\u00a0; nul tant que cette étape n’est pas atteinte.' })
  async recap(
    @Root() di: DiType,
    @Arg('stage', () => RecapStageEnum, { description: 'À la demande, ou après la validation.' }) stage: RecapStage,
    @Arg('format', () => RecapFormatEnum, { defaultValue: 'PDF', description: 'PDF à lire, CSV ou JSON à reprendre.' }) format: RecapFormat,
    @Ctx() ctx: Context,
  ): Promise<FileLinkType | null> {
    return recapOf(ctx.deps, di.row, stage, format);
  }

  @FieldResolver(() => [RefusalType], { description: 'Ce que l’envoi refuserait aujourd’hui\u00a0; vide quand la demande peut partir ou est partie.' })
  async blockers(@Root() di: DiType, @Ctx() ctx: Context): Promise<RefusalType[]> {
    if (di.status !== 'DRAFT') return [];
    return toRefusals((await submissionOfDi(ctx, di.row)).refusals);
  }

  @FieldResolver(() => [RefusalType], { description: 'Points signalés\u00a0: ceux que l’envoi signalerait aujourd’hui, puis ceux de l’envoi. Chaque code demande une justification\u00a0; vingt points d’un même code sont donnés, puis le nombre des autres.' })
  async warnings(@Root() { row, status }: DiType, @Ctx() ctx: Context): Promise<RefusalType[]> {
    return toRefusals(status === 'DRAFT' ? warningsToTell((await submissionOfDi(ctx, row)).warnings) : (row.warnings ?? []));
  }

  @FieldResolver(() => CompanyLinkType, { description: 'Ce qui atteste le lien entre l’espace et l’entreprise, à lire avant un premier paiement.' })
  async companyLink(@Root() { siret }: DiType, @Ctx() ctx: Context): Promise<CompanyLinkType> {
    return companyLinkOf(ctx, siret);
  }

  @FieldResolver(() => [PossibleActionType], { description: 'Ce que la personne connectée peut faire maintenant.' })
  async possibleActions(@Root() di: DiType, @Ctx() ctx: Context): Promise<PossibleActionType[]> {
    return possibleDiActions(ctx.deps, ctx.viewer, await rightsOfViewer(ctx, di.siret), di.row);
  }
}

@Resolver(() => DiTotalsType)
export class DiTotalsResolver {
  @FieldResolver(() => CentsScalar, { description: 'Reste à la charge de l’employeur.' })
  async leftToEmployer(@Root() { diId }: DiTotalsType, @Ctx() ctx: Context): Promise<number> {
    return leftToEmployer((await linesOfDi(ctx, diId)).map(({ line }) => line));
  }
}

@Resolver(() => SaveDiLinesPayload)
export class SavedLinesResolver {
  @FieldResolver(() => [DiLineType], { nullable: 'items', description: 'Une par ligne envoyée, dans le même ordre\u00a0; nulle pour une ligne laissée de côté.' })
  async savedLines(@Root() { di, keptLineIds = [] }: SaveDiLinesPayload, @Ctx() ctx: Context): Promise<(DiLineType | null)[]> {
    if (!di) return [];
    const [lines, rights] = await Promise.all([linesByIds(ctx.deps.db.read, di.id, keptLineIds.filter((id) => id !== null)), rightsOfViewer(ctx, di.siret)]);
    const byId = new Map(lines.map(({ line, employee }) => [line.id, toLine(line, toEmployee(ctx.deps, ctx.viewer, rights, employee))]));
    return keptLineIds.map((id) => (id === null ? null : (byId.get(id) ?? null)));
  }
}
