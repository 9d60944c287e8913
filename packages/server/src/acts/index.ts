export { everybody, mayTry, signedIn, type Act, type Acts } from './act.ts';
export { denialOf, statusOfDenial } from './denial.ts';
export { once } from './idempotency.ts';
export { perform, type Performing } from './perform.ts';
export { ActRegistry } from './registry.ts';
export { accountIdOf, nameOf, viewerKinds, visitor, type EmployerViewer, type Viewer, type ViewerAccount, type ViewerKind, type ViewerToken } from './viewer.ts';
