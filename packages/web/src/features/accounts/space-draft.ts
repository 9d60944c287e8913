import type { CreateSpaceInput } from '@apart/schema';
import { readSiretTolerantly } from '@apart/shared';
import { type AddressDraft, EMPTY_ADDRESS } from '../../forms/index.ts';

/** The form of a new space as it is typed. */
export interface SpaceDraft {
  siret: string;
  name: string;
  address: AddressDraft;
  phone: string;
  establishmentEmail: string;
  lastName: string;
  firstName: string;
  userPhone: string;
  email: string;
  password: string;
  acceptCgu: boolean;
}

export const EMPTY_SPACE: SpaceDraft = {
  siret: '',
  name: '',
  address: EMPTY_ADDRESS,
  phone: '',
  establishmentEmail: '',
  lastName: '',
  firstName: '',
  userPhone: '',
  email: '',
  password: '',
  acceptCgu: false,
};

/** The SIRET leaves as it was understood; the server reads it again by the same rule. */
export function toCreateSpaceInput(draft: SpaceDraft, idempotencyKey: string): CreateSpaceInput {
  const { number, complement, communeCode } = draft.address;
  return {
    ...draft,
    siret: readSiretTolerantly(draft.siret)?.siret ?? draft.siret,
    address: { ...draft.address, number: number || null, complement: complement || null, communeCode: communeCode ?? '' },
    idempotencyKey,
  };
}
