import claim from '../../../../../../docs/images/claim.png';
import decision from '../../../../../../docs/images/decision.png';
import request from '../../../../../../docs/images/request.png';
import worklist from '../../../../../../docs/images/worklist.png';

/** A screen of the demonstration beside its procedure; `npm run pictures` takes them again. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** By slug of the procedure. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  'deposer-une-dap': { src: request, width: 1280, height: 1100, alt: 'L’écran «\u00a0Qui et combien d’heures\u00a0»\u00a0: à gauche les huit étapes, au centre le nombre de salariés, les heures prévues et le calculateur.' },
  'suivre-la-decision': { src: decision, width: 1280, height: 1100, alt: 'Une décision\u00a0: les heures autorisées, celles qui restent, et les mois à déclarer.' },
  'declarer-un-mois': { src: claim, width: 1280, height: 1100, alt: 'Le tableau du mois\u00a0: une ligne par salarié, les heures de chaque semaine, et les montants calculés.' },
  'decider-une-demande': { src: worklist, width: 1280, height: 1270, alt: 'La liste des demandes à décider, la plus pressée d’abord, avec le temps qui reste avant l’acceptation tacite.' },
};
