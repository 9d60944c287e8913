import { MyCabinetsDocument, ProposeMandateDocument } from '@apart/schema';
import { parisDayOf } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useMe, useMeAgain, useMeFailure } from '../../app/session.tsx';
import { DateField, Form, RadioField, TextField, TickField, useIdempotencyKey, useServerRefusals } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import { ErrorState, Notice, Page, Pending, plural, RefusalAlert, useServiceNow } from '../../ui/index.ts';

interface Draft {
  scope: 'SIRETS' | 'SIREN';
  sirets: string;
  siren: string;
  cabinetSiren: string;
  signatoryEmail: string;
  signatoryTitle: string;
  mayDap: boolean;
  mayDi: boolean;
  fromDay: string;
  untilDay: string;
}

/** Proposing a mandate (cabinet), or giving one (company): the way in of the front page too, so a visitor is led. */
export function Component() {
  const me = useMe();
  const failure = useMeFailure();
  const again = useMeAgain();
  if (me === undefined && failure) return <ErrorState error={failure} onRetry={() => void again()} />;
  if (me) return <SignedIn />;
  return (
    <Page title="Contrat de prestation" width="narrow" howTo="proposer-un-mandat">
      <p className="ap-lead">Un cabinet agit pour une entreprise par un mandat, proposé et signé en ligne. L’espace reste à l’entreprise, et le cabinet a son propre compte.</p>
      {me === undefined ? <Pending label="Ouverture de la page" /> : <VisitorSteps />}
    </Page>
  );
}

function VisitorSteps() {
  return (
    <>
      <ol>
        <li>Connectez-vous, ou créez l’espace de votre cabinet avec son SIRET.</li>
        <li>Dites pour quels établissements, quels droits et quelles dates.</li>
        <li>L’entreprise signe en ligne. Si elle n’a pas encore d’espace, elle en reçoit un en signant.</li>
      </ol>
      <div className="ap-actions">
        <Link className="fr-btn" to="/connexion?suite=%2Fmandats%2Fproposer">
          Me connecter et proposer un mandat
        </Link>
        <Link className="fr-btn fr-btn--secondary" to="/creer-mon-espace">
          Créer l’espace de mon cabinet
        </Link>
      </div>
    </>
  );
}

function SignedIn() {
  const [params] = useSearchParams();
  const siret = params.get('siret');
  const { data, error, refetch } = useQuery(MyCabinetsDocument);
  const now = useServiceNow();
  const [made, setMade] = useState<number>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !now) return <Pending label="Lecture de votre cabinet" />;
  const [cabinet] = data.cabinets;
  const gives = siret !== null;
  if (made !== undefined) {
    return (
      <Page title={gives ? 'Le mandat est donné' : 'C’est proposé'} width="narrow">
        <Notice kind="success" live>
          {gives ? 'Le mandat est signé, et le cabinet prévenu.' : `${plural(made, 'mandat proposé', 'mandats proposés')}. Chaque entreprise a reçu de quoi signer.`}
        </Notice>
        <Link className="fr-btn fr-mt-2w" to={gives ? `/etablissements/${siret}/mandats` : '/cabinet'}>
          {gives ? 'Voir les mandats' : 'Voir mes clients'}
        </Link>
      </Page>
    );
  }
  if (!gives && !cabinet) {
    return (
      <Page title="Proposer un mandat" width="narrow">
        <Notice kind="info" title="Ouvrez d’abord votre cabinet">
          <p>C’est lui qui reçoit le mandat, et vos collaborateurs avec lui.</p>
          <Link className="fr-btn" to="/cabinet">
            Ouvrir mon cabinet
          </Link>
        </Notice>
      </Page>
    );
  }
  return (
    <Page howTo={gives ? 'mandater-un-expert-comptable' : 'proposer-un-mandat'} title={gives ? 'Donner un mandat' : 'Proposer un mandat'} kicker={gives ? undefined : cabinet?.name} width="narrow" back={gives ? { to: `/etablissements/${siret}/mandats`, label: 'Cabinets mandatés' } : { to: '/cabinet', label: 'Cabinet' }}>
      <ProposeForm siret={siret} cabinetId={gives ? null : (cabinet?.id ?? null)} today={parisDayOf(now)} onMade={setMade} />
    </Page>
  );
}

function ProposeForm({ siret, cabinetId, today, onMade }: { readonly siret: string | null; readonly cabinetId: string | null; readonly today: string; readonly onMade: (count: number) => void }) {
  const form = useForm<Draft>({
    shouldFocusError: false,
    defaultValues: { scope: 'SIRETS', sirets: siret ?? '', siren: '', cabinetSiren: '', signatoryEmail: '', signatoryTitle: '', mayDap: true, mayDi: true, fromDay: today, untilDay: '' },
  });
  const { run, pending, failure } = useAct(ProposeMandateDocument);
  const refusals = useServerRefusals(form);
  const idempotency = useIdempotencyKey();
  const scope = useWatch({ control: form.control, name: 'scope' });
  const lines = useWatch({ control: form.control, name: 'sirets' }).split('\n').filter((line) => line.trim() !== '').length;
  const submit = async ({ scope: by, sirets, siren, untilDay, cabinetSiren, signatoryEmail, signatoryTitle, ...rest }: Draft): Promise<void> => {
    refusals.clear();
    const list = by === 'SIRETS' ? sirets.split('\n') : null;
    const data = await run({
      input: { ...rest, cabinetId, cabinetSiren: cabinetId ? null : cabinetSiren, sirets: list, siren: by === 'SIREN' ? siren : null, untilDay: untilDay || null, signatoryEmail: signatoryEmail || null, signatoryTitle: signatoryTitle || null, idempotencyKey: idempotency.key() },
    });
    if (!data) return;
    const answer = data.proposeMandate;
    if (answer.refusals.length > 0) idempotency.renew();
    const ofLines = answer.refusals.filter(({ path }) => path.startsWith('input.sirets.'));
    const applied = refusals.apply(answer.refusals.filter(({ path }) => !path.startsWith('input.sirets.')));
    if (ofLines.length > 0) form.setError('sirets', { type: 'lines', message: ofLines.slice(0, 50).map(({ message }) => message).join(' ') + (ofLines.length > 50 ? ` Et ${ofLines.length - 50} autres lignes.` : '') });
    if (applied && ofLines.length === 0) onMade(answer.count ?? 0);
  };
  return (
    <Form form={form} onSubmit={submit} label="Mandat">
      <RefusalAlert refusals={refusals.general} failure={failure} title="Rien n’est encore proposé" />
      {!cabinetId && <TextField name="cabinetSiren" help={<WhereToFind of="siren" />} label="SIREN du cabinet" hint="Neuf chiffres&nbsp;; le cabinet doit être ouvert sur le service." inputMode="numeric" />}
      <RadioField
        name="scope"
        label="Pour"
        choices={[
          { value: 'SIRETS', label: 'Des établissements', hint: 'Par leur SIRET.' },
          { value: 'SIREN', label: 'Toute l’entreprise', hint: 'Par son SIREN, établissements à venir compris.' },
        ]}
      />
      {scope === 'SIREN' ? (
        <TextField name="siren" help={<WhereToFind of="siren" />} label="SIREN de l’entreprise" hint="Neuf chiffres." inputMode="numeric" />
      ) : (
        <TextField
          name="sirets"
          label="Liste des SIRET"
          hint={cabinetId ? 'Un par ligne, autant qu’il en faut\u00a0; le courriel de l’entreprise peut suivre, après un point-virgule.' : 'Un par ligne.'}
          rows={cabinetId ? 8 : 3}
          said={lines > 1 ? plural(lines, 'ligne', 'lignes') : undefined}
        />
      )}
      {cabinetId && <TextField name="signatoryEmail" type="email" label="Courriel de l’entreprise" hint="Si personne de l’entreprise n’a encore d’accès&nbsp;: elle y recevra le lien pour signer." optional />}
      <p className="fr-label fr-mb-1w">Droits</p>
      <p className="fr-hint-text">Lire les dossiers en fait toujours partie.</p>
      <TickField name="mayDap" label="Préparer et envoyer les demandes d’autorisation (DAP)" />
      <TickField name="mayDi" label="Préparer et envoyer les demandes d’indemnisation (DI)" />
      <DateField name="fromDay" label="Premier jour" />
      <DateField name="untilDay" label="Dernier jour" hint="Inclus. Laissez vide pour un mandat sans date de fin." optional />
      {!cabinetId && <TextField name="signatoryTitle" label="Votre qualité" hint="Gérante, président, directeur… Vous signez du même geste." />}
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : cabinetId ? 'Proposer' : 'Signer et donner le mandat'}
      </Button>
    </Form>
  );
}
