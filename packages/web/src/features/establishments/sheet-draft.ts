import type { EstablishmentSheetFragment, SaveEstablishmentInput } from '@apart/schema';
import type { AddressDraft, Read, Words } from '../../forms/index.ts';

type Count = number | string | null;

/** The sheet as it is typed. `iban` is null while the known one is kept. */
export interface SheetDraft {
  name: string;
  address: AddressDraft;
  email: string;
  phone: string;
  nafCode: string;
  contactLastName: string;
  contactFirstName: string;
  contactEmail: string;
  contactPhone: string;
  establishmentHeadcount: Count;
  companyHeadcount: Count;
  companyHasCse: boolean | null;
  iban: string | null;
  bic: string;
  bankHolder: string;
}

export function draftOf(sheet: EstablishmentSheetFragment): SheetDraft {
  const { address } = sheet;
  return {
    name: sheet.name,
    address: {
      number: [address.number, address.extension].filter(Boolean).join(' '),
      street: [address.kind, address.street].filter(Boolean).join(' '),
      complement: address.complement ?? '',
      postalCode: address.postalCode ?? '',
      communeCode: address.communeCode,
    },
    email: sheet.email ?? '',
    phone: sheet.phone ?? '',
    nafCode: sheet.nafCode ?? '',
    contactLastName: sheet.contactLastName ?? '',
    contactFirstName: sheet.contactFirstName ?? '',
    contactEmail: sheet.contactEmail ?? '',
    contactPhone: sheet.contactPhone ?? '',
    establishmentHeadcount: sheet.establishmentHeadcount,
    companyHeadcount: sheet.companyHeadcount,
    companyHasCse: sheet.companyHasCse,
    iban: sheet.ibanMasked ? null : '',
    bic: sheet.bic ?? '',
    bankHolder: sheet.bankHolder ?? '',
  };
}

/** Empty texts as null: the sheet may be saved half filled, the sending of a request asks for the rest. */
export function cleaned(draft: SheetDraft) {
  const { number, complement } = draft.address;
  const texts = Object.fromEntries(
    (['email', 'phone', 'nafCode', 'contactLastName', 'contactFirstName', 'contactEmail', 'contactPhone', 'iban', 'bic', 'bankHolder'] as const).map((field) => [
      field,
      draft[field]?.trim() || null,
    ]),
  );
  return { ...draft, ...texts, address: { ...draft.address, number: number.trim() || null, complement: complement.trim() || null } };
}

/** What is typed, to be saved over what was read. Bank details leave only when they change: they are for administrators alone. */
export function toSaveInput(siret: string, over: Read<SheetDraft>, draft: SheetDraft): SaveEstablishmentInput {
  const { establishmentHeadcount, companyHeadcount, address, bic, bankHolder, ...rest } = cleaned(draft);
  const known = cleaned(over.values);
  return {
    ...rest,
    siret,
    expectedVersion: over.version,
    address: { ...address, communeCode: address.communeCode ?? '' },
    establishmentHeadcount: typeof establishmentHeadcount === 'number' ? establishmentHeadcount : null,
    companyHeadcount: typeof companyHeadcount === 'number' ? companyHeadcount : null,
    bic: bic === known.bic ? null : bic,
    bankHolder: bankHolder === known.bankHolder ? null : bankHolder,
  };
}

const LABELS: Readonly<Record<string, string>> = {
  name: 'Dénomination',
  'address.number': 'Adresse, numéro',
  'address.street': 'Adresse, voie',
  'address.complement': 'Adresse, complément',
  'address.postalCode': 'Adresse, code postal',
  'address.communeCode': 'Adresse, commune (code)',
  email: 'Courriel de l’établissement',
  phone: 'Téléphone de l’établissement',
  nafCode: 'Code NAF',
  contactLastName: 'Personne à contacter, nom',
  contactFirstName: 'Personne à contacter, prénom',
  contactEmail: 'Personne à contacter, courriel',
  contactPhone: 'Personne à contacter, téléphone',
  establishmentHeadcount: 'Effectif de l’établissement',
  companyHeadcount: 'Effectif de l’entreprise',
  companyHasCse: 'Comité social et économique',
  iban: 'IBAN',
  bic: 'BIC',
  bankHolder: 'Titulaire du compte',
};

/** How what differs between two states of a sheet reads. */
export const SHEET_WORDS: Words = {
  label: (path) => LABELS[path] ?? path,
  text: (path, value) => {
    if (path === 'iban') return value ? 'Le nouvel IBAN' : 'L’IBAN connu';
    if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  },
};
