import { DEMO_PASSWORD, demoPeople } from './people.ts';
import { SYLAE_PERSON } from './sylae.ts';

/** The accounts of the demonstration, printed when the service starts. */
export function printDemoLogins(): void {
  const offered = [...demoPeople.filter((person) => person.label), SYLAE_PERSON];
  const width = Math.max(...offered.map((person) => person.email.length));
  const lines = offered.map((person) => `  ${person.email.padEnd(width)}  ${person.label ?? ''}`);
  process.stdout.write(`Comptes de démonstration, mot de passe «\u00a0${DEMO_PASSWORD}\u00a0»\u00a0:\n${lines.join('\n')}\n`);
}
