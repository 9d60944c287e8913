import { z } from 'zod';
import { readSiretTolerantly } from '../identifiers/index.ts';

/** « obligatoire », the same sentence everywhere. */
export const filled = (label: string, max = 200) =>
  z
    .string({ error: `${label} : ce champ est obligatoire.` })
    .trim()
    .min(1, `${label} : ce champ est obligatoire.`)
    .max(max, `${label} : ${max} caractères au plus.`);

export const emailField = (label: string) =>
  filled(label).pipe(z.email(`${label} : cette adresse électronique n’est pas complète (exemple : nom@entreprise.fr).`));

export const phoneField = (label: string) =>
  filled(label, 30).regex(/^\+?[\d .()-]{6,30}$/, `${label} : écrivez un numéro de téléphone, avec ou sans espaces.`);

export const addressSchema = z.object({
  number: z.string().trim().max(10).nullish(),
  extension: z.string().trim().max(10).nullish(),
  kind: z.string().trim().max(40).nullish(),
  street: filled('Libellé de la voie'),
  complement: z.string().trim().max(200).nullish(),
  postalCode: z.string().trim().regex(/^\d{5}$/, 'Code postal : cinq chiffres sont attendus.'),
  communeCode: filled('Commune', 5),
});

/** Twelve characters, nothing else asked: length is what protects. */
export const PASSWORD_MIN_LENGTH = 12;

export const passwordField = z
  .string({ error: 'Mot de passe : ce champ est obligatoire.' })
  .min(PASSWORD_MIN_LENGTH, `Mot de passe : ${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`)
  .max(200, 'Mot de passe : 200 caractères au plus.');

/** What a person gives to create the space of an establishment: the fields of the input `CreateSpaceInput`. */
export const createSpaceSchema = z.object({
  siret: filled('SIRET', 40).refine((text) => readSiretTolerantly(text) !== undefined, 'SIRET : ce numéro n’est pas valable. Vérifiez ses 14 chiffres, sur un bulletin de paie ou un avis de situation.'),
  name: filled('Dénomination de l’établissement'),
  address: addressSchema,
  phone: phoneField('Téléphone de l’établissement').nullish().or(z.literal('')),
  establishmentEmail: emailField('Courriel de l’établissement'),
  lastName: filled('Nom'),
  firstName: filled('Prénom'),
  userPhone: phoneField('Téléphone'),
  email: emailField('Courriel'),
  password: passwordField,
  acceptCgu: z.boolean().refine((accepted) => accepted, 'Acceptez les conditions générales d’utilisation pour continuer.'),
});
export type CreateSpaceForm = z.infer<typeof createSpaceSchema>;

export const signInSchema = z.object({
  login: filled('Adresse électronique ou identifiant'),
  password: z.string().min(1, 'Mot de passe : ce champ est obligatoire.'),
});
export type SignInForm = z.infer<typeof signInSchema>;
