import { pino } from 'pino';
import { systemClock } from './clock.ts';
import { createDeps } from './composition.ts';
import { ConfigError, readConfig } from './config.ts';
import { features } from './features/index.ts';
import { logOptions } from './log.ts';

// `npm run job <name> -- [--dry-run]`: runs one job now, as the scheduler would, and says what it did.
const [name, ...flags] = process.argv.slice(2);
const jobs = features.flatMap((feature) => feature.jobs ?? []);

async function main(): Promise<number> {
  const job = jobs.find((one) => one.name === name);
  const unknown = flags.find((flag) => flag !== '--dry-run');
  if (!job || unknown) {
    process.stderr.write(`Usage : npm run job <tâche> -- [--dry-run]. Tâches : ${jobs.map((one) => one.name).join(', ')}.\n`);
    return 1;
  }
  const deps = createDeps(readConfig(process.env), { clock: systemClock, log: pino({ level: 'warn', ...logOptions }, pino.destination(2)) });
  try {
    await deps.db.migrate();
    for (const feature of features) await feature.prepare?.(deps);
    process.stdout.write(`${await job.run(deps, { dryRun: flags.includes('--dry-run'), trigger: 'command' })}\n`);
    return 0;
  } finally {
    await deps.pdf.close();
    await deps.db.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `La tâche a échoué : ${String(error)}`}\n`);
  process.exitCode = 1;
}
