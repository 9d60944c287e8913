import type { Me } from '../../../app/session.tsx';

export interface VisitStep {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly to: string;
}

const EMPLOYER: readonly VisitStep[] = [
  { key: 'dap', title: 'Une demande d’autorisation', detail: 'Commencez-la, quittez la page, revenez\u00a0: rien n’est perdu.', to: '/dap/nouvelle' },
  { key: 'di', title: 'Un mois d’heures chômées', detail: 'Lisez la fiche, puis ouvrez le mois depuis la décision\u00a0: aucun code à recopier.', to: '/aide/declarer-un-mois' },
  { key: 'simulator', title: 'Le simulateur', detail: 'Ce que vous versez, ce qui vous est remboursé, au centime.', to: '/simulateur' },
  { key: 'messages', title: 'La boîte de réception', detail: 'Chaque étape d’un dossier y laisse un message.', to: '/messages' },
  { key: 'help', title: 'L’aide, même mal écrite', detail: 'Cherchez «\u00a0avenent\u00a0».', to: '/aide?q=avenent' },
];

const ACCOUNTANT: readonly VisitStep[] = [
  { key: 'clients', title: 'Vos clients et leurs mandats', detail: 'Ceux qui courent, ceux qui finissent bientôt.', to: '/cabinet' },
  { key: 'propose', title: 'Un mandat pour plusieurs SIRET', detail: 'Collez une liste\u00a0: chaque entreprise reçoit de quoi signer.', to: '/mandats/proposer' },
  { key: 'import', title: 'Un fichier de paie importé', detail: 'Le modèle, l’essai, puis l’enregistrement.', to: '/aide/importer-un-fichier' },
  { key: 'tokens', title: 'Un jeton pour votre logiciel', detail: 'Ce que font ces écrans, un programme peut le faire.', to: '/compte/jetons' },
  { key: 'help', title: 'L’aide, même mal écrite', detail: 'Cherchez «\u00a0avenent\u00a0».', to: '/aide?q=avenent' },
];

const UD: readonly VisitStep[] = [
  { key: 'urgent', title: 'Les demandes à moins de 12 h du terme', detail: 'La plus pressée d’abord. ↓ et ↑ passent de l’une à l’autre.', to: '/instruction?delai=12' },
  { key: 'search', title: 'Une recherche, avec une faute', detail: 'Un O pour un zéro, des espaces\u00a0: le service comprend.', to: '/recherche?q=912%20OOO%20114' },
  { key: 'claims', title: 'Les indemnisations à valider', detail: 'Sans jamais voir un numéro de sécurité sociale.', to: '/instruction/di' },
  { key: 'mass', title: 'Une décision en nombre', detail: 'Ce qui serait décidé se lit avant, et s’annule après.', to: '/instruction/en-nombre' },
  { key: 'sweeps', title: 'Les passages de l’acceptation tacite', detail: 'Ce que le silence a accepté, quand, et pourquoi.', to: '/pilotage' },
];

const HEAD: readonly VisitStep[] = [
  { key: 'nobodys', title: 'Les demandes sans agent', detail: 'Ouvrez-en une, confiez-la à un collègue.', to: '/instruction?agent=personne' },
  { key: 'lend', title: 'Un renfort', detail: 'Votre département ouvert à un agent, entre deux jours.', to: '/renforts' },
  { key: 'figures', title: 'Le tableau de bord', detail: 'Ce qui est reçu, décidé, accepté par silence.', to: '/tableau-de-bord' },
  { key: 'agents', title: 'Les agents de vos départements', detail: 'Qui a accès, depuis quand.', to: '/administration/agents' },
  { key: 'sweeps', title: 'Les passages de l’acceptation tacite', detail: 'Ce que le silence a accepté, quand, et pourquoi.', to: '/pilotage' },
];

const ASP: readonly VisitStep[] = [
  { key: 'pay', title: 'Les paiements à demander', detail: 'Ce que les unités départementales ont validé.', to: '/paiements' },
  { key: 'order', title: 'Un bordereau pour la banque', detail: 'Établi d’un geste, rapproché à la réponse.', to: '/paiements/bordereaux' },
  { key: 'paid', title: 'Les virements enregistrés', detail: 'Avec leur référence, que l’employeur retrouve.', to: '/paiements?etape=payes' },
  { key: 'arbitration', title: 'Les arbitrages', detail: 'Un espace que personne ne tient plus, deux agents pour décider.', to: '/arbitrages' },
  { key: 'assistance', title: 'Les demandes d’assistance', detail: 'Une réponse type, complétée, part par courriel.', to: '/assistance/demandes' },
];

const DGEFP: readonly VisitStep[] = [
  { key: 'regime', title: 'Le régime du silence', detail: 'Celui qui est en vigueur, et ce que dit la loi du jour.', to: '/pilotage' },
  { key: 'agents', title: 'Les accès des agents', detail: 'Une demande, une réponse, un accès ouvert.', to: '/administration/agents' },
  { key: 'announce', title: 'Une information pour les experts-comptables', detail: 'Avec son aperçu, son début et sa fin.', to: '/administration/informations' },
  { key: 'figures', title: 'Le tableau de bord du pays', detail: 'Heures par secteur, par département.', to: '/tableau-de-bord' },
  { key: 'canned', title: 'Les réponses types de l’assistance', detail: 'Écrites une fois, choisies par tous.', to: '/assistance/reponses-types' },
];

const SUPPORT: readonly VisitStep[] = [
  { key: 'assistance', title: 'Les demandes d’assistance', detail: 'Par motif, avec la page et le dernier message lu.', to: '/assistance/demandes' },
  { key: 'open', title: 'Une consultation d’une heure', detail: 'Avec son motif, que l’entreprise lira.', to: '/consultations' },
  { key: 'search', title: 'Une recherche, avec une faute', detail: 'Un O pour un zéro, des espaces\u00a0: le service comprend.', to: '/recherche?q=912%20OOO%20114' },
  { key: 'fiches', title: 'Les fiches d’aide', detail: 'Celles que vos réponses citent.', to: '/aide' },
  { key: 'sweeps', title: 'Les passages de l’acceptation tacite', detail: 'Ce que le silence a accepté, quand, et pourquoi.', to: '/pilotage' },
];

/** The five things to try, for this kind of person. */
export function visitOf({ role, head }: Pick<Me, 'role' | 'head'>, isAccountant: boolean): readonly VisitStep[] {
  if (role === 'EMPLOYER') return isAccountant ? ACCOUNTANT : EMPLOYER;
  if (role === 'UD') return head ? HEAD : UD;
  return { ASP, DGEFP, SUPPORT }[role];
}
