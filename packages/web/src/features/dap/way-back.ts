import { useMe, workOf } from '../../app/session.tsx';

/** Where a file leads back: an employer to its establishment, an agent to their list. */
export function useWayBack(file: { readonly siret: string; readonly establishmentName: string } | null | undefined): { readonly to: string; readonly label: string } | undefined {
  const me = useMe();
  if (!me || !file) return undefined;
  return me.role === 'EMPLOYER' ? { to: `/etablissements/${file.siret}`, label: file.establishmentName } : { to: workOf(me.role), label: 'Mon travail' };
}
