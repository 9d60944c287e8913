import type { Tab } from '../harness/tab.ts';

/** As it is copied from a letter: spaces, and the letter O for the digit. */
export function asTyped(siret: string): string {
  return siret.replace(/0/g, 'O').replace(/(.{3})(.{3})(.{3})(.*)/, '$1 $2 $3 $4');
}

/** Finds a file from the search of the header, by a SIRET as it is typed. */
export async function findBySiret(agent: Tab, siret: string, reference: string): Promise<void> {
  await agent.goto('/instruction');
  await agent.fill('SIRET, SIREN, référence, nom ou courriel', asTyped(siret));
  await agent.click('button', 'Chercher');
  await agent.see('corrigé');
  await agent.click('link', reference);
  await agent.see('Votre décision');
}

export async function authorise(agent: Tab, comment: string, kind: 'la demande' | 'l’avenant' = 'la demande'): Promise<void> {
  await agent.click('button', 'Autoriser');
  await agent.fill('Texte à joindre à la décision', comment);
  await agent.click('button', `Autoriser ${kind}`);
  await agent.see('C’est fait');
}

export async function take(agent: Tab): Promise<void> {
  await agent.click('button', 'Prendre en charge');
  await agent.see('En cours d’instruction par Paul Rey');
}
