import type { FigureLineFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type Column, DataTable, hoursText, saveAs } from '../../ui/index.ts';
import { csvOf } from './csv.ts';

const count = new Intl.NumberFormat('fr-FR');

/** Hundredths of an hour as a spreadsheet reads them: « 1200,50 ». */
const decimal = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',');

const FIGURES: readonly { readonly header: string; readonly text: (line: FigureLineFragment) => string; readonly csv: (line: FigureLineFragment) => string }[] = [
  ...(
    [
      ['Reçues', 'received'],
      ['Autorisées', 'authorised'],
      ['Refusées', 'refused'],
      ['Par silence', 'bySilence'],
    ] as const
  ).map(([header, key]) => ({ header, text: (line: FigureLineFragment) => count.format(line[key]), csv: (line: FigureLineFragment) => String(line[key]) })),
  { header: 'Heures demandées', text: (line) => hoursText(line.hoursAsked), csv: (line) => decimal(line.hoursAsked) },
  { header: 'Heures autorisées', text: (line) => hoursText(line.hoursAuthorised), csv: (line) => decimal(line.hoursAuthorised) },
];

export interface FigureTableProps {
  /** What the lines are of: « Semaine », « Motif ». */
  readonly what: string;
  readonly caption: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly lines: readonly FigureLineFragment[];
}

/** The figures behind a chart, to read and to take away. */
export function FigureTable({ what, caption, file, lines }: FigureTableProps) {
  const columns: readonly Column<FigureLineFragment>[] = [
    { key: 'label', header: what, cell: (line) => line.label },
    ...FIGURES.map(({ header, text }) => ({ key: header, header, align: 'end' as const, cell: text })),
  ];
  const take = async (): Promise<void> => {
    const rows = lines.map((line) => [line.label, ...FIGURES.map(({ csv }) => csv(line))]);
    saveAs(await csvOf([what, ...FIGURES.map(({ header }) => header)], rows), `${file}.csv`);
  };
  return (
    <details className="ap-details">
      <summary>
        Voir le tableau<span className="fr-sr-only">&nbsp;: {caption}</span>
      </summary>
      <DataTable caption={caption} columns={columns} rows={lines} rowKey={(line) => line.key} />
      <p className="ap-actions">
        <Button size="small" priority="secondary" onClick={() => void take()}>
          Télécharger en CSV
        </Button>
      </p>
    </details>
  );
}
