declare const brand: unique symbol;

/** A value that only its own parser can make: `Brand<string, 'Siret'>` is not any string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
