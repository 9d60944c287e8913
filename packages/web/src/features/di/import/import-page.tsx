import { DiDocument, type DiPageFragment, ImportDiLinesDocument, type ImportDiLinesMutation } from '@apart/schema';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Upload } from '@codegouvfr/react-dsfr/Upload';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../../app/not-found-page.tsx';
import { useAct } from '../../../apollo/use-act.ts';
import { ErrorState, Notice, Page, Pending, RefusalAlert, Section, sizeText, useService } from '../../../ui/index.ts';
import { LongWork } from '../../long-work/long-work.tsx';
import './import.css';
import { Report } from './report.tsx';
import { type FileRefusal, sendFile } from './send-file.ts';

export type ImportReport = NonNullable<ImportDiLinesMutation['importDiLines']['report']>;

/** A file of the payroll software, tried before anything is written. */
export function Component() {
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery(DiDocument, { variables: { reference } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la demande d’indemnisation" lines={6} />;
  if (!data.di) return <NotFoundPage />;
  return <Import di={data.di} />;
}

function Import({ di }: { readonly di: DiPageFragment }) {
  const [params, setParams] = useSearchParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const service = useService();
  const { run, pending, failure } = useAct(ImportDiLinesDocument);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<readonly FileRefusal[]>([]);
  const [tried, setTried] = useState<{ readonly fileId: string; readonly name: string; readonly report: ImportReport }>();
  const work = params.get('travail');
  const mayWrite = di.possibleActions.some(({ act }) => act === 'di.save');
  const target = { reference: di.reference, expectedVersion: di.version };

  const attempt = async (file: File): Promise<void> => {
    setTried(undefined);
    setRefusals([]);
    setSending(true);
    const sent = await sendFile(di.reference, file, service?.maxImportBytes ?? Number.POSITIVE_INFINITY);
    if ('refusals' in sent) setRefusals(sent.refusals);
    else {
      const answer = await run({ input: { ...target, fileId: sent.id, dryRun: true } });
      if (answer) setRefusals(answer.importDiLines.refusals);
      if (answer?.importDiLines.report) setTried({ fileId: sent.id, name: file.name, report: answer.importDiLines.report });
    }
    setSending(false);
  };
  const keep = async (): Promise<void> => {
    if (!tried) return;
    const answer = await run({ input: { ...target, fileId: tried.fileId, keepValid: true } });
    if (!answer) return;
    const { refusals: refused, work: started } = answer.importDiLines;
    setRefusals(refused);
    if (refused.length > 0) return;
    if (started) setParams({ travail: started.id });
    else {
      await client.query({ query: DiDocument, variables: { reference: di.reference }, fetchPolicy: 'network-only' });
      await navigate(`/di/${di.reference}`);
    }
  };
  const limit = service ? sizeText(service.maxImportBytes) : '';
  return (
    <Page howTo="importer-un-fichier" title={`Importer les lignes, ${di.monthLabel}`} kicker={`${di.reference} · ${di.establishmentName}`} back={{ to: `/di/${di.reference}`, label: 'La demande' }}>
      {!mayWrite && <Notice kind="info">Cette demande ne peut plus être modifiée.</Notice>}
      {work && (
        <Section title="Enregistrement">
          <LongWork id={work} onEnd={() => void client.query({ query: DiDocument, variables: { reference: di.reference }, fetchPolicy: 'network-only' })}>
            {() => (
              <p>
                <Link to={`/di/${di.reference}`}>Voir la demande</Link>
              </p>
            )}
          </LongWork>
        </Section>
      )}
      {mayWrite && !work && (
        <>
          <Section title="1. Le modèle">
            <p>Une ligne par salarié, une colonne par semaine. {di.lines.length > 0 ? 'Les salariés déjà présents y sont, avec leur numéro\u00a0: il ne reste que les heures.' : 'Vos colonnes peuvent être dans un autre ordre\u00a0; celles que nous ne connaissons pas sont laissées de côté.'}</p>
            <div className="ap-actions">
              <a className="fr-btn fr-btn--secondary" href={`/files/di/${di.reference}/lignes.xlsx`} download>
                Télécharger le modèle XLSX
              </a>
              <a className="fr-btn fr-btn--tertiary" href={`/files/di/${di.reference}/lignes.csv`} download>
                Télécharger le modèle CSV
              </a>
            </div>
          </Section>
          <Section title="2. Votre fichier">
            <p>Le fichier est d’abord essayé&nbsp;: rien n’est enregistré avant que vous ayez vu le résultat.</p>
            <Upload
              label="Fichier de lignes"
              hint={`CSV (tout séparateur), XLSX ou JSON, ${limit} au plus.`}
              nativeInputProps={{
                accept: '.csv,.txt,.xlsx,.json',
                disabled: sending || pending,
                // The same file, once corrected, is chosen again under the same name: without this nothing would be told of it.
                onClick: (event) => {
                  event.currentTarget.value = '';
                },
                onChange: (event) => {
                  const file = event.target.files?.[0];
                  if (file) void attempt(file);
                },
              }}
            />
            <p role="status">{sending ? 'Lecture du fichier…' : ''}</p>
            <RefusalAlert refusals={refusals} failure={failure} title="Ce fichier n’a pas pu être lu" />
          </Section>
          {tried && (
            <Section title="3. Le résultat de l’essai">
              <Report report={tried.report} name={tried.name} errorFile={`/files/di/${di.reference}/lignes/${tried.fileId}/a-corriger`} />
              {tried.report.people > 0 && (
                <div className="ap-actions">
                  <Button disabled={pending} onClick={() => void keep()}>
                    {keepText(tried.report)}
                  </Button>
                </div>
              )}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function keepText({ people, errors }: ImportReport): string {
  const who = people > 1 ? `les ${people.toLocaleString('fr-FR')} salariés` : 'le salarié';
  return errors > 0 ? `Enregistrer ${who} sans erreur` : `Enregistrer ${who}`;
}
