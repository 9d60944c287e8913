import { existsSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

/** The pages that anyone may open. */
const PAGES = ['/', '/connexion', '/creer-mon-espace', '/recuperation', '/demander-une-habilitation', '/mandats/proposer', '/agents/demander-un-acces', '/assistance', '/aide', '/aide/deposer-une-dap', '/bareme', '/simulateur', '/verifier', '/integrateurs', '/informations', '/signaler', '/accessibilite', '/mentions-legales', '/conditions-generales'];

/** Rounds of each page; each score is the median. Lighthouse slows the processor from what it measures: other work disturbs it. */
const ROUNDS = 3;

const CATEGORIES = { performance: { label: 'performance', least: 98 }, accessibility: { label: 'accessibilité', least: 100 }, 'best-practices': { label: 'bonnes pratiques', least: 100 } };
const FIGURES = { 'first-contentful-paint': 'premier affichage', 'largest-contentful-paint': 'contenu principal', 'total-blocking-time': 'blocage', 'cumulative-layout-shift': 'déplacements' };
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const [url, ...asked] = process.argv.slice(2);
const chrome = await launch({ chromePath: CHROMIUM.find((path) => existsSync(path)), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The reports of one page, with the preset of Lighthouse itself: a telephone on a slow 4G network. */
async function reportsOf(page) {
  const reports = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { lhr } = await lighthouse(`${url}${page}`, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(CATEGORIES) });
    reports.push(lhr);
  }
  return reports;
}

let isUnder = false;
process.stdout.write(`\n| page | ${Object.values(CATEGORIES).map(({ label }) => label).join(' | ')} | ${Object.values(FIGURES).join(' | ')} |\n`);
process.stdout.write(`|---|${'--:|'.repeat(Object.keys(CATEGORIES).length + Object.keys(FIGURES).length)}\n`);
for (const page of asked.length > 0 ? asked : PAGES) {
  const reports = await reportsOf(page);
  const scores = Object.keys(CATEGORIES).map((id) => Math.round(100 * median(reports.map(({ categories }) => categories[id].score ?? 0))));
  const figures = Object.keys(FIGURES).map((id) => median(reports.map(({ audits }) => audits[id].numericValue ?? 0)));
  const [paint, content, blocking, shift] = figures;
  const seconds = (ms) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
  process.stdout.write(`| \`${page}\` | ${scores.join(' | ')} | ${seconds(paint)} | ${seconds(content)} | ${Math.round(blocking)} ms | ${shift.toFixed(3).replace('.', ',')} |\n`);
  isUnder ||= Object.values(CATEGORIES).some(({ least }, index) => scores[index] < least);
  tell(reports.at(-1));
}
await chrome.kill();
if (isUnder) process.stdout.write('\nDes notes sont sous 98 (performance) ou 100 (le reste). Un blocage qui varie d’un passage à l’autre vient de la machine : recommencez-le au calme.\n');
process.exitCode = isUnder ? 1 : 0;

/** What is not perfect outside performance, where each point is a fault to mend. */
function tell({ categories, audits }) {
  for (const id of ['accessibility', 'best-practices']) {
    for (const { id: audit, weight } of categories[id].auditRefs) {
      if (weight > 0 && audits[audit].score !== null && audits[audit].score < 1) process.stdout.write(`  ${audit} : ${audits[audit].title}\n`);
    }
  }
}
