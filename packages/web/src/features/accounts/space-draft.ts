import type { CreateSpaceInput } from '@apart/schema';
import { readSiretTolerantly } from '@apart/shared';
import type { Prefill } from './space/prefill.ts';

/** The address of a new space, with all that the original form tells apart. */
export interface SpaceAddressDraft {
  number: string;
  extension: string;
  kind: string;
  street: string;
  complement: string;
  postalCode: string;
  communeCode: string | null;
}

/** The form of a new space as it is typed. */
export interface SpaceDraft {
  siret: string;
  name: string;
  address: SpaceAddressDraft;
  phone: string;
  fax: string;
  establishmentEmail: string;
  establishmentEmailAgain: string;
  lastName: string;
  firstName: string;
  userPhone: string;
  email: string;
  emailAgain: string;
  acceptCgu: boolean;
  /** What the directory wrote, to tell it from what was typed; never sent. */
  prefill: Prefill | null;
}

/** Where the form is kept on the device, for the correction of an address too. */
export const SPACE_DRAFT = 'creer-mon-espace';

export const EMPTY_SPACE: SpaceDraft = {
  siret: '',
  name: '',
  address: { number: '', extension: '', kind: '', street: '', complement: '', postalCode: '', communeCode: null },
  phone: '',
  fax: '',
  establishmentEmail: '',
  establishmentEmailAgain: '',
  lastName: '',
  firstName: '',
  userPhone: '',
  email: '',
  emailAgain: '',
  acceptCgu: false,
  prefill: null,
};

/** The SIRET leaves as it was understood; the server reads it again by the same rule. */
export function toCreateSpaceInput(draft: SpaceDraft, proof: string, idempotencyKey: string): CreateSpaceInput {
  const { prefill: _prefill, ...form } = draft;
  const { number, extension, kind, complement, communeCode } = form.address;
  return {
    ...form,
    siret: readSiretTolerantly(form.siret)?.siret ?? form.siret,
    fax: form.fax || null,
    address: { ...form.address, number: number || null, extension: extension || null, kind: kind || null, complement: complement || null, communeCode: communeCode ?? '' },
    proof,
    idempotencyKey,
  };
}
