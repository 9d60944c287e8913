import { parisDayOf, type Simulation, type SimulationForm, simulate, simulationSchema } from '@apart/shared';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { Link } from 'react-router';
import { DateField, Form, IntegerField, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert, Section, serviceNow, useService } from '../../ui/index.ts';
import { Employees } from './employees.tsx';
import { Result } from './result.tsx';
import './simulation.css';
import { NEW_SIMULATION, type SimulationValues } from './values.ts';

const LAST_FLAT_DAY = '2020-02-29';

/** The amounts of an idle period, for an employer or an employee, by the engine of the claims. Open to all; nothing leaves the browser. */
export function Component() {
  useService();
  const form = useForm<SimulationValues, unknown, SimulationForm>({
    defaultValues: NEW_SIMULATION,
    resolver: zodResolver(simulationSchema) as unknown as Resolver<SimulationValues, unknown, SimulationForm>,
    shouldFocusError: false,
  });
  const draft = useLocalDraft('simulation', form, { keep: 'local' });
  const refusals = useServerRefusals(form);
  const [done, setDone] = useState<{ readonly asked: SimulationForm; readonly simulation: Simulation }>();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) result.current?.focus();
  }, [done]);
  const run = (asked: SimulationForm): void => {
    refusals.clear();
    const simulated = simulate(asked, parisDayOf(serviceNow()));
    if (simulated.ok) setDone({ asked, simulation: simulated.value });
    else {
      setDone(undefined);
      refusals.apply(simulated.refusals.map((one) => ({ ...one, article: one.article ?? null })));
    }
  };
  return (
    <Page title="Simulateur">
      <p className="ap-lead">Ce que l’employeur verse, ce que l’État lui rembourse, ce que le salarié reçoit&nbsp;: période par période, avec chaque étape du calcul.</p>
      {draft.restored && <Notice kind="info">Votre simulation précédente a été retrouvée sur cet appareil.</Notice>}
      <Form form={form} label="Simulation" onSubmit={run}>
        <Section title="La période">
          <div className="ap-fields ap-fields--2">
            <DateField name="startDay" label="Premier jour" />
            <DateField name="endDay" label="Dernier jour" hint="Douze mois au plus." />
            <TextField name="departement" label="Département" hint="Son numéro&nbsp;; Mayotte (976) a ses propres montants." maxLength={3} />
            {form.watch('startDay') !== '' && form.watch('startDay') <= LAST_FLAT_DAY && <IntegerField name="companyHeadcount" label="Effectif de l’entreprise" hint="Avant mars 2020, il décidait du forfait." unit="salariés" />}
          </div>
        </Section>
        <Employees />
        <RefusalAlert refusals={refusals.general} title="Cette simulation ne peut pas être faite" />
        <div className="ap-actions">
          <Button type="submit">Calculer</Button>
          <Button
            type="button"
            priority="secondary"
            onClick={() => {
              draft.clear();
              form.reset(NEW_SIMULATION);
              setDone(undefined);
            }}
          >
            Tout effacer
          </Button>
        </div>
      </Form>
      <div ref={result} tabIndex={-1} className="ap-simulation__result">
        {done && <Result asked={done.asked} simulation={done.simulation} />}
      </div>
      <p className="ap-muted">
        Les valeurs de la loi et leurs sources sont au <Link to="/bareme">barème</Link>. Le même calcul est ouvert aux logiciels&nbsp;: <Link to="/integrateurs">simulateIndemnity</Link>.
      </p>
    </Page>
  );
}
