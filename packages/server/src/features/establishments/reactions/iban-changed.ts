import { formatInstant, formatSiret, type Siret } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { nameOf } from '../../../acts/index.ts';
import { post } from '../../../outbox/index.ts';
import { administratorsOf } from '../../habilitations/index.ts';

/** A new bank account is told to every administrator: it is the first thing that a thief changes. */
export const tellIbanChanged: Reaction = async ({ deps, tx, at, viewer, entry }) => {
  if (!entry.siret || entry.changes?.ibanChanged !== true) return;
  const siret = formatSiret(entry.siret as Siret);
  await post(deps, tx, at, await administratorsOf(tx, entry.siret), {
    kind: 'establishment.ibanChanged',
    subject: `Coordonnées bancaires modifiées — SIRET ${siret}`,
    text:
      `Bonjour,\n\n${nameOf(viewer)} a modifié l’IBAN de l’établissement ${siret} le ${formatInstant(at)} (heure de Paris).\n\n` +
      'Les prochaines décisions reprendront ce compte ; les décisions déjà rendues gardent le leur. ' +
      'Si vous n’êtes pas au courant de ce changement, ouvrez la fiche de l’établissement et écrivez sans attendre à l’assistance.',
    link: `/etablissements/${entry.siret}`,
  });
};
