import type { Session, Tab } from './tab.ts';

export const DEMO_PASSWORD = 'Demonstration-2020';

/** Signs in as a person would, and waits until their name is on the page. */
export async function signIn(tab: Tab, login: string, password = DEMO_PASSWORD): Promise<void> {
  await tab.goto('/connexion');
  await tab.fill('Adresse électronique ou identifiant', login);
  await tab.fill('Mot de passe', password);
  await tab.click('button', 'Se connecter');
  await tab.see('Se déconnecter');
}

/** Opens a session of somebody of the demonstration by the API, for a journey that is not about signing in. */
export async function openSession(url: string, login: string): Promise<Session> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { refusals { message } } }', variables: { login, password: DEMO_PASSWORD } }),
  });
  const cookie = /^([^=]+)=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '');
  if (!cookie) throw new Error(`${login} cannot sign in: ${await answer.text()}`);
  const [, name = '', value = ''] = cookie;
  return { name, value };
}
