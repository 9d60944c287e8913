import { SignInDocument } from '@apart/schema';
import type { SignInForm as SignInValues } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useDoorAct } from '../../apollo/use-door-act.ts';
import type { Me } from '../../app/session.tsx';
import { Form } from '../../forms/form.tsx';
import { useServerRefusals } from '../../forms/server-refusals.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Pending } from '../../ui/pending.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import './second-factor/second-factor.css';

// The page before sign-in opens with this form: what comes after the password is loaded when it comes.
const SecondStep = lazy(() => import('./second-factor/second-step.tsx').then((module) => ({ default: module.SecondStep })));
const Enrol = lazy(() => import('./second-factor/enrol.tsx').then((module) => ({ default: module.Enrol })));
const rules: Resolver<SignInValues> = (...form) => import('./sign-in-rules.ts').then((module) => module.signInRules(...form));

export interface SignInFormProps {
  readonly onSignedIn: (me: Me) => void;
  readonly initialLogin?: string;
  /** Fills both fields, in demo mode; a new object fills them again. */
  readonly filled?: SignInValues;
  /** Where a sign-in that began elsewhere (identity provider) goes on. */
  readonly initialStep?: SignInStep;
}

type SignInStep = 'PASSWORD' | 'TOTP' | 'ENROL_TOTP';

/** A sign-in, step by step: password, then the code of the telephone, or its first enrolment where it is compulsory. */
export function SignInForm({ initialStep = 'PASSWORD', ...props }: SignInFormProps) {
  const [step, setStep] = useState<SignInStep>(initialStep);
  if (step === 'PASSWORD') return <PasswordStep {...props} onNext={setStep} />;
  return <Suspense fallback={<Pending label="Vérification" />}>{step === 'TOTP' ? <SecondStep onSignedIn={props.onSignedIn} onGiveUp={() => setStep('PASSWORD')} /> : <FirstEnrolment {...props} onGiveUp={() => setStep('PASSWORD')} />}</Suspense>;
}

function FirstEnrolment({ onSignedIn, onGiveUp }: { readonly onSignedIn: (me: Me) => void; readonly onGiveUp: () => void }) {
  return (
    <>
      <p role="status">
        Mot de passe reconnu. Votre compte doit être protégé par un second facteur&nbsp;: il s’active maintenant, en deux minutes.
      </p>
      <Enrol onDone={(me) => (me ? onSignedIn(me) : onGiveUp())} />
    </>
  );
}

/** E-mail or identifier, and password. */
function PasswordStep({ onSignedIn, initialLogin = '', filled, onNext }: Omit<SignInFormProps, 'initialStep'> & { readonly onNext: (step: SignInStep) => void }) {
  const form = useForm<SignInValues>({ shouldFocusError: false, resolver: rules, defaultValues: { login: initialLogin, password: '' } });
  const { run, pending, failure } = useDoorAct(SignInDocument);
  const refusals = useServerRefusals(form);
  useEffect(() => {
    if (filled) form.reset(filled);
  }, [filled, form]);

  const submit = async (values: SignInValues): Promise<void> => {
    refusals.clear();
    const data = await run(values);
    if (!data) return;
    if (!refusals.apply(data.signIn.refusals)) return;
    const { me, nextStep } = data.signIn;
    if (me) onSignedIn(me);
    else if (nextStep === 'TOTP' || nextStep === 'ENROL_TOTP') onNext(nextStep);
  };
  return (
    <Form form={form} onSubmit={submit} label="Connexion">
      <RefusalAlert refusals={refusals.general} failure={failure} title="Connexion impossible" />
      <TextField name="login" label="Adresse électronique ou identifiant" autoComplete="username" />
      <TextField name="password" label="Mot de passe" type="password" autoComplete="current-password" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Connexion…' : 'Se connecter'}
      </Button>
    </Form>
  );
}
