import type { DapPageFragment, PieceKind } from '@apart/schema';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';

type Piece = DapPageFragment['piecesWanted'][number];

const WORDS: Readonly<Record<Piece['state'], { readonly label: string; readonly severity?: 'success' | 'warning' | 'info' }>> = {
  GIVEN: { label: 'Jointe', severity: 'success' },
  ASKED: { label: 'Demandée', severity: 'warning' },
  LATER: { label: 'Plus tard', severity: 'info' },
  ADVISED: { label: 'Conseillée', severity: 'info' },
  NOT_NEEDED: { label: 'Inutile' },
};

const MISSING: readonly Piece['state'][] = ['ASKED', 'ADVISED'];

/** What to attach, line by line: given, asked, to come, advised, not needed; what is missing is added from its own line. */
export function PieceCheckList({ pieces, onAdd }: { readonly pieces: readonly Piece[]; readonly onAdd?: ((kind: PieceKind) => void) | undefined }) {
  if (pieces.length === 0) return null;
  return (
    <ul className="ap-plain-list ap-checklist" aria-label="Pièces à joindre">
      {pieces.map((piece, index) => (
        // Two remarks on one kind of piece differ by their place alone.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Badge severity={WORDS[piece.state].severity} noIcon small>
            {WORDS[piece.state].label}
          </Badge>
          <span>
            <strong>{piece.label}</strong> <span className="ap-under">{piece.why}</span>
            {onAdd && piece.kind && MISSING.includes(piece.state) && <Add kind={piece.kind} label={piece.label} onAdd={onAdd} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Add({ kind, label, onAdd }: { readonly kind: PieceKind; readonly label: string; readonly onAdd: (kind: PieceKind) => void }) {
  return (
    <Button type="button" size="small" priority="secondary" className="ap-checklist__add" onClick={() => onAdd(kind)}>
      Ajouter<span className="fr-sr-only">&nbsp;: {label}</span>
    </Button>
  );
}
