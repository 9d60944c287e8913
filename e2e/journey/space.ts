import type { Mailbox } from '../harness/mailbox.ts';
import { patiently } from '../harness/patience.ts';
import type { Tab } from '../harness/tab.ts';

export interface NewSpace {
  readonly siret: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** From a SIRET to an open space: the form, the mail, its link, the gesture that confirms. */
export async function createSpace(tab: Tab, mailbox: Mailbox, space: NewSpace): Promise<void> {
  await tab.goto('/');
  await tab.click('link', 'Créer mon espace');
  await tab.fill('SIRET', space.siret);
  await tab.see('Compris :');
  await tab.see('Notre copie du répertoire SIRENE ne le connaît pas encore');
  await tab.click('button', 'Continuer');
  await tab.fill('Dénomination de l’établissement', space.name);
  await tab.fill('Numéro de voie', '18');
  await tab.fill('Libellé de la voie', 'de la Martinière');
  await tab.fill('Code postal', '69003');
  if (!(await patiently(async () => (await tab.value('Commune')) === '69383'))) throw new Error('The only commune of the postal code is not chosen');
  await tab.fill('Téléphone de l’établissement', '04 72 00 00 00');
  for (const label of ['Courriel de l’établissement', 'Confirmer le courriel de l’établissement']) await tab.fill(label, `contact-${space.email}`);
  await tab.click('button', 'Continuer');
  await fillPerson(tab, space.email);
  await tab.click('button', 'Créer mon espace');
  await tab.see('Vérifiez vos courriels');
  const mail = await mailbox.waitFor(space.email, /Confirmez votre demande d’espace/);
  await tab.goto(linkOf(mail.text));
  await tab.fill('Mot de passe', space.password);
  await tab.click('button', 'Confirmer et ouvrir mon espace');
  await tab.see('Se déconnecter');
}

/** The last step of a new space: who asks for it. */
export async function fillPerson(tab: Tab, email: string): Promise<void> {
  await tab.fill('Nom', 'Vasseur');
  await tab.fill('Prénom', 'Camille');
  for (const label of ['Votre courriel', 'Confirmer votre courriel']) await tab.fill(label, email);
  await tab.fill('Votre téléphone', '04 72 00 00 01');
  await tab.check('J’accepte les conditions générales d’utilisation');
}

/** The path of the link that a mail holds. */
export function linkOf(text: string): string {
  const found = /https?:\/\/\S+/.exec(text)?.[0];
  if (!found) throw new Error(`No link in this mail:\n${text}`);
  return new URL(found).pathname;
}

/** Completes the sheet, from the warning of the establishment's page to the saved sheet. */
export async function completeSheet(tab: Tab, siret: string, name: string): Promise<void> {
  await tab.goto(`/etablissements/${siret}`);
  await tab.see('La fiche est incomplète');
  await tab.click('link', 'Modifier la fiche');
  await tab.fill('Téléphone de l’établissement', '04 72 00 00 00');
  await tab.fill('Code NAF', '56.10A');
  await tab.fill('Nom', 'Vasseur');
  await tab.fill('Prénom', 'Camille');
  await tab.fill('Courriel', 'camille@contact.example');
  await tab.fill('Téléphone', '04 72 00 00 01');
  await tab.fill('Effectif de l’établissement', '12');
  await tab.fill('Effectif de l’entreprise', '12');
  await tab.check('Non', 'L’entreprise a-t-elle un comité');
  await tab.fill('IBAN', 'FR76 3000 6000 0112 3456 7890 189');
  await tab.fill('Titulaire du compte', name);
  await tab.click('button', 'Enregistrer la fiche');
  await tab.see('La fiche est enregistrée.');
}
