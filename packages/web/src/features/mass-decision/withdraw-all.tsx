import { HearInMassDocument, type MassDecisionFieldsFragment, UndoMassDecisionDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { DateField, Form, TextField } from '../../forms/index.ts';
import { Article, dayText, Notice, RefusalAlert, Section } from '../../ui/index.ts';
import { massPath } from './mass-path.ts';
import { useBegin } from './use-begin.ts';

interface Props {
  readonly mass: MassDecisionFieldsFragment;
}

const reasonSchema = z.string().trim().min(1, 'Dites en quoi ces autorisations sont illégales\u00a0: chaque employeur le lira.').max(4000, '4 000 caractères au plus.');

/** Authorisations create rights: their companies are heard, then each is withdrawn. One step is open at a time. */
export function WithdrawAll({ mass }: Props) {
  return (
    <Section title="Retirer ces autorisations">
      <p>
        Une autorisation crée des droits&nbsp;: elle ne se retire que si elle est illégale, dans les quatre mois, et après que l’entreprise a pu répondre <Article of="CRPA L. 242-1 et L. 121-1" />. Écrivez d’abord à toutes les entreprises&nbsp;; une fois le délai passé, retirez.
      </p>
      {mass.hearing ? <Heard mass={mass} hearing={mass.hearing} /> : <HearForm mass={mass} />}
    </Section>
  );
}

function Heard({ mass, hearing }: Props & { readonly hearing: NonNullable<Props['mass']['hearing']> }) {
  return (
    <>
      <Notice kind="info">
        <p>
          {hearing.open ? `Les entreprises ont jusqu’au ${dayText(hearing.answerBy)} pour répondre. Le retrait se décide à partir du lendemain.` : `Les entreprises avaient jusqu’au ${dayText(hearing.answerBy)} pour répondre.`}{' '}
          <Link to={massPath(hearing.id)}>Voir ce qui leur a été écrit</Link>
        </p>
      </Notice>
      {!hearing.open && <WithdrawForm mass={mass} />}
    </>
  );
}

const hearSchema = z.object({ reason: reasonSchema, answerBy: z.string().min(1, 'Choisissez le dernier jour laissé pour répondre.') });

function HearForm({ mass }: Props) {
  const form = useForm({ defaultValues: { reason: '', answerBy: '' }, resolver: zodResolver(hearSchema), shouldFocusError: false });
  const { begin, pending, failure, general } = useBegin(form, HearInMassDocument, (data) => data.hearInMass);
  return (
    <Form
      form={form}
      label="Entendre les entreprises"
      onSubmit={(values) => begin((idempotencyKey) => ({ id: mass.id, ...values, idempotencyKey }))}
    >
      <TextField name="reason" label="Ce que vous écrivez à chaque entreprise" hint="Dites en quoi l’autorisation vous paraît illégale. Le message annonce le retrait envisagé, et jusqu’à quand répondre." rows={4} />
      <DateField name="answerBy" label="Réponses attendues jusqu’au" hint="La loi ne fixe pas ce délai&nbsp;: laissez assez de temps pour répondre." />
      <RefusalAlert refusals={general} failure={failure} title="Rien n’est envoyé" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : 'Écrire aux entreprises'}
      </Button>
    </Form>
  );
}

const withdrawSchema = z.object({ reason: reasonSchema });

function WithdrawForm({ mass }: Props) {
  const form = useForm({ defaultValues: { reason: '' }, resolver: zodResolver(withdrawSchema), shouldFocusError: false });
  const { begin, pending, failure, general } = useBegin(form, UndoMassDecisionDocument, (data) => data.undoMassDecision);
  return (
    <Form
      form={form}
      label="Retirer ces autorisations"
      onSubmit={({ reason }) => begin((idempotencyKey) => ({ id: mass.id, replacement: 'WITHDRAW', reason, idempotencyKey }))}
    >
      <p>Chaque autorisation est retirée à part, avec sa lettre. Plus aucune demande d’indemnisation ne peut alors être ouverte ni envoyée&nbsp;; ce qui a été payé est à récupérer. Restent à voir une à une, et la liste le dit&nbsp;: celles dont l’entreprise a écrit depuis, et celles décidées autrement.</p>
      <TextField name="reason" label="Motif du retrait lu par chaque employeur" hint="Dites en quoi l’autorisation est illégale." rows={4} />
      <RefusalAlert refusals={general} failure={failure} title="Rien n’est retiré" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : 'Retirer ces autorisations'}
      </Button>
    </Form>
  );
}
