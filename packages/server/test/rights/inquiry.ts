import type { Asker } from './askers.ts';
import { Typed } from './arguments.ts';
import { Chance } from './chance.ts';
import { questionsOf, type Question } from './questions.ts';
import type { RandomWorld } from './random-world.ts';

export interface Leak {
  /** « person 1 read SIRET 4100… of … by establishment({…}) » */
  readonly sentence: string;
}

export interface Inquiry {
  /** Requests made, each a query and a viewer. */
  pairs: number;
  readonly leaks: Leak[];
  /** Answers that were accidents of the service, never allowed. */
  readonly accidents: string[];
  /** Every kind of planted value that came out to somebody who may read it. */
  readonly seen: Set<string>;
}

/**
 * Not asked: what shows everything to everybody on purpose. The mails of a demonstration are shown
 * to whoever tries it, and there are none outside one.
 */
const OPEN_ON_PURPOSE = new Set(['demoMails']);

/** They compare passwords, tens of milliseconds each, and know nothing of companies; other tests are theirs. */
const SLOW = new Set(['signIn', 'linkOidcIdentity', 'confirmEmail']);

/** These, and refusals, say again what was typed (« compris : SIRET … »), whether it exists or not: that tells nothing. */
const SAYS_AGAIN = new Set(['search', 'sirene']);

/** Every query of the schema, asked by everybody, so many times with drawn arguments; every mutation too, each undone. */
export async function inquire(world: RandomWorld, seed: number, options: { readonly rounds: number; readonly untilLeak?: boolean; readonly only?: readonly string[]; /** One mutation in so many is tried. */ readonly mutations: number }): Promise<Inquiry> {
  const chance = new Chance(seed);
  const typed = new Typed(world.plan, chance);
  const inquiry: Inquiry = { pairs: 0, leaks: [], accidents: [], seen: new Set() };
  const questions = questionsOf(world.schema).filter(({ name }) => !OPEN_ON_PURPOSE.has(name) && !SLOW.has(name) && (options.only?.includes(name) ?? true));
  for (let round = 0; round < options.rounds; round++) {
    for (const question of questions) {
      // Without arguments a second round would say the same.
      if (round > 0 && question.args.length === 0) continue;
      for (const by of world.plan.askers) {
        if (question.kind === 'mutation' && !chance.once(options.mutations)) continue;
        await askOne(world, inquiry, typed, by, question);
        if (options.untilLeak && inquiry.leaks.length > 0) return inquiry;
      }
    }
  }
  return inquiry;
}

async function askOne(world: RandomWorld, inquiry: Inquiry, typed: Typed, by: Asker, question: Question): Promise<void> {
  const { facts } = world.plan;
  const variables = typed.variablesOf(question, by);
  const asked = `${question.name}(${JSON.stringify(variables)})`;
  const { status, text } = await world.ask(by, question, variables);
  inquiry.pairs += 1;
  const said = question.kind === 'mutation' || SAYS_AGAIN.has(question.name) ? JSON.stringify(variables).toLowerCase() : '';
  if (status >= 500 || text.includes('"INTERNAL"') || text.includes('GRAPHQL_VALIDATION_FAILED') || text.includes('COST_EXCEEDED')) inquiry.accidents.push(`${by.name}: ${asked} → ${status} ${text.slice(0, 300)}`);
  for (const cursor of text.matchAll(/"endCursor":"([^"]+)"/g)) if (typed.cursors.length < 50) typed.cursors.push(cursor[1]!);
  for (const fact of facts.in(text)) {
    if (fact.allowed(by)) inquiry.seen.add(kindOf(fact.what));
    else if (!said.includes(fact.value.toLowerCase())) inquiry.leaks.push({ sentence: `${by.name} read ${fact.what} (${fact.value}) by ${asked}` });
  }
}

/** « NIR of an employee of 069-… » → « NIR ». */
const kindOf = (what: string): string => what.split(/ (?:of|on|in|to|by) | \d/)[0]!;
