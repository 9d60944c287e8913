import { readSiretTolerantly } from '@apart/shared';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { AddressType, communeOfCode, findEstablishment } from '../../establishments/index.ts';
import { countLookup } from '../lookup-limit.ts';
import { findInSirene } from '../read.ts';

@ObjectType('SireneEstablishment', { description: 'Ce que le répertoire SIRENE dit d’un établissement, et s’il a déjà un espace ici. Rien de qui le tient.' })
export class SireneEstablishmentType {
  @Field(() => String, { description: 'SIRET compris, 14 chiffres.' })
  siret!: string;

  @Field(() => Boolean, { description: 'Vrai quand l’établissement a déjà un espace.' })
  hasSpace!: boolean;

  @Field(() => Boolean, { description: 'Vrai quand le répertoire connaît cet établissement.' })
  known!: boolean;

  @Field(() => String, { nullable: true, description: 'Dénomination usuelle ou enseigne.' })
  name?: string | null;

  @Field(() => AddressType, { nullable: true, description: 'Adresse, autant qu’elle peut être montrée.' })
  address?: AddressType | null;

  @Field(() => String, { nullable: true, description: 'Code NAF, par exemple «\u00a056.10A\u00a0».' })
  nafCode?: string | null;

  @Field(() => Boolean, { description: 'Vrai quand l’établissement est fermé d’après le répertoire.' })
  closed!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Date de fermeture.' })
  closedOn?: string | null;

  @Field(() => Boolean, { description: 'Vrai quand l’établissement a demandé que son identité ne soit pas diffusée\u00a0: elle est à saisir.' })
  partiallyDiffused!: boolean;

  @Field(() => Boolean, { description: 'Vrai pour le siège de l’entreprise.' })
  headOffice!: boolean;
}

@Resolver()
export class SireneResolver {
  @OfAct('sirene.read')
  @Query(() => SireneEstablishmentType, { nullable: true, description: 'Identité d’un établissement d’après le répertoire SIRENE, pour préremplir\u00a0; rien quand le SIRET n’est pas valable.' })
  async sirene(@Arg('siret', () => String, { description: 'SIRET, espaces et lettres ressemblantes admis.' }) siret: string, @Ctx() ctx: Context): Promise<SireneEstablishmentType | null> {
    await countLookup(ctx);
    const read = readSiretTolerantly(siret)?.siret;
    if (!read) return null;
    const q = ctx.deps.db.read;
    const [found, space] = await Promise.all([findInSirene(q, read), findEstablishment(q, read)]);
    return {
      siret: read,
      hasSpace: space !== undefined,
      known: found !== undefined,
      name: found?.name ?? null,
      address: found
        ? {
            number: found.addressNumber,
            extension: found.addressExtension,
            kind: found.addressKind,
            street: found.addressStreet,
            complement: found.addressComplement,
            postalCode: found.postalCode,
            city: (found.communeCode && communeOfCode(found.communeCode)?.name) || found.city,
            communeCode: found.communeCode,
          }
        : null,
      nafCode: found?.nafCode ?? null,
      closed: found?.closed ?? false,
      closedOn: found?.closed ? found.stateSince : null,
      partiallyDiffused: found?.partiallyDiffused ?? false,
      headOffice: found?.headOffice ?? false,
    };
  }
}
