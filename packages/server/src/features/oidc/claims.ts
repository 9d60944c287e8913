import { z } from 'zod';

/** What the provider says of the person: ProConnect's names. */
const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().trim().toLowerCase().pipe(z.email()),
  email_verified: z.boolean().optional(),
  given_name: z.string().trim().min(1).max(100).optional(),
  usual_name: z.string().trim().min(1).max(100).optional(),
  family_name: z.string().trim().min(1).max(100).optional(),
  siret: z.string().regex(/^\d{14}$/).optional().catch(undefined),
});

export interface ProviderPerson {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly firstName: string;
  readonly lastName: string;
  readonly siret: string | null;
  /** The provider asked for more than a password. */
  readonly secondFactor: boolean;
}

/** Puts the ID token and the answer of userinfo together; `null` when what the service needs is not there. */
export function readClaims(idToken: Readonly<Record<string, unknown>>, userInfo: Readonly<Record<string, unknown>>, trustsEmail: boolean): ProviderPerson | null {
  const read = claims.safeParse({ ...idToken, ...userInfo });
  if (!read.success) return null;
  const { sub, email, email_verified: verified, given_name: firstName, usual_name: usualName, family_name: familyName, siret } = read.data;
  // `amr` is believed from the signed token alone.
  const amr = Array.isArray(idToken['amr']) ? idToken['amr'] : [];
  return {
    sub,
    email,
    emailVerified: verified ?? trustsEmail,
    firstName: firstName ?? '',
    lastName: usualName ?? familyName ?? '',
    siret: siret ?? null,
    secondFactor: amr.includes('mfa'),
  };
}
