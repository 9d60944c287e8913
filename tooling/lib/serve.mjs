import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { environment, root } from './run.mjs';

/**
 * Runs a command that lasts, in the terminal of the caller, and ends with its exit code. A signal to us is passed on; Ctrl+C in
 * a terminal already reaches the command by itself, and a second one would cut short the way it stops.
 */
export function serve(command, args) {
  const child = spawn(command, args, { cwd: root, env: environment, stdio: 'inherit' });
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${command} ne se lance pas : ${error.message}\n`);
    process.exit(1);
  });
  child.on('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
