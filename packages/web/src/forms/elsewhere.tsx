import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type FieldValues, type UseFormReturn, useWatch } from 'react-hook-form';
import { DataTable } from '../ui/data-table.tsx';
import { listText, plural } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import './elsewhere.css';
import type { Following, Side } from './following.ts';
import type { Changed, Difference } from './merge.ts';

/** What a path is called, and how a value of it reads. */
export interface Words {
  readonly label: (path: string) => string;
  readonly text: (path: string, value: unknown) => string;
}

interface ConflictProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly following: Following<Values>;
  readonly words: Words;
  /** « Cette demande » */
  readonly what: string;
  /** « Claire Duval l’a enregistrée le 17 juin 2026 à 10 h 05. » */
  readonly who?: ReactNode;
  /** After the choice: what was chosen is to be saved. */
  readonly onSettled: () => void;
}

/** What was saved elsewhere while this form was being written: merged with a word, or shown beside what is typed for a choice. */
export function Elsewhere<Values extends FieldValues>(props: ConflictProps<Values>) {
  const { following, words, what, who, onSettled } = props;
  const labels = [...new Set(following.taken.map(words.label))];
  const said = useRef<HTMLDivElement>(null);
  /** The merge after which a conflict was settled: a later one has something else to say. */
  const [settledAfter, setSettledAfter] = useState<readonly string[]>();
  const settled = settledAfter === following.taken;
  const asks = following.conflict;
  useEffect(() => {
    // The table that held the focus is gone.
    if (settled && !asks) said.current?.focus();
  }, [asks, settled]);
  return (
    <>
      <div ref={said} role="status" tabIndex={-1} className="ap-elsewhere">
        {!asks && settled && (
          <Notice kind="success">
            <p>Vos choix sont repris dans votre saisie.</p>
          </Notice>
        )}
        {!asks && !settled && labels.length > 0 && (
          <Notice kind="info" title={`${what} a aussi changé ailleurs`}>
            <p>
              {who} Rien n’est perdu&nbsp;: votre saisie reste, et {labels.length > 1 ? 'ces réponses viennent' : 'cette réponse vient'} de l’autre enregistrement&nbsp;: {listText(labels)}.
            </p>
          </Notice>
        )}
      </div>
      {asks && (
        <Conflict
          {...props}
          onSettled={() => {
            setSettledAfter(following.taken);
            onSettled();
          }}
        />
      )}
    </>
  );
}

const CHANGED: Readonly<Record<Changed, string>> = { MINE: 'Changé par vous', THEIRS: 'Changé ailleurs', BOTH: 'Changé des deux côtés' };

function Conflict<Values extends FieldValues>({ form, following, words, what, who, onSettled }: ConflictProps<Values>) {
  // What is typed meanwhile is what is shown.
  useWatch({ control: form.control });
  const lines = following.differences();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [asked, setAsked] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const sideOf = ({ path, changed }: Difference): Side | undefined => chosen[path] ?? (changed === 'BOTH' ? undefined : changed);
  const missing = lines.filter((line) => sideOf(line) === undefined);
  const all = (side: Side): void => setChosen(Object.fromEntries(lines.map(({ path }) => [path, side])));
  const settle = (): void => {
    const first = missing[0];
    setAsked(first !== undefined);
    if (first) return box.current?.querySelector<HTMLInputElement>(`input[name="${id}-${first.path}"]`)?.focus();
    following.settle(Object.fromEntries(lines.flatMap((line) => [[line.path, sideOf(line) ?? 'MINE']])));
    return onSettled();
  };
  const choice = (line: Difference, side: Side) => (
    <Choice
      name={`${id}-${line.path}`}
      of={`${words.label(line.path)}, ${side === 'MINE' ? 'votre saisie' : 'enregistré ailleurs'}\u00a0:`}
      text={words.text(line.path, side === 'MINE' ? line.mine : line.theirs)}
      checked={sideOf(line) === side}
      onChoose={() => setChosen({ ...chosen, [line.path]: side })}
    />
  );
  const both = lines.filter(({ changed }) => changed === 'BOTH').length;
  return (
    <div ref={box} className="ap-conflict">
      <Notice kind="warning" title={`${what} a changé ailleurs`} live>
        <p>
          {who} Rien n’est perdu ni écrasé&nbsp;: {plural(both, 'réponse a changé', 'réponses ont changé')} des deux côtés. Choisissez ce qui reste&nbsp;; l’enregistrement reprendra ensuite.
        </p>
      </Notice>
      <DataTable
        caption="Votre saisie et ce qui est enregistré"
        captionHidden={false}
        rows={lines}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'label',
            header: 'Réponse',
            cell: (line) => (
              <>
                {words.label(line.path)}
                <span className="ap-conflict__changed">{CHANGED[line.changed]}</span>
              </>
            ),
          },
          { key: 'mine', header: 'Votre saisie', cell: (line) => choice(line, 'MINE') },
          { key: 'theirs', header: 'Enregistré ailleurs', cell: (line) => choice(line, 'THEIRS') },
        ]}
      />
      <p role="alert" className="fr-error-text ap-conflict__missing">
        {asked && missing.length > 0 && `Choisissez encore pour ${listText(missing.map(({ path }) => `«\u00a0${words.label(path)}\u00a0»`))}.`}
      </p>
      <div className="ap-actions">
        <Button type="button" onClick={settle}>
          Enregistrer ces choix
        </Button>
        {lines.length > 1 && (
          <>
            <Button type="button" priority="secondary" onClick={() => all('MINE')}>
              Tout garder de ma saisie
            </Button>
            <Button type="button" priority="secondary" onClick={() => all('THEIRS')}>
              Tout reprendre de ce qui est enregistré
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly of: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, of, text, checked, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="fr-radio-group fr-radio-group--sm">
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} />
      <label className="fr-label" htmlFor={id}>
        <span className="fr-sr-only">{of}</span>{' '}
        <span className="ap-conflict__text">{text === '' ? 'Rien' : text}</span>
      </label>
    </div>
  );
}
