import { startService } from './harness/server.ts';
import { openChromium } from './harness/chromium.ts';
import { mkdirSync } from 'node:fs'; mkdirSync('/tmp/shots',{recursive:true});
const s = await startService({ env: { WEB_ROOT: '/tmp/webdist-di', SMTP_URL: '' } });
const b = await openChromium();
const wait = (ms: number) => new Promise(r=>setTimeout(r,ms));
const walk = async (who: string, pages: [string,string][]) => {
  const t = await b.person(s.url);
  await t.goto('/connexion'); await wait(900);
  await t.fill('Adresse électronique ou identifiant', who); await t.fill('Mot de passe', 'Demonstration-2020'); await t.click('button','Se connecter'); await wait(2000);
  for (const [p,n] of pages) { if (p) await t.goto(p); await wait(1800); await t.screenshot(`/tmp/shots/${n}.png`, 1280); await t.screenshot(`/tmp/shots/${n}-m.png`, 360); await t.resize(1280,900); console.log(n, await t.url()); }
  await t.close();
};
await walk('paul.rey@ud-rhone.example', [['','agent'],['/dap/069-00008V-00','agent-dap'],['/recherche?q=912%20000%20114%20OOO13','search']]);
await walk('marc.lefort@asp.example', [['','asp']]);
await walk('sophie.vidal@dgefp.example', [['','dgefp']]);
await walk('anne.martin@boulangerie-martin.example', [['/dap/nouvelle','dap-new'],['/messages','messages'],['/bareme','bareme'],['/api','api']]);
await b.close(); await s.stop();
