import { ReportLeakDocument } from '@apart/schema';
import { emailField, filled, optionalField } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { CopyButton, Notice, Page, RefusalAlert } from '../../ui/index.ts';

const reportForm = z.object({ text: filled('Ce que vous voyez', 4000), email: optionalField(emailField('Courriel'), 'Courriel') });
interface Draft {
  text: string;
  email: string;
}

/** « Je vois des informations qui ne sont pas les miennes »: one field, and the DGEFP is alerted. */
export function Component() {
  const me = useMe();
  const [search] = useSearchParams();
  const page = search.get('page') ?? '/';
  const form = useForm<Draft, unknown, Draft>({ shouldFocusError: false, resolver: zodResolver(reportForm) as never, defaultValues: { text: '', email: '' } });
  const { run, pending, failure } = useAct(ReportLeakDocument);
  const refusals = useServerRefusals(form);
  const [reference, setReference] = useState('');
  const submit = async ({ text, email }: Draft): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { page: page.slice(0, 300), text, email: email || null } });
    if (!data || !refusals.apply(data.reportLeak.refusals)) return;
    setReference(data.reportLeak.reference ?? '');
  };
  return (
    <Page title="Je vois des informations qui ne sont pas les miennes" width="narrow">
      {reference ? (
        <Notice kind="success" title="Merci, l’administration nationale est alertée" live>
          <p>
            Référence de votre signalement&nbsp;: <strong>{reference}</strong> <CopyButton text={reference} what="la référence" />
          </p>
          <p>Fermez la page où vous les avez vues, et n’en gardez ni copie ni photo. {me || form.getValues('email') ? 'Ce qui aura été trouvé vous sera écrit.' : ''}</p>
          <Link to="/">Retour à l’accueil</Link>
        </Notice>
      ) : (
        <Form form={form} onSubmit={submit} label="Signalement">
          <p className="ap-lead">Le nom, le dossier, le compte bancaire ou les salariés de quelqu’un d’autre s’affichent&nbsp;? Dites-le ici&nbsp;: chaque administrateur de la DGEFP est prévenu aussitôt.</p>
          <RefusalAlert refusals={refusals.general} failure={failure} title="Votre signalement n’est pas parti" />
          <TextField name="text" label="Ce que vous voyez" hint="En quelques mots, sans recopier les informations elles-mêmes." rows={5} maxLength={4000} />
          {!me && <TextField name="email" label="Courriel" hint="Pour savoir ce qui aura été trouvé." type="email" autoComplete="email" optional />}
          <p className="ap-muted">Page concernée&nbsp;: {page}</p>
          <Button type="submit" size="large" disabled={pending}>
            {pending ? 'Envoi…' : 'Alerter la DGEFP'}
          </Button>
        </Form>
      )}
    </Page>
  );
}
