import { CloseEstablishmentDocument, type EstablishmentSheetFragment } from '@apart/schema';
import { closeEstablishmentSchema } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Form, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/index.ts';
import { LifePage } from './life-page.tsx';

export function Component() {
  return <LifePage title="Déclarer la fermeture">{(sheet) => <CloseForm sheet={sheet} />}</LifePage>;
}

interface Draft {
  closedOn: string;
}

function CloseForm({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  const form = useForm<Draft>({
    shouldFocusError: false,
    defaultValues: { closedOn: '' },
    resolver: zodResolver(closeEstablishmentSchema),
  });
  const { run, pending, failure } = useAct(CloseEstablishmentDocument);
  const refusals = useServerRefusals(form);
  const navigate = useNavigate();
  const submit = async ({ closedOn }: Draft): Promise<void> => {
    refusals.clear();
    const data = await run({ target: { siret: sheet.siret, expectedVersion: sheet.version }, closedOn });
    if (data && refusals.apply(data.closeEstablishment.refusals)) await navigate(`/etablissements/${sheet.siret}`, { state: { saved: true } });
  };
  return (
    <Form form={form} onSubmit={submit} label="Fermeture de l’établissement">
      <p>
        Aucune demande ne pourra aller au-delà de ce jour. Vos dossiers se poursuivent, et les mois déjà autorisés se déclarent encore. Une erreur se reprend depuis la fiche.
      </p>
      <RefusalAlert refusals={refusals.general} failure={failure} title="La fermeture n’est pas enregistrée" />
      <DateField name="closedOn" label="Dernier jour d’activité" />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Enregistrement…' : 'Déclarer la fermeture'}
        </Button>
        <Link className="fr-btn fr-btn--secondary" to={`/etablissements/${sheet.siret}`}>
          Annuler
        </Link>
      </div>
    </Form>
  );
}
