/** What a token of the API may do for its owner. Writing includes reading. */
export const TOKEN_SCOPES = ['dap:read', 'dap:write', 'di:read', 'di:write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_SCOPE_LABELS: Readonly<Record<TokenScope, string>> = {
  'dap:read': 'Lire les demandes et les décisions d’autorisation',
  'dap:write': 'Lire, préparer et envoyer les demandes d’autorisation',
  'di:read': 'Lire les demandes d’indemnisation, numéros masqués',
  'di:write': 'Lire, préparer et envoyer les demandes d’indemnisation, numéros complets',
};

/** Do the scopes held open one of the scopes asked? Nothing asked is never open. */
export function scopesOpen(held: readonly TokenScope[], asked: readonly TokenScope[]): boolean {
  return asked.some((scope) => held.includes(scope) || (scope.endsWith(':read') && held.includes(scope.replace(':read', ':write') as TokenScope)));
}
