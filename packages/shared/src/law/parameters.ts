import { type Cents, formatBasisPoints, formatCents, formatHours } from '../measures/index.ts';
import { day, formatDayShort, parisDayOf } from '../time/index.ts';
import { ALLOWANCE_RATES } from './allowance-rate.ts';
import { AUTHORISATION_LENGTHS, type AuthorisationLength } from './authorisation-length.ts';
import { CATEGORIES, CATEGORY_LABELS, REASON_LABELS } from './category.ts';
import { CLAIM_DEADLINE_RULES, CLAIM_REGULARISATION, type ClaimDeadlineRule } from './claim-deadline.ts';
import { CSE_OPINION, CSE_OPINION_HEADCOUNT, type CseOpinionRule } from './cse-opinion.ts';
import { FLAT_ALLOWANCES } from './flat-allowance.ts';
import { INDEMNITY_FLOORS } from './indemnity-floor.ts';
import { INDEMNITY_RATES } from './indemnity-rate.ts';
import { LATE_FILING, LATE_FILING_TOLERANCE } from './late-filing.ts';
import { MAYOTTE_ALLOWANCE_FLOOR } from './mayotte-allowance-floor.ts';
import { COMMITMENTS_LOOK_BACK_MONTHS, RECOVERY_MIN_DAYS, RETENTION_MAX_YEARS, WITHDRAWAL_MONTHS } from './other-delays.ts';
import { entriesOf, type LegalParameter, type LegalParameterEntry } from './registry.ts';
import { ROUNDING_RULE } from './rounding-rule.ts';
import { ALLOWANCE_CEILING, INDEMNITY_CEILING, type SmicCeiling } from './smic-ceiling.ts';
import { SMIC_MAYOTTE } from './smic-mayotte.ts';
import { SMIC } from './smic.ts';
import { SINGLE_REQUEST } from './single-request.ts';
import { CRISIS_TACIT_REGIME, formatTacitDelay, TACIT_DELAY } from './tacit-delay.ts';
import { CANCELLED_CACHET, FLIGHT_CREW_DAY, FORFAIT_CONVERSION, LEGAL_MONTHLY_HOURS, LEGAL_WEEK_CAP, LEGAL_WEEKLY_HOURS } from './working-time.ts';
import { MODERNISATION_SCOPE, YEARLY_QUOTA } from './yearly-quota.ts';

const HOURS_DATE = 'date des heures chômées';
const FILING_DATE = 'date de dépôt de la DAP';
const EURO = 'euros par heure';
const BEGINNING = day('2013-07-01');
const number = (value: number) => String(value);

/** Every dated parameter of the law that the service applies, for the API and for the pages of docs/law. */
export const LEGAL_PARAMETERS: readonly LegalParameter[] = [
  { id: 'tacit-delay', titleFr: 'Délai au terme duquel le silence vaut acceptation', unitFr: 'jours ou heures', articleFr: 'R. 5122-4', appliesByFr: 'date d’envoi de la demande, à Paris', entries: [...entriesOf(TACIT_DELAY, formatTacitDelay, 'Régime ordinaire'), crisisEntry()] },
  { id: 'authorisation-length', titleFr: 'Durée maximale d’une autorisation', unitFr: 'mois', articleFr: 'R. 5122-9', appliesByFr: FILING_DATE, entries: [...entriesOf(AUTHORISATION_LENGTHS[1], lengthFr, 'Motifs 1, 2, 4 et 5'), ...entriesOf(AUTHORISATION_LENGTHS[3], lengthFr, `Motif 3 (${REASON_LABELS[3].toLowerCase()})`)] },
  { id: 'late-filing', titleFr: 'Dépôt après le placement des salariés', unitFr: 'jours calendaires', articleFr: 'R. 5122-3', appliesByFr: FILING_DATE, entries: [...entriesOf(LATE_FILING, (rule) => `${rule.days} jours, motifs ${rule.reasons.join(' et ')}`), toleranceEntry()] },
  { id: 'cse-opinion', titleFr: 'Avis du CSE', unitFr: 'condition', articleFr: 'R. 5122-2', appliesByFr: FILING_DATE, entries: entriesOf(CSE_OPINION, cseFr) },
  { id: 'single-request', titleFr: 'Demande unique pour plusieurs établissements', unitFr: 'établissements', articleFr: 'R. 5122-2', appliesByFr: FILING_DATE, entries: entriesOf(SINGLE_REQUEST, (rule) => `au moins ${rule.minEstablishments} établissements dans au moins ${rule.minDepartements} départements`) },
  { id: 'commitments', titleFr: 'Engagements en cas de recours antérieur', unitFr: 'mois avant le dépôt', articleFr: 'R. 5122-9', appliesByFr: FILING_DATE, entries: entriesOf(COMMITMENTS_LOOK_BACK_MONTHS, number) },
  { id: 'flat-allowance', titleFr: 'Allocation forfaitaire (avant mars 2020)', unitFr: EURO, articleFr: 'D. 5122-13', appliesByFr: HOURS_DATE, entries: flatEntries() },
  { id: 'allowance-rate', titleFr: 'Taux et plancher de l’allocation', unitFr: 'part de la rémunération de référence, et euros par heure', articleFr: 'D. 5122-13', appliesByFr: HOURS_DATE, entries: CATEGORIES.flatMap((category) => entriesOf(ALLOWANCE_RATES[category], ({ rate, floor, turnoverDrop }) => `${formatBasisPoints(rate)}, plancher ${formatCents(floor)}${turnoverDrop === undefined ? '' : ` (baisse d’au moins ${formatBasisPoints(turnoverDrop)})`}`, CATEGORY_LABELS[category])) },
  { id: 'mayotte-allowance-floor', titleFr: 'Plancher de l’allocation à Mayotte', unitFr: EURO, articleFr: 'D. 5522-87', appliesByFr: HOURS_DATE, entries: [...entriesOf(MAYOTTE_ALLOWANCE_FLOOR, ({ common }) => formatCents(common), 'Droit commun'), ...entriesOf(MAYOTTE_ALLOWANCE_FLOOR, ({ raised }) => formatOptional(raised), 'Catégories majorées')] },
  { id: 'indemnity-rate', titleFr: 'Taux de l’indemnité due au salarié', unitFr: 'part de la rémunération de référence', articleFr: 'R. 5122-18', appliesByFr: HOURS_DATE, entries: CATEGORIES.flatMap((category) => entriesOf(INDEMNITY_RATES[category], ({ rate, capped }) => `${formatBasisPoints(rate)}, ${capped ? 'plafonnée' : 'non plafonnée'}`, CATEGORY_LABELS[category])) },
  { id: 'indemnity-floor', titleFr: 'Plancher de l’indemnité (SMIC horaire net)', unitFr: EURO, articleFr: 'R. 5122-18 et L. 3232-1', appliesByFr: HOURS_DATE, entries: [...entriesOf(INDEMNITY_FLOORS.NATIONAL, formatCents, 'Hors Mayotte'), ...entriesOf(INDEMNITY_FLOORS.MAYOTTE, formatCents, 'Mayotte')] },
  { id: 'smic', titleFr: 'SMIC horaire brut', unitFr: EURO, articleFr: 'L. 3231-2', appliesByFr: HOURS_DATE, entries: entriesOf(SMIC, formatCents) },
  { id: 'smic-mayotte', titleFr: 'SMIC horaire brut à Mayotte', unitFr: EURO, articleFr: 'L. 3423-1', appliesByFr: HOURS_DATE, entries: entriesOf(SMIC_MAYOTTE, formatCents) },
  { id: 'smic-ceiling', titleFr: 'Plafond de la rémunération de référence', unitFr: 'SMIC horaire', articleFr: 'D. 5122-13 et R. 5122-18', appliesByFr: HOURS_DATE, entries: [...entriesOf(ALLOWANCE_CEILING, ceilingFr, 'Allocation'), ...entriesOf(INDEMNITY_CEILING, ceilingFr, 'Indemnité')] },
  { id: 'yearly-quota', titleFr: 'Contingent annuel d’heures par salarié', unitFr: 'heures par année civile', articleFr: 'R. 5122-6 et R. 5122-7', appliesByFr: 'année des heures chômées', entries: [...entriesOf(YEARLY_QUOTA, ({ general }) => formatHours(general), 'Contingent général'), ...entriesOf(YEARLY_QUOTA, ({ modernisation }) => formatHours(modernisation), 'dont modernisation'), ...entriesOf(MODERNISATION_SCOPE, (scope) => (scope === 'WHOLE_REASON_4' ? 'tout le motif 4' : 'travaux de modernisation des installations et des bâtiments'), 'Périmètre de la modernisation')] },
  { id: 'claim-deadline', titleFr: 'Délai pour demander l’indemnisation', unitFr: 'mois après la fin de l’autorisation', articleFr: 'L. 5122-1', appliesByFr: 'dépôt de la DAP et fin de l’autorisation', entries: [...CLAIM_DEADLINE_RULES.map(deadlineEntry), regularisationEntry()] },
  { id: 'working-time', titleFr: 'Durées du travail et conversions', unitFr: 'heures', articleFr: 'L. 3121-27, R. 5122-19 et D. 5122-15', appliesByFr: HOURS_DATE, entries: workingTimeEntries() },
  { id: 'withdrawal', titleFr: 'Retrait d’une autorisation illégale', unitFr: 'mois après la décision', articleFr: 'CRPA L. 242-1', appliesByFr: 'date de la décision', entries: entriesOf(WITHDRAWAL_MONTHS, number) },
  { id: 'recovery', titleFr: 'Délai minimal de reversement', unitFr: 'jours', articleFr: 'R. 5122-10', appliesByFr: 'date de la demande de reversement', entries: entriesOf(RECOVERY_MIN_DAYS, number) },
  { id: 'retention', titleFr: 'Conservation des données personnelles', unitFr: 'années au plus', articleFr: 'R. 5122-24', appliesByFr: 'date de la demande d’indemnisation', entries: entriesOf(RETENTION_MAX_YEARS, number) },
  { id: 'rounding', titleFr: 'Arrondi des montants', unitFr: 'règle', articleFr: 'aucun texte', appliesByFr: HOURS_DATE, entries: entriesOf(ROUNDING_RULE, () => 'au centime le plus proche, le demi-centime vers le haut\u00a0; plafond jamais arrondi') },
];

function crisisEntry(): LegalParameterEntry {
  const { start, delay, source } = CRISIS_TACIT_REGIME;
  return { effect: parisDayOf(start), variantFr: 'Régime de crise du service', valueFr: `${formatTacitDelay(delay)} réelles depuis l’envoi`, source, confidence: 'sure', note: 'la DGEFP en fixe le début et la fin' };
}

function toleranceEntry(): LegalParameterEntry {
  const { until, source, confidence } = LATE_FILING_TOLERANCE;
  return { effect: LATE_FILING[1]?.effect ?? until, until, variantFr: 'Tolérance de la crise sanitaire', valueFr: `délai non opposé aux dépôts jusqu’au ${formatDayShort(until)}`, source, confidence };
}

function flatEntries(): LegalParameterEntry[] {
  return [
    ...entriesOf(FLAT_ALLOWANCES.NATIONAL, ({ upTo250 }) => formatCents(upTo250), 'Entreprise de 1 à 250 salariés'),
    ...entriesOf(FLAT_ALLOWANCES.NATIONAL, ({ over250 }) => formatCents(over250), 'Entreprise de plus de 250 salariés'),
    ...entriesOf(FLAT_ALLOWANCES.MAYOTTE, ({ upTo250 }) => formatCents(upTo250), 'Mayotte, entreprise de 1 à 250 salariés'),
    ...entriesOf(FLAT_ALLOWANCES.MAYOTTE, ({ over250 }) => formatCents(over250), 'Mayotte, entreprise de plus de 250 salariés'),
  ];
}

function workingTimeEntries(): LegalParameterEntry[] {
  return [
    ...entriesOf(LEGAL_WEEKLY_HOURS, formatHours, 'Durée légale hebdomadaire'),
    ...entriesOf(LEGAL_MONTHLY_HOURS, formatHours, 'Durée légale mensuelle'),
    ...entriesOf(LEGAL_WEEK_CAP, (cap) => (cap.kind === 'ABSOLUTE' ? 'plafond absolu' : 'levé par une convention, un accord ou un forfait'), 'Plafond de 35 heures par semaine'),
    ...entriesOf(FORFAIT_CONVERSION, (value) => `demi-journée ${formatHours(value.halfDay)}, jour ${formatHours(value.day)}, semaine ${formatHours(value.week)}`, 'Forfait en jours'),
    ...entriesOf(FLIGHT_CREW_DAY, formatHours, 'Jour d’inactivité du personnel navigant'),
    ...entriesOf(CANCELLED_CACHET, formatHours, 'Cachet annulé'),
  ];
}

function deadlineEntry(rule: ClaimDeadlineRule): LegalParameterEntry {
  const limit = rule.limit.kind === 'LAST_DAY' ? `jusqu’au ${formatDayShort(rule.limit.day)}` : `${rule.limit.months} mois`;
  return { effect: rule.filedFrom ?? rule.endsFrom ?? BEGINNING, variantFr: rule.caseFr, valueFr: limit, source: rule.source, confidence: rule.confidence };
}

function regularisationEntry(): LegalParameterEntry {
  const { extraMonths, source, confidence } = CLAIM_REGULARISATION;
  return { effect: BEGINNING, variantFr: 'Aménagement collectif du temps de travail de plus de six mois\u00a0: régularisation', valueFr: `${extraMonths} mois de plus`, source, confidence };
}

function lengthFr({ months, cap }: AuthorisationLength): string {
  return `${months} mois${cap === undefined ? '' : `, et ${cap.months} mois au plus sur ${cap.windowMonths} mois glissants`}`;
}

function cseFr({ required, deferred }: CseOpinionRule): string {
  const when = { ALWAYS: 'toujours joint', IF_THE_COMPANY_HAS_A_CSE: 'joint si l’entreprise a un CSE', FROM_50_EMPLOYEES: `joint si l’entreprise a au moins ${CSE_OPINION_HEADCOUNT} salariés` }[required];
  return deferred === undefined ? when : `${when}\u00a0; peut suivre dans les ${deferred.months} mois pour les motifs ${deferred.reasons.join(' et ')}`;
}

function ceilingFr(ceiling: SmicCeiling): string {
  return ceiling.kind === 'NONE' ? 'sans plafond' : `${Math.trunc(ceiling.tenths / 10)},${ceiling.tenths % 10} SMIC`;
}

function formatOptional(amount: Cents | null): string {
  return amount === null ? 'non trouvé' : formatCents(amount);
}
