import { EndMandateDocument, type MandateFieldsFragment, NameCompanyUserDocument, type RefusalFieldsFragment, RemindMandateDocument, SignMandateDocument, TransferMandatesDocument } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useForm } from 'react-hook-form';
import { useState } from 'react';
import { failureSentence } from '../../apollo/failures.ts';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { Dialog, RefusalAlert } from '../../ui/index.ts';

export interface AskedAct {
  readonly act: string;
  readonly label: string;
  readonly mandate: MandateFieldsFragment;
}

interface Draft {
  title: string;
  reason: string;
  email: string;
  toCabinetSiren: string;
  signatoryTitle: string;
  firstName: string;
  lastName: string;
}

const EMPTY: Draft = { title: '', reason: '', email: '', toCabinetSiren: '', signatoryTitle: '', firstName: '', lastName: '' };

const SAID: Readonly<Record<string, string>> = {
  'mandate.sign': 'En signant, vous donnez au cabinet l’accès décrit, à ces dates. Vous pourrez y mettre fin à tout moment.',
  'mandate.end': 'L’accès du cabinet cesse aussitôt. Rien n’est perdu\u00a0: les demandes, les brouillons et leur histoire restent à l’entreprise.',
  'mandate.remind': 'La demande de signature repart. Un lien envoyé avant ne fonctionnera plus.',
  'mandate.transfer': 'Mêmes établissements, mêmes droits, même dernier jour. Le premier cabinet sort quand le second entre.',
  'mandate.nameCompanyUser': 'Une personne de l’entreprise, et non du cabinet. Elle recevra un lien, choisira son mot de passe et administrera l’espace de l’entreprise.',
};

/** What will happen is said, what it needs is asked, then it is done. */
export function MandateActDialog({ asked, asCabinet, onClose, onDone }: { readonly asked: AskedAct | undefined; readonly asCabinet: boolean; readonly onClose: () => void; readonly onDone: (sentence: string) => void }) {
  return (
    <Dialog open={asked !== undefined} title={asked?.label ?? ''} onClose={onClose} closeLabel="Annuler">
      {asked && <ActForm asked={asked} asCabinet={asCabinet} onDone={onDone} />}
    </Dialog>
  );
}

function ActForm({ asked: { act, label, mandate }, asCabinet, onDone }: { readonly asked: AskedAct; readonly asCabinet: boolean; readonly onDone: (sentence: string) => void }) {
  const client = useApolloClient();
  const form = useForm<Draft>({ shouldFocusError: false, defaultValues: EMPTY });
  const refusals = useServerRefusals(form);
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);
  const send = async (draft: Draft): Promise<readonly RefusalFieldsFragment[]> => {
    const target = { id: mandate.id, expectedVersion: mandate.version };
    switch (act) {
      case 'mandate.sign':
        return (await client.mutate({ mutation: SignMandateDocument, variables: { target, title: draft.title } })).data?.signMandate.refusals ?? [];
      case 'mandate.end':
        return (await client.mutate({ mutation: EndMandateDocument, variables: { target, reason: draft.reason || null } })).data?.endMandate.refusals ?? [];
      case 'mandate.remind':
        return (await client.mutate({ mutation: RemindMandateDocument, variables: { target, email: draft.email || null } })).data?.remindMandate.refusals ?? [];
      case 'mandate.transfer':
        return (await client.mutate({ mutation: TransferMandatesDocument, variables: { input: { mandates: [target], toCabinetSiren: draft.toCabinetSiren, signatoryTitle: draft.signatoryTitle || null } } })).data?.transferMandates.refusals ?? [];
      default: {
        const { firstName, lastName, email } = draft;
        return (await client.mutate({ mutation: NameCompanyUserDocument, variables: { input: { mandateId: mandate.id, firstName, lastName, email } } })).data?.nameCompanyUser.refusals ?? [];
      }
    }
  };
  const submit = async (draft: Draft): Promise<void> => {
    refusals.clear();
    setFailure(undefined);
    setPending(true);
    try {
      if (refusals.apply(await send(draft))) onDone(DONE[act] ?? 'C’est fait.');
    } catch (error) {
      setFailure(failureSentence(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <Form form={form} onSubmit={submit} label={label}>
      <p>{SAID[act]}</p>
      <RefusalAlert refusals={refusals.general} failure={failure} />
      {act === 'mandate.sign' && <TextField name="title" label="Votre qualité" hint="Gérante, président, directeur…" />}
      {act === 'mandate.end' && <TextField name="reason" label="Motif" hint="L’autre partie le lira." rows={3} optional />}
      {act === 'mandate.remind' && mandate.signatoryEmail && <TextField name="email" type="email" label="Autre adresse de l’entreprise" hint={`Laissez vide pour la même\u00a0: ${mandate.signatoryEmail}`} optional />}
      {act === 'mandate.transfer' && <TextField name="toCabinetSiren" label="SIREN du cabinet qui prend la suite" hint="Neuf chiffres." inputMode="numeric" />}
      {act === 'mandate.transfer' && !asCabinet && <TextField name="signatoryTitle" label="Votre qualité" hint="Gérante, président, directeur…" />}
      {act === 'mandate.nameCompanyUser' && (
        <>
          <TextField name="firstName" label="Prénom" />
          <TextField name="lastName" label="Nom" />
          <TextField name="email" type="email" label="Courriel" />
        </>
      )}
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : label}
      </Button>
    </Form>
  );
}

const DONE: Readonly<Record<string, string>> = {
  'mandate.sign': 'Le mandat est signé. Les deux parties en ont reçu la confirmation.',
  'mandate.end': 'C’est fait, aussitôt. L’autre partie en est prévenue.',
  'mandate.remind': 'La demande de signature est repartie.',
  'mandate.transfer': 'Le changement de cabinet est enregistré.',
  'mandate.nameCompanyUser': 'L’invitation est partie.',
};
