import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fr } from 'zod/locales';

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
  /** Of a file of lines to import into a claim. */
  readonly maxImportBytes: number;
  /** The built screens; nothing is served when the folder is not there. */
  readonly webRoot: string;
  readonly logLevel: string;
  /** Requests a minute for one address; sign-ins are counted apart. */
  readonly requestsPerMinute: number;
  /** Requests a minute for one token of the API. */
  readonly tokenRequestsPerMinute: number;
  readonly scheduler: boolean;
  /** Steps of the proof of work asked before a space: some 2 ms each in a browser. */
  readonly proofOfWorkSteps: number;
  /** Whose `X-Forwarded-For` is believed: nobody's, that of so many hops, or that of these addresses (Fastify's `trustProxy`). */
  readonly trustedProxies: false | number | readonly string[];
  /** The official mark, which State services alone may show; `null` for the neutral brand, the default. */
  readonly brand: Brand | null;
  /** The identity provider (ProConnect's profile); `null` when there is none and the button is not shown. */
  readonly oidc: OidcConfig | null;
}

export interface Brand {
  /** What the mark says, for those who do not see it. */
  readonly name: string;
  /** The mark itself, an SVG file that the operator gives: the project carries none. */
  readonly mark: Buffer;
}

export interface OidcConfig {
  /** The issuer's address; its discovery document is asked under it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button names, after « Se connecter avec ». */
  readonly label: string;
  /** True when the provider, like ProConnect, gives no address that it has not confirmed, and does not say so each time. */
  readonly trustsEmail: boolean;
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
  MAX_IMPORT_BYTES: z.coerce.number().int().positive().default(5 * 1024 * 1024),
  WEB_ROOT: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(600),
  TOKEN_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().optional(),
  SCHEDULER: z.enum(['on', 'off']).default('on'),
  PROOF_OF_WORK_STEPS: z.coerce.number().int().min(2).max(20_000).optional(),
  TRUSTED_PROXIES: z.string().optional(),
  BRAND_MARK: z.string().optional(),
  BRAND_NAME: z.string().trim().min(1).max(120).optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_EMAIL: z.enum(['claimed', 'trusted']).default('claimed'),
  OIDC_LABEL: z.string().trim().min(1).max(60).default('ProConnect'),
});
type Environment = z.infer<typeof environment>;

/** Reads the settings; throws a `ConfigError` with one French line that names the variable and the way out. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env, { error: fr().localeError });
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(`La variable ${String(issue?.path[0])} n’est pas valable\u00a0: ${issue?.message ?? ''}`);
  }
  const value = read.data;
  const demoMode = value.APART_MODE !== 'production';
  if (!demoMode && !value.SMTP_URL) throw new ConfigError('En production, SMTP_URL est obligatoire\u00a0: aucun courriel ne partirait.');
  return {
    demoMode,
    demoData: value.APART_MODE === 'demo',
    host: value.HOST,
    port: value.PORT,
    publicUrl: publicUrl(value, demoMode),
    databaseUrl: checkedDatabaseUrl(value.DATABASE_URL),
    masterKey: masterKey(value.APART_KEY, demoMode),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    maxDocuments: value.MAX_DOCUMENTS,
    maxDocumentBytes: value.MAX_DOCUMENT_BYTES,
    maxImportBytes: value.MAX_IMPORT_BYTES,
    webRoot: value.WEB_ROOT,
    // A demonstration is watched by a person, who reads the accounts and not a journal of JSON.
    logLevel: value.LOG_LEVEL ?? (demoMode ? 'warn' : 'info'),
    requestsPerMinute: value.REQUESTS_PER_MINUTE,
    // One token alone never spends what its whole network may ask.
    tokenRequestsPerMinute: value.TOKEN_REQUESTS_PER_MINUTE ?? Math.max(1, Math.floor(value.REQUESTS_PER_MINUTE / 2)),
    scheduler: value.SCHEDULER === 'on',
    // A second of work on an ordinary device; in a demonstration, the time to show it.
    proofOfWorkSteps: value.PROOF_OF_WORK_STEPS ?? (demoMode ? 20 : 400),
    trustedProxies: trustedProxies(value.TRUSTED_PROXIES),
    brand: brand(value),
    oidc: oidc(value, demoMode),
  };
}

/** In production it is said, and by https: cookies, links of e-mails and the way back from the identity provider hang on it. */
function publicUrl(value: Environment, demoMode: boolean): string {
  if (value.PUBLIC_URL === undefined) {
    if (!demoMode) throw new ConfigError('En production, PUBLIC_URL est obligatoire\u00a0: l’adresse https:// à laquelle le service est ouvert.');
    return `http://${value.HOST === '0.0.0.0' ? '127.0.0.1' : value.HOST}:${value.PORT}`;
  }
  const url = new URL(value.PUBLIC_URL);
  if (!demoMode && url.protocol !== 'https:') throw new ConfigError('En production, PUBLIC_URL commence par https:// : sans lui, les sessions passeraient en clair.');
  if (!['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new ConfigError('PUBLIC_URL est une adresse sans chemin ni paramètre\u00a0: https://apart.example par exemple.');
  }
  return url.origin;
}

/** `2` (so many proxies in front), or `10.0.0.0/8, 192.168.1.4` (their addresses). Nobody is believed by default. */
function trustedProxies(given: string | undefined): Config['trustedProxies'] {
  const text = given?.trim() ?? '';
  if (text === '') return false;
  if (/^\d$/.test(text)) return Number(text) === 0 ? false : Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  const wrong = addresses.find((address) => !isAddressOrRange(address));
  if (wrong !== undefined) {
    throw new ConfigError(`TRUSTED_PROXIES n’est pas comprise («\u00a0${wrong}\u00a0»)\u00a0: un nombre de relais de 0 à 9, ou des adresses et des plages (10.0.0.0/8).`);
  }
  return addresses;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function brand({ BRAND_MARK: file, BRAND_NAME: name }: Environment): Brand | null {
  if (!file && !name) return null;
  if (!file || !name) throw new ConfigError('BRAND_MARK (le fichier du bloc-marque) et BRAND_NAME (ce qu’il dit) vont ensemble\u00a0: donnez les deux, ou aucune.');
  if (!existsSync(file)) throw new ConfigError(`BRAND_MARK ne mène à aucun fichier\u00a0: ${file}`);
  const mark = readFileSync(file);
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg\b/.test(mark.toString('utf8'))) throw new ConfigError('BRAND_MARK n’est pas un fichier SVG.');
  return { name, mark };
}

function oidc(value: Environment, demoMode: boolean): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label, OIDC_EMAIL: email } = value;
  if (!issuer && !clientId && !clientSecret) return null;
  const missing = Object.entries({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }).find(([, set]) => !set);
  if (!issuer || !clientId || !clientSecret) throw new ConfigError(`${missing?.[0] ?? ''} est obligatoire avec les autres variables OIDC_… : donnez les trois, ou aucune.`);
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) throw new ConfigError('OIDC_ISSUER n’est pas une adresse\u00a0: https://fournisseur.example par exemple.');
  if (!demoMode && !issuer.startsWith('https://')) throw new ConfigError('En production, OIDC_ISSUER commence par https:// .');
  return { issuer, clientId, clientSecret, label, trustsEmail: email === 'trusted' };
}

function masterKey(given: string | undefined, demoMode: boolean): Buffer {
  if (given === undefined) {
    if (demoMode) return DEMO_KEY;
    throw new ConfigError('En production, APART_KEY est obligatoire\u00a0: 32 octets en base64 (openssl rand -base64 32).');
  }
  const key = Buffer.from(given, 'base64');
  if (key.length !== 32) throw new ConfigError('APART_KEY doit contenir 32 octets en base64 (openssl rand -base64 32).');
  return key;
}

function checkedDatabaseUrl(url: string): string {
  const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme && !['postgres', 'postgresql', 'sqlite', 'file'].includes(scheme)) {
    throw new ConfigError(`DATABASE_URL n’est pas comprise («\u00a0${scheme}://\u00a0»)\u00a0: donnez postgres://… ou le chemin d’un fichier SQLite.`);
  }
  if (scheme?.startsWith('postgres') && !URL.canParse(url)) {
    throw new ConfigError('DATABASE_URL n’est pas une adresse PostgreSQL valable\u00a0: postgres://utilisateur:motdepasse@hôte:port/base.');
  }
  return url;
}
