import { ImportBankAnswersDocument, type ImportBankAnswersMutation, type RefusalFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Upload } from '@codegouvfr/react-dsfr/Upload';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { listText } from '../../ui/format.ts';
import { LongWork } from '../long-work/long-work.tsx';
import { type Column, DataTable, Notice, plural, RefusalAlert, Section } from '../../ui/index.ts';

type Outcome = NonNullable<ImportBankAnswersMutation['importBankAnswers']['outcomes']>[number];

const STATES: Readonly<Record<Outcome['state'], string>> = { RECORDED: 'À enregistrer', ALREADY: 'Déjà connue', UNKNOWN: 'Inconnue', CONFLICT: 'Contradictoire', UNREAD: 'Illisible' };

const OTHERS = [
  ['ALREADY', 'déjà connue', 'déjà connues'],
  ['UNKNOWN', 'inconnue', 'inconnues'],
  ['CONFLICT', 'contradictoire', 'contradictoires'],
  ['UNREAD', 'illisible', 'illisibles'],
] as const satisfies readonly (readonly [Outcome['state'], string, string])[];

/** The answers of the bank, from its file: first what they would do, then written. */
export function BankAnswers({ onDone }: { readonly onDone: () => void }) {
  const { run, pending, failure } = useAct(ImportBankAnswersDocument);
  const [csv, setCsv] = useState<string>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const [written, setWritten] = useState(false);
  const [work, setWork] = useState<string>();
  const send = async (text: string, dryRun: boolean): Promise<void> => {
    const data = await run({ csv: text, dryRun });
    if (!data) return;
    setRefusals(data.importBankAnswers.refusals);
    setOutcomes(data.importBankAnswers.outcomes ?? undefined);
    setWork(data.importBankAnswers.work?.id);
    setWritten(!dryRun);
    if (!dryRun && !data.importBankAnswers.work) onDone();
  };
  const choose = async (file: File | undefined): Promise<void> => {
    setOutcomes(undefined);
    setWork(undefined);
    setRefusals([]);
    const text = file && (await file.text());
    setCsv(text);
    if (text !== undefined) await send(text, true);
  };
  const count = (state: Outcome['state']): number => (outcomes ?? []).filter((one) => one.state === state).length;
  const rest = OTHERS.filter(([state]) => count(state) > 0).map(([state, one, many]) => plural(count(state), one, many));
  return (
    <Section title="Réponses de la banque">
      <Upload
        label="Fichier des réponses"
        hint="Un fichier CSV dont les colonnes sont ligne, resultat (ACCEPTE ou REJETE), reference_virement, date et motif, séparées par des points-virgules. Rien n’est enregistré avant votre accord."
        nativeInputProps={{ accept: '.csv,text/csv', onChange: (event) => void choose(event.target.files?.[0]) }}
      />
      <RefusalAlert refusals={refusals} failure={failure} title="Le fichier n’est pas lu" />
      {work && (
        <LongWork key={work} id={work} onEnd={written ? onDone : undefined}>
          {() =>
            !written &&
            csv !== undefined && (
              <Button size="small" disabled={pending} onClick={() => void send(csv, false)}>
                Enregistrer ces réponses
              </Button>
            )
          }
        </LongWork>
      )}
      {outcomes && (
        <>
          <Notice kind={count('UNKNOWN') + count('CONFLICT') + count('UNREAD') > 0 ? 'warning' : 'success'} title={written ? plural(count('RECORDED'), 'réponse enregistrée', 'réponses enregistrées') : `${plural(count('RECORDED'), 'réponse')} à enregistrer`} live>
            {rest.length > 0 && <p>Et aussi&nbsp;: {listText(rest)}.</p>}
            {!written && csv !== undefined && count('RECORDED') > 0 && (
              <Button size="small" disabled={pending} onClick={() => void send(csv, false)}>
                Enregistrer ces réponses
              </Button>
            )}
          </Notice>
          <DataTable caption="Réponses lues" rows={outcomes} rowKey={({ row }) => String(row)} columns={columns(written)} />
        </>
      )}
    </Section>
  );
}

const columns = (written: boolean): readonly Column<Outcome>[] => [
  { key: 'line', header: 'Ligne du bordereau', cell: ({ line, row }) => line || `Rang ${row}` },
  { key: 'di', header: 'Demande', cell: ({ diReference }) => (diReference ? <Link to={`/di/${diReference}`}>{diReference}</Link> : '—') },
  { key: 'state', header: 'Réponse', cell: ({ state }) => (written && state === 'RECORDED' ? 'Enregistrée' : STATES[state]) },
  { key: 'message', header: 'Précision', cell: ({ message }) => message },
];
