interface ApiError {
  readonly code: string;
  readonly status: number;
  readonly todo: string;
}

/** The errors that a program may meet, the same as in the quickstart. */
export const ERRORS: readonly ApiError[] = [
  { code: 'TOKEN_MISTYPED', status: 401, todo: 'Le recopier en entier.' },
  { code: 'TOKEN_UNKNOWN', status: 401, todo: 'En créer un autre.' },
  { code: 'TOKEN_REVOKED', status: 401, todo: 'En créer un autre.' },
  { code: 'TOKEN_ROTATED', status: 401, todo: 'Utiliser le secret du renouvellement.' },
  { code: 'TOKEN_EXPIRED', status: 401, todo: 'Le renouveler\u00a0: ses réglages sont gardés.' },
  { code: 'SCOPE_MISSING', status: 403, todo: 'En créer un qui porte l’une des portées de extensions.scopes.' },
  { code: 'TOKEN_FORBIDDEN', status: 403, todo: 'Cela ne se fait qu’à l’écran.' },
  { code: 'COST_EXCEEDED', status: 400, todo: 'Séparer la requête, ou demander des pages plus petites.' },
  { code: 'BAD_USER_INPUT', status: 400, todo: 'Corriger la valeur.' },
  { code: 'GRAPHQL_VALIDATION_FAILED', status: 400, todo: 'Corriger la requête.' },
  { code: 'RATE_LIMITED', status: 429, todo: 'Attendre les secondes de Retry-After.' },
  { code: 'UNAVAILABLE', status: 503, todo: 'Réessayer la même requête dans quelques minutes.' },
  { code: 'INTERNAL', status: 500, todo: 'Réessayer, puis citer extensions.incident à l’assistance.' },
];

export const LIMITS: readonly string[] = [
  '300 demandes par minute pour un jeton\u00a0; chaque réponse dit ce qu’il en reste (RateLimit, RateLimit-Policy).',
  '600 demandes par minute pour une adresse, tous jetons compris.',
  '12 niveaux, 30 alias et 4\u202f000 mots par requête.',
  '100 éléments par page de liste\u00a0: first, puis after avec endCursor.',
];
