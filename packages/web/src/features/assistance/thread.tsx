import { instantText, LinkedText } from '../../ui/index.ts';

export interface ThreadMessage {
  readonly id: string;
  readonly fromAsker: boolean;
  readonly authorName: string;
  readonly text: string;
  readonly createdAt: string;
}

interface AssistanceThreadProps {
  /** What was asked: the first message. */
  readonly asked: Omit<ThreadMessage, 'fromAsker'>;
  readonly messages: readonly ThreadMessage[];
  /** Who reads: their own side is set apart. */
  readonly reader: 'ASKER' | 'AGENT';
}

/** What was asked, then what was answered, in order. */
export function AssistanceThread({ asked, messages, reader }: AssistanceThreadProps) {
  return (
    <ol className="ap-thread" aria-label="Échange">
      {[{ ...asked, fromAsker: true }, ...messages].map(({ id, fromAsker, authorName, text, createdAt }) => (
        <li key={id} className={fromAsker === (reader === 'ASKER') ? 'ap-thread__mine' : undefined}>
          <p className="ap-thread__who">
            <strong>{authorName}</strong>
            {!fromAsker && ', assistance'}, <time dateTime={createdAt}>{instantText(createdAt)}</time>
          </p>
          <LinkedText text={text} />
        </li>
      ))}
    </ol>
  );
}
