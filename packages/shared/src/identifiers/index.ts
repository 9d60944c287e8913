export * from './departement.ts';
export * from './iban.ts';
export * from './nir.ts';
export * from './ntt.ts';
export * from './person-identifier.ts';
export * from './reference.ts';
export * from './siren.ts';
export * from './siret.ts';
