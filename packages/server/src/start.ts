import { parseArgs } from 'node:util';
import { clockStartingAt, systemClock } from './clock.ts';
import { createApp, type Parts } from './composition.ts';
import { ConfigError, readConfig } from './config.ts';
import { printDemoLogins } from './demo/logins.ts';
import { isDemoUnfinished, playDemo } from './demo/play.ts';

/** A service that listens. */
export interface Running {
  stop(): Promise<void>;
}

/** Opens the service of a command line and an environment. Throws `ConfigError` on a mistake of the operator. */
export async function open(argv: readonly string[], env: Readonly<Record<string, string | undefined>>, parts: Parts = {}): Promise<Running> {
  const { values } = parseArgs({ args: [...argv], options: { now: { type: 'string' }, port: { type: 'string' } } });
  const playedFrom = values.now === undefined ? undefined : instantFrom(values.now);
  const config = readConfig({
    // A played day has its own file: the present is not mixed with the past.
    ...(playedFrom ? { DATABASE_URL: `data/apart-${playedFrom.toISOString().slice(0, 10)}.sqlite` } : {}),
    ...env,
    ...(values.port ? { PORT: values.port } : {}),
  });
  const app = await createApp(config, { ...parts, clock: playedFrom ? clockStartingAt(playedFrom) : systemClock });
  if (config.demoData) {
    if (await playDemo(app.deps)) process.stdout.write('La démonstration est prête.\n');
    else if (await isDemoUnfinished(app.deps)) process.stderr.write('La démonstration a été interrompue à son premier démarrage, il en manque une partie\u00a0: effacez sa base de données et relancez.\n');
  }
  await app.start();
  await app.http.listen({ host: config.host, port: config.port });
  const { port } = app.http.server.address() as { port: number };
  process.stdout.write(`APART écoute sur http://${config.host}:${port}\n`);
  if (config.demoData) printDemoLogins();
  return app;
}

/** Supervisors kill what has not ended ten seconds after they asked it to. */
const STOP_WITHIN_MS = 9_000;

/** Stops the service in so many milliseconds at most; gives why it did not stop well, in French. Whatever ends it, what was answered is kept. */
export async function stopWithin(ms: number, app: Running): Promise<string | null> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve(`L’arrêt a pris plus de ${ms / 1000}\u00a0secondes\u00a0: ce qui n’était pas fini est abandonné, rien de ce qui a été confirmé n’est perdu.`), ms);
  });
  const stopped = app.stop().then(
    () => null,
    // Its first line alone: the next ones may hold the values of a query.
    (error: unknown) => `L’arrêt s’est mal passé, rien de ce qui a été confirmé n’est perdu\u00a0: ${String(error).split('\n')[0]}`,
  );
  const said = await Promise.race([stopped, patience]);
  clearTimeout(late);
  return said;
}

/** Starts the process of the service; a mistake of the operator is one French line and exit code 1. */
export async function start(argv: readonly string[]): Promise<void> {
  try {
    const app = await open(argv, process.env);
    const stop = () => {
      void stopWithin(STOP_WITHIN_MS, app).then((said) => {
        if (said !== null) process.stderr.write(`${said}\n`);
        process.exit(said === null ? 0 : 1);
      });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function instantFrom(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new ConfigError(`--now n’est pas une date comprise\u00a0: «\u00a0${text}\u00a0». Exemple\u00a0: 2020-03-27T08:00Z`);
  return instant;
}

/** What opening a file that is not one, or is not ours, may say. */
const UNREADABLE = new Set(['SQLITE_CANTOPEN', 'SQLITE_NOTADB', 'SQLITE_READONLY', 'EACCES', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS']);

/** What an operator is told, in French, when the service cannot start. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = (error as { code?: unknown }).code;
  if (code === 'EADDRINUSE') return 'Ce port est déjà pris\u00a0: choisissez-en un autre avec --port.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `La base de données de DATABASE_URL ne répond pas (${String(code)})\u00a0: vérifiez l’adresse, le mot de passe et que le serveur est lancé.`;
  }
  if (typeof code === 'string' && UNREADABLE.has(code)) {
    return `Le fichier SQLite de DATABASE_URL ne s’ouvre pas (${String(code)})\u00a0: vérifiez le chemin et les droits.`;
  }
  return `Le service n’a pas pu démarrer\u00a0: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
