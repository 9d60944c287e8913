/**
 * zod tries, at its first object, whether it may evaluate text: the policy of the service refuses it, and each browser reports the
 * attempt. It is told before it loads, by the settings that it reads from here: it comes later, with the first form.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true };

export {};
