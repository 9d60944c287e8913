import { ChangeTotpDeviceDocument, DisableTotpDocument, NewRecoveryCodesDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { Notice, Section } from '../../ui/index.ts';
import { Enrol } from '../accounts/second-factor/enrol.tsx';
import { RecoveryCodes } from '../accounts/second-factor/recovery-codes.tsx';
import { AccountPage, type MyAccount } from './account-page.tsx';
import { PasswordForm } from './password-form.tsx';

type Refetch = () => Promise<unknown>;

/** The second factor: off and how to turn it on, on and how to change it. */
export function Component() {
  return <AccountPage title="Double authentification">{(account, refetch) => (account.secondFactor ? <On account={account} refetch={refetch} /> : <Off refetch={refetch} compulsory={account.secondFactorCompulsory} />)}</AccountPage>;
}

function Off({ refetch, compulsory }: { readonly refetch: Refetch; readonly compulsory: boolean }) {
  const [enrolling, setEnrolling] = useState(false);
  return (
    <Section title={enrolling ? 'Inscrire un téléphone' : 'Non activée'}>
      {enrolling ? (
        <Enrol onDone={() => void refetch()} />
      ) : (
        <>
          <p>
            À chaque connexion, un code de votre téléphone vous sera demandé après le mot de passe&nbsp;: un mot de passe volé ne suffira plus.
            {compulsory && ' Elle est obligatoire pour votre compte, et vous sera demandée à la prochaine connexion.'}
          </p>
          <Button onClick={() => setEnrolling(true)}>Activer la double authentification</Button>
        </>
      )}
    </Section>
  );
}

function On({ account, refetch }: { readonly account: MyAccount; readonly refetch: Refetch }) {
  const renew = useAct(NewRecoveryCodesDocument);
  const change = useAct(ChangeTotpDeviceDocument);
  const disable = useAct(DisableTotpDocument);
  const [codes, setCodes] = useState<readonly string[]>();
  const left = account.recoveryCodesLeft;
  return (
    <>
      <Section title="Activée">
        <p>Un code de votre téléphone est demandé à chaque connexion.</p>
        {left <= 3 && <Notice kind="warning">Il vous reste {left === 0 ? 'aucun code' : left === 1 ? 'un seul code' : `${left} codes`} de secours&nbsp;: faites-en d’autres.</Notice>}
      </Section>
      <Section title="Codes de secours">
        {codes ? (
          <RecoveryCodes
            codes={codes}
            onKept={() => {
              setCodes(undefined);
              void refetch();
            }}
          />
        ) : (
          <PasswordForm
            label="Nouveaux codes de secours"
            button="Faire dix nouveaux codes"
            pending={renew.pending}
            failure={renew.failure}
            act={async (password) => {
              const data = await renew.run({ password });
              if (data?.newRecoveryCodes.refusals.length === 0) setCodes(data.newRecoveryCodes.recoveryCodes);
              return data?.newRecoveryCodes.refusals;
            }}
          >
            <p>
              {left} {left > 1 ? 'codes restent' : 'code reste'}. En faire dix nouveaux met fin aux anciens.
            </p>
          </PasswordForm>
        )}
      </Section>
      <Section title="Changer de téléphone">
        <PasswordForm
          label="Changement d’appareil"
          button="Inscrire un autre appareil"
          pending={change.pending}
          failure={change.failure}
          act={async (password) => {
            const data = await change.run({ password });
            if (data?.changeTotpDevice.refusals.length === 0) void refetch();
            return data?.changeTotpDevice.refusals;
          }}
        >
          <p>L’appareil d’aujourd’hui est oublié, et vous inscrivez le nouveau aussitôt.</p>
        </PasswordForm>
      </Section>
      {!account.secondFactorCompulsory && (
        <Section title="Désactiver">
          <PasswordForm
            label="Désactivation"
            button="Désactiver la double authentification"
            pending={disable.pending}
            failure={disable.failure}
            act={async (password) => {
              const data = await disable.run({ password });
              if (data?.disableTotp.refusals.length === 0) void refetch();
              return data?.disableTotp.refusals;
            }}
          >
            <p>Votre mot de passe suffira de nouveau.</p>
          </PasswordForm>
        </Section>
      )}
    </>
  );
}
