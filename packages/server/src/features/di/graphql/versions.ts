import { DI_STATUS_WORDS, type DiStatus } from '@apart/shared';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, HundredthsScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { compareVersions, type NamedLine } from '../comparison.ts';
import { disOfStem, linesOfDi } from './batches.ts';
import { DiType } from './di.ts';
import { DiStatusEnum, LineChangeEnum } from './enums.ts';

@ObjectType('DiVersion', { description: 'Une version de la déclaration d’un mois.' })
export class DiVersionType {
  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => Int, { description: 'Numéro, à partir de 1.' })
  formVersion!: number;

  @Field(() => DiStatusEnum, { description: 'Statut.' })
  status!: DiStatus;

  @Field(() => String, { description: 'Statut, tel qu’il se lit.' })
  statusLabel!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Date et heure d’envoi.' })
  submittedAt!: Date | null;

  @Field(() => CentsScalar, { description: 'Allocation déclarée.' })
  allowance!: number;

  @Field(() => CentsScalar, { nullable: true, description: 'Somme à payer pour cette version\u00a0; nulle avant le visa.' })
  due!: number | null;

  @Field(() => Boolean, { description: 'Vrai pour la version qui compte.' })
  counts!: boolean;
}

@ObjectType('DiComparedLine', { description: 'Une ligne dans l’une des deux versions.' })
export class DiComparedLineType {
  @Field(() => HundredthsScalar, { description: 'Heures chômées.' })
  idleHours!: number;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables.' })
  payableHours!: number;

  @Field(() => CentsScalar, { description: 'Taux horaire brut.' })
  hourlyRate!: number;

  @Field(() => CentsScalar, { description: 'Allocation.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Indemnité.' })
  indemnity!: number;
}

@ObjectType('DiLineChange', { description: 'Une ligne d’une version à l’autre.' })
export class DiLineChangeType {
  @Field(() => LineChangeEnum, { description: 'Ce qui lui est arrivé.' })
  kind!: 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';

  @Field(() => String, { description: 'Nom et prénom du salarié.' })
  name!: string;

  @Field(() => DiComparedLineType, { nullable: true, description: 'Avant\u00a0; nul quand la ligne est ajoutée.' })
  before!: DiComparedLineType | null;

  @Field(() => DiComparedLineType, { nullable: true, description: 'Après\u00a0; nul quand la ligne est retirée.' })
  after!: DiComparedLineType | null;
}

@ObjectType('DiComparison', { description: 'Une correction et la version qu’elle corrige, ligne à ligne.' })
export class DiComparisonType {
  @Field(() => String, { description: 'Référence de la version corrigée.' })
  reference!: string;

  @Field(() => CentsScalar, { description: 'Allocation de la version corrigée.' })
  allowanceBefore!: number;

  @Field(() => CentsScalar, { description: 'Différence d’allocation\u00a0: positive quand la correction demande plus.' })
  difference!: number;

  @Field(() => [DiLineChangeType], { description: 'Lignes, dans l’ordre de la correction, puis celles qui sont retirées.' })
  lines!: DiLineChangeType[];
}

const comparedLine = (line: NamedLine | null): DiComparedLineType | null =>
  line && { idleHours: line.idleHours, payableHours: line.payableHours, hourlyRate: line.hourlyRateCents, allowance: line.allowanceCents, indemnity: line.indemnityCents };

/** A thread of versions, as its reader may see it. */
@Resolver(() => DiType)
export class VersionsOfDiResolver {
  @FieldResolver(() => [DiVersionType], { description: 'Toutes les versions de ce mois, la première d’abord.' })
  async versions(@Root() { row }: DiType, @Ctx() ctx: Context): Promise<DiVersionType[]> {
    const versions = (await disOfStem(ctx, row.stem)).filter(({ month }) => month === row.month);
    return versions
      .toSorted((a, b) => a.formVersion - b.formVersion)
      .map((one) => ({
        reference: one.reference,
        formVersion: one.formVersion,
        status: one.status,
        statusLabel: DI_STATUS_WORDS[one.status].label,
        submittedAt: one.submittedAt,
        allowance: one.allowanceCents,
        due: one.dueCents,
        counts: one.submittedAt !== null && one.replacedBy === null && one.status !== 'REJECTED' && one.status !== 'WITHDRAWN',
      }));
  }

  @FieldResolver(() => DiComparisonType, { nullable: true, description: 'Comparaison avec la version corrigée\u00a0; nulle quand cette demande n’en corrige aucune.' })
  async comparison(@Root() { row }: DiType, @Ctx() ctx: Context): Promise<DiComparisonType | null> {
    const earlier = row.corrects ? (await disOfStem(ctx, row.stem)).find(({ reference }) => reference === row.corrects) : undefined;
    if (!earlier) return null;
    const [before, after] = await Promise.all([linesOfDi(ctx, earlier.id), linesOfDi(ctx, row.id)]);
    return {
      reference: earlier.reference,
      allowanceBefore: earlier.allowanceCents,
      difference: row.allowanceCents - earlier.allowanceCents,
      lines: compareVersions(before, after).map(({ kind, before: was, after: now }) => ({ kind, name: (now ?? was)?.name ?? '', before: comparedLine(was), after: comparedLine(now) })),
    };
  }
}
