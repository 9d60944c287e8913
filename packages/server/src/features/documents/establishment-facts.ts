import { departementName } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { Fact } from '../../pdf/layout.ts';
import { addressLine, bankOf, findEstablishment, printedSiret } from '../establishments/index.ts';

interface Owner {
  readonly siret: string;
  readonly departement: string;
  readonly establishmentName: string;
}

/** Who a document is about. Bank details: those of the sheet (`of-sheet`), or the masked account that a decision keeps. */
export async function establishmentFacts(deps: Deps, owner: Owner, bank: 'of-sheet' | { readonly ibanMasked: string | null }): Promise<Fact[]> {
  const sheet = await findEstablishment(deps.db.read, owner.siret);
  const ibanMasked = bank === 'of-sheet' ? (sheet ? bankOf(sheet, deps.clock.now()).ibanMasked : null) : bank.ibanMasked;
  return [
    { label: 'Dénomination', value: owner.establishmentName },
    { label: 'SIRET', value: printedSiret(owner.siret) },
    ...(sheet ? [{ label: 'Adresse', value: addressLine(sheet) }] : []),
    { label: 'Département', value: `${departementName(owner.departement) ?? ''} (${owner.departement})` },
    ...(ibanMasked ? [{ label: 'Compte bancaire', value: ibanMasked }] : []),
  ];
}
