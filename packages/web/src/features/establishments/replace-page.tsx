import { type EstablishmentSheetFragment, ReplaceEstablishmentDocument } from '@apart/schema';
import { readSiretTolerantly, replaceEstablishmentSchema } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { type AddressDraft, AddressFields, DateField, EMPTY_ADDRESS, Form, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert, Section } from '../../ui/index.ts';
import { SiretField } from '../accounts/siret-field.tsx';
import { LifePage } from './life-page.tsx';

export function Component() {
  return <LifePage title="Signaler un nouveau SIRET">{(sheet) => <ReplaceForm sheet={sheet} />}</LifePage>;
}

interface Draft {
  bySiret: string;
  closedOn: string;
  address: AddressDraft;
}

const EMPTY: Draft = { bySiret: '', closedOn: '', address: EMPTY_ADDRESS };

function ReplaceForm({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  const form = useForm<Draft>({ shouldFocusError: false, resolver: zodResolver(replaceEstablishmentSchema) as unknown as Resolver<Draft>, defaultValues: EMPTY });
  const draft = useLocalDraft(`nouveau-siret-${sheet.siret}`, form);
  const { run, pending, failure } = useAct(ReplaceEstablishmentDocument);
  const refusals = useServerRefusals(form);
  const navigate = useNavigate();
  const submit = async ({ bySiret, closedOn, address }: Draft): Promise<void> => {
    refusals.clear();
    const input = { bySiret, closedOn, address: { ...address, number: address.number || null, complement: address.complement || null, communeCode: address.communeCode ?? '' } };
    const data = await run({ target: { siret: sheet.siret, expectedVersion: sheet.version }, input });
    if (!data || !refusals.apply(data.replaceEstablishment.refusals)) return;
    draft.clear();
    await navigate(`/etablissements/${readSiretTolerantly(bySiret)?.siret ?? sheet.siret}`, { state: { saved: true } });
  };
  return (
    <Form form={form} onSubmit={submit} label="Nouveau SIRET">
      <p>
        L’entreprise reste la même (les neuf premiers chiffres ne changent pas). Les dossiers restent sous l’ancien numéro, où ils se poursuivent&nbsp;; la fiche, les
        habilitations et les mandats passent au nouveau.
      </p>
      {draft.restored && <Notice kind="info">Ce que vous aviez commencé a été retrouvé.</Notice>}
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le changement n’est pas enregistré" />
      <SiretField name="bySiret" label="Nouveau SIRET" />
      <DateField name="closedOn" label="Dernier jour sous l’ancien SIRET" />
      <Section title="Nouvelle adresse">
        <AddressFields name="address" />
      </Section>
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Enregistrement…' : 'Enregistrer le nouveau SIRET'}
        </Button>
        <Link className="fr-btn fr-btn--secondary" to={`/etablissements/${sheet.siret}`} onClick={draft.clear}>
          Annuler
        </Link>
      </div>
    </Form>
  );
}
