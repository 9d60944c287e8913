import { passwordField, refusal, refused, refusalsOfZod, ok, type Result } from '@apart/shared';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { z } from 'zod';
import { hashPassword } from './password.ts';

/** Words of this service that a password may not rest on (docs/security.md), beside what is known of the person. */
const OUR_WORDS = ['apart', 'activite partielle', 'activitepartielle', 'activité partielle', 'chomage partiel', 'chomagepartiel', 'chômage partiel', 'indemnisation', 'motdepasse', 'mot de passe', 'dreets', 'direccte', 'dgefp', 'urssaf', 'sylae', 'siret'];
/** Of five degrees, from 0; 3 is more than 100 million guesses. */
const LEAST_SCORE = 3;
/** What follows only adds to the strength, and would take long to weigh. */
const WEIGHED_CHARACTERS = 64;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Read at the first choice: some 60,000 words of lists that leaked, and the words of French. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-fr')]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...french.dictionary, service: OUR_WORDS }, graphs: common.adjacencyGraphs });
}

/**
 * Hash of a password that somebody chooses: twelve characters, of any kind, that are not among those everybody tries, nor
 * made of what is known of the person (`about`: names, addresses, company). Else refusals on the field `path`.
 */
export async function hashChosenPassword(typed: string | null | undefined, about: readonly string[], path = 'password'): Promise<Result<string>> {
  const read = z.object({ [path]: passwordField }).safeParse({ [path]: typed ?? undefined });
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const password = typed ?? '';
  const { score } = (await (estimator ??= loadEstimator())).check(password.slice(0, WEIGHED_CHARACTERS), about.flatMap(wordsOf));
  if (score < LEAST_SCORE) {
    return refused(
      refusal('PASSWORD_TOO_EASY', path, 'Mot de passe\u00a0: celui-ci se devine trop vite (mot courant, suite de touches, nom ou adresse connus). Choisissez quelques mots à la suite, sans lien avec vous.'),
    );
  }
  return ok(await hashPassword(password));
}

/** A text, its words, and its neighbouring words as people join them. */
function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const pairs = words.slice(1).flatMap((word, before) => [' ', '', '-', '.', '_'].map((between) => `${words[before] ?? ''}${between}${word}`));
  return [text, ...words, ...pairs];
}
