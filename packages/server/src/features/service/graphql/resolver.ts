import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { readDemoMails, readService } from '../read.ts';

@ObjectType('DemoLogin', { description: 'Compte de démonstration.' })
export class DemoLoginType {
  @Field(() => String, { description: 'Nom à afficher.' })
  label!: string;

  @Field(() => String, { description: 'Adresse électronique.' })
  email!: string;

  @Field(() => String, { description: 'Mot de passe.' })
  password!: string;

  @Field(() => String, { description: 'Ce que l’on peut y voir.' })
  story!: string;
}

@ObjectType('Service', { description: 'Ce que toute page doit savoir du service.' })
export class ServiceType {
  @Field(() => Boolean, { description: 'Vrai en démonstration.' })
  demoMode!: boolean;

  @Field(() => InstantScalar, { description: 'L’heure du service, qui peut être décalée en démonstration.' })
  now!: Date;

  @Field(() => Int, { description: 'Nombre de pièces par version d’un dossier.' })
  maxDocuments!: number;

  @Field(() => Int, { description: 'Taille maximale d’une pièce, en octets.' })
  maxDocumentBytes!: number;

  @Field(() => Int, { description: 'Taille maximale d’un fichier de lignes à importer, en octets.' })
  maxImportBytes!: number;

  @Field(() => [String], { description: 'Types de fichiers acceptés (types MIME), reconnus à leur contenu.' })
  acceptedDocumentTypes!: readonly string[];

  @Field(() => [DemoLoginType], { description: 'Comptes de démonstration\u00a0; vide ailleurs.' })
  demoLogins!: readonly DemoLoginType[];

  @Field(() => String, { nullable: true, description: 'Nom du fournisseur d’identité par lequel on peut se connecter («\u00a0/oidc/entree\u00a0»)\u00a0; nul quand il n’y en a pas.' })
  identityProvider?: string | null;

  @Field(() => String, { nullable: true, description: 'Ce que dit le bloc-marque officiel («\u00a0/marque.svg\u00a0»), quand l’exploitant l’a posé\u00a0; nul sous la marque neutre.' })
  brandName?: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Prochain passage de l’acceptation tacite\u00a0; nul quand aucun n’est programmé.' })
  nextTacitSweepAt?: Date | null;
}

@ObjectType('DemoMail', { description: 'Courriel sorti en mode démonstration.' })
export class DemoMailType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Destinataire.' })
  to!: string;

  @Field(() => String, { description: 'Objet.' })
  subject!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  at!: Date;
}

@Resolver()
export class ServiceResolver {
  @OfAct('service.read')
  @Query(() => ServiceType, { description: 'Le service\u00a0: mode, heure, limites.' })
  service(@Ctx() ctx: Context) {
    return readService(ctx.deps);
  }

  @OfAct('service.demoMails')
  @Query(() => [DemoMailType], { description: 'Les derniers courriels, en démonstration seulement.' })
  demoMails(@Ctx() ctx: Context) {
    return readDemoMails(ctx.deps);
  }
}
