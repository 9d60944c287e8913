import { existsSync } from 'node:fs';
import { run, step } from './run.mjs';

/** Each tool of the tests: where it may be, and the Debian package that brings it. */
const TOOLS = [
  { paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'], package: 'chromium' },
  { paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], package: 'firefox-esr' },
  { paths: ['/usr/bin/qpdf'], package: 'qpdf' },
  { paths: ['/usr/bin/pdftotext'], package: 'poppler-utils' },
];

/** Browsers and PDF tools: installed when missing, as root on Debian; elsewhere one line names them. */
export async function ensureSystemTools() {
  const missing = TOOLS.filter((tool) => !tool.paths.some((path) => existsSync(path))).map((tool) => tool.package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Il manque pour les tests : ${missing.join(', ')}. Installez ces paquets, puis relancez « npm test ».\n`);
    process.exit(1);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installation de ${missing.join(', ')}`, async () => {
    await run('apt-get', ['update'], { env });
    return run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
  });
}
