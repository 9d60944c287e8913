import type { DapPageFragment } from '@apart/schema';
import { Badge } from '@codegouvfr/react-dsfr/Badge';

type Piece = DapPageFragment['piecesWanted'][number];

const WORDS: Readonly<Record<Piece['state'], { readonly label: string; readonly severity?: 'success' | 'warning' | 'info' }>> = {
  GIVEN: { label: 'Jointe', severity: 'success' },
  ASKED: { label: 'Demandée', severity: 'warning' },
  LATER: { label: 'Plus tard', severity: 'info' },
  ADVISED: { label: 'Conseillée', severity: 'info' },
  NOT_NEEDED: { label: 'Inutile' },
};

/** What to attach, line by line: given, asked, to come, advised, not needed. */
export function PieceCheckList({ pieces }: { readonly pieces: readonly Piece[] }) {
  if (pieces.length === 0) return null;
  return (
    <ul className="ap-plain-list ap-checklist" aria-label="Pièces à joindre">
      {pieces.map((piece) => (
        <li key={piece.label}>
          <Badge severity={WORDS[piece.state].severity} noIcon small>
            {WORDS[piece.state].label}
          </Badge>
          <span>
            <strong>{piece.label}</strong> <span className="ap-under">{piece.why}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
