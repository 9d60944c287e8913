import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { DefinitionList } from './definition-list.tsx';
import { Notice } from './notice.tsx';

interface AnsweredFirstProps {
  /** Whose request it is. */
  readonly name: string;
  /** The answer that was recorded. */
  readonly theirs: ReactNode;
  /** The one that did not leave, with all that was typed. */
  readonly mine: ReactNode;
  /** What can still be done for it. */
  readonly children?: ReactNode;
  /** The recorded answer stands. */
  readonly onKeep: () => void;
}

/** Somebody else answered a request first, which is final: both answers side by side, and the ways that are left. */
export function AnsweredFirst({ name, theirs, mine, children, onKeep }: AnsweredFirstProps) {
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, with the request.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind="warning" title={`La demande de ${name} a déjà reçu une réponse`} live>
        <DefinitionList
          items={[
            { label: 'Réponse enregistrée', value: theirs },
            { label: 'La vôtre, qui n’est pas partie', value: mine },
          ]}
        />
        {children}
        <Button type="button" size="small" priority="secondary" onClick={onKeep}>
          Garder la réponse enregistrée
        </Button>
      </Notice>
    </div>
  );
}
