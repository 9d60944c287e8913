import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked } from '@apart/server/tools/host-services';
import { kept } from './kept.ts';

const HOST = fileURLToPath(new URL('../../packages/server/dist/tools/host-services.js', import.meta.url));

/** The process that holds the services of all the files of a worker: loading the server costs seconds, and is done once. */
export interface Host {
  /** Opens a service under this name; fails with what an operator would be told. */
  open(name: string, settings: NonNullable<Asked['open']>): Promise<void>;
  close(name: string): Promise<void>;
}

interface Process extends Host {
  readonly child: ChildProcess;
}

export const host: () => Promise<Host> = kept<Process>(launch, ({ child }) => child.connected);

async function launch(): Promise<Process> {
  const child = fork(HOST, { execArgv: [], env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // It ends with the worker, and keeps nobody waiting.
  child.unref();
  await once(child, 'spawn');
  let questions = 0;
  const ask = (asked: Omit<Asked, 'question'>) =>
    new Promise<void>((resolve, reject) => {
      const question = (questions += 1);
      const settle = (end: () => void) => {
        child.off('message', onAnswer);
        child.off('exit', onExit);
        child.channel?.unref();
        end();
      };
      const onAnswer = (answered: Answered) => {
        if (answered.question !== question) return;
        settle(() => (answered.failure === undefined ? resolve() : reject(new Error(`The service cannot be opened or closed: ${answered.failure}`))));
      };
      const onExit = () => settle(() => reject(new Error('The process of the services ended')));
      child.on('message', onAnswer);
      child.once('exit', onExit);
      child.channel?.ref();
      child.send({ question, ...asked } satisfies Asked);
    });
  return { child, open: (name, open) => ask({ name, open }), close: (name) => ask({ name }) };
}
