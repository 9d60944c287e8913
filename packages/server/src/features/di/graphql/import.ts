import type { DiImportFault } from '@apart/shared';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, HundredthsScalar, JsonObjectScalar } from '../../../graphql/scalars.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { LongWorkType, toLongWork } from '../../long-work/index.ts';
import { importDiLines, type ImportReport } from '../import/import-lines.ts';
import { DiType, toDi } from './di.ts';

/** Told one by one in an answer; the counts and the file to correct have them all. */
const SHOWN_FAULTS = 2000;

enum ImportSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
}
registerEnumType(ImportSeverity, {
  name: 'DiImportSeverity',
  description: 'Une erreur écarte le salarié de sa ligne\u00a0; un avertissement n’écarte rien.',
  valuesConfig: { ERROR: { description: 'Le salarié est laissé de côté.' }, WARNING: { description: 'À vérifier.' } },
});

@ObjectType('DiImportFault', { description: 'Ce qu’il y a à dire d’un fichier, à sa ligne et à sa colonne.' })
export class DiImportFaultType {
  @Field(() => String, { description: 'Code stable\u00a0: DI-IMP-001…' })
  code!: string;

  @Field(() => ImportSeverity, { description: 'Erreur ou avertissement.' })
  severity!: DiImportFault['severity'];

  @Field(() => Int, { nullable: true, description: 'Ligne, l’en-tête étant la première\u00a0; nulle pour tout le fichier.' })
  line!: number | null;

  @Field(() => String, { nullable: true, description: 'Colonne du modèle.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'Valeur lue\u00a0; jamais le numéro d’une personne.' })
  value!: string | null;

  @Field(() => String, { description: 'Ce qui ne va pas, et quoi faire.' })
  message!: string;
}

@ObjectType('DiImportReport', { description: 'Ce qu’un import a lu, ce qu’il a écrit, et tout ce qui est à corriger.' })
export class DiImportReportType {
  @Field(() => Boolean, { description: 'Vrai pour un essai\u00a0: rien n’a été écrit.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'Lignes lues.' })
  rows!: number;

  @Field(() => Int, { description: 'Salariés prêts à être enregistrés.' })
  people!: number;

  @Field(() => Int, { description: 'Salariés ajoutés à la demande.' })
  added!: number;

  @Field(() => Int, { description: 'Salariés déjà présents, remplacés.' })
  replaced!: number;

  @Field(() => Int, { description: 'Lignes laissées de côté.' })
  rejectedRows!: number;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables des salariés du fichier.' })
  payableHours!: number;

  @Field(() => CentsScalar, { description: 'Allocation des salariés du fichier.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Indemnité des salariés du fichier.' })
  indemnity!: number;

  @Field(() => Int, { description: 'Nombre d’erreurs.' })
  errors!: number;

  @Field(() => Int, { description: 'Nombre d’avertissements.' })
  warnings!: number;

  @Field(() => [DiImportFaultType], { description: 'Erreurs et avertissements, les 2 000 premiers.' })
  faults!: readonly DiImportFaultType[];
}

@ObjectType('DiImportPayload', { description: 'Réponse d’un import.' })
export class DiImportPayload extends Payload {
  @Field(() => DiType, { nullable: true, description: 'La demande, quand le fichier a pu être lu.' })
  di?: DiType | null;

  @Field(() => DiImportReportType, { nullable: true, description: 'Le rapport, quand le fichier a pu être lu.' })
  report?: DiImportReportType | null;

  @Field(() => LongWorkType, { nullable: true, description: 'Au-delà de 400 salariés, l’enregistrement continue ici\u00a0; à suivre par «\u00a0longWork\u00a0».' })
  work?: LongWorkType | null;
}

@InputType('ImportDiLinesInput', { description: 'Lignes à importer\u00a0: un fichier déjà envoyé, ou les lignes elles-mêmes.' })
export class ImportDiLinesInput {
  @Field(() => String, { description: 'Référence de la demande.' })
  reference!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'Fichier envoyé à POST /files/di/{référence}/lignes (CSV, XLSX ou JSON), gardé un jour.' })
  fileId?: string | null;

  @Field(() => [JsonObjectScalar], { nullable: true, description: 'Lignes\u00a0: un objet chacune, dont les champs sont les colonnes du modèle. Remplace le fichier.' })
  rows?: Record<string, unknown>[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Essai\u00a0: tout est dit, rien n’est écrit.' })
  dryRun!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Enregistrer les salariés sans erreur, même si d’autres en ont\u00a0; sinon une erreur n’enregistre personne.' })
  keepValid!: boolean;
}

const toReport = (report: ImportReport): DiImportReportType => ({
  ...report,
  rejectedRows: report.rejectedLines.length,
  allowance: report.allowanceCents,
  indemnity: report.indemnityCents,
  errors: report.faults.filter(({ severity }) => severity === 'ERROR').length,
  warnings: report.faults.filter(({ severity }) => severity === 'WARNING').length,
  faults: report.faults.slice(0, SHOWN_FAULTS),
});

@Resolver()
export class DiImportResolver {
  @OfAct('di.import')
  @Mutation(() => DiImportPayload, {
    description: 'Importer les lignes d’un logiciel de paie. Toutes les erreurs sont dites à la fois\u00a0; un salarié déjà présent est remplacé, jamais doublé\u00a0: le même envoi peut être répété.',
  })
  async importDiLines(@Arg('input', () => ImportDiLinesInput, { description: 'Lignes.' }) input: ImportDiLinesInput, @Ctx() ctx: Context): Promise<DiImportPayload> {
    return toPayload(await importDiLines(ctx.deps, ctx.viewer, input), (report) => ({ di: toDi(report.di), report: toReport(report), work: report.work ? toLongWork(ctx.deps, report.work) : null }));
  }
}
