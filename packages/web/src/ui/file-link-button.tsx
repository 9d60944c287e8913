import type { FileLinkFieldsFragment } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import type { MouseEvent } from 'react';
import { sizeText } from './format.ts';
import { serviceNow, useService } from './now.ts';

export interface FileLinkButtonProps {
  readonly link: FileLinkFieldsFragment;
  readonly label: string;
  readonly look?: 'button' | 'link';
}

/** A file served by this same site. Its address expires: past its time, the page is read again before leaving. */
export function FileLinkButton({ link, label, look = 'button' }: FileLinkButtonProps) {
  const client = useApolloClient();
  // Links expire by the clock of the service, which may play another day than this device.
  useService();
  const follow = (event: MouseEvent): void => {
    if (Date.parse(link.expiresAt) > serviceNow().getTime()) return;
    event.preventDefault();
    void client.refetchQueries({ include: 'active' });
  };
  return (
    <a className={look === 'button' ? 'fr-btn fr-btn--secondary fr-btn--sm' : 'fr-link'} href={link.url} download={link.name} onClick={follow}>
      {/* One text: on two lines of a narrow button, the size follows the last word. */}
      <span>
        {label}
        <span className="ap-file-size"> ({sizeText(link.sizeBytes)})</span>
      </span>
    </a>
  );
}
