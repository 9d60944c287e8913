import { describe, expect, it } from 'vitest';
import { hashChosenPassword } from './choose-password.ts';
import { verifyPassword } from './password.ts';

const MARTIN = ['Anne', 'Martin', 'anne@boulangerie-martin.example', 'Boulangerie Martin SARL'];
const codesOf = async (password: string | null, about: readonly string[] = []) => {
  const chosen = await hashChosenPassword(password, about, 'newPassword');
  return chosen.ok ? [] : chosen.refusals.map((one) => `${one.path} ${one.code}`);
};

describe('a password that somebody chooses', () => {
  it.each(['un café en terrasse', 'Cheval-lumiere-42-tisane', 'quatre mots à la suite', 'ŷ漢字🥐 pain au levain', 'x7$kQ!v9Lm2#'])('may be of any characters: « %s »', async (password) => {
    expect(await codesOf(password, MARTIN)).toEqual([]);
  });

  it.each(['aaaaaaaaaaaa', '123456789012', 'azertyuiop12', 'passwordpassword', 'motdepasse12', 'marseille2020', 'jetaimejetaime', 'a'.repeat(200)])('is not among those that everybody tries: « %s »', async (password) => {
    expect(await codesOf(password)).toEqual(['newPassword PASSWORD_TOO_EASY']);
  });

  it.each(['activitepartielle', 'Activité partielle', 'ActivitePartielle2026!', 'chomagepartiel1'])('does not rest on the words of this service: « %s »', async (password) => {
    expect(await codesOf(password)).toEqual(['newPassword PASSWORD_TOO_EASY']);
  });

  it.each(['boulangerie12', 'annemartin12', 'Boulangerie Martin', 'anne@boulangerie-martin.example'])('is not made of what is known of the person: « %s »', async (password) => {
    expect(await codesOf(password, MARTIN)).toEqual(['newPassword PASSWORD_TOO_EASY']);
  });

  it('has twelve characters at least, and is asked for on its field', async () => {
    expect((await codesOf('onze lettre')).map((one) => one.split(' ')[0])).toEqual(['newPassword']);
    expect((await codesOf(null)).map((one) => one.split(' ')[0])).toEqual(['newPassword']);
  });

  it('is kept as it was typed: neither cut nor changed', async () => {
    const typed = ` ${'Un long chemin vers la mer, '.repeat(6)} `;
    const chosen = await hashChosenPassword(typed, MARTIN);
    if (!chosen.ok) throw new Error('It was refused');
    expect(await verifyPassword(chosen.value, typed)).toBe(true);
    for (const other of [typed.trim(), typed.toLowerCase(), typed.slice(0, -1)]) expect(await verifyPassword(chosen.value, other)).toBe(false);
  });
});
