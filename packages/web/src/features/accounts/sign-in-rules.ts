import { signInSchema } from '@apart/shared';
import { zodResolver } from '@hookform/resolvers/zod';

/** The rules of the sign-in form, in a module of their own: loaded when they are first asked. */
export const signInRules = zodResolver(signInSchema);
