import { EnableTotpDocument, StartTotpDocument, type StartTotpMutation } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDoorAct } from '../../../apollo/use-door-act.ts';
import type { Me } from '../../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../../forms/index.ts';
import { Pending, RefusalAlert } from '../../../ui/index.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const codeForm = z.object({ code: z.string().trim().regex(/^\d{3}\s?\d{3}$/, 'Code\u00a0: six chiffres sont attendus.') });

/** Enrols a telephone: the picture to take, a first code, then the recovery codes, shown once. */
export function Enrol({ onDone }: { readonly onDone: (me: Me | null) => void }) {
  const { run, failure } = useDoorAct(StartTotpDocument);
  const [started, setStarted] = useState<StartTotpMutation['startTotp']>();
  const [done, setDone] = useState<{ readonly codes: readonly string[]; readonly me: Me | null }>();
  useEffect(() => {
    void run({}).then((data) => data && setStarted(data.startTotp));
    // Once, when the page opens: each start makes another key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (done) return <RecoveryCodes codes={done.codes} onKept={() => onDone(done.me)} />;
  if (!started) return failure ? <RefusalAlert refusals={[]} failure={failure} title="L’activation n’a pas pu commencer" /> : <Pending label="Préparation" />;
  if (!started.secret) return <RefusalAlert refusals={started.refusals} failure={undefined} title="L’activation n’a pas pu commencer" />;
  return <FirstCode secret={started.secret} qrSvg={started.qrSvg ?? ''} uri={started.uri ?? ''} onEnabled={(codes, me) => setDone({ codes, me })} />;
}

interface FirstCodeProps {
  readonly secret: string;
  readonly qrSvg: string;
  readonly uri: string;
  readonly onEnabled: (codes: readonly string[], me: Me | null) => void;
}

function FirstCode({ secret, qrSvg, uri, onEnabled }: FirstCodeProps) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(codeForm), defaultValues: { code: '' } });
  const { run, pending, failure } = useDoorAct(EnableTotpDocument);
  const refusals = useServerRefusals(form);
  const submit = async ({ code }: { code: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ code });
    if (data && refusals.apply(data.enableTotp.refusals)) onEnabled(data.enableTotp.recoveryCodes, data.enableTotp.me ?? null);
  };
  return (
    <Form form={form} onSubmit={submit} label="Activation de la double authentification">
      <ol className="ap-enrol">
        <li>
          <p>Ouvrez une application d’authentification sur votre téléphone (celle que vous voulez&nbsp;: FreeOTP, Google Authenticator, Microsoft Authenticator…).</p>
        </li>
        <li>
          <p>Photographiez cette image avec l’application.</p>
          <img className="ap-enrol__qr" alt="Code QR à photographier avec l’application d’authentification" src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`} />
          <p>
            Pas d’appareil photo&nbsp;? <a href={uri}>Ouvrez l’application sur cet appareil</a>, ou recopiez la clé&nbsp;: <code className="ap-enrol__key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>
          <TextField name="code" label="Code" hint="Les six chiffres que l’application montre." autoComplete="one-time-code" inputMode="numeric" />
        </li>
      </ol>
      <RefusalAlert refusals={refusals.general} failure={failure} title="La double authentification n’est pas encore activée" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Activation…' : 'Activer'}
      </Button>
    </Form>
  );
}
