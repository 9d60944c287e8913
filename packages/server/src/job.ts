import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { systemClock } from './clock.ts';
import { createDeps } from './composition.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Job } from './features/feature.ts';
import { features } from './features/index.ts';
import { logOptions } from './log.ts';

// `npm run job <name> -- [file] [--dry-run]`: runs one job now, as the scheduler would, and says what it did.
const [name, ...rest] = process.argv.slice(2);
const flags = rest.filter((argument) => argument.startsWith('--'));
const files = rest.filter((argument) => !argument.startsWith('--'));
const jobs = features.flatMap((feature) => feature.jobs ?? []);

const usageOf = (job: Job): string => (job.file ? `${job.name} ${job.file}` : job.name);

async function main(): Promise<number> {
  const job = jobs.find((one) => one.name === name);
  const unknown = flags.find((flag) => flag !== '--dry-run');
  if (!job || unknown || files.length !== (job.file ? 1 : 0)) {
    process.stderr.write(`Usage\u00a0: npm run job <tâche> -- [--dry-run]. Tâches\u00a0: ${jobs.map(usageOf).join(', ')}.\n`);
    return 1;
  }
  // A package manager moves to the project's folder: the path is the one of the person's own folder.
  const file = files[0] === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), files[0]);
  if (file !== undefined && !existsSync(file)) {
    process.stderr.write(`Le fichier ${file} n’existe pas.\n`);
    return 1;
  }
  const deps = createDeps(readConfig(process.env), { clock: systemClock, log: pino({ level: 'warn', ...logOptions }, pino.destination(2)) });
  try {
    await deps.db.migrate();
    for (const feature of features) await feature.prepare?.(deps);
    process.stdout.write(`${await job.run(deps, { dryRun: flags.includes('--dry-run'), trigger: 'command', ...(file === undefined ? {} : { file }) })}\n`);
    return 0;
  } finally {
    await deps.pdf.close();
    await deps.db.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `La tâche a échoué\u00a0: ${String(error)}`}\n`);
  process.exitCode = 1;
}
