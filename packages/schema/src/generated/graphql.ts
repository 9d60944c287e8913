/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Ce que dit la personne qui ouvre une invitation. */
export type AcceptInvitationInput = {
  /** Acceptation des conditions générales. */
  acceptCgu: boolean;
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Fin du lien reçu par courriel. */
  link: string;
  /** Mot de passe, quand l’adresse n’a pas encore de compte. */
  password?: string | null | undefined;
};

/** Réponse à une invitation. */
export type AcceptMandateInvitationInput = {
  /** Conditions générales d’utilisation acceptées. */
  acceptCgu: boolean;
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Fin du lien reçu par courriel. */
  link: string;
  /** Mot de passe choisi ; inutile quand l’adresse a déjà un compte. */
  password?: string | null | undefined;
};

/** Adresse d’un établissement. */
export type AddressInput = {
  /** Code INSEE de la commune. */
  communeCode: string;
  /** Complément d’adresse. */
  complement?: string | null | undefined;
  /** Extension : bis, ter… */
  extension?: string | null | undefined;
  /** Type de voie : rue, avenue… */
  kind?: string | null | undefined;
  /** Numéro dans la voie. */
  number?: string | null | undefined;
  /** Code postal. */
  postalCode: string;
  /** Libellé de la voie. */
  street: string;
};

/** Où en est une demande d’accès d’agent. */
export type AgentAccessRequestStatus =
  /** Accordée. */
  | 'GRANTED'
  /** Attend la réponse de la DGEFP. */
  | 'PENDING'
  /** Refusée. */
  | 'REFUSED';

/** Ce que doivent avoir les agents de la liste. */
export type AgentFilter = {
  /** Code d’un département, propre ou en renfort. */
  departement?: string | null | undefined;
  /** Partie d’un nom ou d’une adresse. */
  text?: string | null | undefined;
};

/** Ce à quoi sert le compte d’un agent. */
export type AgentRole =
  /** Agence de services et de paiement (ASP). */
  | 'ASP'
  /** DGEFP, administration nationale. */
  | 'DGEFP'
  /** Assistance aux usagers. */
  | 'SUPPORT'
  /** Agent d’une unité départementale (UD). */
  | 'UD'
  /** Responsable d’une unité départementale (UD). */
  | 'UD_HEAD';

/** Catégorie qui décide des taux. */
export type AllowanceCategory =
  /** Salarié qui garde son enfant. */
  | 'CHILDCARE'
  /** Établissement fermé au public par décision administrative. */
  | 'CLOSED_BY_ORDER'
  /** Droit commun. */
  | 'COMMON'
  /** Secteur protégé (annexes 1 et 2 du décret n° 2020-810). */
  | 'PROTECTED'
  /** Secteur protégé en forte baisse de chiffre d’affaires. */
  | 'PROTECTED_HARD_HIT'
  /** Zone de chalandise d’une station de ski. */
  | 'SKI_CATCHMENT'
  /** Restrictions territoriales avec baisse de chiffre d’affaires. */
  | 'TERRITORIAL_RESTRICTIONS'
  /** Salarié vulnérable. */
  | 'VULNERABLE';

/** Ceux que l’information concerne : chaque liste qui n’est pas vide doit répondre. */
export type AnnouncementAudienceInput = {
  /** Une demande d’autorisation dans l’un de ces états (employeurs). */
  dapStatuses: Array<DapStatus>;
  /** L’un de ces départements, par leur code. */
  departements: Array<string>;
  /** Une demande d’indemnisation dans l’un de ces états (employeurs). */
  diStatuses: Array<DiStatus>;
  /** L’un de ces rôles. */
  roles: Array<AnnouncementRole>;
};

/** Nature d’une information. */
export type AnnouncementKind =
  /** Conseil. */
  | 'ADVICE'
  /** Incident. */
  | 'INCIDENT'
  /** Information. */
  | 'INFORMATION'
  /** Maintenance. */
  | 'MAINTENANCE';

/** Ceux qu’une information peut concerner. */
export type AnnouncementRole =
  /** Experts-comptables. */
  | 'ACCOUNTANT'
  /** ASP. */
  | 'ASP'
  /** DGEFP. */
  | 'DGEFP'
  /** Employeurs. */
  | 'EMPLOYER'
  /** Assistance. */
  | 'SUPPORT'
  /** Unités départementales. */
  | 'UD';

/** Réponse à une demande d’accès d’agent. */
export type AnswerAgentAccessInput = {
  /** Départements accordés, pour une UD. */
  departements?: Array<string>;
  /** Version lue. */
  expectedVersion: number;
  /** Identifiant de la demande. */
  id: string | number;
  /** Motif d’un refus. */
  reason?: string | null | undefined;
  /** Rôle accordé ; sans lui, la demande est refusée. */
  role?: AgentRole | null | undefined;
};

/** État d’un jeton. */
export type ApiTokenStatus =
  /** En cours : il ouvre. */
  | 'ACTIVE'
  /** Expiré : il n’ouvre plus, et se renouvelle. */
  | 'EXPIRED'
  /** Révoqué : il n’ouvrira plus. */
  | 'REVOKED';

/** Demande d’assistance. */
export type AskAssistanceInput = {
  /** Courriel auquel répondre. */
  email: string;
  /** Dénomination de l’établissement. */
  establishmentName?: string | null | undefined;
  /** Référence du dossier ouvert. */
  fileReference?: string | null | undefined;
  /** Prénom. */
  firstName: string;
  /** Clé choisie par l’appelant : la même demande peut être répétée sans effet. */
  idempotencyKey: string;
  /** Dernier refus ou incident lu à l’écran. */
  lastError?: string | null | undefined;
  /** Nom. */
  lastName: string;
  /** Page depuis laquelle l’aide est demandée. */
  page?: string | null | undefined;
  /** Téléphone. */
  phone: string;
  /** Motif de la demande. */
  reason: AssistanceReason;
  /** SIRET, espaces admis. */
  siret?: string | null | undefined;
  /** Ce qui est demandé. */
  text: string;
};

/** Motif d’une demande d’assistance. */
export type AssistanceReason =
  /** Décision d’autorisation. */
  | 'DA'
  /** Demande d’autorisation préalable. */
  | 'DAP'
  /** Demande d’indemnisation. */
  | 'DI'
  /** Fiche établissement. */
  | 'ESTABLISHMENT_SHEET'
  /** Habilitation à l’extranet. */
  | 'EXTRANET_HABILITATION'
  /** Autres. */
  | 'OTHER'
  /** Certificat de signature. */
  | 'SIGNATURE_CERTIFICATE';

/** Ce que doivent avoir les demandes d’assistance de la liste. */
export type AssistanceRequestFilter = {
  /** Motif. */
  reason?: AssistanceReason | null | undefined;
  /** SIRET, 14 chiffres. */
  siret?: string | null | undefined;
  /** Où en est la demande. */
  status?: AssistanceStatus | null | undefined;
};

/** Où en est une demande d’assistance. */
export type AssistanceStatus =
  /** Répondue. */
  | 'ANSWERED'
  /** En cours de traitement. */
  | 'IN_PROGRESS'
  /** Reçue. */
  | 'RECEIVED';

/** Ce qu’il en est d’une réponse de la banque. */
export type BankAnswerState =
  /** Déjà connue. */
  | 'ALREADY'
  /** Contredit ce qui est connu. */
  | 'CONFLICT'
  /** Enregistrée, ou le serait. */
  | 'RECORDED'
  /** La ligne n’est dans aucun bordereau. */
  | 'UNKNOWN'
  /** Illisible. */
  | 'UNREAD';

/** Rôle dans un cabinet. */
export type CabinetRole =
  /** Invite et retire des collaborateurs. */
  | 'ADMINISTRATOR'
  /** Agit pour les clients. */
  | 'MEMBER';

/** Nouveau rôle et nouveaux départements d’un agent. */
export type ChangeAgentInput = {
  /** Départements, pour une UD. */
  departements: Array<string>;
  /** Identifiant de l’agent. */
  id: string | number;
  /** Rôle. */
  role: AgentRole;
};

/** Engagement de l’employeur, complet ou non tant que la demande n’est pas envoyée. */
export type CommitmentInput = {
  /** En quoi il consiste. */
  description?: string | null | undefined;
  /** Dernier jour pour le tenir. */
  dueDay?: string | null | undefined;
  /** Nature. */
  kind?: CommitmentKind | null | undefined;
};

/** Nature d’un engagement (R. 5122-9). */
export type CommitmentKind =
  /** Maintien dans l’emploi. */
  | 'JOB_RETENTION'
  /** Autre engagement. */
  | 'OTHER'
  /** Redressement de la situation économique. */
  | 'RECOVERY'
  /** Gestion prévisionnelle des emplois et des compétences. */
  | 'SKILLS_PLANNING'
  /** Formation des salariés placés en activité partielle. */
  | 'TRAINING';

/** Ce qu’est devenu un engagement. */
export type CommitmentOutcome =
  /** Tenu. */
  | 'KEPT'
  /** Non tenu. */
  | 'NOT_KEPT'
  /** En cours. */
  | 'ONGOING';

/** Nature du contrat, qui décide des planchers. */
export type ContractKind =
  /** Apprentissage. */
  | 'APPRENTICE'
  /** Temps complet. */
  | 'ORDINARY'
  /** Temps partiel. */
  | 'PART_TIME'
  /** Journaliste pigiste. */
  | 'PIGISTE'
  /** Professionnalisation. */
  | 'PROFESSIONALISATION'
  /** Travail temporaire. */
  | 'TEMPORARY_AGENCY'
  /** VRP. */
  | 'VRP';

/** Cabinet à ouvrir. */
export type CreateCabinetInput = {
  /** Courriel du cabinet. */
  email: string;
  /** Nom, tel que les clients le liront. */
  name: string;
  /** SIRET d’un établissement du cabinet, que vous administrez. */
  siret: string;
};

/** Demande d’ouverture de l’espace d’un établissement. */
export type CreateSpaceInput = {
  /** Acceptation des conditions générales d’utilisation. */
  acceptCgu: boolean;
  /** Adresse de l’établissement. */
  address: AddressInput;
  /** Courriel de la personne : le lien de confirmation y est envoyé. */
  email: string;
  /** Courriel de la personne, une seconde fois. */
  emailAgain: string;
  /** Courriel de l’établissement. */
  establishmentEmail: string;
  /** Courriel de l’établissement, une seconde fois. */
  establishmentEmailAgain: string;
  /** Télécopie de l’établissement. */
  fax?: string | null | undefined;
  /** Prénom de la personne. */
  firstName: string;
  /** Clé choisie par l’appelant : la même demande peut être répétée sans effet. */
  idempotencyKey: string;
  /** Nom de la personne. */
  lastName: string;
  /** Dénomination de l’établissement. */
  name: string;
  /** Téléphone de l’établissement. */
  phone: string;
  /** Preuve de travail : la réponse au contrôle de `challenge`, en JSON (`{"challenge": …, "solution": …}`). */
  proof: string;
  /** SIRET, espaces admis. */
  siret: string;
  /** Téléphone de la personne. */
  userPhone: string;
};

/** Ce qu’on demande d’un jeton. */
export type CreateTokenInput = {
  /** Dernier jour, inclus : un an au plus. */
  expiresOn: string;
  /** Clé de répétition : la même clé ne crée qu’un jeton. */
  idempotencyKey: string;
  /** Nom, pour le reconnaître : « Logiciel de paie ». */
  name: string;
  /** Portées : dap:read, dap:write, di:read, di:write. Écrire comprend lire. */
  scopes: Array<string>;
  /** SIRET auxquels le limiter ; absent : tous les établissements de la personne, ceux à venir compris. */
  sirets?: Array<string> | null | undefined;
};

/** Avis du comité social et économique. */
export type CseOpinion =
  /** Favorable. */
  | 'FAVOURABLE'
  /** Non requis. */
  | 'NOT_REQUIRED'
  /** À venir, dans les deux mois. */
  | 'TO_COME'
  /** Défavorable. */
  | 'UNFAVOURABLE';

/** Statut d’une décision d’autorisation. */
export type DaStatus =
  /** En vigueur. */
  | 'IN_FORCE'
  /** Remplacée par la décision d’un avenant, ou par une nouvelle décision. */
  | 'REPLACED'
  /** Retirée par l’administration. */
  | 'WITHDRAWN_BY_ADMINISTRATION';

/** À qui la demande est confiée. */
export type DapAssignment =
  /** À la personne connectée. */
  | 'MINE'
  /** À personne. */
  | 'NOBODY';

/** Champ du formulaire d’une demande, sous le nom que lui donne « DapForm ». */
export type DapField =
  /** Circonstances. */
  | 'circumstances'
  /** Engagements. */
  | 'commitments'
  /** Avis du CSE. */
  | 'cseOpinion'
  /** Date de l’avis du CSE. */
  | 'cseOpinionDay'
  /** Engagements précédents. */
  | 'earlierCommitments'
  /** Salariés concernés. */
  | 'employeesConcerned'
  /** Fin de la période. */
  | 'endDay'
  /** Heures prévues. */
  | 'forecastHours'
  /** Justifications. */
  | 'justifications'
  /** Périmètre. */
  | 'perimeter'
  /** Premier jour de placement des salariés. */
  | 'placementDay'
  /** Recours dans les 36 derniers mois. */
  | 'previousUse'
  /** Motif de recours. */
  | 'reason'
  /** Début de la période. */
  | 'startDay'
  /** Sous-motif. */
  | 'subReason'
  /** Unités concernées. */
  | 'units';

/** Critères de la liste des demandes ; ils s’ajoutent. */
export type DapFilter = {
  /** Compte de l’agent qui instruit. */
  agentId?: string | null | undefined;
  /** Instruites par la personne connectée, ou par personne. */
  assignment?: DapAssignment | null | undefined;
  /** Code du département. */
  departement?: string | null | undefined;
  /** Non décidées, et acceptées par silence dans ce nombre d’heures au plus ; 0 : terme passé. */
  dueWithinHours?: number | null | undefined;
  /** Vrai : avenants seulement ; faux : demandes seulement. */
  isAvenant?: boolean | null | undefined;
  /** Effectif de l’entreprise, au plus. */
  maxHeadcount?: number | null | undefined;
  /** Effectif de l’entreprise, au moins. */
  minHeadcount?: number | null | undefined;
  /** Activité : lettre d’une section de la NAF, ou début d’un code (56.10). */
  naf?: string | null | undefined;
  /** L’un de ces motifs. */
  reason?: Array<DapReason> | null | undefined;
  /** Référence ou son début. */
  reference?: string | null | undefined;
  /** SIREN, espaces et lettres ressemblantes admis, ou son début. */
  siren?: string | null | undefined;
  /** SIRET, espaces et lettres ressemblantes admis, ou son début. */
  siret?: string | null | undefined;
  /** L’un de ces statuts. */
  status?: Array<DapStatus> | null | undefined;
  /** SIRET, référence ou nom, tels qu’on les tape. */
  text?: string | null | undefined;
  /** Vrai : envoyées et non décidées ; faux : toutes les autres. */
  undecided?: boolean | null | undefined;
};

/** Le formulaire en entier : un champ absent est vidé. */
export type DapFormInput = {
  /** Circonstances détaillées et situation économique. */
  circumstances?: string | null | undefined;
  /** Engagements que l’employeur propose. */
  commitments?: Array<CommitmentInput> | null | undefined;
  /** Avis du comité social et économique. */
  cseOpinion?: CseOpinion | null | undefined;
  /** Date de cet avis. */
  cseOpinionDay?: string | null | undefined;
  /** Ce que sont devenus les engagements précédents, dans leur ordre ; leur liste est fixée par le service. */
  earlierCommitments?: Array<EarlierCommitmentInput> | null | undefined;
  /** Nombre de salariés concernés. */
  employeesConcerned?: number | null | undefined;
  /** Dernier jour de la période. */
  endDay?: string | null | undefined;
  /** Heures prévues, tous salariés, toute la période. */
  forecastHours?: number | null | undefined;
  /** Justification de chaque point signalé ; sans elle, l’envoi est refusé (JUSTIFICATION_REQUIRED). */
  justifications?: Array<DapJustificationInput> | null | undefined;
  /** Réduction ou fermeture, de tout ou partie. */
  perimeter?: DapPerimeter | null | undefined;
  /** Premier jour de placement, s’il diffère du début de la période. */
  placementDay?: string | null | undefined;
  /** Recours dans les 36 derniers mois. */
  previousUse?: PreviousUse | null | undefined;
  /** Motif de recours. */
  reason?: DapReason | null | undefined;
  /** Premier jour de la période. */
  startDay?: string | null | undefined;
  /** Précision du motif 5°. */
  subReason?: DapSubReason | null | undefined;
  /** Unités concernées, pour une partie de l’établissement. */
  units?: string | null | undefined;
};

/** Justification d’un point signalé. */
export type DapJustificationInput = {
  /** Code du point signalé, tel que « warnings » le donne. */
  code: DapWarningCode;
  /** Justification, lue par l’agent. */
  text: string;
};

/** Périmètre de l’activité partielle. */
export type DapPerimeter =
  /** Fermeture temporaire, une partie de l’établissement. */
  | 'CLOSURE_PART'
  /** Fermeture temporaire, tout l’établissement. */
  | 'CLOSURE_WHOLE'
  /** Réduction d’horaire, une partie de l’établissement. */
  | 'REDUCTION_PART'
  /** Réduction d’horaire, tout l’établissement. */
  | 'REDUCTION_WHOLE';

/** Motif de recours (R. 5122-1). */
export type DapReason =
  /** Sinistre ou intempéries de caractère exceptionnel. */
  | 'DISASTER'
  /** Conjoncture économique. */
  | 'ECONOMIC'
  /** Autre circonstance de caractère exceptionnel. */
  | 'OTHER_EXCEPTIONAL'
  /** Difficultés d’approvisionnement en matières premières ou en énergie. */
  | 'SUPPLY'
  /** Transformation, restructuration ou modernisation de l’entreprise. */
  | 'TRANSFORMATION';

/** Ordre de la liste. */
export type DapSort =
  /** Temps restant avant l’acceptation tacite, le plus court d’abord. */
  | 'DUE_FIRST'
  /** Dernière créée d’abord. */
  | 'NEWEST';

/** Statut d’une demande ou d’un avenant. */
export type DapStatus =
  /** Autorisée. */
  | 'AUTHORISED'
  /** Autorisée tacitement. */
  | 'AUTHORISED_BY_SILENCE'
  /** Provisoire. */
  | 'DRAFT'
  /** Refusée. */
  | 'REFUSED'
  /** Invalidée (à compléter). */
  | 'RETURNED'
  /** Envoyée. */
  | 'SUBMITTED'
  /** En cours d’instruction. */
  | 'UNDER_REVIEW'
  /** Retirée. */
  | 'WITHDRAWN';

/** Précision du motif 5°. */
export type DapSubReason =
  /** Coronavirus. */
  | 'CORONAVIRUS'
  /** Autre. */
  | 'OTHER';

/** Ce qu’une règle signale sans empêcher l’envoi ; chaque point demande une justification. */
export type DapWarningCode =
  /** Semaines déjà déclarées hors de la période. */
  | 'CLAIMED_WEEKS_LEFT_OUT'
  /** Avis du CSE non joint. */
  | 'CSE_OPINION_NOT_ATTACHED'
  /** Moins de salariés que ceux déjà déclarés. */
  | 'FEWER_EMPLOYEES_THAN_CLAIMED'
  /** Moins d’heures que celles déjà demandées. */
  | 'FEWER_HOURS_THAN_CLAIMED'
  /** Dépôt tardif. */
  | 'LATE_FILING'
  /** Plus d’heures que la durée légale. */
  | 'MORE_HOURS_THAN_USUAL'
  /** Plus de salariés que l’effectif déclaré. */
  | 'MORE_THAN_HEADCOUNT'
  /** Recours antérieur connu du service. */
  | 'PREVIOUS_USE_KNOWN';

/** Issue d’une instruction. */
export type DecisionKind =
  /** Autorisée. */
  | 'AUTHORISED'
  /** Autorisée tacitement. */
  | 'AUTHORISED_BY_SILENCE'
  /** Refusée. */
  | 'REFUSED'
  /** Invalidée (à compléter). */
  | 'RETURNED';

/** Renfort à accorder. */
export type DelegatePerimeterInput = {
  /** Code du département ouvert. */
  departement: string;
  /** Courriel de l’agent. */
  email: string;
  /** Premier jour, AAAA-MM-JJ. */
  fromDay: string;
  /** Motif. */
  reason: string;
  /** Dernier jour, compris. */
  untilDay: string;
};

/** Ce que la liste doit retenir ; les conditions s’ajoutent. */
export type DiFilter = {
  /** Département. */
  departement?: string | null | undefined;
  /** Mois. */
  month?: string | null | undefined;
  /** Début de référence, tel qu’on le tape. */
  reference?: string | null | undefined;
  /** SIRET, espaces et lettres ressemblantes admis, ou son début. */
  siret?: string | null | undefined;
  /** Statuts. */
  status?: Array<DiStatus> | null | undefined;
};

/** Une erreur écarte le salarié de sa ligne ; un avertissement n’écarte rien. */
export type DiImportSeverity =
  /** Le salarié est laissé de côté. */
  | 'ERROR'
  /** À vérifier. */
  | 'WARNING';

/** Justification d’un point signalé. */
export type DiJustificationInput = {
  /** Code du point signalé, tel que « warnings » le donne. */
  code: DiWarningCode;
  /** Justification, que l’agent lit en premier. */
  text: string;
};

/** Ce qui est arrivé à une ligne d’une version à l’autre. */
export type DiLineChangeKind =
  /** Ajoutée. */
  | 'ADDED'
  /** Modifiée. */
  | 'CHANGED'
  /** Retirée. */
  | 'REMOVED'
  /** Inchangée. */
  | 'SAME';

/** Une ligne, telle qu’on la tape. */
export type DiLineInput = {
  /** Date de l’accord ou du forfait qui fixe plus de 35 heures ; elle décide en 2020 et 2021. */
  agreementSignedOn?: string | null | undefined;
  /** Catégorie d’allocation. */
  allowanceCategory: AllowanceCategory;
  /** Aménagement du temps de travail. */
  arrangement: WorkingTimeArrangement;
  /** Catégorie socioprofessionnelle. */
  category: SocioProfessionalCategory;
  /** Fin du contrat, quand il finit dans le mois. */
  contractEnd?: string | null | undefined;
  /** Nature du contrat. */
  contractKind: ContractKind;
  /** Début du contrat, quand il commence dans le mois. */
  contractStart?: string | null | undefined;
  /** Durée hebdomadaire du contrat. */
  contractWeeklyHours: number;
  /** Salarié déjà connu de l’entreprise. */
  employeeId?: string | number | null | undefined;
  /** Prénom. */
  firstName: string;
  /** Taux horaire brut. */
  hourlyRate: number;
  /** Ligne à remplacer ; absente, la ligne est ajoutée. */
  id?: string | number | null | undefined;
  /** Numéro ; absent, celui qui est connu est gardé. */
  identifier?: string | null | undefined;
  /** NIR ou NTT. */
  identifierKind: PersonIdentifierKind;
  /** Nom. */
  lastName: string;
  /** Modulation : remboursement mensuel demandé (R. 5122-5). */
  monthlyClaim?: boolean | null | undefined;
  /** Heures par semaine. */
  weeks: Array<DiLineWeekInput>;
};

/** Les heures d’une semaine. */
export type DiLineWeekInput = {
  /** Heures assimilées. */
  assimilated?: number;
  /** Forfait en jours : demi-journées de congé, de repos, de maladie ou fériées chômées. */
  assimilatedHalfDays?: number | null | undefined;
  /** Heures chômées. */
  idle?: number;
  /** Forfait en jours : demi-journées chômées, 3 h 30 chacune. */
  idleHalfDays?: number | null | undefined;
  /** Lundi de la semaine. */
  monday: string;
  /** Heures travaillées. */
  worked?: number;
  /** Forfait en jours : demi-journées travaillées. */
  workedHalfDays?: number | null | undefined;
};

/** Statut d’une demande d’indemnisation. */
export type DiStatus =
  /** En attente de validation (code 19). */
  | 'AWAITING_VALIDATION'
  /** En attente de visa UT (code 16). */
  | 'AWAITING_VISA'
  /** Provisoire (code 8). */
  | 'DRAFT'
  /** Paiement effectué (code 11). */
  | 'PAID'
  /** Paiement invalidé (code 12). */
  | 'PAYMENT_INVALIDATED'
  /** Paiement demandé (code 10). */
  | 'PAYMENT_REQUESTED'
  /** OR invalidé (code 15). */
  | 'RECOVERY_INVALIDATED'
  /** OR émis (code 14). */
  | 'RECOVERY_ISSUED'
  /** OR à émettre (code 13). */
  | 'RECOVERY_TO_ISSUE'
  /** DI rejetée (code 17). */
  | 'REJECTED'
  /** En cours d’instruction (code 20). */
  | 'UNDER_REVIEW'
  /** Validée (code 9). */
  | 'VALIDATED'
  /** Retiré (code 26). */
  | 'WITHDRAWN';

/** Ce qu’une règle signale sans empêcher l’envoi ; chaque point demande une justification. */
export type DiWarningCode =
  /** Plus de 100 heures du motif 4 avant le 26/03/2020. */
  | 'MODERNISATION_TO_JUSTIFY'
  /** Plus de salariés que la décision n’en autorise. */
  | 'MORE_THAN_AUTHORISED'
  /** Taux horaire inférieur au SMIC. */
  | 'RATE_UNDER_SMIC'
  /** Heures au-delà du contingent annuel. */
  | 'YEARLY_QUOTA_EXCEEDED';

/** Ce qu’est devenu un engagement précédent. */
export type EarlierCommitmentInput = {
  /** Ce qu’il est devenu. */
  outcome?: CommitmentOutcome | null | undefined;
  /** Précision ; obligatoire s’il n’a pas été tenu. */
  outcomeText?: string | null | undefined;
};

/** La fiche sur laquelle agir. */
export type EstablishmentTargetInput = {
  /** Version lue, pour ne pas écraser le travail d’un autre. */
  expectedVersion: number;
  /** SIRET de l’établissement. */
  siret: string;
};

/** L’avis du comité social et économique annoncé par une demande. */
export type GiveCseOpinionInput = {
  /** Jour où il a été rendu. */
  day: string;
  /** Pièce qui le contient, jointe auparavant à la demande. */
  documentId: string | number;
  /** Version lue. */
  expectedVersion: number;
  /** Favorable ou défavorable. */
  opinion: CseOpinion;
  /** Référence de la demande. */
  reference: string;
};

/** Où en est une demande d’habilitation. */
export type HabilitationRequestStatus =
  /** Attend la signature d’un agent de l’ASP et d’un agent de l’UD. */
  | 'ARBITRATION'
  /** Accordée par arbitrage : un administrateur peut encore s’y opposer. */
  | 'COOLING'
  /** Accordée. */
  | 'GRANTED'
  /** Attend la réponse des administrateurs de l’établissement. */
  | 'PENDING'
  /** Refusée. */
  | 'REFUSED';

/** Ce qu’une personne peut faire pour un établissement. */
export type HabilitationRole =
  /** Administrateur : tout, habilitations et coordonnées bancaires comprises. */
  | 'ADMINISTRATOR'
  /** Déclarant : saisit et envoie les demandes. */
  | 'DECLARANT'
  /** Lecteur : consulte. */
  | 'READER';

/** Lignes à importer : un fichier déjà envoyé, ou les lignes elles-mêmes. */
export type ImportDiLinesInput = {
  /** Essai : tout est dit, rien n’est écrit. */
  dryRun?: boolean;
  /** Version lue. */
  expectedVersion: number;
  /** Fichier envoyé à POST /files/di/{référence}/lignes (CSV, XLSX ou JSON), gardé un jour. */
  fileId?: string | number | null | undefined;
  /** Enregistrer les salariés sans erreur, même si d’autres en ont ; sinon une erreur n’enregistre personne. */
  keepValid?: boolean;
  /** Référence de la demande. */
  reference: string;
  /** Lignes : un objet chacune, dont les champs sont les colonnes du modèle. Remplace le fichier. */
  rows?: Array<Record<string, unknown>> | null | undefined;
};

/** Personne à inviter. */
export type InviteHabilitationInput = {
  /** Adresse électronique. */
  email: string;
  /** Clé unique de l’envoi : la même ne fait qu’une invitation. */
  idempotencyKey: string;
  /** Rôle. */
  role: HabilitationRole;
  /** SIRET de l’établissement. */
  siret: string;
  /** Fonction : « Responsable de la paie ». */
  title?: string | null | undefined;
  /** Vrai pour toute l’entreprise, établissements à venir compris. */
  wholeCompany: boolean;
};

/** Un élément à compléter : un champ ou une pièce, l’un des deux. */
export type ItemToCompleteInput = {
  /** Champ du formulaire. */
  field?: DapField | null | undefined;
  /** Nature de la pièce. */
  piece?: PieceKind | null | undefined;
  /** Ce qui en est attendu, 500 caractères au plus. */
  remark?: string | null | undefined;
};

/** Ce qu’est un élément à compléter. */
export type ItemToCompleteKind =
  /** Un champ du formulaire. */
  | 'FIELD'
  /** Un texte libre, dans les renvois anciens. */
  | 'OTHER'
  /** Une pièce. */
  | 'PIECE';

/** Le NIR qu’un salarié déclaré sous un NTT a reçu. */
export type LinkNttToNirInput = {
  /** Version lue. */
  expectedVersion: number;
  /** Sa ligne. */
  lineId: string | number;
  /** NIR, avec sa clé. */
  nir: string;
  /** Référence d’une demande où il figure. */
  reference: string;
};

/** Où en est un travail qui dure. */
export type LongWorkState =
  /** Annulé par la personne : ce qui était fait le reste. */
  | 'CANCELLED'
  /** Terminé. */
  | 'DONE'
  /** Interrompu par un incident ou par l’arrêt du service : ce qui était fait le reste. */
  | 'FAILED'
  /** En cours. */
  | 'RUNNING';

/** Ce qu’est devenu un courriel. */
export type MailDeliveryState =
  /** Il a été refusé pour de bon : l’adresse n’existe pas, ou sa messagerie le bloque. */
  | 'BOUNCED'
  /** Il est parti : un serveur de messagerie l’a accepté. */
  | 'SENT'
  /** Il attend de partir : le serveur de messagerie ne l’a pas encore accepté. */
  | 'WAITING';

/** Ce que l’on peut ne pas recevoir par courriel. Les décisions n’en sont pas. */
export type MailTopic =
  /** Demande envoyée, prise en charge, proposée au visa, retirée. */
  | 'CLAIM_PROGRESS'
  /** Paiement demandé, paiement effectué. */
  | 'PAYMENTS'
  /** Mois à déclarer avant leur échéance (60, 30 et 7 jours avant), jeton d’API ou mandat bientôt terminé. */
  | 'REMINDERS';

/** Ce à quoi limiter une liste de mandats. */
export type MandateFilter = {
  /** Cabinet. */
  cabinetId?: string | number | null | undefined;
  /** Nom de l’entreprise, ou début d’un SIREN ou d’un SIRET. */
  search?: string | null | undefined;
  /** Établissement couvert, par son SIRET. */
  siret?: string | null | undefined;
  /** État. */
  state?: MandateListState | null | undefined;
  /** Seulement les entreprises que personne n’administre. */
  withoutUser?: boolean | null | undefined;
};

/** Ce à quoi une liste de mandats se limite. */
export type MandateListState =
  /** En cours. */
  | 'ACTIVE'
  /** En cours, et terminés dans les trente jours. */
  | 'ENDING_SOON'
  /** Terminés, refusés ou retirés. */
  | 'OVER'
  /** À signer par l’entreprise. */
  | 'PROPOSED'
  /** Signés, pas encore commencés. */
  | 'TO_COME';

/** Où en est un mandat, le jour de la demande. */
export type MandateState =
  /** En cours. */
  | 'ACTIVE'
  /** Retiré par le cabinet. */
  | 'CANCELLED'
  /** Refusé par l’entreprise. */
  | 'DECLINED'
  /** Il y a été mis fin. */
  | 'ENDED'
  /** Son dernier jour est passé. */
  | 'EXPIRED'
  /** À signer par l’entreprise. */
  | 'PROPOSED'
  /** Signé, pas encore commencé. */
  | 'TO_COME';

/** Un mandat, tel que sa page a été lue. */
export type MandateTargetInput = {
  /** Version lue. */
  expectedVersion: number;
  /** Mandat. */
  id: string | number;
};

/** Ce qui peut être décidé en nombre. */
export type MassDecisionChoice =
  /** Autorisation. */
  | 'AUTHORISE'
  /** Refus. */
  | 'REFUSE';

/** Ce qui est décidé pour chaque demande. */
export type MassDecisionInput = {
  /** La décision. */
  kind: MassDecisionChoice;
  /** Pour un refus : code du motif, dans refusalReasons. */
  reasonCode?: string | null | undefined;
  /** Texte lu par chaque employeur ; obligatoire pour un refus. */
  text?: string | null | undefined;
};

/** Nature d’une décision en nombre. */
export type MassDecisionKind =
  /** Autorisation. */
  | 'AUTHORISE'
  /** Entreprises entendues avant le retrait de leur autorisation : un message par demande. */
  | 'HEAR'
  /** Refus. */
  | 'REFUSE'
  /** Annulation d’une autre décision en nombre : une nouvelle décision par demande. */
  | 'UNDO';

/** Issue pour une demande. */
export type MassOutcome =
  /** Fait. */
  | 'DONE'
  /** Incident. */
  | 'FAILED'
  /** Non fait : l’état de la demande ne le permettait plus. */
  | 'REFUSED'
  /** Pas encore fait. */
  | 'WAITING';

/** Ce qui prend la place de chaque décision. */
export type MassUndoChoice =
  /** Un refus : la demande est autorisée. */
  | 'AUTHORISE'
  /** Un refus : l’instruction reprend, le terme du silence ne change pas. */
  | 'REEXAMINE'
  /** Une autorisation : elle est retirée, dans les quatre mois, l’entreprise entendue. */
  | 'WITHDRAW';

/** De quel côté un message est écrit. */
export type MessageSide =
  /** L’unité départementale. */
  | 'ADMINISTRATION'
  /** L’établissement ou son comptable. */
  | 'EMPLOYER';

/** Personne de l’entreprise à inviter. */
export type NameCompanyUserInput = {
  /** Courriel, de l’entreprise et non du cabinet. */
  email: string;
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Mandat en cours du cabinet. */
  mandateId: string | number;
};

/** Réponse de la banque pour un virement. */
export type PaymentLineStatus =
  /** Sans réponse. */
  | 'NO_ANSWER'
  /** Payé. */
  | 'PAID'
  /** Rejeté. */
  | 'REJECTED';

/** Ce qui identifie un salarié. */
export type PersonIdentifierKind =
  /** Numéro de sécurité sociale. */
  | 'NIR'
  /** Numéro technique temporaire. */
  | 'NTT';

/** Ce qu’est une pièce jointe. */
export type PieceKind =
  /** Justificatif des circonstances. */
  | 'CIRCUMSTANCES'
  /** Avis du CSE. */
  | 'CSE_OPINION'
  /** Autre pièce. */
  | 'OTHER';

/** Où en est une pièce de la liste. */
export type PieceState =
  /** Conseillée. */
  | 'ADVISED'
  /** Demandée. */
  | 'ASKED'
  /** Jointe. */
  | 'GIVEN'
  /** À transmettre après l’envoi. */
  | 'LATER'
  /** Pas nécessaire. */
  | 'NOT_NEEDED';

/** Recours dans les 36 derniers mois. */
export type PreviousUse =
  /** Aucun. */
  | 'NONE'
  /** Oui. */
  | 'WITHIN_36_MONTHS';

/** Nom et téléphone. */
export type ProfileInput = {
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Téléphone. */
  phone?: string | null | undefined;
};

/** Ce qui atteste le lien entre un espace et son entreprise, du plus faible au plus fort. */
export type ProofLevel =
  /** Vérifié par un agent. */
  | 'CHECKED_BY_AGENT'
  /** Déclaré par la personne qui a ouvert l’espace. */
  | 'DECLARED'
  /** Attesté par un fournisseur d’identité. */
  | 'OIDC'
  /** Mandat signé depuis l’adresse de l’entreprise. */
  | 'SIGNED_MANDATE';

/** Mandats à proposer par un cabinet, ou à donner par une entreprise. */
export type ProposeMandateInput = {
  /** Cabinet qui propose ; ou « cabinetSiren ». */
  cabinetId?: string | number | null | undefined;
  /** SIREN du cabinet à qui l’entreprise donne le mandat, signé du même geste. */
  cabinetSiren?: string | null | undefined;
  /** Premier jour (AAAA-MM-JJ). */
  fromDay: string;
  /** Clé de répétition : la même clé ne propose qu’une fois. */
  idempotencyKey: string;
  /** Préparer et envoyer des demandes d’autorisation. */
  mayDap: boolean;
  /** Préparer et envoyer des demandes d’indemnisation. */
  mayDi: boolean;
  /** Courriel de l’entreprise, pour les lignes qui n’en donnent pas, quand personne ne l’administre. */
  signatoryEmail?: string | null | undefined;
  /** Qualité du signataire, quand l’entreprise donne le mandat. */
  signatoryTitle?: string | null | undefined;
  /** SIREN, pour toute l’entreprise, établissements à venir compris. */
  siren?: string | null | undefined;
  /** Lignes « SIRET » ou « SIRET ; courriel de l’entreprise », sans limite de nombre. */
  sirets?: Array<string> | null | undefined;
  /** Dernier jour, inclus (AAAA-MM-JJ) ; absent : sans date de fin. */
  untilDay?: string | null | undefined;
};

/** Forme du récapitulatif. */
export type RecapFormat =
  /** CSV. */
  | 'CSV'
  /** JSON. */
  | 'JSON'
  /** PDF. */
  | 'PDF';

/** Moment du récapitulatif. */
export type RecapStage =
  /** À la demande. */
  | 'REQUEST'
  /** Après la validation. */
  | 'VALIDATION';

/** Les demandes rejetées par erreur à rouvrir : une liste, ou celles qui répondent à toutes les conditions données. */
export type ReopenDisInput = {
  /** Département. */
  departement?: string | null | undefined;
  /** Vrai pour voir ce qui serait fait, sans rien changer. */
  dryRun?: boolean;
  /** Mois déclaré. */
  month?: string | null | undefined;
  /** Motif, lu par chaque employeur. */
  reason: string;
  /** Références. */
  references?: Array<string> | null | undefined;
  /** Rejetées avant cet instant. */
  rejectedBefore?: string | null | undefined;
  /** Nom de l’agent dont les rejets sont à défaire. */
  rejectedBy?: string | null | undefined;
  /** Rejetées à partir de cet instant. */
  rejectedFrom?: string | null | undefined;
};

/** Nouvelle décision, à la place d’une autre. */
export type ReplaceDecisionInput = {
  /** Pour une autorisation : engagements fixés par l’administration (R. 5122-9) ; sans eux, ceux de la décision remplacée, ou ceux que la demande propose. */
  commitments?: Array<CommitmentInput> | null | undefined;
  /** Version lue. */
  expectedVersion: number;
  /** Pour un renvoi : champs et pièces à compléter. */
  items?: Array<ItemToCompleteInput> | null | undefined;
  /** La nouvelle décision. */
  kind: Replacement;
  /** Pourquoi la précédente est remplacée ; lu par l’employeur. */
  reason: string;
  /** Pour un refus : code du motif, dans refusalReasons. */
  reasonCode?: string | null | undefined;
  /** Référence. */
  reference: string;
  /** Texte de la nouvelle décision ; obligatoire pour un refus et pour un renvoi. */
  text?: string | null | undefined;
};

/** Un SIRET qui en remplace un autre, dans la même entreprise. */
export type ReplaceEstablishmentInput = {
  /** Nouvelle adresse. */
  address: AddressInput;
  /** Nouveau SIRET, espaces admis. */
  bySiret: string;
  /** Dernier jour sous l’ancien SIRET. */
  closedOn: string;
};

/** Ce qui prend la place d’une décision. */
export type Replacement =
  /** Une autorisation. */
  | 'AUTHORISE'
  /** L’instruction, comme si rien n’avait été décidé ; le terme du silence ne change pas. */
  | 'REEXAMINE'
  /** Un refus. */
  | 'REFUSE'
  /** Un renvoi pour complément. */
  | 'RETURN';

/** Un message de la personne qui a fait la demande : par le lien d’un courriel, ou depuis son compte. */
export type ReplyAssistanceInput = {
  /** Identifiant de sa demande, faite en étant connecté. */
  id?: string | number | null | undefined;
  /** Clé choisie par l’appelant : le même message peut être répété sans effet. */
  idempotencyKey: string;
  /** Lien secret reçu par courriel. */
  link?: string | null | undefined;
  /** Le message. */
  text: string;
};

/** Signalement d’informations vues par erreur. */
export type ReportLeakInput = {
  /** Courriel auquel répondre ; celui du compte quand la personne est connectée. */
  email?: string | null | undefined;
  /** Page où elles se voient. */
  page: string;
  /** Ce qui se voit, sans le recopier. */
  text: string;
};

/** Demande d’accès d’agent. */
export type RequestAgentAccessInput = {
  /** Codes des départements, pour une UD ; vide pour qui ne vient qu’en renfort, et pour les autres rôles. */
  departements: Array<string>;
  /** Courriel professionnel. */
  email: string;
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Précisions. */
  message?: string | null | undefined;
  /** Rôle demandé. */
  role: AgentRole;
  /** Service : « DDETS du Rhône ». */
  service: string;
};

/** Demande d’accès à un espace qui existe. */
export type RequestHabilitationInput = {
  /** Adresse électronique ; celle du compte quand la personne est connectée. */
  email: string;
  /** Prénom. */
  firstName: string;
  /** Nom. */
  lastName: string;
  /** Rôle de la personne dans l’établissement. */
  message: string;
  /** Téléphone. */
  phone?: string | null | undefined;
  /** SIRET. */
  siret: string;
};

/** Une information, nouvelle ou changée. */
export type SaveAnnouncementInput = {
  /** Ceux qu’elle concerne ; absent : tous, visiteurs compris. */
  audience?: AnnouncementAudienceInput | null | undefined;
  /** Fin de l’affichage ; absente : jusqu’à nouvel ordre. */
  endsAt?: string | null | undefined;
  /** Version lue, quand elle est changée. */
  expectedVersion?: number | null | undefined;
  /** Identifiant ; absent pour une nouvelle. */
  id?: string | number | null | undefined;
  /** Clé choisie par l’appelant : la même information peut être répétée sans effet. */
  idempotencyKey: string;
  /** Nature. */
  kind: AnnouncementKind;
  /** Début de l’affichage ; il peut être à venir. */
  publishedAt: string;
  /** Texte. */
  text: string;
  /** Titre. */
  title: string;
};

/** Une réponse type, nouvelle ou changée. */
export type SaveCannedAnswerInput = {
  /** Version lue, quand elle est changée. */
  expectedVersion?: number | null | undefined;
  /** Identifiant ; absent pour une nouvelle. */
  id?: string | number | null | undefined;
  /** Motif auquel elle répond ; absent : à tous. */
  reason?: AssistanceReason | null | undefined;
  /** Le texte proposé. */
  text: string;
  /** Titre, lu par les agents. */
  title: string;
};

/** Sans référence, crée le brouillon d’un établissement ; avec elle, remplace son formulaire. */
export type SaveDapInput = {
  /** Version lue, pour modifier. */
  expectedVersion?: number | null | undefined;
  /** Formulaire, complet ou non. */
  form: DapFormInput;
  /** Clé choisie par l’appelant, pour créer : la même clé ne crée qu’une demande. */
  idempotencyKey?: string | null | undefined;
  /** Référence de la demande, pour modifier. */
  reference?: string | null | undefined;
  /** SIRET de l’établissement, pour créer. */
  siret?: string | null | undefined;
};

/** Lignes à enregistrer. */
export type SaveDiLinesInput = {
  /** Version lue. */
  expectedVersion: number;
  /** Justification de chaque point signalé, à la place de celles d’avant ; absentes, celles-ci sont gardées. Sans elles, l’envoi est refusé (JUSTIFICATION_REQUIRED). */
  justifications?: Array<DiJustificationInput> | null | undefined;
  /** Lignes ajoutées ou remplacées. */
  lines: Array<DiLineInput>;
  /** Référence de la demande. */
  reference: string;
  /** Lignes retirées. */
  removedLineIds?: Array<string | number> | null | undefined;
};

/** Fiche établissement : un champ absent reste comme il est. */
export type SaveEstablishmentInput = {
  /** Adresse. */
  address?: AddressInput | null | undefined;
  /** Titulaire du compte. */
  bankHolder?: string | null | undefined;
  /** BIC. */
  bic?: string | null | undefined;
  /** L’entreprise a-t-elle un comité social et économique ? */
  companyHasCse?: boolean | null | undefined;
  /** Effectif de l’entreprise. */
  companyHeadcount?: number | null | undefined;
  /** Courriel de la personne à contacter. */
  contactEmail?: string | null | undefined;
  /** Prénom de la personne à contacter. */
  contactFirstName?: string | null | undefined;
  /** Nom de la personne à contacter. */
  contactLastName?: string | null | undefined;
  /** Téléphone de la personne à contacter. */
  contactPhone?: string | null | undefined;
  /** Courriel de l’établissement. */
  email?: string | null | undefined;
  /** Effectif de l’établissement. */
  establishmentHeadcount?: number | null | undefined;
  /** Version lue, pour ne pas écraser le travail d’un autre. */
  expectedVersion: number;
  /** IBAN, tel qu’il figure sur le RIB. */
  iban?: string | null | undefined;
  /** Code NAF. */
  nafCode?: string | null | undefined;
  /** Dénomination. */
  name?: string | null | undefined;
  /** Téléphone. */
  phone?: string | null | undefined;
  /** SIRET de l’établissement. */
  siret: string;
};

/** La liste dont une vue garde les critères. */
export type SavedViewList =
  /** Les demandes d’autorisation. */
  | 'DAP'
  /** Les demandes d’indemnisation. */
  | 'DI';

/** Sorte d’objet trouvé. */
export type SearchKind =
  /** Décision d’autorisation. */
  | 'DA'
  /** Demande d’autorisation ou avenant. */
  | 'DAP'
  /** Demande d’indemnisation. */
  | 'DI'
  /** Établissement. */
  | 'ESTABLISHMENT'
  /** Personne habilitée, pour un établissement. */
  | 'PERSON';

/** Ce qui reste à faire pour être connecté. */
export type SignInStep =
  /** Activer la double authentification, obligatoire pour ce compte. */
  | 'ENROL_TOTP'
  /** Rien : la personne est connectée. */
  | 'NONE'
  /** Donner le code de son téléphone, ou un code de secours. */
  | 'TOTP';

/** Signature d’un mandat depuis le lien reçu. */
export type SignMandateFromLinkInput = {
  /** Conditions générales d’utilisation acceptées. */
  acceptCgu: boolean;
  /** Prénom du signataire. */
  firstName: string;
  /** Nom du signataire. */
  lastName: string;
  /** Fin du lien reçu par courriel. */
  link: string;
  /** Mot de passe choisi ; inutile quand l’adresse a déjà un compte. */
  password?: string | null | undefined;
  /** Qualité : gérante, président, directeur… */
  title: string;
};

/** Catégorie socioprofessionnelle. */
export type SocioProfessionalCategory =
  /** Apprenti. */
  | 'APPRENTICE'
  /** Employé. */
  | 'EMPLOYEE'
  /** Cadre. */
  | 'MANAGER'
  /** Technicien, agent de maîtrise. */
  | 'TECHNICIAN'
  /** Ouvrier. */
  | 'WORKER';

/** Régime du silence de l’administration. */
export type TacitRegimeKind =
  /** Régime de crise : 48 heures réelles à compter de l’envoi. */
  | 'CRISIS'
  /** Régime ordinaire : délai de l’article R. 5122-4. */
  | 'ORDINARY';

/** Mandats à transmettre à un autre cabinet. */
export type TransferMandatesInput = {
  /** Mandats, 500 au plus à la fois. */
  mandates: Array<MandateTargetInput>;
  /** Qualité du signataire, quand l’entreprise transmet. */
  signatoryTitle?: string | null | undefined;
  /** SIREN du cabinet qui prend la suite. */
  toCabinetSiren: string;
};

/** Rôle de la personne connectée. */
export type ViewerRole =
  /** Agent de l’Agence de services et de paiement. */
  | 'ASP'
  /** Administrateur national. */
  | 'DGEFP'
  /** Personne d’une entreprise. */
  | 'EMPLOYER'
  /** Assistance. */
  | 'SUPPORT'
  /** Agent de l’unité départementale. */
  | 'UD';

/** Aménagement du temps de travail. */
export type WorkingTimeArrangement =
  /** Régime d’équivalence. */
  | 'EQUIVALENCE'
  /** Forfait en jours. */
  | 'FORFAIT_DAYS'
  /** Forfait en heures sur le mois ou l’année. */
  | 'FORFAIT_HOURS'
  /** Répartition sur plusieurs semaines (modulation). */
  | 'MODULATION'
  /** Plus de 35 h par accord ou forfait hebdomadaire. */
  | 'OVER_35_AGREEMENT'
  /** Temps partiel. */
  | 'PART_TIME'
  /** Horaire hebdomadaire. */
  | 'WEEKLY';

export type CalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedQuery = { calendarFeed: { createdAt: string, lastReadAt: string | null } | null };

export type RenewCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewCalendarFeedMutation = { renewCalendarFeed: { url: string | null, feed: { createdAt: string, lastReadAt: string | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RevokeCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed: { feed: { createdAt: string, lastReadAt: string | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CreateSpaceMutationVariables = Exact<{
  input: CreateSpaceInput;
}>;


export type CreateSpaceMutation = { createSpace: { email: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SireneQueryVariables = Exact<{
  siret: string;
}>;


export type SireneQuery = { sirene: { siret: string, hasSpace: boolean, known: boolean, name: string | null, closed: boolean, closedOn: string | null, partiallyDiffused: boolean, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null } | null } | null };

export type ChallengeQueryVariables = Exact<{ [key: string]: never; }>;


export type ChallengeQuery = { challenge: { challenge: string, expiresAt: string } };

export type SpaceConfirmationQueryVariables = Exact<{
  token: string;
}>;


export type SpaceConfirmationQuery = { spaceConfirmation: { siret: string | null, establishmentName: string | null, email: string | null, choosesPassword: boolean | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ConfirmEmailMutationVariables = Exact<{
  token: string;
  password?: string | null | undefined;
}>;


export type ConfirmEmailMutation = { confirmEmail: { siret: string | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MeFieldsFragment = { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null };

export type MyAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccountQuery = { myAccount: { email: string, identifier: string, firstName: string, lastName: string, phone: string | null, secondFactor: boolean, secondFactorCompulsory: boolean, recoveryCodesLeft: number, sessions: Array<{ id: string, device: string | null, openedAt: string, lastSeenAt: string, endsAt: string, current: boolean }> } };

export type RevokeSessionMutationVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type RevokeSessionMutation = { revokeSession: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  newPassword: string;
}>;


export type ChangePasswordMutation = { changePassword: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ChangeProfileMutationVariables = Exact<{
  input: ProfileInput;
}>;


export type ChangeProfileMutation = { changeProfile: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ChangeEmailMutationVariables = Exact<{
  password: string;
  email: string;
}>;


export type ChangeEmailMutation = { changeEmail: { email: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ConfirmNewEmailMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmNewEmailMutation = { confirmNewEmail: { email: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CancelNewEmailMutationVariables = Exact<{
  token: string;
}>;


export type CancelNewEmailMutation = { cancelNewEmail: { email: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DisableTotpMutationVariables = Exact<{
  password: string;
}>;


export type DisableTotpMutation = { disableTotp: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ChangeTotpDeviceMutationVariables = Exact<{
  password: string;
}>;


export type ChangeTotpDeviceMutation = { changeTotpDevice: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type NewRecoveryCodesMutationVariables = Exact<{
  password: string;
}>;


export type NewRecoveryCodesMutation = { newRecoveryCodes: { recoveryCodes: Array<string>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RequestRecoveryMutationVariables = Exact<{
  email: string;
}>;


export type RequestRecoveryMutation = { requestRecovery: { email: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RecoveryQueryVariables = Exact<{
  token: string;
}>;


export type RecoveryQuery = { recovery: { email: string | null, identifier: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ResetPasswordMutation = { resetPassword: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type SignInMutation = { signIn: { nextStep: SignInStep | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ConfirmTotpMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmTotpMutation = { confirmTotp: { recoveryCodesLeft: number | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type StartTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type StartTotpMutation = { startTotp: { secret: string | null, uri: string | null, qrSvg: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type EnableTotpMutationVariables = Exact<{
  code: string;
}>;


export type EnableTotpMutation = { enableTotp: { recoveryCodes: Array<string>, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type TermsTextFragment = { version: string, since: string, current: boolean, sha256: string, sections: Array<{ title: string, text: string }> };

export type TermsInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type TermsInForceQuery = { termsOfUse: { version: string, since: string, current: boolean, sha256: string, sections: Array<{ title: string, text: string }> } | null };

export type TermsOfVersionQueryVariables = Exact<{
  version: string;
}>;


export type TermsOfVersionQuery = { termsOfUse: { version: string, since: string, current: boolean, sha256: string, sections: Array<{ title: string, text: string }> } | null };

export type TermsReceiptsQueryVariables = Exact<{ [key: string]: never; }>;


export type TermsReceiptsQuery = { termsReceipts: Array<{ id: string, siret: string, version: string, textHash: string, acceptedAt: string }> };

export type WorklistRowFragment = { id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, takenBy: string | null, form: { reason: DapReason | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null, warnings: Array<{ code: string }> };

export type WorklistQueryVariables = Exact<{
  filter?: DapFilter | null | undefined;
  sort?: DapSort | null | undefined;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { daps: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, takenBy: string | null, form: { reason: DapReason | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null, warnings: Array<{ code: string }> }> } };

export type OtherRequestsQueryVariables = Exact<{
  siret: string;
}>;


export type OtherRequestsQuery = { daps: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, createdAt: string, submittedAt: string | null, form: { startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null }> } };

export type WorklistCountsQueryVariables = Exact<{
  departement?: string | null | undefined;
}>;


export type WorklistCountsQuery = { worklistCounts: { waiting: number, passed: number, within4Hours: number, within12Hours: number, mine: number, nobodys: number } };

export type AgentLoadsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgentLoadsQuery = { agentLoads: Array<{ id: string, name: string, files: number }> };

export type ClaimRowFragment = { id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, totals: { employees: number, payableHours: number, allowance: number } };

export type ClaimsQueryVariables = Exact<{
  filter?: DiFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { dis: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, totals: { employees: number, payableHours: number, allowance: number } }> } };

export type RefusalReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type RefusalReasonsQuery = { refusalReasons: Array<{ code: string, label: string, article: string }> };

export type TakeDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
}>;


export type TakeDapMutation = { takeDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AuthoriseDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  comment?: string | null | undefined;
  commitments?: Array<CommitmentInput> | CommitmentInput | null | undefined;
}>;


export type AuthoriseDapMutation = { authoriseDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RefuseDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reasonCode: string;
  text: string;
}>;


export type RefuseDapMutation = { refuseDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReturnDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  items: Array<ItemToCompleteInput> | ItemToCompleteInput;
  text: string;
}>;


export type ReturnDapMutation = { returnDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReplaceDecisionMutationVariables = Exact<{
  input: ReplaceDecisionInput;
}>;


export type ReplaceDecisionMutation = { replaceDecision: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type WithdrawDaMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  heardOn?: string | null | undefined;
  reason: string;
}>;


export type WithdrawDaMutation = { withdrawDa: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DapColleaguesQueryVariables = Exact<{
  reference: string;
}>;


export type DapColleaguesQuery = { dapColleagues: Array<{ id: string, name: string }> };

export type HandOverDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  to: string | number;
  note?: string | null | undefined;
}>;


export type HandOverDapMutation = { handOverDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DapNotesQueryVariables = Exact<{
  reference: string;
}>;


export type DapNotesQuery = { dapNotes: Array<{ id: string, at: string, byName: string, text: string }> };

export type AddDapNoteMutationVariables = Exact<{
  reference: string;
  text: string;
}>;


export type AddDapNoteMutation = { addDapNote: { note: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReopenDisMutationVariables = Exact<{
  input: ReopenDisInput;
}>;


export type ReopenDisMutation = { reopenDis: { left: number | null, outcomes: Array<{ reference: string, establishmentName: string | null, done: boolean, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }> | null, work: { id: string, kind: string, label: string, state: LongWorkState, stateLabel: string, done: number, total: number | null, startedAt: string, finishedAt: string | null, stopping: boolean, failure: string | null, result: Array<{ field: string, label: string, value: string }>, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RequestAgentAccessMutationVariables = Exact<{
  input: RequestAgentAccessInput;
}>;


export type RequestAgentAccessMutation = { requestAgentAccess: { email: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AgentAccessRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AgentAccessRequestsQuery = { agentAccessRequests: { nodes: Array<{ id: string, email: string, firstName: string, lastName: string, service: string, role: AgentRole, departements: Array<string>, message: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AnswerAgentAccessMutationVariables = Exact<{
  input: AnswerAgentAccessInput;
}>;


export type AnswerAgentAccessMutation = { answerAgentAccess: { request: { id: string, status: AgentAccessRequestStatus } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AgentsQueryVariables = Exact<{
  filter?: AgentFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AgentsQuery = { agents: { nodes: Array<{ id: string, firstName: string, lastName: string, email: string, role: AgentRole, departements: Array<string>, hasSignedIn: boolean, self: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangeAgentMutationVariables = Exact<{
  input: ChangeAgentInput;
}>;


export type ChangeAgentMutation = { changeAgent: { id: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type EndAgentAccessMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type EndAgentAccessMutation = { endAgentAccess: { id: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type PerimeterDelegationsQueryVariables = Exact<{ [key: string]: never; }>;


export type PerimeterDelegationsQuery = { perimeterDelegations: Array<{ id: string, agentName: string, agentEmail: string, departement: string, fromDay: string, untilDay: string, reason: string, grantedByName: string, endedAt: string | null }> };

export type DelegatePerimeterMutationVariables = Exact<{
  input: DelegatePerimeterInput;
}>;


export type DelegatePerimeterMutation = { delegatePerimeter: { id: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type EndPerimeterDelegationMutationVariables = Exact<{
  id: string | number;
}>;


export type EndPerimeterDelegationMutation = { endPerimeterDelegation: { id: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SupportAccessesQueryVariables = Exact<{
  siret?: string | null | undefined;
}>;


export type SupportAccessesQuery = { supportAccesses: Array<{ id: string, siret: string | null, establishmentName: string | null, byName: string, reason: string, openedAt: string, endsAt: string, open: boolean }> };

export type OpenSupportAccessMutationVariables = Exact<{
  siret: string;
  reason: string;
}>;


export type OpenSupportAccessMutation = { openSupportAccess: { access: { id: string, siret: string | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CloseSupportAccessMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseSupportAccessMutation = { closeSupportAccess: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReportLeakMutationVariables = Exact<{
  input: ReportLeakInput;
}>;


export type ReportLeakMutation = { reportLeak: { reference: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type LeakReportsQueryVariables = Exact<{
  open?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type LeakReportsQuery = { leakReports: { nodes: Array<{ id: string, reference: string, page: string, text: string, email: string | null, createdAt: string, closedAt: string | null, closedByName: string | null, conclusion: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CloseLeakReportMutationVariables = Exact<{
  id: string | number;
  conclusion: string;
}>;


export type CloseLeakReportMutation = { closeLeakReport: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AnnouncementFieldsFragment = { id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null };

export type AnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementsQuery = { announcements: Array<{ id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null }> };

export type AnnouncementArchiveQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AnnouncementArchiveQuery = { announcementArchive: { nodes: Array<{ id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WrittenAnnouncementFieldsFragment = { id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null, writtenByName: string | null, version: number, audience: { roles: Array<AnnouncementRole>, departements: Array<string>, dapStatuses: Array<DapStatus>, diStatuses: Array<DiStatus> } | null };

export type WrittenAnnouncementsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WrittenAnnouncementsQuery = { writtenAnnouncements: { nodes: Array<{ id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null, writtenByName: string | null, version: number, audience: { roles: Array<AnnouncementRole>, departements: Array<string>, dapStatuses: Array<DapStatus>, diStatuses: Array<DiStatus> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SaveAnnouncementMutationVariables = Exact<{
  input: SaveAnnouncementInput;
}>;


export type SaveAnnouncementMutation = { saveAnnouncement: { announcement: { id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null, writtenByName: string | null, version: number, audience: { roles: Array<AnnouncementRole>, departements: Array<string>, dapStatuses: Array<DapStatus>, diStatuses: Array<DiStatus> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type EndAnnouncementMutationVariables = Exact<{
  id: string | number;
}>;


export type EndAnnouncementMutation = { endAnnouncement: { announcement: { id: string, kind: AnnouncementKind, title: string, text: string, publishedAt: string, endsAt: string | null, writtenByName: string | null, version: number, audience: { roles: Array<AnnouncementRole>, departements: Array<string>, dapStatuses: Array<DapStatus>, diStatuses: Array<DiStatus> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ApiTokenFieldsFragment = { id: string, name: string, prefix: string, sirets: Array<string> | null, status: ApiTokenStatus, createdAt: string, renewedAt: string | null, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null, previousSecretUntil: string | null, version: number, scopes: Array<{ scope: string, label: string }> };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { tokens: Array<{ id: string, name: string, prefix: string, sirets: Array<string> | null, status: ApiTokenStatus, createdAt: string, renewedAt: string | null, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null, previousSecretUntil: string | null, version: number, scopes: Array<{ scope: string, label: string }> }>, myEstablishments: { nodes: Array<{ siret: string, name: string }>, pageInfo: { hasNextPage: boolean } } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string | null, token: { id: string, name: string, prefix: string, sirets: Array<string> | null, status: ApiTokenStatus, createdAt: string, renewedAt: string | null, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null, previousSecretUntil: string | null, version: number, scopes: Array<{ scope: string, label: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RotateTokenMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type RotateTokenMutation = { rotateToken: { secret: string | null, token: { id: string, name: string, prefix: string, sirets: Array<string> | null, status: ApiTokenStatus, createdAt: string, renewedAt: string | null, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null, previousSecretUntil: string | null, version: number, scopes: Array<{ scope: string, label: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RevokeTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeTokenMutation = { revokeToken: { token: { id: string, name: string, prefix: string, sirets: Array<string> | null, status: ApiTokenStatus, createdAt: string, renewedAt: string | null, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null, previousSecretUntil: string | null, version: number, scopes: Array<{ scope: string, label: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type PaymentRowFragment = { paymentReference: string | null, id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, da: { id: string, ibanMasked: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, totals: { employees: number, payableHours: number, allowance: number } };

export type PaymentsQueryVariables = Exact<{
  filter?: DiFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { dis: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ paymentReference: string | null, id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, da: { id: string, ibanMasked: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, totals: { employees: number, payableHours: number, allowance: number } }> } };

export type RequestDiPaymentMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
}>;


export type RequestDiPaymentMutation = { requestDiPayment: { di: { paymentReference: string | null, id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, da: { id: string, ibanMasked: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, totals: { employees: number, payableHours: number, allowance: number } } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RecordDiPaymentMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  paymentReference: string;
  paidOn: string;
}>;


export type RecordDiPaymentMutation = { recordDiPayment: { di: { paymentReference: string | null, id: string, reference: string, version: number, month: string, monthLabel: string, status: DiStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, da: { id: string, ibanMasked: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, totals: { employees: number, payableHours: number, allowance: number } } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type PaymentOrderRowFragment = { reference: string, createdAt: string, createdBy: string, departement: string | null, ordered: { count: number, amount: number }, paid: { count: number, amount: number }, rejected: { count: number, amount: number }, unanswered: { count: number, amount: number } };

export type PaymentOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PaymentOrdersQuery = { paymentOrders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ reference: string, createdAt: string, createdBy: string, departement: string | null, ordered: { count: number, amount: number }, paid: { count: number, amount: number }, rejected: { count: number, amount: number }, unanswered: { count: number, amount: number } }> } };

export type PaymentOrderQueryVariables = Exact<{
  reference: string;
  status?: PaymentLineStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type PaymentOrderQuery = { paymentOrder: { reference: string, createdAt: string, createdBy: string, departement: string | null, byDepartement: Array<{ departement: string, count: number, amount: number }>, lines: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ reference: string, diReference: string, siret: string, establishmentName: string, amount: number, ibanMasked: string, status: PaymentLineStatus, paymentReference: string | null, paidOn: string | null, reason: string | null }> }, ordered: { count: number, amount: number }, paid: { count: number, amount: number }, rejected: { count: number, amount: number }, unanswered: { count: number, amount: number } } | null };

export type OrderDiPaymentsMutationVariables = Exact<{
  departement?: string | null | undefined;
  idempotencyKey: string;
}>;


export type OrderDiPaymentsMutation = { orderDiPayments: { order: { reference: string, createdAt: string, createdBy: string, departement: string | null, ordered: { count: number, amount: number }, paid: { count: number, amount: number }, rejected: { count: number, amount: number }, unanswered: { count: number, amount: number } } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ExportPaymentOrderMutationVariables = Exact<{
  reference: string;
}>;


export type ExportPaymentOrderMutation = { exportPaymentOrder: { name: string | null, csv: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ImportBankAnswersMutationVariables = Exact<{
  csv: string;
  dryRun: boolean;
}>;


export type ImportBankAnswersMutation = { importBankAnswers: { outcomes: Array<{ row: number, line: string, diReference: string | null, state: BankAnswerState, message: string }> | null, work: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AskAssistanceMutationVariables = Exact<{
  input: AskAssistanceInput;
}>;


export type AskAssistanceMutation = { askAssistance: { reference: string | null, link: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AssistanceCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AssistanceCountsQuery = { assistanceCounts: Array<{ reason: AssistanceReason, waiting: number, lately: number }> };

export type CannedAnswersQueryVariables = Exact<{ [key: string]: never; }>;


export type CannedAnswersQuery = { cannedAnswers: Array<{ id: string, title: string, reason: AssistanceReason | null, text: string, updatedAt: string, updatedByName: string, version: number }> };

export type SaveCannedAnswerMutationVariables = Exact<{
  input: SaveCannedAnswerInput;
}>;


export type SaveCannedAnswerMutation = { saveCannedAnswer: { cannedAnswer: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RemoveCannedAnswerMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveCannedAnswerMutation = { removeCannedAnswer: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AssistanceDeskQueryVariables = Exact<{
  filter?: AssistanceRequestFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AssistanceDeskQuery = { assistanceRequests: { nodes: Array<{ id: string, reference: string, siret: string | null, establishmentName: string | null, firstName: string, lastName: string, phone: string, email: string, reason: AssistanceReason, text: string, page: string | null, fileReference: string | null, lastError: string | null, createdAt: string, status: AssistanceStatus, messages: Array<{ id: string, fromAsker: boolean, authorName: string, text: string, createdAt: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AnswerAssistanceMutationVariables = Exact<{
  id: string | number;
  answer: string;
  seen?: number | null | undefined;
}>;


export type AnswerAssistanceMutation = { answerAssistance: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type FollowedAssistanceFieldsFragment = { id: string, reference: string, reason: AssistanceReason, reasonLabel: string, text: string, createdAt: string, status: AssistanceStatus, statusLabel: string, messages: Array<{ id: string, fromAsker: boolean, authorName: string, text: string, createdAt: string }> };

export type FollowAssistanceQueryVariables = Exact<{
  link: string;
}>;


export type FollowAssistanceQuery = { followAssistance: { request: { id: string, reference: string, reason: AssistanceReason, reasonLabel: string, text: string, createdAt: string, status: AssistanceStatus, statusLabel: string, messages: Array<{ id: string, fromAsker: boolean, authorName: string, text: string, createdAt: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MyAssistanceQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAssistanceQuery = { myAssistanceRequests: Array<{ id: string, reference: string, reason: AssistanceReason, reasonLabel: string, text: string, createdAt: string, status: AssistanceStatus, statusLabel: string, messages: Array<{ id: string, fromAsker: boolean, authorName: string, text: string, createdAt: string }> }> };

export type ReplyAssistanceMutationVariables = Exact<{
  input: ReplyAssistanceInput;
}>;


export type ReplyAssistanceMutation = { replyAssistance: { request: { id: string, reference: string, reason: AssistanceReason, reasonLabel: string, text: string, createdAt: string, status: AssistanceStatus, statusLabel: string, messages: Array<{ id: string, fromAsker: boolean, authorName: string, text: string, createdAt: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DaQueryVariables = Exact<{
  reference: string;
}>;


export type DaQuery = { da: { effectiveAt: string, authorisedEmployees: number, ibanMasked: string | null, commitmentsFixed: boolean, id: string, reference: string, status: DaStatus, statusLabel: string, bySilence: boolean, startDay: string, endDay: string, authorisedHours: number, usedHours: number, leftHours: number, siret: string, establishmentName: string, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, withdrawal: { at: string, by: string, heardOn: string, reason: string, article: string, inForceAgain: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, dap: { id: string, reference: string, isAvenant: boolean, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string }> } | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, months: Array<{ month: string, label: string, status: DiStatus | null, statusLabel: string | null, diReference: string | null, deadline: string, canOpen: boolean }> } | null };

export type OpenDiMutationVariables = Exact<{
  daReference: string;
  month: string;
  idempotencyKey: string;
}>;


export type OpenDiMutation = { openDi: { di: { id: string, reference: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type BankOfEstablishmentQueryVariables = Exact<{
  siret: string;
}>;


export type BankOfEstablishmentQuery = { establishment: { siret: string, ibanMasked: string | null, bic: string | null, bankHolder: string | null } | null };

export type GiveCseOpinionMutationVariables = Exact<{
  input: GiveCseOpinionInput;
}>;


export type GiveCseOpinionMutation = { giveCseOpinion: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DapFormFieldsFragment = { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null };

export type DapPageFragment = { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> };

export type DapQueryVariables = Exact<{
  reference: string;
}>;


export type DapQuery = { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null };

export type SaveDapMutationVariables = Exact<{
  input: SaveDapInput;
}>;


export type SaveDapMutation = { saveDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RemoveDocumentMutationVariables = Exact<{
  reference: string;
  documentId: string | number;
}>;


export type RemoveDocumentMutation = { removeDocument: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SubmitDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  idempotencyKey: string;
}>;


export type SubmitDapMutation = { submitDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type WithdrawDapMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
}>;


export type WithdrawDapMutation = { withdrawDap: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type StartAvenantMutationVariables = Exact<{
  reference: string;
  idempotencyKey: string;
}>;


export type StartAvenantMutation = { startAvenant: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DapThreadFragment = { id: string, unreadMessages: number, messages: { nodes: Array<{ id: string, side: MessageSide, authorName: string, text: string, sentAt: string, readAt: string | null, readByName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DapMessagesQueryVariables = Exact<{
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DapMessagesQuery = { dap: { id: string, unreadMessages: number, messages: { nodes: Array<{ id: string, side: MessageSide, authorName: string, text: string, sentAt: string, readAt: string | null, readByName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SendDapMessageMutationVariables = Exact<{
  reference: string;
  text: string;
  idempotencyKey: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SendDapMessageMutation = { sendDapMessage: { dap: { id: string, unreadMessages: number, messages: { nodes: Array<{ id: string, side: MessageSide, authorName: string, text: string, sentAt: string, readAt: string | null, readByName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReadDapMessagesMutationVariables = Exact<{
  reference: string;
}>;


export type ReadDapMessagesMutation = { readDapMessages: { dap: { id: string, unreadMessages: number } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type StartRenewalMutationVariables = Exact<{
  reference: string;
  idempotencyKey: string;
}>;


export type StartRenewalMutation = { startRenewal: { dap: { id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string, statusSentence: string, version: number, siret: string, establishmentName: string, departement: string, companyHeadcount: number | null, createdAt: string, submittedAt: string | null, firstSubmittedAt: string | null, submittedBy: string | null, unreadMessages: number, canSendMessage: boolean, cseOpinionDueDay: string | null, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, formLabels: Array<{ field: string, label: string, value: string }>, piecesWanted: Array<{ label: string, kind: PieceKind | null, state: PieceState, why: string }>, documents: Array<{ id: string, name: string, kind: PieceKind, mimeType: string, sizeBytes: number, addedAt: string, link: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } }>, tacitTerm: { dueAt: string, regime: TacitRegimeKind, regimeLabel: string, source: string, passed: boolean } | null, decision: { kind: DecisionKind, at: string, effectiveAt: string, reasonLabel: string | null, reasonArticle: string | null, text: string | null, by: string, itemsToComplete: Array<{ kind: ItemToCompleteKind, field: DapField | null, piece: PieceKind | null, label: string, remark: string | null, done: boolean }> } | null, refusalDecisions: Array<{ id: string, at: string, reasonLabel: string, replacedAt: string | null, replacedBy: Replacement | null, replacedWhy: string | null, letter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string }, withdrawalLetter: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, renewalOf: { reference: string, months: Array<{ month: string, employees: number, hours: number }> } | null, laterCseOpinion: { opinion: CseOpinion, day: string, givenAt: string, givenBy: string, inTime: boolean, documentId: string } | null, timeline: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, receipt: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, da: { id: string, reference: string, status: DaStatus, commitmentsFixed: boolean, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }> } | null, versions: Array<{ id: string, reference: string, avenantNumber: number, isAvenant: boolean, status: DapStatus, statusLabel: string }>, changes: Array<{ field: string, label: string, before: string, after: string }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

type DiEmployeeFields_DiEmployeeFull_Fragment = { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory };

type DiEmployeeFields_DiEmployeeMasked_Fragment = { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory };

type DiEmployeeFields_DiEmployeeNamed_Fragment = { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory };

export type DiEmployeeFieldsFragment =
  | DiEmployeeFields_DiEmployeeFull_Fragment
  | DiEmployeeFields_DiEmployeeMasked_Fragment
  | DiEmployeeFields_DiEmployeeNamed_Fragment
;

export type DiLineFieldsFragment = { id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
    | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
    | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
    | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
  , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> };

export type DiPageFragment = { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
      | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
    , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null };

export type DiQueryVariables = Exact<{
  reference: string;
}>;


export type DiQuery = { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
        | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null };

export type LinkNttToNirMutationVariables = Exact<{
  input: LinkNttToNirInput;
}>;


export type LinkNttToNirMutation = { linkNttToNir: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SubmitDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  idempotencyKey: string;
}>;


export type SubmitDiMutation = { submitDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type WithdrawDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
}>;


export type WithdrawDiMutation = { withdrawDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ApproveDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
}>;


export type ApproveDiMutation = { approveDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RejectDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
}>;


export type RejectDiMutation = { rejectDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DiLineStepsQueryVariables = Exact<{
  reference: string;
  ids: Array<string | number> | string | number;
}>;


export type DiLineStepsQuery = { di: { id: string, lines: Array<{ id: string, steps: Array<{ label: string, value: string, article: string | null, source: string, period: string }> }> } | null };

export type DiKnownEmployeesQueryVariables = Exact<{
  reference: string;
}>;


export type DiKnownEmployeesQuery = { di: { id: string, knownEmployees: Array<
      | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
    > } | null };

export type DiSendingQueryVariables = Exact<{
  reference: string;
}>;


export type DiSendingQuery = { di: { id: string, blockers: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, justifications: Array<{ code: DiWarningCode, text: string }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number } } | null };

export type JustifyDiMutationVariables = Exact<{
  input: SaveDiLinesInput;
}>;


export type JustifyDiMutation = { saveDiLines: { di: { id: string, version: number, justifications: Array<{ code: DiWarningCode, text: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SaveDiLinesMutationVariables = Exact<{
  input: SaveDiLinesInput;
}>;


export type SaveDiLinesMutation = { saveDiLines: { di: { id: string, version: number } | null, savedLines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
        | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
      , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } | null>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ImportDiLinesMutationVariables = Exact<{
  input: ImportDiLinesInput;
}>;


export type ImportDiLinesMutation = { importDiLines: { di: { id: string, version: number } | null, report: { dryRun: boolean, rows: number, people: number, added: number, replaced: number, rejectedRows: number, payableHours: number, allowance: number, indemnity: number, errors: number, warnings: number, faults: Array<{ code: string, severity: DiImportSeverity, line: number | null, column: string | null, value: string | null, message: string }> } | null, work: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DiAvenantQueryVariables = Exact<{
  daReference: string;
}>;


export type DiAvenantQuery = { da: { id: string, dap: { id: string, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, version: number, form: { reason: DapReason | null, subReason: DapSubReason | null, circumstances: string | null, perimeter: DapPerimeter | null, units: string | null, placementDay: string | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null, cseOpinion: CseOpinion | null, cseOpinionDay: string | null, previousUse: PreviousUse | null, commitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null }>, earlierCommitments: Array<{ kind: CommitmentKind | null, kindLabel: string, description: string | null, dueDay: string | null, outcome: CommitmentOutcome | null, outcomeText: string | null }>, justifications: Array<{ code: DapWarningCode, text: string }> | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> }> } | null } | null };

export type ComparedLineFieldsFragment = { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number };

export type DiFollowingFragment = { nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null };

export type RecapFileQueryVariables = Exact<{
  reference: string;
  stage: RecapStage;
  format: RecapFormat;
}>;


export type RecapFileQuery = { di: { id: string, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null };

export type CorrectDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
  idempotencyKey: string;
}>;


export type CorrectDiMutation = { correctDi: { di: { id: string, reference: string, version: number } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type TakeDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
}>;


export type TakeDiMutation = { takeDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CheckDiMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
}>;


export type CheckDiMutation = { checkDi: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type InvalidateDiPaymentMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
}>;


export type InvalidateDiPaymentMutation = { invalidateDiPayment: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AskDiRecoveryMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  amount: number;
  reason: string;
}>;


export type AskDiRecoveryMutation = { askDiRecovery: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type IssueDiRecoveryMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  dueOn: string;
}>;


export type IssueDiRecoveryMutation = { issueDiRecovery: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CancelDiRecoveryMutationVariables = Exact<{
  reference: string;
  expectedVersion: number;
  reason: string;
}>;


export type CancelDiRecoveryMutation = { cancelDiRecovery: { di: { id: string, reference: string, daReference: string, month: string, monthLabel: string, version: number, status: DiStatus, statusLabel: string, statusSentence: string, nextStep: string, siret: string, establishmentName: string, departement: string, companyHeadcount: number, deadline: string, submittedAt: string | null, rejectionReason: string | null, paymentReference: string | null, envelopeHours: number, leftHours: number, availableCategories: Array<AllowanceCategory>, nextStepBy: string | null, nextStepBefore: string | null, due: number | null, corrects: string | null, replacedBy: string | null, correctionReason: string | null, paidOn: string | null, paymentRejection: string | null, recovery: number | null, recoveryReason: string | null, recoveryDueOn: string | null, weeks: Array<{ monday: string, sunday: string, label: string, days: Array<string>, workingDaysInPeriod: number, workingDays: number }>, lines: Array<{ id: string, position: number, arrangement: WorkingTimeArrangement, contractKind: ContractKind, allowanceCategory: AllowanceCategory, contractWeeklyHours: number, hourlyRate: number, agreementSignedOn: string | null, monthlyClaim: boolean, contractStart: string | null, contractEnd: string | null, payableHours: number, beyondQuota: number, allowanceHourly: number | null, allowance: number | null, indemnityHourly: number | null, indemnity: number | null, leftToEmployer: number | null, floorUnpublished: boolean, employee:
          | { __typename: 'DiEmployeeFull', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeMasked', identifierKind: PersonIdentifierKind, identifierMasked: string, id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
          | { __typename: 'DiEmployeeNamed', id: string, lastName: string, firstName: string, category: SocioProfessionalCategory }
        , weeks: Array<{ monday: string, worked: number, assimilated: number, idle: number, workedHalfDays: number | null, assimilatedHalfDays: number | null, idleHalfDays: number | null, payable: number }>, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> }>, totals: { employees: number, idleHours: number, payableHours: number, allowance: number, indemnity: number, leftToEmployer: number }, history: Array<{ id: string, at: string, act: string, label: string, by: string, detail: string | null }>, request: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, validation: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, versions: Array<{ reference: string, formVersion: number, status: DiStatus, statusLabel: string, submittedAt: string | null, allowance: number, due: number | null, counts: boolean }>, comparison: { reference: string, allowanceBefore: number, difference: number, lines: Array<{ kind: DiLineChangeKind, name: string, before: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null, after: { idleHours: number, payableHours: number, hourlyRate: number, allowance: number, indemnity: number } | null }> } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type LateDecreeFieldsFragment = { publishedOn: Array<string>, allowance: number, dueAllowance: number, indemnity: number, dueIndemnity: number, explained: boolean, changes: Array<string>, changedLines: number };

export type LateDecreeDifferencesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LateDecreeDifferencesQuery = { lateDecreeDifferences: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ publishedOn: Array<string>, allowance: number, dueAllowance: number, indemnity: number, dueIndemnity: number, explained: boolean, changes: Array<string>, changedLines: number, di: { id: string, reference: string, siret: string, establishmentName: string, departement: string, monthLabel: string, status: DiStatus, statusLabel: string } }> } };

export type DiComplementQueryVariables = Exact<{
  reference: string;
}>;


export type DiComplementQuery = { di: { id: string, complement: { publishedOn: Array<string>, allowance: number, dueAllowance: number, indemnity: number, dueIndemnity: number, explained: boolean, changes: Array<string>, changedLines: number, lines: Array<{ name: string, allowance: number, dueAllowance: number, indemnity: number, dueIndemnity: number, steps: Array<{ label: string, value: string, article: string | null, source: string, period: string }> }> } | null } | null };

export type EstablishmentCardFragment = { siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, address: { postalCode: string | null, city: string | null } };

export type CompanyLinkFieldsFragment = { level: ProofLevel, label: string, sentence: string, at: string | null };

export type EstablishmentSheetFragment = { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> };

export type DapRowFragment = { id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, createdAt: string, submittedAt: string | null, form: { startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null };

export type DaRowFragment = { id: string, reference: string, status: DaStatus, statusLabel: string, bySilence: boolean, startDay: string, endDay: string, authorisedHours: number, usedHours: number, leftHours: number, siret: string, establishmentName: string, months: Array<{ month: string, label: string, status: DiStatus | null, statusLabel: string | null, diReference: string | null, deadline: string, canOpen: boolean }> };

export type MySpaceQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MySpaceQuery = { myEstablishments: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ withoutUser: boolean, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, possibleActions: Array<{ act: string, label: string, needsReason: boolean }>, daps: { nodes: Array<{ cseOpinionDueDay: string | null, id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, createdAt: string, submittedAt: string | null, laterCseOpinion: { day: string } | null, form: { startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null }> }, das: Array<{ id: string, reference: string, status: DaStatus, statusLabel: string, bySilence: boolean, startDay: string, endDay: string, authorisedHours: number, usedHours: number, leftHours: number, siret: string, establishmentName: string, months: Array<{ month: string, label: string, status: DiStatus | null, statusLabel: string | null, diReference: string | null, deadline: string, canOpen: boolean }> }>, address: { postalCode: string | null, city: string | null } }> } };

export type MyEstablishmentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyEstablishmentsQuery = { myEstablishments: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, address: { postalCode: string | null, city: string | null } }> } };

export type EstablishmentQueryVariables = Exact<{
  siret: string;
}>;


export type EstablishmentQuery = { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, daps: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, createdAt: string, submittedAt: string | null, form: { startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null }> }, das: Array<{ id: string, reference: string, status: DaStatus, statusLabel: string, bySilence: boolean, startDay: string, endDay: string, authorisedHours: number, usedHours: number, leftHours: number, siret: string, establishmentName: string, months: Array<{ month: string, label: string, status: DiStatus | null, statusLabel: string | null, diReference: string | null, deadline: string, canOpen: boolean }> }>, dis: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, monthLabel: string, status: DiStatus, statusLabel: string, deadline: string, totals: { employees: number, payableHours: number, allowance: number } }> }, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null };

export type SaveEstablishmentMutationVariables = Exact<{
  input: SaveEstablishmentInput;
}>;


export type SaveEstablishmentMutation = { saveEstablishment: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CancelBankChangeMutationVariables = Exact<{
  target: EstablishmentTargetInput;
}>;


export type CancelBankChangeMutation = { cancelBankChange: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CloseEstablishmentMutationVariables = Exact<{
  target: EstablishmentTargetInput;
  closedOn: string;
}>;


export type CloseEstablishmentMutation = { closeEstablishment: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReopenEstablishmentMutationVariables = Exact<{
  target: EstablishmentTargetInput;
}>;


export type ReopenEstablishmentMutation = { reopenEstablishment: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ReplaceEstablishmentMutationVariables = Exact<{
  target: EstablishmentTargetInput;
  input: ReplaceEstablishmentInput;
}>;


export type ReplaceEstablishmentMutation = { replaceEstablishment: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CheckEstablishmentLinkMutationVariables = Exact<{
  target: EstablishmentTargetInput;
  how: string;
}>;


export type CheckEstablishmentLinkMutation = { checkEstablishmentLink: { establishment: { siren: string, closedOn: string | null, replacedBySiret: string | null, withoutUser: boolean, version: number, phone: string | null, email: string | null, nafCode: string | null, contactLastName: string | null, contactFirstName: string | null, contactPhone: string | null, contactEmail: string | null, establishmentHeadcount: number | null, companyHeadcount: number | null, companyHasCse: boolean | null, ibanMasked: string | null, bic: string | null, bankHolder: string | null, siret: string, name: string, departement: string, departementName: string, myRole: HabilitationRole | null, missingFields: Array<string>, replaces: Array<{ siret: string, name: string }>, companyLink: { level: ProofLevel, label: string, sentence: string, at: string | null }, pendingBankChange: { ibanMasked: string, usableFrom: string, by: string } | null, address: { number: string | null, extension: string | null, kind: string | null, street: string | null, complement: string | null, postalCode: string | null, city: string | null, communeCode: string | null }, possibleActions: Array<{ act: string, label: string, needsReason: boolean }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type HabilitationFieldsFragment = { id: string, personName: string, email: string, role: HabilitationRole, title: string, wholeCompany: boolean, since: string, endedAt: string | null, version: number, own: boolean };

export type HabilitationRequestFieldsFragment = { id: string, siret: string, personName: string, email: string, emailProven: boolean, message: string, status: HabilitationRequestStatus, createdAt: string, answeredAt: string | null, answeredByName: string | null, answerReason: string | null, assistanceReference: string | null, arbitrationReason: string | null, aspSignedByName: string | null, udSignedByName: string | null, effectiveAt: string | null, objection: string | null, version: number };

export type HabilitationsQueryVariables = Exact<{
  siret: string;
}>;


export type HabilitationsQuery = { establishment: { siret: string, siren: string, name: string, myRole: HabilitationRole | null } | null, habilitations: Array<{ id: string, personName: string, email: string, role: HabilitationRole, title: string, wholeCompany: boolean, since: string, endedAt: string | null, version: number, own: boolean }> };

export type HabilitationsToManageQueryVariables = Exact<{
  siret: string;
}>;


export type HabilitationsToManageQuery = { habilitationInvitations: Array<{ id: string, email: string, role: HabilitationRole, wholeCompany: boolean, invitedByName: string, expiresAt: string }>, habilitationRequests: Array<{ id: string, siret: string, personName: string, email: string, emailProven: boolean, message: string, status: HabilitationRequestStatus, createdAt: string, answeredAt: string | null, answeredByName: string | null, answerReason: string | null, assistanceReference: string | null, arbitrationReason: string | null, aspSignedByName: string | null, udSignedByName: string | null, effectiveAt: string | null, objection: string | null, version: number }> };

export type InviteHabilitationMutationVariables = Exact<{
  input: InviteHabilitationInput;
}>;


export type InviteHabilitationMutation = { inviteHabilitation: { id: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type CancelHabilitationInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelHabilitationInvitationMutation = { cancelHabilitationInvitation: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ChangeHabilitationMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  role: HabilitationRole;
}>;


export type ChangeHabilitationMutation = { changeHabilitation: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RevokeHabilitationMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type RevokeHabilitationMutation = { revokeHabilitation: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AnswerHabilitationRequestMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  role?: HabilitationRole | null | undefined;
  reason?: string | null | undefined;
}>;


export type AnswerHabilitationRequestMutation = { answerHabilitationRequest: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type HabilitationInvitationQueryVariables = Exact<{
  link: string;
}>;


export type HabilitationInvitationQuery = { habilitationInvitation: { siret: string | null, establishmentName: string | null, wholeCompany: boolean | null, role: HabilitationRole | null, invitedByName: string | null, email: string | null, choosesPassword: boolean | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AcceptHabilitationInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptHabilitationInvitationMutation = { acceptHabilitationInvitation: { siret: string | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RequestHabilitationMutationVariables = Exact<{
  input: RequestHabilitationInput;
}>;


export type RequestHabilitationMutation = { requestHabilitation: { email: string | null, deliveryTicket: string | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type FollowedRequestFieldsFragment = { siret: string | null, status: HabilitationRequestStatus | null, createdAt: string | null, arbitrationFrom: string | null, answerReason: string | null, assistanceReference: string | null, effectiveAt: string | null, byInvitation: boolean | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> };

export type FollowedHabilitationRequestQueryVariables = Exact<{
  link: string;
}>;


export type FollowedHabilitationRequestQuery = { followedHabilitationRequest: { siret: string | null, status: HabilitationRequestStatus | null, createdAt: string | null, arbitrationFrom: string | null, answerReason: string | null, assistanceReference: string | null, effectiveAt: string | null, byInvitation: boolean | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AskHabilitationArbitrationMutationVariables = Exact<{
  link: string;
  holderLeft: boolean;
  reason: string;
  phone: string;
}>;


export type AskHabilitationArbitrationMutation = { askHabilitationArbitration: { siret: string | null, status: HabilitationRequestStatus | null, createdAt: string | null, arbitrationFrom: string | null, answerReason: string | null, assistanceReference: string | null, effectiveAt: string | null, byInvitation: boolean | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type HabilitationArbitrationsQueryVariables = Exact<{ [key: string]: never; }>;


export type HabilitationArbitrationsQuery = { habilitationArbitrations: Array<{ id: string, siret: string, personName: string, email: string, emailProven: boolean, message: string, status: HabilitationRequestStatus, createdAt: string, answeredAt: string | null, answeredByName: string | null, answerReason: string | null, assistanceReference: string | null, arbitrationReason: string | null, aspSignedByName: string | null, udSignedByName: string | null, effectiveAt: string | null, objection: string | null, version: number }> };

export type ArbitrateHabilitationMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  accept: boolean;
  reason: string;
}>;


export type ArbitrateHabilitationMutation = { arbitrateHabilitation: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type LatestMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestMessagesQuery = { inbox: { nodes: Array<{ id: string, subject: string, at: string, readAt: string | null, link: string | null }> } };

export type HomeUdQueryVariables = Exact<{
  arbitrates: boolean;
}>;


export type HomeUdQuery = { worklistCounts: { waiting: number, passed: number, within4Hours: number, within12Hours: number, mine: number, nobodys: number }, daps: { nodes: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, takenBy: string | null, form: { reason: DapReason | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null, warnings: Array<{ code: string }> }> }, dis: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, perimeterDelegations: Array<{ id: string, agentName: string, departement: string, fromDay: string, untilDay: string, endedAt: string | null }>, habilitationArbitrations?: Array<{ id: string }> };

export type HomeAspQueryVariables = Exact<{
  arbitrates: boolean;
}>;


export type HomeAspQuery = { toAsk: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, asked: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, paymentOrders: { nodes: Array<{ reference: string, unanswered: { count: number } }> }, habilitationArbitrations?: Array<{ id: string }>, assistanceRequests: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type HomeDgefpQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeDgefpQuery = { overdueDaps: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, tacitSweeps: { nodes: Array<{ id: string, startedAt: string, accepted: number, failure: string | null }> }, agentAccessRequests: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, leakReports: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, assistanceRequests: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type HomeSupportQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeSupportQuery = { assistanceRequests: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } }, supportAccesses: Array<{ id: string, siret: string | null, establishmentName: string | null, endsAt: string, open: boolean }> };

export type HomeCabinetsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeCabinetsQuery = { cabinets: Array<{ id: string }> };

export type LegalEntryFragment = { effect: string, until: string | null, publication: string | null, variant: string | null, value: string | null, source: string, confidence: string, note: string | null };

export type LegalParametersQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type LegalParametersQuery = { legalParameters: Array<{ id: string, title: string, unit: string, article: string, current: Array<{ effect: string, until: string | null, publication: string | null, variant: string | null, value: string | null, source: string, confidence: string, note: string | null }>, entries: Array<{ effect: string, until: string | null, publication: string | null, variant: string | null, value: string | null, source: string, confidence: string, note: string | null }> }> };

export type ExportDapsMutationVariables = Exact<{
  filter?: DapFilter | null | undefined;
}>;


export type ExportDapsMutation = { exportDaps: { work: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ExportDisMutationVariables = Exact<{
  filter?: DiFilter | null | undefined;
}>;


export type ExportDisMutation = { exportDis: { work: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type LongWorkFieldsFragment = { id: string, kind: string, label: string, state: LongWorkState, stateLabel: string, done: number, total: number | null, startedAt: string, finishedAt: string | null, stopping: boolean, failure: string | null, result: Array<{ field: string, label: string, value: string }>, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null };

export type LongWorkQueryVariables = Exact<{
  id: string | number;
}>;


export type LongWorkQuery = { longWork: { id: string, kind: string, label: string, state: LongWorkState, stateLabel: string, done: number, total: number | null, startedAt: string, finishedAt: string | null, stopping: boolean, failure: string | null, result: Array<{ field: string, label: string, value: string }>, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null };

export type LongWorksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LongWorksQuery = { longWorks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: string, label: string, state: LongWorkState, stateLabel: string, done: number, total: number | null, startedAt: string, finishedAt: string | null, stopping: boolean, failure: string | null, result: Array<{ field: string, label: string, value: string }>, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }> } };

export type CancelLongWorkMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelLongWorkMutation = { cancelLongWork: { work: { id: string, kind: string, label: string, state: LongWorkState, stateLabel: string, done: number, total: number | null, startedAt: string, finishedAt: string | null, stopping: boolean, failure: string | null, result: Array<{ field: string, label: string, value: string }>, file: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MandateFieldsFragment = { id: string, siren: string, companyName: string, state: MandateState, stateLabel: string, nearEnd: boolean, rightsSentence: string, fromDay: string, untilDay: string | null, signatoryEmail: string | null, signedAt: string | null, signatoryName: string | null, signatoryTitle: string | null, endReason: string | null, version: number, wholeCompany: boolean, establishmentCount: number, companyWithoutUser: boolean, cabinet: { siren: string, name: string }, establishments: Array<{ siret: string, name: string, open: boolean }>, possibleActions: Array<{ act: string, label: string }>, document: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null };

export type MyCabinetsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCabinetsQuery = { cabinets: Array<{ id: string, siren: string, name: string, email: string, administered: boolean, members: Array<{ id: string, name: string, email: string, role: CabinetRole }> }>, myEstablishments: { nodes: Array<{ siret: string, name: string, myRole: HabilitationRole | null }> } };

export type MandatesQueryVariables = Exact<{
  filter?: MandateFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MandatesQuery = { mandates: { nodes: Array<{ id: string, siren: string, companyName: string, state: MandateState, stateLabel: string, nearEnd: boolean, rightsSentence: string, fromDay: string, untilDay: string | null, signatoryEmail: string | null, signedAt: string | null, signatoryName: string | null, signatoryTitle: string | null, endReason: string | null, version: number, wholeCompany: boolean, establishmentCount: number, companyWithoutUser: boolean, cabinet: { siren: string, name: string }, establishments: Array<{ siret: string, name: string, open: boolean }>, possibleActions: Array<{ act: string, label: string }>, document: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateCabinetMutationVariables = Exact<{
  input: CreateCabinetInput;
}>;


export type CreateCabinetMutation = { createCabinet: { cabinet: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type InviteColleagueMutationVariables = Exact<{
  cabinetId: string | number;
  email: string;
}>;


export type InviteColleagueMutation = { inviteColleague: { cabinet: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RemoveColleagueMutationVariables = Exact<{
  cabinetId: string | number;
  memberId: string | number;
}>;


export type RemoveColleagueMutation = { removeColleague: { cabinet: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type ProposeMandateMutationVariables = Exact<{
  input: ProposeMandateInput;
}>;


export type ProposeMandateMutation = { proposeMandate: { count: number | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SignMandateMutationVariables = Exact<{
  target: MandateTargetInput;
  title: string;
}>;


export type SignMandateMutation = { signMandate: { mandate: { id: string, siren: string, companyName: string, state: MandateState, stateLabel: string, nearEnd: boolean, rightsSentence: string, fromDay: string, untilDay: string | null, signatoryEmail: string | null, signedAt: string | null, signatoryName: string | null, signatoryTitle: string | null, endReason: string | null, version: number, wholeCompany: boolean, establishmentCount: number, companyWithoutUser: boolean, cabinet: { siren: string, name: string }, establishments: Array<{ siret: string, name: string, open: boolean }>, possibleActions: Array<{ act: string, label: string }>, document: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type EndMandateMutationVariables = Exact<{
  target: MandateTargetInput;
  reason?: string | null | undefined;
}>;


export type EndMandateMutation = { endMandate: { mandate: { id: string, siren: string, companyName: string, state: MandateState, stateLabel: string, nearEnd: boolean, rightsSentence: string, fromDay: string, untilDay: string | null, signatoryEmail: string | null, signedAt: string | null, signatoryName: string | null, signatoryTitle: string | null, endReason: string | null, version: number, wholeCompany: boolean, establishmentCount: number, companyWithoutUser: boolean, cabinet: { siren: string, name: string }, establishments: Array<{ siret: string, name: string, open: boolean }>, possibleActions: Array<{ act: string, label: string }>, document: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RemindMandateMutationVariables = Exact<{
  target: MandateTargetInput;
  email?: string | null | undefined;
}>;


export type RemindMandateMutation = { remindMandate: { mandate: { id: string, siren: string, companyName: string, state: MandateState, stateLabel: string, nearEnd: boolean, rightsSentence: string, fromDay: string, untilDay: string | null, signatoryEmail: string | null, signedAt: string | null, signatoryName: string | null, signatoryTitle: string | null, endReason: string | null, version: number, wholeCompany: boolean, establishmentCount: number, companyWithoutUser: boolean, cabinet: { siren: string, name: string }, establishments: Array<{ siret: string, name: string, open: boolean }>, possibleActions: Array<{ act: string, label: string }>, document: { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type TransferMandatesMutationVariables = Exact<{
  input: TransferMandatesInput;
}>;


export type TransferMandatesMutation = { transferMandates: { count: number | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type NameCompanyUserMutationVariables = Exact<{
  input: NameCompanyUserInput;
}>;


export type NameCompanyUserMutation = { nameCompanyUser: { mandate: { id: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MandateToSignQueryVariables = Exact<{
  link: string;
}>;


export type MandateToSignQuery = { mandateToSign: { companyName: string | null, siren: string | null, sirets: Array<string> | null, wholeCompany: boolean | null, rightsSentence: string | null, datesSentence: string | null, email: string | null, choosesPassword: boolean | null, cabinet: { siren: string, name: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SignMandateFromLinkMutationVariables = Exact<{
  input: SignMandateFromLinkInput;
}>;


export type SignMandateFromLinkMutation = { signMandateFromLink: { siret: string | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MandateInvitationQueryVariables = Exact<{
  link: string;
}>;


export type MandateInvitationQuery = { mandateInvitation: { joinsCabinet: boolean | null, companyName: string | null, email: string | null, firstName: string | null, lastName: string | null, choosesPassword: boolean | null, cabinet: { siren: string, name: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AcceptMandateInvitationMutationVariables = Exact<{
  input: AcceptMandateInvitationInput;
}>;


export type AcceptMandateInvitationMutation = { acceptMandateInvitation: { siret: string | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type PreviewMassDecisionQueryVariables = Exact<{
  filter: DapFilter;
  decision: MassDecisionInput;
}>;


export type PreviewMassDecisionQuery = { previewMassDecision: { preview: { departement: string, count: number, firstFiles: Array<{ reference: string, establishmentName: string, siret: string }>, cannot: Array<{ why: string, count: number, references: Array<string> }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MassDecisionFieldsFragment = { id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, hearing: { id: string, answerBy: string, open: boolean } | null };

export type MassDecisionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MassDecisionsQuery = { massDecisions: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, hearing: { id: string, answerBy: string, open: boolean } | null }> } };

export type MassDecisionQueryVariables = Exact<{
  id: string | number;
}>;


export type MassDecisionQuery = { massDecision: { id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, notDecided: Array<{ reference: string, establishmentName: string, outcome: MassOutcome, why: string | null }>, hearing: { id: string, answerBy: string, open: boolean } | null } | null };

export type DecideInMassMutationVariables = Exact<{
  filter: DapFilter;
  decision: MassDecisionInput;
  expectedCount: number;
  idempotencyKey: string;
}>;


export type DecideInMassMutation = { decideInMass: { massDecision: { id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, hearing: { id: string, answerBy: string, open: boolean } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type UndoMassDecisionMutationVariables = Exact<{
  id: string | number;
  replacement: MassUndoChoice;
  reason: string;
  idempotencyKey: string;
}>;


export type UndoMassDecisionMutation = { undoMassDecision: { massDecision: { id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, hearing: { id: string, answerBy: string, open: boolean } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type HearInMassMutationVariables = Exact<{
  id: string | number;
  reason: string;
  answerBy: string;
  idempotencyKey: string;
}>;


export type HearInMassMutation = { hearInMass: { massDecision: { id: string, workId: string | null, label: string, kind: MassDecisionKind, text: string | null, byName: string, startedAt: string, count: number, undoChoices: Array<MassUndoChoice>, undoOf: string | null, answerBy: string | null, done: number, refused: number, failed: number, undoneBy: Array<string>, hearing: { id: string, answerBy: string, open: boolean } | null } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MailDeliveryFieldsFragment = { state: MailDeliveryState, to: string, since: string, failedTries: number, nextTryAt: string | null, resendsLeft: number, resendFrom: string | null, expiresAt: string };

export type MailDeliveryQueryVariables = Exact<{
  ticket: string;
}>;


export type MailDeliveryQuery = { mailDelivery: { state: MailDeliveryState, to: string, since: string, failedTries: number, nextTryAt: string | null, resendsLeft: number, resendFrom: string | null, expiresAt: string } | null };

export type ResendMailMutationVariables = Exact<{
  ticket: string;
}>;


export type ResendMailMutation = { resendMail: { delivery: { state: MailDeliveryState, to: string, since: string, failedTries: number, nextTryAt: string | null, resendsLeft: number, resendFrom: string | null, expiresAt: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type InboxQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, subject: string, text: string, at: string, readAt: string | null, link: string | null, delivery: string }> } };

export type MarkMessageReadMutationVariables = Exact<{
  id: string | number;
}>;


export type MarkMessageReadMutation = { markMessageRead: { refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type MailPreferenceFieldsFragment = { topic: MailTopic, label: string, help: string, byEmail: boolean };

export type MailPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailPreferencesQuery = { mailPreferences: Array<{ topic: MailTopic, label: string, help: string, byEmail: boolean }> };

export type SetMailPreferenceMutationVariables = Exact<{
  topic: MailTopic;
  byEmail: boolean;
}>;


export type SetMailPreferenceMutation = { setMailPreference: { preferences: Array<{ topic: MailTopic, label: string, help: string, byEmail: boolean }> | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type PendingOidcLinkQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingOidcLinkQuery = { pendingOidcLink: { email: string, label: string, triesLeft: number } | null };

export type LinkOidcIdentityMutationVariables = Exact<{
  password: string;
}>;


export type LinkOidcIdentityMutation = { linkOidcIdentity: { nextStep: SignInStep | null, me: { id: string, email: string, identifier: string, firstName: string, lastName: string, emailConfirmed: boolean, role: ViewerRole, head: boolean, departements: Array<string>, unreadMessages: number, acts: Array<string> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SignOutWayQueryVariables = Exact<{ [key: string]: never; }>;


export type SignOutWayQuery = { me: { id: string, byProvider: boolean } | null };

export type SavedViewsQueryVariables = Exact<{
  list: SavedViewList;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, search: string }> };

export type SaveViewMutationVariables = Exact<{
  list: SavedViewList;
  name: string;
  search: string;
}>;


export type SaveViewMutation = { saveView: { views: Array<{ id: string, name: string, search: string }> | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RenameViewMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RenameViewMutation = { renameView: { views: Array<{ id: string, name: string, search: string }> | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { deleteView: { views: Array<{ id: string, name: string, search: string }> | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { text: string, understood: Array<{ kind: string, label: string, corrected: boolean }>, hits: Array<{ kind: SearchKind, title: string, subtitle: string, reference: string | null, siret: string | null }> } };

export type ServiceQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceQuery = { service: { demoMode: boolean, now: string, maxDocuments: number, maxDocumentBytes: number, maxImportBytes: number, acceptedDocumentTypes: Array<string>, nextTacitSweepAt: string | null, identityProvider: string | null, brandName: string | null, demoLogins: Array<{ label: string, email: string, password: string, story: string }> } };

export type DemoMailsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoMailsQuery = { demoMails: Array<{ id: string, to: string, subject: string, text: string, at: string }> };

export type CommunesQueryVariables = Exact<{
  postalCode: string;
}>;


export type CommunesQuery = { communes: Array<{ code: string, name: string, departement: string, departementName: string }> };

export type RefusalFieldsFragment = { code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> };

export type ActionFieldsFragment = { act: string, label: string, needsReason: boolean };

export type FileLinkFieldsFragment = { url: string, name: string, sizeBytes: number, sha256: string, expiresAt: string };

export type TimelineFieldsFragment = { id: string, at: string, act: string, label: string, by: string, detail: string | null };

export type FigureLineFragment = { key: string, label: string, received: number, authorised: number, refused: number, bySilence: number, hoursAsked: number, hoursAuthorised: number };

export type StatisticsQueryVariables = Exact<{
  from: string;
  until: string;
  departement?: string | null | undefined;
}>;


export type StatisticsQuery = { statistics: { statistics: { from: string, until: string, medianHours: number | null, totals: { received: number, authorised: number, refused: number, bySilence: number, hoursAsked: number, hoursAuthorised: number }, weeks: Array<{ key: string, label: string, received: number, authorised: number, refused: number, bySilence: number, hoursAsked: number, hoursAuthorised: number }>, reasons: Array<{ key: string, label: string, received: number, authorised: number, refused: number, bySilence: number, hoursAsked: number, hoursAuthorised: number }>, sections: Array<{ key: string, label: string, received: number, authorised: number, refused: number, bySilence: number, hoursAsked: number, hoursAuthorised: number }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type AccountOriginQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountOriginQuery = { me: { id: string, fromSylae: boolean, providerSiret: string | null } | null };

export type TacitRegimeFieldsFragment = { id: string, kind: TacitRegimeKind, label: string, from: string, source: string, setBy: string };

export type SweepReportFragment = { id: string, startedAt: string, dueBefore: string, durationMs: number, trigger: string, dryRun: boolean, seen: number, accepted: number, skippedCount: number, failure: string | null, files: Array<string>, skipped: Array<{ reference: string, why: string }> };

export type TacitRegimesQueryVariables = Exact<{ [key: string]: never; }>;


export type TacitRegimesQuery = { tacitRegime: { lawOfTheDay: string, current: { id: string, kind: TacitRegimeKind, label: string, from: string, source: string, setBy: string }, regimes: Array<{ id: string, kind: TacitRegimeKind, label: string, from: string, source: string, setBy: string }> } };

export type TacitSweepsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TacitSweepsQuery = { tacitSweeps: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, startedAt: string, dueBefore: string, durationMs: number, trigger: string, dryRun: boolean, seen: number, accepted: number, skippedCount: number, failure: string | null, files: Array<string>, skipped: Array<{ reference: string, why: string }> }> } };

export type OverdueDapsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OverdueDapsQuery = { overdueDaps: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, isAvenant: boolean, avenantNumber: number, status: DapStatus, statusLabel: string, siret: string, establishmentName: string, departement: string, submittedAt: string | null, takenBy: string | null, form: { reason: DapReason | null, startDay: string | null, endDay: string | null, employeesConcerned: number | null, forecastHours: number | null }, tacitTerm: { dueAt: string, passed: boolean } | null, warnings: Array<{ code: string }> }> } };

export type SetTacitRegimeMutationVariables = Exact<{
  kind: TacitRegimeKind;
  from: string;
  source: string;
}>;


export type SetTacitRegimeMutation = { setTacitRegime: { regime: { id: string, kind: TacitRegimeKind, label: string, from: string, source: string, setBy: string } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }>, warnings: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type RunTacitSweepMutationVariables = Exact<{
  dryRun: boolean;
}>;


export type RunTacitSweepMutation = { runTacitSweep: { report: { id: string, startedAt: string, dueBefore: string, durationMs: number, trigger: string, dryRun: boolean, seen: number, accepted: number, skippedCount: number, failure: string | null, files: Array<string>, skipped: Array<{ reference: string, why: string }> } | null, refusals: Array<{ code: string, path: string, message: string, article: string | null, numbers: Array<{ name: string, value: string }> }> } };

export type VerifyDocumentQueryVariables = Exact<{
  code: string;
}>;


export type VerifyDocumentQuery = { verifyDocument: { valid: boolean, reference: string | null, date: string | null } };
