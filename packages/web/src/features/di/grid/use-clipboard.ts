import { type RefObject, useEffect, useRef } from 'react';
import { readTable, writeTable } from './clipboard.ts';

interface Block {
  /** The cells that are selected, row by row. */
  readonly copied: () => readonly (readonly string[])[];
  readonly paste: (table: readonly (readonly string[])[]) => void;
}

/**
 * Copies and pastes blocks while the grid has the focus. With no text selected, browsers give these events to the body of the page
 * and not to what has the focus: they are listened to on the document.
 */
export function useClipboard(box: RefObject<HTMLElement | null>, listening: boolean, block: Block): void {
  const latest = useRef(block);
  latest.current = block;
  useEffect(() => {
    if (!listening) return undefined;
    const here = (event: ClipboardEvent): DataTransfer | null => (document.activeElement === box.current ? event.clipboardData : null);
    const onCopy = (event: ClipboardEvent): void => {
      const clipboard = here(event);
      if (!clipboard) return;
      event.preventDefault();
      clipboard.setData('text/plain', writeTable(latest.current.copied()));
    };
    const onPaste = (event: ClipboardEvent): void => {
      const clipboard = here(event);
      if (!clipboard) return;
      event.preventDefault();
      void readTable(clipboard.getData('text/plain')).then((table) => latest.current.paste(table));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [box, listening]);
}
