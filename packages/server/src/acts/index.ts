export { everybody, mayTry, signedIn, type Act, type Acts } from './act.ts';
export { once } from './idempotency.ts';
export { perform, type Performing } from './perform.ts';
export { ActRegistry } from './registry.ts';
export { accountIdOf, nameOf, viewerKinds, visitor, type Viewer, type ViewerAccount, type ViewerKind } from './viewer.ts';
