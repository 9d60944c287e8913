import { CorrectDiDocument, DiComplementDocument, type DiComplementQuery, type DiPageFragment, type RefusalFieldsFragment, SubmitDiDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { centsText, type Column, DataTable, dayText, listText, plural, RefusalAlert, Section } from '../../ui/index.ts';
import { Calculation } from './calculation.tsx';

type Found = NonNullable<NonNullable<DiComplementQuery['di']>['complement']>;
type Line = Found['lines'][number];

/** What a text published since the sending would pay: the employer reads why, and has it in one click; an agent reads it too. */
export function Complement({ di, mine }: { readonly di: DiPageFragment; readonly mine: boolean }) {
  const { data } = useQuery(DiComplementDocument, { variables: { reference: di.reference }, skip: di.submittedAt === null });
  const found = data?.di?.complement;
  // A difference that no text explains is for the administration to look at, not for the employer to accept.
  if (!found || (mine && !found.explained)) return null;
  const difference = found.dueAllowance - found.allowance;
  return (
    <Section title={`Un texte paru depuis l’envoi ${difference < 0 ? 'diminue' : difference > 0 ? 'augmente' : 'change'} ${difference === 0 ? 'les montants' : 'l’allocation'}`}>
      <p>
        Texte paru le {listText(found.publishedOn.map(dayText))}, après l’envoi de cette demande. {found.explained ? '' : 'Il n’explique pas tout l’écart\u00a0: à examiner.'}
      </p>
      {found.changes.length > 0 && (
        <ul>
          {found.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <DataTable caption="Ce qui change" rows={totalsOf(found)} rowKey={({ label }) => label} columns={TOTALS} />
      <details className="ap-details">
        <summary>Voir {plural(found.changedLines, 'salarié concerné', 'salariés concernés')} et le calcul</summary>
        <DataTable caption="Salariés concernés" rows={found.lines} rowKey={({ name }) => name} columns={PEOPLE} />
        {found.changedLines > found.lines.length && <p className="ap-muted">Les {found.lines.length} premiers sont montrés.</p>}
        {found.lines[0] && <Calculation name={found.lines[0].name} steps={found.lines[0].steps} />}
      </details>
      {mine && <Accept di={di} difference={difference} publishedOn={found.publishedOn} />}
    </Section>
  );
}

/** One click: the correction begins and leaves at once; one that has to be looked at first is opened instead. */
function Accept({ di, difference, publishedOn }: { readonly di: DiPageFragment; readonly difference: number; readonly publishedOn: readonly string[] }) {
  const correcting = useAct(CorrectDiDocument);
  const sending = useAct(SubmitDiDocument);
  const correction = useIdempotencyKey();
  const sent = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const navigate = useNavigate();
  const begun = di.versions.find(({ status }) => status === 'DRAFT');
  if (begun) {
    return (
      <p>
        Une correction est déjà commencée, elle en tiendra compte&nbsp;: <Link to={`/di/${begun.reference}`}>{begun.reference}</Link>.
      </p>
    );
  }
  if (!di.possibleActions.some(({ act }) => act === 'di.correct')) return null;
  const accept = async (): Promise<void> => {
    const reason = `Texte paru le ${listText(publishedOn.map(dayText))}, après l’envoi.`;
    const started = await correcting.run({ reference: di.reference, expectedVersion: di.version, reason, idempotencyKey: correction.key() });
    const draft = started?.correctDi.di;
    setRefusals(started?.correctDi.refusals ?? []);
    if (!draft) return;
    const left = await sending.run({ reference: draft.reference, expectedVersion: draft.version, idempotencyKey: sent.key() });
    if (!left) return;
    correction.renew();
    sent.renew();
    // Refused, the correction is a draft that says why.
    await navigate(`/di/${draft.reference}`);
  };
  return (
    <>
      <p className="fr-mt-2w">
        {difference > 0
          ? 'La demande corrigée part à l’administration avec les mêmes heures. Déjà payée, elle ne donne lieu qu’à la différence.'
          : 'La demande corrigée part à l’administration avec les mêmes heures. Déjà payée, la différence sera à rendre.'}
      </p>
      <RefusalAlert refusals={refusals} failure={correcting.failure ?? sending.failure} />
      <Button disabled={correcting.pending || sending.pending} onClick={() => void accept()}>
        {difference > 0 ? `Accepter le complément de ${centsText(difference)}` : 'Accepter la correction'}
      </Button>
    </>
  );
}

interface Total {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

const totalsOf = (found: Found): readonly Total[] => [
  { label: 'Allocation de l’État', before: found.allowance, after: found.dueAllowance },
  { label: 'Indemnité aux salariés', before: found.indemnity, after: found.dueIndemnity },
];

const signed = (cents: number): string => `${cents > 0 ? '+' : ''}${centsText(cents)}`;

const TOTALS: readonly Column<Total>[] = [
  { key: 'label', header: 'Montant', cell: ({ label }) => label },
  { key: 'before', header: 'Compté à l’envoi', align: 'end', cell: ({ before }) => centsText(before) },
  { key: 'after', header: 'Selon ce texte', align: 'end', cell: ({ after }) => centsText(after) },
  { key: 'difference', header: 'Différence', align: 'end', cell: ({ before, after }) => <strong>{before === after ? '—' : signed(after - before)}</strong> },
];

const PEOPLE: readonly Column<Line>[] = [
  { key: 'name', header: 'Salarié', cell: ({ name }) => name },
  { key: 'before', header: 'Allocation comptée', align: 'end', cell: ({ allowance }) => centsText(allowance) },
  { key: 'after', header: 'Selon ce texte', align: 'end', cell: ({ dueAllowance }) => centsText(dueAllowance) },
  { key: 'difference', header: 'Différence', align: 'end', cell: ({ allowance, dueAllowance }) => signed(dueAllowance - allowance) },
];
