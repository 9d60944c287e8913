import type { Deps } from '../../deps.ts';

export const SECRET_START = 'apart_agenda_';

/** The address that a calendar reads: whoever has it reads these deadlines, and nothing else. */
export const addressOf = (deps: Deps, secret: string): string => new URL(`/agenda/${secret}.ics`, deps.config.publicUrl).href;
