import type { SimulatedRequest } from './values.ts';

const PLACE = 'apart.simulated-request';

/** Keeps a simulation in this browser until its author signs in and starts a request with it. No name is kept. */
export function keepRequest(request: SimulatedRequest): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(request));
  } catch {
    // A full or forbidden storage: the request will be typed.
  }
}

export function keptRequest(): SimulatedRequest | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<SimulatedRequest> | null;
    if (typeof kept?.startDay !== 'string' || typeof kept.endDay !== 'string' || typeof kept.employeesConcerned !== 'number' || typeof kept.forecastHours !== 'number') return undefined;
    return kept as SimulatedRequest;
  } catch {
    return undefined;
  }
}

export function forgetRequest(): void {
  localStorage.removeItem(PLACE);
}
