import { DapDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ErrorState, Pending } from '../../ui/index.ts';
import { DapEditorPage } from './dap-editor-page.tsx';
import { DapView } from './dap-view.tsx';

/** A request: its form while it can be changed, then where it stands. The server says which. */
export function Component() {
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery(DapDocument, { variables: { reference } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la demande" lines={6} />;
  const { dap } = data;
  if (!dap) return <NotFoundPage />;
  const editable = dap.possibleActions.some((action) => action.act === 'dap.save');
  return editable ? <DapEditorPage key={dap.id} dap={dap} /> : <DapView key={dap.id} dap={dap} />;
}
