import { DEPARTEMENTS, departementName } from '@apart/shared';
import type { Me } from '../../app/session.tsx';
import type { FilterChoice } from '../../ui/index.ts';

/** The départements that a person may choose among: theirs, or all of them for those who see the whole country. */
export function departementChoices(me: Me | null | undefined): FilterChoice[] {
  const codes = me && me.departements.length > 0 ? me.departements : DEPARTEMENTS.map(({ code }) => code);
  return codes.map((code) => ({ value: code, label: `${code} — ${departementName(code) ?? code}` }));
}
