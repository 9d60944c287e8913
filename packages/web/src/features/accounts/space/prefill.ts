import type { SireneQuery } from '@apart/schema';
import type { SpaceDraft } from '../space-draft.ts';

export type Sirene = NonNullable<SireneQuery['sirene']>;

/** What the directory writes in the form. */
export type Prefill = Pick<SpaceDraft, 'name' | 'address'>;

const EMPTY: Prefill = { name: '', address: { number: '', extension: '', kind: '', street: '', complement: '', postalCode: '', communeCode: null } };

/** The identity that the directory gives, empty where it says nothing. */
export function prefillOf({ name, address }: Sirene): Prefill {
  return {
    name: name ?? '',
    address: {
      number: address?.number ?? '',
      extension: address?.extension ?? '',
      kind: address?.kind ?? '',
      street: address?.street ?? '',
      complement: address?.complement ?? '',
      postalCode: address?.postalCode ?? '',
      communeCode: address?.communeCode ?? null,
    },
  };
}

/** The form once prefilled: what the person typed stays, what came from the directory (or is empty) is replaced. */
export function prefilled(draft: SpaceDraft, next: Prefill): Prefill {
  const before = draft.prefill ?? EMPTY;
  const keep = <T>(typed: T, given: T, fresh: T): T => (typed === given ? fresh : typed);
  const { address } = draft;
  return {
    name: keep(draft.name, before.name, next.name),
    address: {
      number: keep(address.number, before.address.number, next.address.number),
      extension: keep(address.extension, before.address.extension, next.address.extension),
      kind: keep(address.kind, before.address.kind, next.address.kind),
      street: keep(address.street, before.address.street, next.address.street),
      complement: keep(address.complement, before.address.complement, next.address.complement),
      postalCode: keep(address.postalCode, before.address.postalCode, next.address.postalCode),
      communeCode: keep(address.communeCode, before.address.communeCode, next.address.communeCode),
    },
  };
}
