import { bankChangeUsableFrom, formatInstant, formatSiret, type Siret } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { nameOf } from '../../../acts/index.ts';
import { post } from '../../../outbox/index.ts';
import { administratorsOf } from '../../habilitations/index.ts';

/** A new bank account is told to every administrator: it is the first thing that a thief changes. */
const tellIbanChanged: Reaction = async ({ deps, tx, at, viewer, entry }) => {
  if (!entry.siret || entry.changes?.ibanChanged !== true) return;
  const siret = formatSiret(entry.siret as Siret);
  const waits = entry.changes.ibanWaits === true;
  await post(deps, tx, at, await administratorsOf(tx, entry.siret), {
    kind: 'establishment.ibanChanged',
    subject: `Coordonnées bancaires modifiées — SIRET ${siret}`,
    text:
      `Bonjour,\n\n${nameOf(viewer)} a modifié l’IBAN de l’établissement ${siret} le ${formatInstant(at)} (heure de Paris).\n\n` +
      (waits
        ? `Ce compte ne sera utilisé qu’à partir du ${formatInstant(bankChangeUsableFrom(at))} (heure de Paris). D’ici là, tout administrateur peut annuler ce changement, d’un geste, sur la fiche de l’établissement.\n\n`
        : '') +
      'Les prochaines décisions reprendront ce compte\u00a0; les décisions déjà rendues gardent le leur. ' +
      'Si vous n’êtes pas au courant de ce changement, annulez-le sur la fiche et écrivez sans attendre à l’assistance.',
    link: `/etablissements/${entry.siret}`,
  });
};

/** What else happens to a sheet is told to its administrators, in one sentence. */
const tell =
  (kind: string, sentence: (siret: string, by: string, detail: string) => string): Reaction =>
  async ({ deps, tx, at, viewer, entry }) => {
    // A label of its own: the same fact, written in the history of a second establishment.
    if (!entry.siret || entry.label) return;
    const siret = formatSiret(entry.siret as Siret);
    const text = `Bonjour,\n\n${sentence(siret, nameOf(viewer), entry.detail ?? '')}\n\nL’histoire de la fiche garde ce fait. S’il vous surprend, écrivez sans attendre à l’assistance.`;
    await post(deps, tx, at, await administratorsOf(tx, entry.siret), { kind, subject: `Fiche de l’établissement ${siret}`, text, link: `/etablissements/${entry.siret}` });
  };

export const sheetReactions: Readonly<Record<string, Reaction>> = {
  'establishment.save': tellIbanChanged,
  'establishment.cancelBankChange': tell('establishment.bankChangeCancelled', (siret, by) => `${by} a annulé le changement de compte bancaire de l’établissement ${siret}\u00a0: le compte en usage reste le même.`),
  'establishment.useBankChange': tell('establishment.bankChanged', (siret) => `Le nouveau compte bancaire de l’établissement ${siret} est désormais celui que reprendront les prochaines décisions.`),
  'establishment.close': tell('establishment.closed', (siret, by, detail) => `${by} a déclaré la fermeture de l’établissement ${siret}. ${detail} Aucune demande ne pourra aller au-delà de ce jour\u00a0; les dossiers en cours se poursuivent.`),
  'establishment.reopen': tell('establishment.reopened', (siret, by) => `${by} a annulé la fermeture déclarée de l’établissement ${siret}.`),
  'establishment.replace': tell('establishment.replaced', (siret, by, detail) => `${by} a signalé un changement de SIRET (${siret}). ${detail} Les dossiers existants restent sous l’ancien numéro et se lisent depuis le nouveau.`),
  'establishment.checkLink': tell('establishment.linkChecked', (siret, by, detail) => `${by} a vérifié le lien entre votre espace et l’établissement ${siret}. ${detail}`),
};
