import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Settings, all from the environment or the command line. Sizes in bytes, delays in seconds. */
export interface Config {
  readonly demoMode: boolean;
  /** Fill an empty database with the demonstration. */
  readonly demoData: boolean;
  readonly host: string;
  readonly port: number;
  /** Where people find the service; links in e-mails start with it. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly maxDocuments: number;
  readonly maxDocumentBytes: number;
  /** The built screens; nothing is served when the folder is not there. */
  readonly webRoot: string;
  readonly logLevel: string;
  /** Requests a minute for one address; sign-ins are counted apart. */
  readonly requestsPerMinute: number;
  readonly scheduler: boolean;
}

/** A setting that is missing or wrong: the message is one French line, printed as it is. */
export class ConfigError extends Error {}

const DEMO_KEY = Buffer.alloc(32, 'apart-demo-key ');

const environment = z.object({
  APART_MODE: z.enum(['demo', 'production', 'test']).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1).default('data/apart.sqlite'),
  APART_KEY: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('APART <ne-pas-repondre@apart.example>'),
  MAX_DOCUMENTS: z.coerce.number().int().positive().default(3),
  MAX_DOCUMENT_BYTES: z.coerce.number().int().positive().default(409_600),
  WEB_ROOT: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(600),
  SCHEDULER: z.enum(['on', 'off']).default('on'),
});

/** Reads the settings; throws a `ConfigError` with one French line that names the variable and the way out. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(`La variable ${String(issue?.path[0])} n’est pas valable : ${issue?.message ?? ''}`);
  }
  const value = read.data;
  const demoMode = value.APART_MODE !== 'production';
  if (!demoMode && !value.SMTP_URL) throw new ConfigError('En production, SMTP_URL est obligatoire : aucun courriel ne partirait.');
  return {
    demoMode,
    demoData: value.APART_MODE === 'demo',
    host: value.HOST,
    port: value.PORT,
    publicUrl: value.PUBLIC_URL ?? `http://${value.HOST === '0.0.0.0' ? '127.0.0.1' : value.HOST}:${value.PORT}`,
    databaseUrl: checkedDatabaseUrl(value.DATABASE_URL),
    masterKey: masterKey(value.APART_KEY, demoMode),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    maxDocuments: value.MAX_DOCUMENTS,
    maxDocumentBytes: value.MAX_DOCUMENT_BYTES,
    webRoot: value.WEB_ROOT,
    // A demonstration is watched by a person, who reads the accounts and not a journal of JSON.
    logLevel: value.LOG_LEVEL ?? (demoMode ? 'warn' : 'info'),
    requestsPerMinute: value.REQUESTS_PER_MINUTE,
    scheduler: value.SCHEDULER === 'on',
  };
}

function masterKey(given: string | undefined, demoMode: boolean): Buffer {
  if (given === undefined) {
    if (demoMode) return DEMO_KEY;
    throw new ConfigError('En production, APART_KEY est obligatoire : 32 octets en base64 (openssl rand -base64 32).');
  }
  const key = Buffer.from(given, 'base64');
  if (key.length !== 32) throw new ConfigError('APART_KEY doit contenir 32 octets en base64 (openssl rand -base64 32).');
  return key;
}

function checkedDatabaseUrl(url: string): string {
  const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme && !['postgres', 'postgresql', 'sqlite', 'file'].includes(scheme)) {
    throw new ConfigError(`DATABASE_URL n’est pas comprise (« ${scheme}:// ») : donnez postgres://… ou le chemin d’un fichier SQLite.`);
  }
  if (scheme?.startsWith('postgres') && !URL.canParse(url)) {
    throw new ConfigError('DATABASE_URL n’est pas une adresse PostgreSQL valable : postgres://utilisateur:motdepasse@hôte:port/base.');
  }
  return url;
}
