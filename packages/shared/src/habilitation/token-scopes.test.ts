import { expect, it } from 'vitest';
import { scopesOpen, TOKEN_SCOPES } from './token-scopes.ts';

it('writing opens reading of the same kind of file, and nothing else', () => {
  const open = TOKEN_SCOPES.flatMap((held) => TOKEN_SCOPES.filter((asked) => scopesOpen([held], [asked])).map((asked) => `${held} → ${asked}`));
  expect(open).toEqual(['dap:read → dap:read', 'dap:write → dap:read', 'dap:write → dap:write', 'di:read → di:read', 'di:write → di:read', 'di:write → di:write']);
});

it('what names no scope is open to no token', () => {
  expect(scopesOpen(TOKEN_SCOPES, [])).toBe(false);
});
