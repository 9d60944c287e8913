import type { DiPageFragment } from '@apart/schema';
import { useRef, useState } from 'react';
import { useRecentFile } from '../../app/recent-files.ts';
import { useMe } from '../../app/session.tsx';
import { CopyButton, Page, StatusBadge } from '../../ui/index.ts';
import './di.css';
import { Beside } from './beside.tsx';
import { Complement } from './complement.tsx';
import { DiActions } from './di-actions.tsx';
import type { Editing } from './editing.ts';
import type { SheetHandle } from './grid/sheet.tsx';
import { JustifiedWarnings } from './justify-warnings.tsx';
import { People } from './people.tsx';
import { PeopleSheet } from './people-sheet.tsx';
import { RecoveryActions } from './recovery-actions.tsx';
import { Sending } from './sending.tsx';
import { Standing } from './standing.tsx';
import { useWide } from './use-wide.ts';
import { Versions } from './versions.tsx';

const LISTS: Readonly<Record<string, { to: string; label: string }>> = {
  UD: { to: '/instruction/di', label: 'Demandes d’indemnisation' },
  DGEFP: { to: '/instruction/di', label: 'Demandes d’indemnisation' },
  SUPPORT: { to: '/instruction/di', label: 'Demandes d’indemnisation' },
  ASP: { to: '/paiements', label: 'Paiements' },
};

/** A claim, being filled in or sent: where it stands, its people and their hours, its amounts, its documents. */
export function DiView({ di }: { readonly di: DiPageFragment }) {
  const me = useMe();
  useRecentFile(me?.id, { to: `/di/${di.reference}`, title: `Indemnisation, ${di.monthLabel}`, detail: `${di.establishmentName}, ${di.reference}` });
  const [editing, setEditing] = useState<Editing>();
  const sheet = useRef<SheetHandle>(null);
  const mine = me?.role === 'EMPLOYER';
  const inTable = useWide() && di.possibleActions.some(({ act }) => act === 'di.save');
  return (
    <Page
      howTo={mine ? (di.status === 'DRAFT' ? 'declarer-un-mois' : 'etre-paye') : 'valider-une-di'}
      title={`Demande d’indemnisation, ${di.monthLabel}`}
      kicker={`${di.reference} · ${di.establishmentName}`}
      back={(me && LISTS[me.role]) ?? { to: `/da/${di.daReference}`, label: 'La décision' }}
      aside={
        <>
          <StatusBadge status={di.status} label={di.statusLabel} />
          <CopyButton text={di.reference} what="la référence" />
        </>
      }
    >
      <Standing di={di} mine={mine} />
      {di.status !== 'DRAFT' && <JustifiedWarnings di={di} />}
      <Complement di={di} mine={mine} />
      {inTable && <PeopleSheet di={di} sheet={sheet} editing={editing} onEdit={setEditing} />}
      <div className="ap-grid ap-grid--main">
        <div>
          {!inTable && <People di={di} editing={editing} onEdit={setEditing} />}
          {di.status === 'DRAFT' ? (
            <Sending di={di} writing={inTable && editing?.lineId && editing.field !== undefined ? undefined : editing} sheet={sheet} onGo={setEditing} />
          ) : (
            <DiActions di={di} />
          )}
          <RecoveryActions di={di} />
          <Versions di={di} />
        </div>
        <Beside di={di} mine={mine} />
      </div>
    </Page>
  );
}
