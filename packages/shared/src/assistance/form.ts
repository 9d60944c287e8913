import { z } from 'zod';
import { emailField, filled, optionalField, optionalText, phoneField } from '../accounts/index.ts';
import { readSiretTolerantly } from '../identifiers/index.ts';
import { ASSISTANCE_REASONS } from './reasons.ts';

const siretField = filled('SIRET', 40).refine(
  (text) => readSiretTolerantly(text) !== undefined,
  'SIRET\u00a0: ce numéro n’est pas valable. Vérifiez ses 14 chiffres, sur un bulletin de paie ou un avis de situation.',
);

/** A request for assistance: the fields of the input `AskAssistanceInput`. The SIRET may be left out by who has none (an agent, for instance). */
export const askAssistanceSchema = z.object({
  reason: z.enum(ASSISTANCE_REASONS, { error: 'Motif de la demande\u00a0: choisissez-en un dans la liste.' }),
  siret: optionalField(siretField, 'SIRET'),
  establishmentName: optionalText('Dénomination de l’établissement', 200),
  lastName: filled('Nom'),
  firstName: filled('Prénom'),
  phone: phoneField('Téléphone'),
  email: emailField('Courriel'),
  text: filled('Votre demande', 4000),
  /** The page from which help is asked, as its path. */
  page: optionalText('Page', 300),
  /** The file that was open, and the last refusal or failure read: sent only with the asker's agreement. */
  fileReference: optionalText('Dossier', 40),
  lastError: optionalText('Dernier message', 500),
});
export type AskAssistanceForm = z.infer<typeof askAssistanceSchema>;
