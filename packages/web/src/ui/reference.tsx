import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CopyButton } from './copy-button.tsx';

export interface ReferenceProps {
  /** Where it leads; without it, the reference is only written. */
  readonly to?: string | undefined;
  readonly reference: string;
  /** One of the rows that the keys of a list go through (`useRowKeys`). */
  readonly row?: boolean;
  /** What the link says when it is not the reference. */
  readonly children?: ReactNode;
}

/** A reference of a request or of a decision stays on one line; that of a claim is too long for the column of a table. */
const LONGEST_WHOLE = 14;

/** A reference in a table or a list: it opens, and it is copied. */
export function Reference({ to, reference, row = false, children }: ReferenceProps) {
  return (
    <span className={`ap-ref${!children && reference.length <= LONGEST_WHOLE ? ' ap-ref--whole' : ''}`}>
      {to === undefined ? (
        <span>{children ?? reference}</span>
      ) : (
        <Link data-row={row || undefined} to={to}>
          {children ?? reference}
        </Link>
      )}
      <CopyButton look="icon" text={reference} what={`la référence ${reference}`} />
    </span>
  );
}
