import { MassDecisionDocument, type MassDecisionQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { type Column, DataTable, dayText, DefinitionList, ErrorState, instantText, Notice, Page, Pending, Section, Reference } from '../../ui/index.ts';
import { LongWork } from '../long-work/long-work.tsx';
import { massPath } from './mass-path.ts';
import { UndoForm } from './undo-form.tsx';
import { WithdrawAll } from './withdraw-all.tsx';

type Mass = NonNullable<MassDecisionQuery['massDecision']>;

const COLUMNS: readonly Column<Mass['notDecided'][number]>[] = [
  { key: 'reference', header: 'Demande', cell: (file) => <Reference to={`/dap/${file.reference}`} reference={file.reference} /> },
  { key: 'establishment', header: 'Établissement', cell: (file) => file.establishmentName },
  { key: 'why', header: 'Pourquoi', cell: (file) => file.why },
];

const number = new Intl.NumberFormat('fr-FR');

/** A mass decision, or the hearing before a withdrawal: how far it is, what came of each file, and its undoing. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MassDecisionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la décision en nombre" lines={4} />;
  const mass = data.massDecision;
  if (!mass) return <NotFoundPage />;
  const hearing = mass.kind === 'HEAR';
  return (
    <Page key={id} title={mass.label} back={{ to: '/instruction/decisions-en-nombre', label: 'Décisions en nombre' }}>
      {mass.undoneBy.map((undo) => (
        <Notice key={undo} kind="info">
          <p>
            <Link to={massPath(undo)}>Ces décisions ont été remplacées par une annulation en nombre</Link>.
          </p>
        </Notice>
      ))}
      <Section title="Où elle en est">
        <Progress mass={mass} onEnd={() => void refetch()} />
      </Section>
      <Section title={hearing ? 'Le message' : 'La décision'}>
        <DefinitionList
          items={[
            { label: hearing ? 'Écrit par' : 'Prise par', value: mass.byName },
            { label: 'Le', value: instantText(mass.startedAt) },
            { label: mass.kind === 'UNDO' ? 'Raison' : 'Texte', value: mass.text ?? 'Aucun' },
            ...(mass.answerBy ? [{ label: 'Réponses jusqu’au', value: dayText(mass.answerBy) }] : []),
            ...(mass.undoOf ? [{ label: hearing ? 'Avant le retrait de' : 'Annule', value: <Link to={massPath(mass.undoOf)}>une décision en nombre</Link> }] : []),
          ]}
        />
      </Section>
      {mass.notDecided.length > 0 && (
        <Section title={hearing ? 'Messages non envoyés' : 'Demandes non décidées'}>
          <DataTable caption={hearing ? 'Messages non envoyés, et pourquoi' : 'Demandes non décidées, et pourquoi'} columns={COLUMNS} rows={mass.notDecided} rowKey={(file) => file.reference} />
        </Section>
      )}
      {mass.undoneBy.length === 0 && mass.undoChoices.includes('REEXAMINE') && <UndoForm mass={mass} />}
      {mass.undoneBy.length === 0 && mass.undoChoices.includes('WITHDRAW') && <WithdrawAll mass={mass} />}
    </Page>
  );
}

/** Its author follows the work itself, with its file; a colleague sees the figures. */
function Progress({ mass, onEnd }: { readonly mass: Mass; readonly onEnd: () => void }) {
  if (mass.workId) return <LongWork id={mass.workId} onEnd={onEnd} />;
  return (
    <DefinitionList
      items={[
        { label: 'Sélectionnées', value: number.format(mass.count) },
        { label: mass.kind === 'HEAR' ? 'Messages envoyés' : 'Décidées', value: number.format(mass.done) },
        { label: mass.kind === 'HEAR' ? 'Messages non envoyés' : 'Non décidées', value: number.format(mass.refused) },
        { label: 'Incidents', value: number.format(mass.failed) },
      ]}
    />
  );
}
