import { drawSecret, isDrawnSecret } from '../../security/drawn-secret.ts';

const START = 'apart_live_';
/** What is shown of it afterwards. */
const SHOWN = START.length + 6;

/** A new secret of a token: `apart_live_` and 36 characters. */
export const newSecret = (): string => drawSecret(START);

export const isWellTyped = (secret: string): boolean => isDrawnSecret(START, secret);

export const prefixOf = (secret: string): string => secret.slice(0, SHOWN);
