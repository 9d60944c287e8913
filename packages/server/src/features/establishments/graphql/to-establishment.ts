import { departementName } from '@apart/shared';
import { missingFieldsOf } from '../read.ts';
import type { EstablishmentRow } from '../repository.ts';
import type { EstablishmentType } from './types.ts';

/** The fields of the sheet that need nothing else than its row. */
export function toEstablishment(row: EstablishmentRow): EstablishmentType {
  const { siret, siren, name, departement, phone, email, nafCode, contactLastName, contactFirstName, contactPhone, contactEmail } = row;
  const { establishmentHeadcount, companyHeadcount, companyHasCse, ibanMasked, bic, bankHolder, closedOn, replacedBySiret, version } = row;
  return {
    row,
    siret, siren, name, departement, phone, email, nafCode, contactLastName, contactFirstName, contactPhone, contactEmail,
    establishmentHeadcount, companyHeadcount, companyHasCse, ibanMasked, bic, bankHolder, closedOn, replacedBySiret, version,
    address: {
      number: row.addressNumber,
      extension: row.addressExtension,
      kind: row.addressKind,
      street: row.addressStreet,
      complement: row.addressComplement,
      postalCode: row.postalCode,
      city: row.city,
      communeCode: row.communeCode,
    },
    departementName: departementName(row.departement) ?? row.departement,
    missingFields: missingFieldsOf(row),
  };
}
