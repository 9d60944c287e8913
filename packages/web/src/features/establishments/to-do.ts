import type { MySpaceQuery } from '@apart/schema';
import { listText, plural, rangeText } from '../../ui/format.ts';
import { missingLabels } from './labels.ts';

type MyEstablishment = MySpaceQuery['myEstablishments']['nodes'][number];

export interface ToDo {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly to: string;
  readonly action: string;
}

/** What the person has to do next for one establishment, the most pressing first. */
export function toDosOf(establishment: MyEstablishment): ToDo[] {
  const writes = establishment.myRole !== 'READER';
  const { siret, missingFields, daps, das, withoutUser } = establishment;
  const todos: ToDo[] = [];
  if (withoutUser) {
    todos.push({ key: `${siret}-user`, title: 'Nommer l’utilisateur de l’entreprise', detail: 'Personne de l’entreprise n’a d’accès\u00a0: nul ne peut y lire ses décisions ni vérifier son compte bancaire.', to: `/cabinet?client=${siret}`, action: 'Nommer' });
  }
  if (!writes) return todos;
  for (const dap of daps.nodes.filter((one) => one.status === 'RETURNED')) {
    todos.push({ key: dap.id, title: `Compléter la demande ${dap.reference}`, detail: 'L’administration vous l’a renvoyée\u00a0: le délai ne court plus tant que vous ne l’avez pas renvoyée.', to: `/dap/${dap.reference}`, action: 'Compléter' });
  }
  if (missingFields.length > 0) {
    const labels = missingLabels(missingFields).map(uncapitalised);
    todos.push({ key: `${siret}-sheet`, title: 'Compléter la fiche de l’établissement', detail: `Il manque\u00a0: ${listText(labels)}.`, to: `/etablissements/${siret}/fiche`, action: 'Compléter la fiche' });
  }
  for (const da of das.filter((one) => one.status === 'IN_FORCE')) {
    const open = da.months.filter((month) => month.canOpen || month.status === 'DRAFT');
    if (open.length === 0) continue;
    todos.push({ key: da.id, title: `Déclarer les heures chômées\u00a0: ${listText(open.map((month) => month.label))}`, detail: `${plural(open.length, 'mois', 'mois')} à déclarer sur la décision ${da.reference}.`, to: `/da/${da.reference}`, action: 'Déclarer' });
  }
  for (const dap of daps.nodes.filter((one) => one.status === 'DRAFT')) {
    const { startDay, endDay } = dap.form;
    const period = startDay && endDay ? ` ${rangeText(startDay, endDay)}` : '';
    todos.push({ key: dap.id, title: dap.isAvenant ? `Terminer l’avenant ${dap.reference}` : `Terminer la demande ${dap.reference}`, detail: `Brouillon${period}, pas encore envoyé.`, to: `/dap/${dap.reference}`, action: 'Reprendre' });
  }
  return todos;
}

/** « téléphone », but « IBAN » */
function uncapitalised(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
