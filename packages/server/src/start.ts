import { parseArgs } from 'node:util';
import { clockStartingAt, systemClock } from './clock.ts';
import { createApp, type Parts } from './composition.ts';
import { ConfigError, readConfig } from './config.ts';
import { printDemoLogins } from './demo/logins.ts';
import { playDemo } from './demo/play.ts';

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
  if (config.demoData && (await playDemo(app.deps))) process.stdout.write('La démonstration est prête.\n');
  await app.start();
  await app.http.listen({ host: config.host, port: config.port });
  const { port } = app.http.server.address() as { port: number };
  process.stdout.write(`APART écoute sur http://${config.host}:${port}\n`);
  if (config.demoData) printDemoLogins();
  return app;
}

/** Starts the process of the service; a mistake of the operator is one French line and exit code 1. */
export async function start(argv: readonly string[]): Promise<void> {
  try {
    const app = await open(argv, process.env);
    const stop = () => {
      app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
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
