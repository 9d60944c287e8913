import type { DiPageFragment } from '@apart/schema';
import { keptDrafts } from '../../forms/index.ts';
import type { Editing } from './editing.ts';
import { simulatedPeople } from './simulated.ts';

/** Somebody of a claim as typed in this browser, whom the server does not have, or not so. */
export interface Unsaved {
  readonly key: string;
  readonly name: string;
  /** What keeps them from being saved. */
  readonly why?: string;
  /** Goes where they are completed. */
  readonly go: () => void;
}

/** Where the drafts of the people of a claim are kept: then comes the id of a line, or this. */
export const draftsOf = (di: Pick<DiPageFragment, 'reference'>): string => `di.${di.reference}.`;
export const NEW_PERSON = 'new';

/** People whose form was left without being saved: it would be found as it was. */
export function unsavedDrafts(di: DiPageFragment, onGo: (editing: Editing) => void): readonly Unsaved[] {
  return keptDrafts(draftsOf(di)).flatMap(({ name: id, values }): Unsaved[] => {
    const typed = [values['lastName'], values['firstName']].filter((name) => typeof name === 'string' && name !== '').join(' ');
    if (id === NEW_PERSON) return [{ key: id, name: typed || 'Nouveau salarié', why: 'sa fiche est commencée.', go: () => onGo({ lineId: null }) }];
    const line = di.lines.find((one) => one.id === id);
    // A line that was taken out: nothing would bring it back.
    if (!line) return [];
    return [{ key: id, name: typed || `${line.employee.lastName} ${line.employee.firstName}`, why: 'sa fiche a changé.', go: () => onGo({ lineId: id }) }];
  });
}

/** The id of the list of the employees of a simulation who wait for a name. */
export const SIMULATED_LIST = 'salaries-de-la-simulation';

export const unsavedSimulated = (di: DiPageFragment): readonly Unsaved[] =>
  simulatedPeople(di).map(({ label }, index) => ({ key: `${index} ${label}`, name: label, why: 'son nom et son numéro manquent.', go: () => document.getElementById(SIMULATED_LIST)?.focus() }));
