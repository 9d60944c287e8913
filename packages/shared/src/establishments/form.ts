import { isValidBIC } from 'ibantools';
import { z } from 'zod';
import { addressSchema, emailField, filled, optionalField, phoneField, siretField } from '../accounts/form.ts';
import { addRefusals } from '../accounts/zod-refusals.ts';
import { refusal, type Refusal } from '../foundation/index.ts';
import { parseIban } from '../identifiers/index.ts';

const headcount = (label: string) =>
  z.number({ error: `${label}\u00a0: un nombre entier est attendu.` }).int(`${label}\u00a0: un nombre entier est attendu.`).min(1, `${label}\u00a0: 1 au moins.`).max(2_000_000, `${label}\u00a0: ce nombre est trop grand.`);

const NAF_SHAPE = 'Code NAF\u00a0: quatre chiffres et une lettre (exemple\u00a0: 10.71C).';
const BIC_SHAPE = 'BIC\u00a0: 8 ou 11 caractères (exemple\u00a0: AGRIFRPP).';

const ibanField = z.string().superRefine((text, context) => {
  const iban = parseIban(text);
  if (!iban.ok) addRefusals(context, iban.refusals);
});

/** The establishment's sheet: each field may be absent (unchanged); what is given must be right. */
export const establishmentSchema = z.object({
  name: filled('Dénomination').nullish(),
  address: addressSchema.nullish(),
  phone: phoneField('Téléphone').nullish(),
  email: emailField('Courriel').nullish(),
  nafCode: optionalField(z.string().regex(/^\d{2}\.?\d{2}[A-Z]$/, NAF_SHAPE), 'Code NAF'),
  contactLastName: filled('Nom de la personne à contacter').nullish(),
  contactFirstName: filled('Prénom de la personne à contacter').nullish(),
  contactPhone: phoneField('Téléphone de la personne à contacter').nullish(),
  contactEmail: emailField('Courriel de la personne à contacter').nullish(),
  establishmentHeadcount: headcount('Effectif de l’établissement').nullish(),
  companyHeadcount: headcount('Effectif de l’entreprise').nullish(),
  companyHasCse: z.boolean({ error: 'CSE\u00a0: répondez par oui ou par non.' }).nullish(),
  iban: optionalField(ibanField, 'IBAN'),
  bic: optionalField(z.string().refine((text) => isValidBIC(text.toUpperCase()), BIC_SHAPE), 'BIC'),
  bankHolder: filled('Titulaire du compte').nullish(),
});
export type EstablishmentForm = z.infer<typeof establishmentSchema>;

export interface EstablishmentSheet {
  readonly phone: string | null;
  readonly email: string | null;
  readonly contactLastName: string | null;
  readonly contactFirstName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly establishmentHeadcount: number | null;
  readonly companyHeadcount: number | null;
  readonly ibanMasked: string | null;
  readonly bankHolder: string | null;
}

export const ESTABLISHMENT_FIELD_LABELS: Readonly<Record<keyof EstablishmentSheet, string>> = {
  phone: 'Téléphone de l’établissement',
  email: 'Courriel de l’établissement',
  contactLastName: 'Nom de la personne à contacter',
  contactFirstName: 'Prénom de la personne à contacter',
  contactPhone: 'Téléphone de la personne à contacter',
  contactEmail: 'Courriel de la personne à contacter',
  establishmentHeadcount: 'Effectif de l’établissement',
  companyHeadcount: 'Effectif de l’entreprise',
  ibanMasked: 'IBAN',
  bankHolder: 'Titulaire du compte',
};

/** The fields of the sheet without which a request cannot be sent. */
export function missingEstablishmentFields(sheet: EstablishmentSheet): (keyof EstablishmentSheet)[] {
  return (Object.keys(ESTABLISHMENT_FIELD_LABELS) as (keyof EstablishmentSheet)[]).filter((field) => sheet[field] === null || sheet[field] === '');
}

/** An establishment has no more employees than its company. */
export function headcountRefusals(sheet: Pick<EstablishmentSheet, 'establishmentHeadcount' | 'companyHeadcount'>): Refusal[] {
  const { establishmentHeadcount, companyHeadcount } = sheet;
  if (establishmentHeadcount === null || companyHeadcount === null || establishmentHeadcount <= companyHeadcount) return [];
  return [
    refusal('HEADCOUNT_ORDER', 'companyHeadcount', `L’entreprise compte au moins autant de salariés que son établissement (${establishmentHeadcount}).`, {
      numbers: { establishmentHeadcount, companyHeadcount },
    }),
  ];
}

/** The last day of activity of an establishment that closes. */
export const closeEstablishmentSchema = z.object({ closedOn: filled('Dernier jour d’activité', 10) });

/** The SIRET that takes the place of another, and its address. */
export const replaceEstablishmentSchema = z.object({ bySiret: siretField, closedOn: filled('Dernier jour sous l’ancien SIRET', 10), address: addressSchema });
