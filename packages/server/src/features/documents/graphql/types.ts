import type { PieceKind } from '@apart/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Deps } from '../../../deps.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { FileLinkType } from '../../../graphql/types/common.ts';
import { PieceKindEnum } from '../../dap/index.ts';
import { linkTo } from '../link.ts';
import type { DocumentRow } from '../repository.ts';

@ObjectType('AttachedDocument', { description: 'Pièce jointe à une version d’un dossier.' })
export class AttachedDocumentType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Nom du fichier.' })
  name!: string;

  @Field(() => PieceKindEnum, { description: 'Ce qu’elle est, comme l’a dit la personne qui l’a jointe.' })
  kind!: PieceKind;

  @Field(() => String, { description: 'Type MIME, reconnu au contenu.' })
  mimeType!: string;

  @Field(() => Int, { description: 'Taille en octets.' })
  sizeBytes!: number;

  @Field(() => String, { description: 'Empreinte SHA-256, en hexadécimal.' })
  sha256!: string;

  @Field(() => InstantScalar, { description: 'Ajout.' })
  addedAt!: Date;

  @Field(() => FileLinkType, { description: 'Lien qui expire vers le fichier.' })
  link!: FileLinkType;
}

export function toAttachedDocument(deps: Deps, row: DocumentRow): AttachedDocumentType {
  const { id, name, mimeType, sizeBytes, sha256, addedAt } = row;
  return { id, name, kind: row.pieceKind ?? 'OTHER', mimeType, sizeBytes, sha256, addedAt, link: linkTo(deps, row) };
}
