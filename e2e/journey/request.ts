import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../harness/tab.ts';
import { makePdf } from './pdf.ts';

export const CIRCUMSTANCES =
  'Un incendie chez notre fournisseur principal a arrêté toute la production depuis le premier juin ; aucune autre organisation n’est possible avant la réouverture.';

/** The reference in the address of the page. */
export async function referenceOf(tab: Tab): Promise<string> {
  return decodeURIComponent(/\/d(?:ap|a|i)\/([^/?#]+)/.exec(await tab.url())?.[1] ?? '');
}

/** Starts a draft and answers all its questions; ends on the step of the pieces. Returns its reference. */
export async function draftRequest(tab: Tab, siret: string): Promise<string> {
  await tab.goto(`/dap/nouvelle?siret=${siret}`);
  return answerAll(tab);
}

/** The same, from the page that starts a draft. */
export async function answerAll(tab: Tab): Promise<string> {
  await tab.click('button', 'Commencer la demande');
  await tab.see('Étape 1 sur 8');
  await tab.check('Autre circonstance de caractère exceptionnel');
  await tab.check('Autre', 'De quelle circonstance');
  await tab.fill('Circonstances et situation économique', CIRCUMSTANCES);
  await next(tab, 2);
  await tab.check('Fermeture temporaire, tout l’établissement');
  await next(tab, 3);
  await tab.fill('Premier jour de la période', '2026-06-01');
  await tab.fill('Dernier jour de la période', '2026-08-28');
  await next(tab, 4);
  await tab.fill('Salariés concernés', '8');
  await tab.fill('Heures chômées prévues', '2000');
  await next(tab, 5);
  await tab.check('Non requis');
  await next(tab, 6);
  await tab.check('Non');
  await next(tab, 7);
  return referenceOf(tab);
}

export async function next(tab: Tab, step: number): Promise<void> {
  await tab.click('button', 'Suivant');
  await tab.see(`Étape ${step} sur 8`);
}

/** A piece that is kept, and two that are refused with words. */
export async function attachPieces(tab: Tab, folder: string): Promise<void> {
  const big = makePdf(join(folder, 'trop-lourd.pdf'), 420_000);
  await tab.attach('Joindre une pièce', big);
  await tab.see('400 ko au plus');
  await tab.see('« trop-lourd.pdf » pèse');
  const text = join(folder, 'faux.pdf');
  writeFileSync(text, 'Ceci est un texte, quel que soit le nom du fichier.');
  await tab.attach('Joindre une pièce', text);
  await tab.see('n’est ni un PDF, ni une image');
  const piece = makePdf(join(folder, 'attestation du fournisseur.pdf'));
  await tab.attach('Joindre une pièce', piece);
  await tab.see('attestation du fournisseur.pdf');
  await tab.see('jointe le');
}
