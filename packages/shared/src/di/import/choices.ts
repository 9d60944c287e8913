import { CATEGORY_LABELS, type Category } from '../../law/index.ts';
import { CONTRACT_KIND_LABELS, type ContractKind } from '../amounts-input.ts';
import { WORKING_TIME_ARRANGEMENT_LABELS, type WorkingTimeArrangement } from '../arrangements.ts';
import { SOCIO_PROFESSIONAL_CATEGORY_LABELS, type SocioProfessionalCategory } from '../form.ts';
import { plainText } from './columns.ts';

/** The French codes that a file gives, each with our value; the values themselves and their labels are understood too. */
export const DI_IMPORT_CHOICES = {
  categorie: dictionary<SocioProfessionalCategory>(SOCIO_PROFESSIONAL_CATEGORY_LABELS, {
    OUVRIER: 'WORKER', EMPLOYE: 'EMPLOYEE', TECHNICIEN: 'TECHNICIAN', AGENT_DE_MAITRISE: 'TECHNICIAN', ETAM: 'TECHNICIAN', CADRE: 'MANAGER', APPRENTI: 'APPRENTICE',
  }),
  amenagement: dictionary<WorkingTimeArrangement>(WORKING_TIME_ARRANGEMENT_LABELS, {
    HEBDOMADAIRE: 'WEEKLY', TEMPS_PARTIEL: 'PART_TIME', PLUS_DE_35_H: 'OVER_35_AGREEMENT', FORFAIT_HEURES: 'FORFAIT_HOURS', FORFAIT_JOURS: 'FORFAIT_DAYS',
    EQUIVALENCE: 'EQUIVALENCE', MODULATION: 'MODULATION',
  }),
  type_contrat: dictionary<ContractKind>(CONTRACT_KIND_LABELS, {
    CDI: 'ORDINARY', CDD: 'ORDINARY', TEMPS_PARTIEL: 'PART_TIME', INTERIM: 'TEMPORARY_AGENCY', APPRENTISSAGE: 'APPRENTICE', PRO: 'PROFESSIONALISATION',
    PROFESSIONNALISATION: 'PROFESSIONALISATION', VRP: 'VRP', PIGISTE: 'PIGISTE',
  }),
  taux_allocation: dictionary<Category>(CATEGORY_LABELS, {
    DROIT_COMMUN: 'COMMON', SECTEUR_PROTEGE: 'PROTECTED', SECTEUR_PROTEGE_FORTE_BAISSE: 'PROTECTED_HARD_HIT', FERME: 'CLOSED_BY_ORDER',
    RESTRICTIONS_TERRITORIALES: 'TERRITORIAL_RESTRICTIONS', STATION_DE_SKI: 'SKI_CATCHMENT', VULNERABLE: 'VULNERABLE', GARDE_D_ENFANT: 'CHILDCARE',
  }),
} as const;

interface Dictionary<T extends string> {
  /** The codes that a message proposes. */
  readonly codes: readonly string[];
  read(text: string): T | undefined;
}

function dictionary<T extends string>(labels: Readonly<Record<T, string>>, codes: Readonly<Record<string, T>>): Dictionary<T> {
  const values = Object.keys(labels) as T[];
  const known = new Map<string, T>([
    ...values.map((value) => [plainText(value), value] as const),
    ...values.map((value) => [plainText(labels[value]), value] as const),
    ...Object.entries(codes).map(([code, value]) => [plainText(code), value] as const),
  ]);
  return { codes: Object.keys(codes), read: (text) => known.get(plainText(text)) };
}
