import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The environment of every command: Node 24 and the tools of the project come first. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

/** The command that the platform starts: npm's own shims end in `.cmd` on Windows. */
const onPlatform = (command) => (process.platform === 'win32' && ['npx', 'npm'].includes(command) ? `${command}.cmd` : command);

/**
 * Runs a command from the root and resolves with its exit code and output. `show: true` lets it write to the terminal.
 */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(onPlatform(command), args, { cwd, env: { ...environment, ...env }, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Seconds, as one reads them in French. */
export const inSeconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;

/** Runs a step quietly, says how long it took, and stops everything with its output when it fails. */
export async function step(label, work) {
  const started = performance.now();
  process.stdout.write(`${label}… `);
  const { code, output = '' } = await work();
  process.stdout.write(code === 0 ? `${inSeconds(started)}\n` : `échec\n${output}\n`);
  if (code !== 0) process.exit(1);
  return output;
}
