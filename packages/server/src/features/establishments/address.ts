import { ok, refusal, refused, type Result } from '@apart/shared';
import { communeOfCode, communesOfPostalCode } from './communes.ts';

export interface AddressInput {
  readonly number?: string | null | undefined;
  readonly extension?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly street: string;
  readonly complement?: string | null | undefined;
  readonly postalCode: string;
  readonly communeCode: string;
}

/**
 * The columns of an address. The commune must exist, and be one of its postal code when the list knows that code (a CEDEX
 * is not in it). The département is the commune's: 26 communes have the postal code of another one (R.5122-2).
 */
export function addressColumns(address: AddressInput) {
  const commune = communeOfCode(address.communeCode);
  const expected = communesOfPostalCode(address.postalCode);
  if (!commune) return refused(refusal('COMMUNE_UNKNOWN', 'address.communeCode', 'Choisissez la commune dans la liste proposée pour ce code postal.'));
  if (expected.length > 0 && !expected.some((one) => one.code === commune.code)) {
    const message = `${commune.name} n’a pas le code postal ${address.postalCode}\u00a0: choisissez la commune dans la liste.`;
    return refused(refusal('COMMUNE_OF_ANOTHER_POSTAL_CODE', 'address.communeCode', message));
  }
  return ok({
    addressNumber: blank(address.number),
    addressExtension: blank(address.extension),
    addressKind: blank(address.kind),
    addressStreet: address.street,
    addressComplement: blank(address.complement),
    postalCode: address.postalCode,
    city: commune.name,
    communeCode: commune.code,
    departement: commune.departement,
  }) satisfies Result<object>;
}

/** An empty text says nothing. */
export const blank = (text: string | null | undefined): string | null => (text ? text : null);
