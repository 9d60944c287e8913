import {
  ANNOUNCEMENT_KIND_LABELS, ANNOUNCEMENT_KINDS, ANNOUNCEMENT_ROLE_LABELS, ANNOUNCEMENT_ROLES, type AnnouncementKind, type AnnouncementRole, type DapStatus, type DiStatus,
} from '@apart/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { DapStatusEnum } from '../../dap/index.ts';
import { DiStatusEnum } from '../../di/index.ts';

export const AnnouncementKindEnum = Object.fromEntries(ANNOUNCEMENT_KINDS.map((kind) => [kind, kind])) as { [K in AnnouncementKind]: K };
registerEnumType(AnnouncementKindEnum, {
  name: 'AnnouncementKind',
  description: 'Nature d’une information.',
  valuesConfig: Object.fromEntries(ANNOUNCEMENT_KINDS.map((kind) => [kind, { description: `${ANNOUNCEMENT_KIND_LABELS[kind]}.` }])),
});

export const AnnouncementRoleEnum = Object.fromEntries(ANNOUNCEMENT_ROLES.map((role) => [role, role])) as { [R in AnnouncementRole]: R };
registerEnumType(AnnouncementRoleEnum, {
  name: 'AnnouncementRole',
  description: 'Ceux qu’une information peut concerner.',
  valuesConfig: Object.fromEntries(ANNOUNCEMENT_ROLES.map((role) => [role, { description: `${ANNOUNCEMENT_ROLE_LABELS[role]}.` }])),
});

/** Asked and told in the same words. */
@ObjectType()
@InputType()
abstract class Audience {
  @Field(() => [AnnouncementRoleEnum], { description: 'L’un de ces rôles.' })
  roles!: AnnouncementRole[];

  @Field(() => [String], { description: 'L’un de ces départements, par leur code.' })
  departements!: string[];

  @Field(() => [DapStatusEnum], { description: 'Une demande d’autorisation dans l’un de ces états (employeurs).' })
  dapStatuses!: DapStatus[];

  @Field(() => [DiStatusEnum], { description: 'Une demande d’indemnisation dans l’un de ces états (employeurs).' })
  diStatuses!: DiStatus[];
}

@ObjectType('AnnouncementAudience', { description: 'Ceux que l’information concerne\u00a0: chaque liste qui n’est pas vide doit répondre.' })
export class AnnouncementAudienceType extends Audience {}

@InputType('AnnouncementAudienceInput', { description: 'Ceux que l’information concerne\u00a0: chaque liste qui n’est pas vide doit répondre.' })
export class AnnouncementAudienceInputType extends Audience {}

@ObjectType('Announcement', { description: 'Information donnée à tous, ou à ceux qu’elle concerne.' })
export class AnnouncementType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => AnnouncementKindEnum, { description: 'Nature.' })
  kind!: AnnouncementKind;

  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Début de l’affichage.' })
  publishedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin de l’affichage\u00a0; nul\u00a0: jusqu’à nouvel ordre.' })
  endsAt?: Date | null;
}

@ObjectType('WrittenAnnouncement', { description: 'Une information, telle que la lisent ceux qui les écrivent.' })
export class WrittenAnnouncementType extends AnnouncementType {
  @Field(() => AnnouncementAudienceType, { nullable: true, description: 'Ceux qu’elle concerne\u00a0; nul\u00a0: tous, visiteurs compris.' })
  audience?: AnnouncementAudienceType | null;

  @Field(() => String, { nullable: true, description: 'Qui l’a écrite ou changée en dernier.' })
  writtenByName?: string | null;

  @Field(() => Int, { description: 'Version, à redonner pour la changer.' })
  version!: number;
}

export const AnnouncementConnection = connectionOf('Announcement', () => AnnouncementType, 'des informations');
export const WrittenAnnouncementConnection = connectionOf('WrittenAnnouncement', () => WrittenAnnouncementType, 'des informations, à venir comprises');

@InputType('SaveAnnouncementInput', { description: 'Une information, nouvelle ou changée.' })
export class SaveAnnouncementInputType {
  @Field(() => ID, { nullable: true, description: 'Identifiant\u00a0; absent pour une nouvelle.' })
  id?: string | null;

  @Field(() => AnnouncementKindEnum, { description: 'Nature.' })
  kind!: AnnouncementKind;

  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Début de l’affichage\u00a0; il peut être à venir.' })
  publishedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin de l’affichage\u00a0; absente\u00a0: jusqu’à nouvel ordre.' })
  endsAt?: Date | null;

  @Field(() => AnnouncementAudienceInputType, { nullable: true, description: 'Ceux qu’elle concerne\u00a0; absent\u00a0: tous, visiteurs compris.' })
  audience?: AnnouncementAudienceInputType | null;

  @Field(() => Int, { nullable: true, description: 'Version lue, quand elle est changée.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Clé choisie par l’appelant\u00a0: la même information peut être répétée sans effet.' })
  idempotencyKey!: string;
}

@ObjectType('SaveAnnouncementPayload', { description: 'L’information.' })
export class SaveAnnouncementPayload extends Payload {
  @Field(() => WrittenAnnouncementType, { nullable: true, description: 'L’information.' })
  announcement?: WrittenAnnouncementType | null;
}
