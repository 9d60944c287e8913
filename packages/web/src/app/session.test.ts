import { expect, it } from 'vitest';
import { safeNext } from './session.tsx';

it.each(['/mon-espace', '/dap/069-ABCDEF-00?onglet=pieces#avis', '/'])('comes back to %s after signing in', (next) => expect(safeNext(next)).toBe(next));

it.each([null, '', 'mon-espace', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', '/.//evil.example', 'javascript:alert(1)'])(
  'never leaves this site for %j',
  (next) => expect(safeNext(next)).toBeUndefined(),
);
