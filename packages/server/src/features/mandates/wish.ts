import { emailField, filled, parseSiren, isDay, refusal, refusalsOfZod, type Day, type Refusal, type Siren } from '@apart/shared';

export interface ProposeMandate {
  /** The cabinet that proposes… */
  readonly cabinetId?: string | null;
  /** … or the SIREN of the cabinet to which the company gives the mandate, signed at once by who gives it. */
  readonly cabinetSiren?: string | null;
  /** Lines « SIRET » or « SIRET ; courriel », of one company or of many; or `siren`: the whole company. */
  readonly sirets?: readonly string[] | null;
  readonly siren?: string | null;
  /** Where companies without a user are written to, for the lines that give no address. */
  readonly signatoryEmail?: string | null;
  readonly mayDap: boolean;
  readonly mayDi: boolean;
  readonly fromDay: string;
  readonly untilDay?: string | null;
  /** Quality of the signatory, when the company gives the mandate. */
  readonly signatoryTitle?: string | null;
  readonly idempotencyKey: string;
}

export interface Terms {
  readonly mayDap: boolean;
  readonly mayDi: boolean;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
}

/** Refusals of the fields that need nothing but themselves and the day. */
export function refusalsOfTerms(wish: ProposeMandate, today: Day): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { fromDay } = wish;
  const untilDay = wish.untilDay ?? null;
  if (!isDay(fromDay)) refusals.push(refusal('REQUIRED', 'input.fromDay', 'Début\u00a0: choisissez une date.'));
  else if (fromDay < today) refusals.push(refusal('FROM_PAST', 'input.fromDay', 'Début\u00a0: cette date est passée. Un mandat commence aujourd’hui au plus tôt.'));
  if (untilDay !== null && !isDay(untilDay)) refusals.push(refusal('DAY_INVALID', 'input.untilDay', 'Dernier jour\u00a0: cette date n’existe pas.'));
  else if (untilDay !== null && untilDay < fromDay) refusals.push(refusal('UNTIL_BEFORE_FROM', 'input.untilDay', 'Dernier jour\u00a0: il vient avant le début.'));
  if (wish.signatoryEmail?.trim()) {
    const read = emailField('Courriel de l’entreprise').safeParse(wish.signatoryEmail);
    if (!read.success) refusals.push(...refusalsOfZod(read.error, 'input.signatoryEmail'));
  }
  if (!wish.siren?.trim() && !wish.sirets?.some((line) => line.trim() !== '')) refusals.push(refusal('REQUIRED', 'input.sirets', 'Établissements\u00a0: donnez au moins un SIRET, ou le SIREN de l’entreprise.'));
  if (wish.siren?.trim() && wish.sirets?.some((line) => line.trim() !== '')) refusals.push(refusal('ONE_OF_TWO', 'input.siren', 'Choisissez\u00a0: des établissements par leur SIRET, ou toute l’entreprise par son SIREN.'));
  if (Boolean(wish.cabinetId) === Boolean(wish.cabinetSiren?.trim())) refusals.push(refusal('REQUIRED', 'input.cabinetSiren', 'Cabinet\u00a0: dites lequel.'));
  if (wish.cabinetSiren?.trim()) refusals.push(...refusalsOfTitle(wish.signatoryTitle, 'input.signatoryTitle'));
  return refusals;
}

export function refusalsOfTitle(title: string | null | undefined, path: string): readonly Refusal[] {
  const read = filled('Qualité', 80).safeParse(title ?? '');
  return read.success ? [] : refusalsOfZod(read.error, path);
}

/** « 443 061 841 » → the SIREN; `undefined` when it is not one. */
export function readSiren(text: string): Siren | undefined {
  const read = parseSiren(text);
  return read.ok ? read.value : undefined;
}
