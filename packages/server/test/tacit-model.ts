/**
 * Silence as the law and the FAQ say it, in plain words and nothing of the service: what the property of
 * `tacit.property.test.ts` compares it with. Instants are milliseconds since 1970.
 */
export type ModelStatus = 'DRAFT' | 'SUBMITTED' | 'UNDER_REVIEW' | 'RETURNED' | 'REFUSED' | 'AUTHORISED' | 'AUTHORISED_BY_SILENCE' | 'WITHDRAWN';

export interface ModelVersion {
  status: ModelStatus;
  dueAt: number | null;
  /** When the sweep issued its decision, or the agent took it. */
  decidedAt: number | null;
}

export interface ModelRegime {
  readonly from: number;
  readonly kind: 'CRISIS' | 'ORDINARY';
}

const HOUR = 3_600_000;
const dayInParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** 00:00 in Paris of the `days`-th day after that of `sent`, found by walking: the first quarter of an hour of that day. */
function midnightAfter(sent: number, days: number): number {
  const seen = new Set([dayInParis.format(sent)]);
  let at = sent - (sent % (HOUR / 4));
  while (seen.size <= days) {
    at += HOUR / 4;
    seen.add(dayInParis.format(at));
  }
  return at;
}

/** 48 real hours under the crisis, and under the decree of spring 2020; else fifteen whole days after the day of sending. */
export function termOf(sent: number, regimes: readonly ModelRegime[]): number {
  let kind: ModelRegime['kind'] = 'ORDINARY';
  let from = -Infinity;
  for (const regime of regimes) {
    if (regime.from <= sent && regime.from >= from) ({ kind, from } = regime);
  }
  const sentOn = dayInParis.format(sent);
  const decree = sentOn >= '2020-03-26' && sentOn <= '2020-09-30';
  return kind === 'CRISIS' || decree ? sent + 48 * HOUR : midnightAfter(sent, 16);
}

export const isWaiting = ({ status }: ModelVersion): boolean => status === 'SUBMITTED' || status === 'UNDER_REVIEW';

/** Silence has accepted it, whether or not the sweep has passed. */
export const isPast = (version: ModelVersion, now: number): boolean => isWaiting(version) && version.dueAt !== null && version.dueAt <= now;

/** A file: its request and its avenants, the last one last. */
export class ModelFile {
  readonly versions: ModelVersion[] = [{ status: 'DRAFT', dueAt: null, decidedAt: null }];

  get last(): ModelVersion {
    return this.versions.at(-1) as ModelVersion;
  }

  /** What an act does now; false when it is refused, and nothing changes. */
  act(act: 'send' | 'take' | 'authorise' | 'refuse' | 'return' | 'withdraw' | 'avenant', now: number, regimes: readonly ModelRegime[]): boolean {
    const version = this.last;
    if (isPast(version, now)) return false;
    switch (act) {
      case 'send':
        if (version.status !== 'DRAFT' && version.status !== 'RETURNED') return false;
        Object.assign(version, { status: 'SUBMITTED', dueAt: termOf(now, regimes), decidedAt: null });
        return true;
      case 'take':
        if (version.status !== 'SUBMITTED') return false;
        version.status = 'UNDER_REVIEW';
        return true;
      case 'authorise':
      case 'refuse':
        if (!isWaiting(version)) return false;
        Object.assign(version, { status: act === 'authorise' ? 'AUTHORISED' : 'REFUSED', decidedAt: now });
        return true;
      case 'return':
        if (!isWaiting(version)) return false;
        Object.assign(version, { status: 'RETURNED', dueAt: null, decidedAt: now });
        return true;
      case 'withdraw':
        if (!isWaiting(version) && version.status !== 'DRAFT' && version.status !== 'RETURNED') return false;
        Object.assign(version, { status: 'WITHDRAWN', dueAt: null, decidedAt: now });
        return true;
      case 'avenant':
        if (isWaiting(version) || version.status === 'DRAFT' || version.status === 'RETURNED' || !this.inForce) return false;
        this.versions.push({ status: 'DRAFT', dueAt: null, decidedAt: null });
        return true;
    }
  }

  sweep(now: number): void {
    for (const version of this.versions) if (isPast(version, now)) Object.assign(version, { status: 'AUTHORISED_BY_SILENCE', decidedAt: now });
  }

  /** The version whose decision is in force: the last one that was authorised, by an agent or by silence. */
  get inForce(): ModelVersion | undefined {
    return this.versions.findLast(({ status }) => status === 'AUTHORISED' || status === 'AUTHORISED_BY_SILENCE');
  }
}
