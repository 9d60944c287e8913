import { type DapPageFragment, type RefusalFieldsFragment, SubmitDapDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { autosaveText, useIdempotencyKey } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert, StatusBadge } from '../../ui/index.ts';
import { AskedItems } from './asked-items.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import type { DapDraft } from './draft.ts';
import { DraftHeader } from './draft-header.tsx';
import { RefusalLetters } from './refusal-letters.tsx';
import { StepBody } from './step-body.tsx';
import { StepNav } from './step-nav.tsx';
import { STEPS, SUMMARY_INDEX } from './steps.ts';
import { useBlockersOnFields, useDapEditor } from './use-dap-editor.ts';
import { WithdrawDap } from './withdraw-dap.tsx';

/** The guided form of a draft, or of a request sent back to be completed. */
export function DapEditorPage({ dap }: { readonly dap: DapPageFragment }) {
  const editor = useDapEditor(dap);
  const { form, autosave } = editor;
  const [search, setSearch] = useSearchParams();
  const current = Math.max(0, STEPS.findIndex((step) => step.key === search.get('etape')));
  const [revealed, setRevealed] = useState(false);
  useBlockersOnFields(form, dap.blockers, revealed);
  const navigate = useNavigate();
  const stepTitle = useRef<HTMLHeadingElement>(null);
  const target = useRef<keyof DapDraft>(undefined);

  useEffect(() => {
    if (current === SUMMARY_INDEX) setRevealed(true);
    const field = target.current;
    target.current = undefined;
    if (!field) return;
    // A field that its step does not show for now leaves the focus on the step.
    stepTitle.current?.focus();
    form.setFocus(field);
  }, [current, form]);

  const go = async (index: number, field?: string): Promise<void> => {
    target.current = field as keyof DapDraft | undefined;
    await autosave.flush();
    if (index === current) {
      stepTitle.current?.focus();
      if (field) form.setFocus(field as keyof DapDraft);
      return;
    }
    setSearch({ etape: STEPS[index]?.key ?? '' });
    if (!field) stepTitle.current?.focus();
  };

  const sending = useAct(SubmitDapDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const submitAction = dap.possibleActions.find((action) => action.act === 'dap.submit');
  const submit = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    const data = await sending.run({ reference: dap.reference, expectedVersion: editor.version(), idempotencyKey: key() });
    if (!data) return;
    renew();
    setRefusals(data.submitDap.refusals);
    if (data.submitDap.refusals.length > 0) return;
    editor.forget();
    await navigate(`/dap/${dap.reference}`, { replace: true, state: { sent: true } });
    window.scrollTo({ top: 0 });
  };

  const step = STEPS[current];
  return (
    <Page
      howTo={dap.status === 'RETURNED' ? 'completer-une-demande' : dap.isAvenant ? 'deposer-un-avenant' : 'deposer-une-dap'}
      title={dap.isAvenant ? `Avenant n° ${dap.avenantNumber}` : 'Demande d’activité partielle'}
      kicker={`${dap.reference} · ${dap.establishmentName}`}
      back={{ to: `/etablissements/${dap.siret}`, label: dap.establishmentName }}
      aside={<StatusBadge status={dap.status} label={dap.statusLabel} />}
    >
      <DraftHeader dap={dap} step={search.has('etape') ? current : undefined} onGo={(index, field) => void go(index, field)} />
      {editor.restored && <Notice kind="info">Ce que vous aviez saisi sans l’enregistrer a été retrouvé sur cet appareil.</Notice>}
      <ConflictNotice dap={dap} editor={editor} />
      <RefusalAlert refusals={editor.refusals} failure={editor.failure} title="Votre brouillon n’est pas enregistré" />
      <div className="ap-grid ap-steps">
        <StepNav current={current} dap={dap} revealed={revealed} onGo={(index) => void go(index)} />
        <FormProvider {...form}>
          <form noValidate aria-label="Demande" className="ap-section" onSubmit={(event) => event.preventDefault()}>
            <div className="ap-section__head">
              <h2 ref={stepTitle} tabIndex={-1} className="fr-h5 ap-section__title">
                <span className="ap-page__kicker">
                  Étape {current + 1} sur {STEPS.length}
                </span>
                <br />
                {step?.title}
              </h2>
              <p className="ap-saved" role="status">
                {autosaveText(autosave.state)}
              </p>
            </div>
            <AskedItems dap={dap}>
              <StepBody index={current} dap={dap} onGo={(index, field) => void go(index, field)} />
            </AskedItems>
            <RefusalAlert refusals={refusals} failure={sending.failure} title="La demande n’est pas envoyée" />
            {/* Before the button: who comes to it with the keyboard, or by ear, has met what sending means. */}
            {current === SUMMARY_INDEX && (
              <p className="ap-muted">En envoyant, vous certifiez l’exactitude de ces informations. Un récépissé vous donnera la date à laquelle le silence vaut acceptation.</p>
            )}
            <div className="ap-actions">
              {current < SUMMARY_INDEX && <Button onClick={() => void go(current + 1)}>Suivant</Button>}
              {current === SUMMARY_INDEX && submitAction && (
                <Button disabled={sending.pending || dap.blockers.length > 0} onClick={() => void submit()}>
                  {sending.pending ? 'Envoi…' : submitAction.label}
                </Button>
              )}
              {current > 0 && (
                <Button priority="secondary" onClick={() => void go(current - 1)}>
                  Précédent
                </Button>
              )}
            </div>
          </form>
        </FormProvider>
      </div>
      <RefusalLetters dap={dap} />
      <WithdrawDap dap={dap} version={editor.version} />
    </Page>
  );
}
