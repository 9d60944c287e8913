import { type ApiTokenFieldsFragment, type RefusalFieldsFragment, RevokeTokenDocument, RotateTokenDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { dayText, Dialog, RefusalAlert } from '../../ui/index.ts';
import type { ShownSecret } from './secret-shown.tsx';

export interface Asked {
  readonly what: 'rotate' | 'revoke';
  readonly token: ApiTokenFieldsFragment;
}

interface ConfirmProps {
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
  readonly onRotated: (made: ShownSecret) => void;
  readonly onRevoked: (token: ApiTokenFieldsFragment) => void;
}

/** The second gesture: what will happen is said before it does. */
export function ConfirmDialog({ asked, onClose, onRotated, onRevoked }: ConfirmProps) {
  return (
    <Dialog open={asked !== undefined} title={asked?.what === 'revoke' ? 'Révoquer ce jeton\u00a0?' : 'Renouveler ce jeton\u00a0?'} onClose={onClose} closeLabel="Annuler">
      {asked?.what === 'rotate' && <Rotate token={asked.token} onDone={onRotated} />}
      {asked?.what === 'revoke' && <Revoke token={asked.token} onDone={onRevoked} />}
    </Dialog>
  );
}

function Rotate({ token, onDone }: { readonly token: ApiTokenFieldsFragment; readonly onDone: ConfirmProps['onRotated'] }) {
  const { run, pending, failure } = useAct(RotateTokenDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const rotate = async (): Promise<void> => {
    const answer = (await run({ id: token.id, expectedVersion: token.version }))?.rotateToken;
    if (!answer) return;
    setRefusals(answer.refusals);
    if (answer.token && answer.secret) onDone({ token: answer.token, secret: answer.secret });
  };
  return (
    <>
      <p>
        «&nbsp;{token.name}&nbsp;» reçoit un nouveau secret, que vous mettrez dans votre logiciel. Nom, portées, établissements et durée sont gardés.
        {token.status === 'EXPIRED' ? ` L’ancien secret a expiré après le ${dayText(token.expiresOn)}.` : ' L’ancien secret fonctionne encore 24 heures.'}
      </p>
      <RefusalAlert refusals={refusals} failure={failure} title="Le jeton n’est pas renouvelé" />
      <Button disabled={pending} onClick={() => void rotate()}>
        {pending ? 'Renouvellement…' : 'Donner un nouveau secret'}
      </Button>
    </>
  );
}

function Revoke({ token, onDone }: { readonly token: ApiTokenFieldsFragment; readonly onDone: ConfirmProps['onRevoked'] }) {
  const { run, pending, failure } = useAct(RevokeTokenDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const revoke = async (): Promise<void> => {
    const answer = (await run({ id: token.id }))?.revokeToken;
    if (!answer) return;
    setRefusals(answer.refusals);
    if (answer.token) onDone(answer.token);
  };
  return (
    <>
      <p>Le programme qui porte «&nbsp;{token.name}&nbsp;» sera refusé aussitôt. Un jeton révoqué ne revient pas&nbsp;: il faudra en créer un autre.</p>
      <RefusalAlert refusals={refusals} failure={failure} title="Le jeton n’est pas révoqué" />
      <Button disabled={pending} onClick={() => void revoke()}>
        {pending ? 'Révocation…' : 'Révoquer pour de bon'}
      </Button>
    </>
  );
}
