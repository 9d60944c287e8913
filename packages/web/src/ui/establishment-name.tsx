import type { ReactNode } from 'react';
import { siretText } from './format.ts';

interface EstablishmentNameProps {
  readonly of: { readonly establishmentName: string; readonly siret: string };
  /** More lines under its SIRET. */
  readonly children?: ReactNode;
}

/** An establishment in a table: its name over its SIRET. */
export function EstablishmentName({ of: { establishmentName, siret }, children }: EstablishmentNameProps) {
  return (
    <span>
      {establishmentName}
      <span className="ap-under">{siretText(siret)}</span>
      {children}
    </span>
  );
}
