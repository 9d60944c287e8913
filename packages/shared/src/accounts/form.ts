import { z } from 'zod';
import { readSiretTolerantly } from '../identifiers/index.ts';
import { addRefusals, refusalsOfZod } from './zod-refusals.ts';

/** A text that may be left out; `max` characters at most. */
export const optionalText = (label: string, max: number) =>
  z.string({ error: `${label}\u00a0: du texte est attendu.` }).trim().max(max, `${label}\u00a0: ${max} caractères au plus.`).nullish();

/** « obligatoire », the same sentence everywhere. */
export const filled = (label: string, max = 200) =>
  z
    .string({ error: `${label}\u00a0: ce champ est obligatoire.` })
    .trim()
    .min(1, `${label}\u00a0: ce champ est obligatoire.`)
    .max(max, `${label}\u00a0: ${max} caractères au plus.`);

export const emailField = (label: string) =>
  filled(label).pipe(z.email(`${label}\u00a0: cette adresse électronique n’est pas complète (exemple\u00a0: nom@entreprise.fr).`));

export const phoneField = (label: string) =>
  filled(label, 30).pipe(z.string().regex(/^\+?(?:[ .()-]*\d){6,15}[ .()-]*$/, `${label}\u00a0: écrivez un numéro de téléphone, avec ou sans espaces.`));

/** A field that may be absent, or empty as an untouched input of a form is; what is typed is read by `field`, whose refusals are kept. */
export const optionalField = (field: z.ZodType<string, string>, label: string) =>
  z
    .string({ error: `${label}\u00a0: du texte est attendu.` })
    .trim()
    .superRefine((text, context) => {
      if (text === '') return;
      const read = field.safeParse(text);
      if (!read.success) addRefusals(context, refusalsOfZod(read.error));
    })
    .nullish();

export const addressSchema = z.object(
  {
    number: optionalText('Numéro de la voie', 10),
    extension: optionalText('Extension du numéro', 10),
    kind: optionalText('Type de voie', 40),
    street: filled('Libellé de la voie'),
    complement: optionalText('Complément d’adresse', 200),
    postalCode: z.string({ error: 'Code postal\u00a0: ce champ est obligatoire.' }).trim().regex(/^\d{5}$/, 'Code postal\u00a0: cinq chiffres sont attendus.'),
    communeCode: filled('Commune', 5),
  },
  { error: 'Adresse\u00a0: ce champ est obligatoire.' },
);

/** Twelve characters, nothing else asked: length is what protects. */
export const PASSWORD_MIN_LENGTH = 12;

export const passwordField = z
  .string({ error: 'Mot de passe\u00a0: ce champ est obligatoire.' })
  .min(PASSWORD_MIN_LENGTH, `Mot de passe\u00a0: ${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`)
  .max(200, 'Mot de passe\u00a0: 200 caractères au plus.');

const ACCEPT_CGU = 'Acceptez les conditions générales d’utilisation pour continuer.';

/** A SIRET typed as it may be: spaces and look-alike letters are understood. */
export const siretField = filled('SIRET', 40).refine((text) => readSiretTolerantly(text) !== undefined, 'SIRET\u00a0: ce numéro n’est pas valable. Vérifiez ses 14 chiffres, sur un bulletin de paie ou un avis de situation.');

/** What who opens the link of a new account chooses. */
export const choosePasswordSchema = z.object({ password: passwordField });

const sameAddress = (typed: unknown, again: unknown): boolean => typeof typed !== 'string' || typeof again !== 'string' || typed.trim().toLowerCase() === again.trim().toLowerCase();
const NOT_SAME = 'les deux adresses ne sont pas les mêmes.';
/** Compared even when another field is missing: everything is told at once. */
const always = { when: () => true };

const spaceFields = z.object({
  siret: siretField,
  name: filled('Dénomination de l’établissement'),
  address: addressSchema,
  phone: phoneField('Téléphone de l’établissement'),
  fax: optionalField(phoneField('Télécopie'), 'Télécopie'),
  establishmentEmail: emailField('Courriel de l’établissement'),
  establishmentEmailAgain: filled('Confirmer le courriel de l’établissement'),
  lastName: filled('Nom'),
  firstName: filled('Prénom'),
  userPhone: phoneField('Téléphone'),
  email: emailField('Courriel'),
  emailAgain: filled('Confirmer votre courriel'),
  acceptCgu: z.boolean({ error: ACCEPT_CGU }).refine((accepted) => accepted, ACCEPT_CGU),
});

/** What a person gives to create the space of an establishment: the fields of the input `CreateSpaceInput`, mandatory as on the original form. */
export const createSpaceSchema = spaceFields
  .refine((form) => sameAddress(form.establishmentEmail, form.establishmentEmailAgain), { path: ['establishmentEmailAgain'], message: `Confirmer le courriel de l’établissement\u00a0: ${NOT_SAME}`, ...always })
  .refine((form) => sameAddress(form.email, form.emailAgain), { path: ['emailAgain'], message: `Confirmer votre courriel\u00a0: ${NOT_SAME}`, ...always });
export type CreateSpaceForm = z.infer<typeof createSpaceSchema>;

export const signInSchema = z.object({
  login: filled('Adresse électronique ou identifiant'),
  password: z.string({ error: 'Mot de passe\u00a0: ce champ est obligatoire.' }).min(1, 'Mot de passe\u00a0: ce champ est obligatoire.').max(200, 'Mot de passe\u00a0: 200 caractères au plus.'),
});
export type SignInForm = z.infer<typeof signInSchema>;
