import { EstablishmentDocument, type EstablishmentSheetFragment } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ErrorState, Page, Pending, siretText } from '../../ui/index.ts';

/** The frame of a page about one establishment: its name, and the way back to it. */
export function LifePage({ title, children }: { readonly title: string; readonly children: (sheet: EstablishmentSheetFragment) => ReactNode }) {
  const { siret = '' } = useParams();
  const { data, error, refetch } = useQuery(EstablishmentDocument, { variables: { siret } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la fiche" lines={6} />;
  const sheet = data.establishment;
  if (!sheet) return <NotFoundPage />;
  return (
    <Page title={title} kicker={`${sheet.name} · SIRET ${siretText(sheet.siret)}`} width="narrow" back={{ to: `/etablissements/${sheet.siret}`, label: sheet.name }}>
      {children(sheet)}
    </Page>
  );
}
