import type { Tab } from './tab.ts';

export const DEMO_PASSWORD = 'Demonstration-2020';

/** Signs in as a person would, and waits until their name is on the page. */
export async function signIn(tab: Tab, login: string, password = DEMO_PASSWORD): Promise<void> {
  await tab.goto('/connexion');
  await tab.fill('Adresse électronique ou identifiant', login);
  await tab.fill('Mot de passe', password);
  await tab.click('button', 'Se connecter');
  await tab.see('Se déconnecter');
}
