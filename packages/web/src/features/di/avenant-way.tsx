import { DiAvenantDocument, type DiPageFragment, type RefusalFieldsFragment, SaveDapDocument, StartAvenantDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { hoursText, RefusalAlert } from '../../ui/index.ts';
import { draftOf, toFormInput } from '../dap/draft.ts';

const ONGOING = ['DRAFT', 'RETURNED', 'SUBMITTED', 'UNDER_REVIEW'];

interface AvenantWayProps {
  readonly di: DiPageFragment;
  /** Hours of the claim beyond what its decision still has, in hundredths. */
  readonly missing: number;
  readonly employees: number;
}

/** The way out of an envelope that is too small: one click begins the avenant that asks for the hours that are missing. */
export function AvenantWay({ di, missing, employees }: AvenantWayProps) {
  const { data } = useQuery(DiAvenantDocument, { variables: { daReference: di.daReference } });
  const starting = useAct(StartAvenantDocument);
  const filling = useAct(SaveDapDocument);
  const start = useIdempotencyKey();
  const fill = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const navigate = useNavigate();
  const file = data?.da?.dap;
  if (!file) return null;
  const ongoing = file.versions.find(({ isAvenant, status }) => isAvenant && ONGOING.includes(status));
  if (ongoing) {
    return (
      <p>
        <Link to={`/dap/${ongoing.reference}`}>Avenant n° {ongoing.avenantNumber}</Link>&nbsp;: {ongoing.statusLabel.toLowerCase()}.
      </p>
    );
  }
  if (!file.possibleActions.some(({ act }) => act === 'dap.startAvenant')) return <p>L’avenant est déposé par qui dépose les demandes de l’établissement.</p>;
  const begin = async (): Promise<void> => {
    const begun = await starting.run({ reference: di.daReference, idempotencyKey: start.key() });
    const dap = begun?.startAvenant.dap;
    setRefusals(begun?.startAvenant.refusals ?? []);
    if (!dap) return;
    const form = toFormInput({ ...draftOf(dap.form), forecastHours: di.envelopeHours + missing, employeesConcerned: Math.max(employees, dap.form.employeesConcerned ?? 0) });
    const filled = await filling.run({ input: { reference: dap.reference, expectedVersion: dap.version, idempotencyKey: fill.key(), form } });
    if (!filled) return;
    start.renew();
    fill.renew();
    await navigate(`/dap/${dap.reference}?etape=qui`);
  };
  return (
    <>
      <RefusalAlert refusals={refusals} failure={starting.failure ?? filling.failure} title="L’avenant n’a pas pu être commencé" />
      <Button size="small" disabled={starting.pending || filling.pending} onClick={() => void begin()}>
        Déposer un avenant de {hoursText(missing)} de plus
      </Button>
    </>
  );
}
