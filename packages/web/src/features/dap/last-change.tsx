import type { TimelineFieldsFragment } from '@apart/schema';
import { useMe } from '../../app/session.tsx';
import { instantText } from '../../ui/index.ts';

/** « Claire Duval, le 17 juin 2026 à 10 h 05 : « Demande modifiée ». », the last thing that happened to a file. */
export function LastChange({ entries }: { readonly entries: readonly TimelineFieldsFragment[] }) {
  const me = useMe();
  const last = entries.at(-1);
  if (!last) return null;
  const by = me && last.by === `${me.firstName} ${me.lastName}` ? 'Vous-même, dans une autre fenêtre' : last.by;
  return (
    <>
      {by}, le {instantText(last.at)}&nbsp;: «&nbsp;{last.label}&nbsp;».
    </>
  );
}
