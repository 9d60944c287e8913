import { DiAvenantDocument, type DiAvenantQuery, type DiPageFragment, type RefusalFieldsFragment, SaveDapDocument, StartAvenantDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { hoursText, plural, RefusalAlert } from '../../ui/index.ts';
import { draftOf, toFormInput } from '../dap/draft.ts';

type Avenant = NonNullable<NonNullable<DiAvenantQuery['da']>['dap']>['versions'][number];

const ONGOING = ['DRAFT', 'RETURNED', 'SUBMITTED', 'UNDER_REVIEW'];

interface AvenantWayProps {
  readonly di: DiPageFragment;
  /** Hours of the claim beyond what its decision still has, in hundredths. */
  readonly missing: number;
  readonly employees: number;
}

/** The way out of an envelope that is too small: one click begins the avenant that asks for the hours that are missing, or puts them into the one begun before. */
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
  /** In all: an avenant says totals. */
  const hours = di.envelopeHours + missing;
  /** Puts the hours into an avenant, then opens it where they are; what is refused is said here. */
  const put = async ({ reference, version, form: before }: Pick<Avenant, 'reference' | 'version' | 'form'>): Promise<void> => {
    const form = toFormInput({ ...draftOf(before), forecastHours: hours, employeesConcerned: employeesOf(before) });
    const filled = await filling.run({ input: { reference, expectedVersion: version, idempotencyKey: fill.key(), form } });
    if (!filled) return;
    fill.renew();
    setRefusals(filled.saveDap.refusals);
    if (filled.saveDap.refusals.length > 0) return;
    await navigate(`/dap/${reference}?etape=qui`);
  };
  const employeesOf = ({ employeesConcerned }: Avenant['form']): number => Math.max(employees, employeesConcerned ?? 0);
  const ongoing = file.versions.find(({ isAvenant, status }) => isAvenant && ONGOING.includes(status));
  if (ongoing) {
    const { form, possibleActions, avenantNumber } = ongoing;
    const short = (form.forecastHours ?? 0) < hours && possibleActions.some(({ act }) => act === 'dap.save');
    return (
      <>
        <p>
          <Link to={`/dap/${ongoing.reference}`}>Avenant n° {avenantNumber}</Link>&nbsp;: {ongoing.statusLabel.toLowerCase()}, {form.forecastHours === null ? 'sans heures' : `${hoursText(form.forecastHours)} en tout`}.
          {short && ` Il en faut ${hoursText(hours)}, pour ${plural(employeesOf(form), 'salarié')}\u00a0; le reste de l’avenant ne change pas.`}
        </p>
        <RefusalAlert refusals={refusals} failure={filling.failure} title="Les heures ne sont pas dans l’avenant" />
        {short && (
          <Button size="small" disabled={filling.pending} onClick={() => void put(ongoing)}>
            Porter l’avenant à {hoursText(hours)}
          </Button>
        )}
      </>
    );
  }
  if (!file.possibleActions.some(({ act }) => act === 'dap.startAvenant')) return <p>L’avenant est déposé par qui dépose les demandes de l’établissement.</p>;
  const begin = async (): Promise<void> => {
    const begun = await starting.run({ reference: di.daReference, idempotencyKey: start.key() });
    const dap = begun?.startAvenant.dap;
    setRefusals(begun?.startAvenant.refusals ?? []);
    if (!dap) return;
    start.renew();
    await put(dap);
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
