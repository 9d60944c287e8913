import { invariant } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { post } from '../../../outbox/index.ts';
import { peopleOf } from '../../habilitations/index.ts';
import { dapById, type DapRow } from '../repository.ts';

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

/** A reaction that writes to all the people of the establishment. */
export function tellPeople(letterOf: (row: DapRow) => DapLetter): Reaction {
  return async ({ deps, tx, at, entry }) => {
    const row = await dapById(tx, entry.subjectId);
    invariant(row, 'an act on a file has its file');
    const { kind, about, text } = letterOf(row);
    await post(deps, tx, at, await peopleOf(tx, row.siret), {
      kind,
      subject: `${row.reference} : ${about}`,
      text: ['Bonjour,', ...text, `Établissement : ${row.establishmentName}, SIRET ${row.siret}.`].join('\n\n'),
      link: `/dap/${row.reference}`,
    });
  };
}
