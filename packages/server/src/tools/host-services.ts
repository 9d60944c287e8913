// `host-services.js`, forked by the journeys in browsers: opens and closes the services that they ask for, one after another, in one
// process. Loading the server and warming it cost more than most journeys; each service has its own settings, clock and data.
import { explain, open, type Running } from '../start.ts';

/** Asks for a service under a name, or for its end; the answer bears the number of the question. */
export interface Asked {
  readonly question: number;
  readonly name: string;
  /** What the service is opened with; its end is asked for without. */
  readonly open?: { readonly argv: readonly string[]; readonly env: Readonly<Record<string, string | undefined>> };
}

export interface Answered {
  readonly question: number;
  /** Why it could not be. */
  readonly failure?: string;
}

const running = new Map<string, Running>();

async function obey({ name, open: settings }: Asked): Promise<void> {
  if (settings) return void running.set(name, await open(settings.argv, settings.env));
  const service = running.get(name);
  running.delete(name);
  await service?.stop();
}

process.on('message', (asked: Asked) => {
  const { question } = asked;
  const answer = (answered: Answered) => void process.send?.(answered);
  obey(asked).then(
    () => answer({ question }),
    (error: unknown) => answer({ question, failure: explain(error) }),
  );
});
// Whoever asked is gone: nobody needs these services.
process.once('disconnect', () => process.exit());
