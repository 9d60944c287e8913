import { MailPreferencesDocument, type MailTopic, SetMailPreferenceDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { ErrorState, Pending, RefusalAlert, Section } from '../../ui/index.ts';
import { AccountFrame } from './account-page.tsx';

/** What one receives by e-mail. Decisions always leave; everything is in the messages of the space. */
export function Component() {
  const { data, error, refetch } = useQuery(MailPreferencesDocument);
  const { run, failure } = useAct(SetMailPreferenceDocument);
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos préférences" />;
  const set = async (topic: MailTopic, label: string, byEmail: boolean): Promise<void> => {
    const answer = await run({ topic, byEmail });
    if (!answer) return;
    await refetch();
    setSaid(`${label}\u00a0: ${byEmail ? 'vous recevrez un courriel' : 'plus de courriel\u00a0; vous les lirez dans vos messages'}.`);
  };
  return (
    <AccountFrame title="Courriels">
      <Section title="Ce que vous recevez par courriel">
        <p>
          Tous les messages sont aussi dans votre <Link to="/messages">boîte de messages</Link>. Les décisions, les paiements non aboutis, les sommes à rendre, les récépissés et les alertes de sécurité partent toujours par courriel.
        </p>
        <RefusalAlert refusals={[]} failure={failure} title="La préférence n’est pas enregistrée" />
        <Checkbox
          legend="Recevoir par courriel"
          options={data.mailPreferences.map(({ topic, label, help, byEmail }) => ({
            label,
            hintText: help,
            // Never disabled while it is written: the keyboard would lose its place.
            nativeInputProps: { checked: byEmail, onChange: (event) => void set(topic, label, event.target.checked) },
          }))}
        />
        <p role="status">{said}</p>
      </Section>
    </AccountFrame>
  );
}
