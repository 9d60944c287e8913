import { CreateSpaceDocument, SireneDocument } from '@apart/schema';
import { readSiretTolerantly } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { Form, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert } from '../../ui/index.ts';
import { keepTicket } from '../delivery/kept-ticket.ts';
import { EstablishmentStep } from './space/establishment-step.tsx';
import { PersonStep } from './space/person-step.tsx';
import { prefilled, prefillOf } from './space/prefill.ts';
import { SiretStep } from './space/siret-step.tsx';
import { LAST_STEP, resolverUpTo, stepOfField, STEPS } from './space/steps.ts';
import { useProof } from './space/use-proof.ts';
import { EMPTY_SPACE, SPACE_DRAFT, type SpaceDraft, toCreateSpaceInput } from './space-draft.ts';
import './space/space.css';

/** From a SIRET to a space, in three steps: the SIRET, the establishment, the person. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const wanted = Math.min(LAST_STEP, Math.max(0, Number(search.get('etape') ?? 1) - 1 || 0));
  const at = useRef(wanted);
  const form = useForm<SpaceDraft, unknown, SpaceDraft>({ shouldFocusError: false, resolver: resolverUpTo(() => at.current), defaultValues: EMPTY_SPACE });
  const draft = useLocalDraft(SPACE_DRAFT, form);
  const typed = readSiretTolerantly(useWatch({ control: form.control, name: 'siret' }))?.siret;
  // A step is open once the SIRET is known; without it, an address kept from another day leads to the first.
  const step = typed ? wanted : 0;
  at.current = step;
  const { data } = useQuery(SireneDocument, { variables: { siret: typed ?? '' }, skip: !typed, fetchPolicy: 'cache-first' });
  const found = data?.sirene && data.sirene.siret === typed ? data.sirene : undefined;
  const proof = useProof(step > 0);
  const { run, pending, failure } = useAct(CreateSpaceDocument);
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const client = useApolloClient();
  const navigate = useNavigate();
  const heading = useStepHeading(step);

  const goTo = (next: number): void => {
    // The next step starts clean: nothing is red before it was sent.
    form.reset(form.getValues(), { keepDefaultValues: true });
    setSearch(next === 0 ? {} : { etape: String(next + 1) });
  };

  const send = async (): Promise<boolean> => {
    const solved = await proof.take();
    const answer = await run({ input: toCreateSpaceInput(form.getValues(), solved ?? '', key()) });
    if (!answer) return true;
    const { email, deliveryTicket, warnings, refusals: refused } = answer.createSpace;
    if (solved !== undefined && refused.some((one) => one.code === 'PROOF_OF_WORK')) return false;
    // A refused sending is another one once mended.
    renew();
    if (!refusals.apply(refused)) return true;
    const { firstName, lastName, userPhone, siret, name } = form.getValues();
    keepTicket({ ticket: deliveryTicket ?? '', email: email ?? '', correct: '/creer-mon-espace?etape=3', warnings: warnings.map((one) => one.message), about: { siret: readSiretTolerantly(siret)?.siret ?? siret, establishmentName: name, firstName, lastName, phone: userPhone } });
    await navigate('/verifiez-vos-courriels');
    return true;
  };

  const submit = async (): Promise<void> => {
    refusals.clear();
    if (step === 0) {
      // What the directory says may still be on its way; without it, one goes on and types.
      const asked = await client.query({ query: SireneDocument, variables: { siret: typed ?? '' } }).catch(() => undefined);
      if (asked?.data?.sirene?.hasSpace) return;
      if (asked?.data?.sirene) {
        const next = prefillOf(asked.data.sirene);
        form.reset({ ...form.getValues(), ...prefilled(form.getValues(), next), prefill: next }, { keepDefaultValues: true });
      }
    }
    if (step < LAST_STEP) return goTo(step + 1);
    // A proof that went stale while the form was filled is made again, once, without a word.
    if (!(await send())) await send();
  };

  return (
    <Page howTo="creer-un-espace" title="Créer mon espace" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      <div ref={heading} tabIndex={-1} className="ap-space__heading">
        <Stepper currentStep={step + 1} stepCount={STEPS.length} title={STEPS[step]?.title} nextTitle={STEPS[step + 1]?.title} />
      </div>
      {draft.restored && (
        <Notice kind="info">
          <p>Nous avons retrouvé ce que vous aviez commencé sur cet appareil.</p>
          <Button
            size="small"
            priority="secondary"
            onClick={() => {
              draft.clear();
              form.reset(EMPTY_SPACE);
              setSearch({});
            }}
          >
            Recommencer à zéro
          </Button>
        </Notice>
      )}
      <Form form={form} onSubmit={submit} label="Création de l’espace" onGo={(name) => setSearch({ etape: String(stepOfField(name) + 1) })}>
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre demande n’est pas encore partie" />
        <p className="ap-muted">Tout est obligatoire, sauf mention contraire. Ce que vous saisissez reste sur cet appareil jusqu’à l’envoi.</p>
        {step === 0 && <SiretStep found={found} />}
        {step === 1 && <EstablishmentStep found={found} />}
        {step === LAST_STEP && <PersonStep proof={proof.state} />}
        <div className="ap-actions">
          {!(step === 0 && found?.hasSpace) && (
            <Button type="submit" size="large" disabled={pending}>
              {step < LAST_STEP ? 'Continuer' : pending ? 'Envoi…' : 'Créer mon espace'}
            </Button>
          )}
          {step > 0 && (
            <Button type="button" size="large" priority="tertiary" onClick={() => goTo(step - 1)}>
              Étape précédente
            </Button>
          )}
        </div>
      </Form>
    </Page>
  );
}

/** Puts the focus on the title of a step when one comes to it, as on a new page. */
function useStepHeading(step: number) {
  const heading = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);
  return heading;
}
