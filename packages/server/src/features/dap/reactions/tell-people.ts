import { invariant } from '@apart/shared';
import type { JournalEntry, Reaction } from '../../../journal/index.ts';
import type { Queries } from '../../../persistence/index.ts';
import { postAll, type Letter } from '../../../outbox/index.ts';
import { peopleOfEach } from '../../habilitations/index.ts';
import { dapsByIds, type DapRow } from '../repository.ts';

export interface DapLetter {
  readonly kind: string;
  /** What comes after the reference in the subject. */
  readonly about: string;
  /** Paragraphs. */
  readonly text: readonly string[];
}

/** « votre demande d’autorisation » or « votre avenant »: what the letter is about. */
export const theFile = (row: DapRow): string =>
  row.avenantNumber > 0 ? `votre avenant ${row.reference}` : `votre demande d’autorisation d’activité partielle ${row.reference}`;

/** A reaction that writes to all the people of the establishment, of one file or of each of many. */
export function tellPeople(letterOf: (row: DapRow, entry: JournalEntry) => DapLetter): Reaction {
  const toMany: NonNullable<Reaction['toMany']> = async ({ deps, tx, at, entries }) => {
    const files = await filesOf(tx, entries);
    const people = await peopleOfEach(tx, [...new Set(files.map(({ row }) => row.siret))], at);
    await postAll(deps, tx, at, files.map(({ row, entry }) => ({ to: people(row.siret), letter: toLetter(row, letterOf(row, entry)) })));
  };
  return Object.assign<Reaction, Pick<Reaction, 'toMany'>>(({ entry, ...context }) => toMany({ ...context, entries: [entry] }), { toMany });
}

async function filesOf(q: Queries, entries: readonly JournalEntry[]): Promise<readonly { readonly row: DapRow; readonly entry: JournalEntry }[]> {
  const read = await dapsByIds(q, entries.filter(({ subject }) => subject === undefined).map(({ subjectId }) => subjectId));
  const byId = new Map(read.map((row) => [row.id, row]));
  return entries.map((entry) => {
    const row = (entry.subject as DapRow | undefined) ?? byId.get(entry.subjectId);
    invariant(row, 'an act on a file has its file');
    return { row, entry };
  });
}

const toLetter = (row: DapRow, { kind, about, text }: DapLetter): Letter => ({
  kind,
  subject: `${row.reference}\u00a0: ${about}`,
  text: ['Bonjour,', ...text, `Établissement\u00a0: ${row.establishmentName}, SIRET ${row.siret}.`].join('\n\n'),
  link: `/dap/${row.reference}`,
});
