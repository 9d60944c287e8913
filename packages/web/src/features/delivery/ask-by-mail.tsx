import { type ReactNode, useState } from 'react';

interface AskByMailProps<Values, Sent> {
  /** The form, filled with what was typed when somebody comes back to it. */
  readonly ask: (typed: Values | undefined, onSent: (sent: Sent, values: Values) => void) => ReactNode;
  /** What is said once it has left, and where its mail is. */
  readonly sent: (sent: Sent, onCorrect: () => void) => ReactNode;
}

/** A request that is answered by mail: its form, then what follows. Who corrects their address types nothing else again. */
export function AskByMail<Values, Sent>({ ask, sent }: AskByMailProps<Values, Sent>) {
  const [typed, setTyped] = useState<Values>();
  const [gone, setGone] = useState<Sent>();
  if (gone !== undefined) return sent(gone, () => setGone(undefined));
  return ask(typed, (request, values) => {
    setTyped(values);
    setGone(request);
  });
}
