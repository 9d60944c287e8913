import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type Service, type ServiceOptions } from '../harness/server.ts';
import { openSession } from '../harness/sign-in.ts';
import type { Browser, Tab } from '../harness/tab.ts';

export const AGENT = 'paul.rey@ud-rhone.example';
export const ASP = 'marc.lefort@asp.example';
export const DGEFP = 'sophie.vidal@dgefp.example';

/** A Wednesday of a month with four whole weeks before the summer: the day of the journey, whatever the day of the run. */
export const TODAY = '2026-06-17T08:00:00Z';

/** The service of a journey, the browser it is walked in, a folder for the files it sends and receives. */
export interface World {
  readonly service: Service;
  readonly browser: Browser;
  readonly folder: string;
  /** Somebody of the demonstration, signed in, in a window of their own. */
  person(login: string): Promise<Tab>;
  stop(): Promise<void>;
}

/** Opens both; the service plays `TODAY` unless told otherwise. */
export async function openWorld(open: () => Promise<Browser>, options: ServiceOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'apart-journey-'));
  // Both at once: each takes seconds, and neither needs the other.
  const starting = startService({ now: TODAY, ...options });
  const opening = open();
  const [service, browser] = await Promise.all([starting, opening]).catch(async (error: unknown) => {
    await Promise.allSettled([starting.then((one) => one.stop()), opening.then((one) => one.close())]);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    service,
    browser,
    folder,
    async person(login) {
      const tab = await browser.person(service.url, await openSession(service.url, login));
      // It leads who is signed in to their own home.
      await tab.goto('/connexion');
      await tab.see('Se déconnecter');
      return tab;
    },
    async stop() {
      await browser.close();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
