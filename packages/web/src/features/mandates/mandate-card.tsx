import type { MandateFieldsFragment } from '@apart/schema';
import { formatSiren, type Siren } from '@apart/shared';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import { dayText, DefinitionList, FileLinkButton, plural, Section, siretText } from '../../ui/index.ts';
import type { AskedAct } from './mandate-action.tsx';

interface CardProps {
  readonly mandate: MandateFieldsFragment;
  /** Who reads: the cabinet names its client, the company names its cabinet. */
  readonly asCabinet: boolean;
  readonly onAsk: (asked: AskedAct) => void;
}

/** What ends a mandate is there, and invites nobody. */
const PARTINGS: ReadonlySet<string> = new Set(['mandate.end', 'mandate.transfer']);

/** One mandate: with whom, what it opens, until when, and what may be done of it. */
export function MandateCard({ mandate, asCabinet, onAsk }: CardProps) {
  const { cabinet, companyName, siren, stateLabel, state, nearEnd } = mandate;
  const title = asCabinet ? companyName || `SIREN ${formatSiren(siren as Siren)}` : cabinet.name;
  return (
    <Section title={title}>
      <p className="ap-actions ap-actions--tight">
        <Badge as="span" severity={nearEnd ? 'warning' : state === 'ACTIVE' ? 'success' : state === 'PROPOSED' || state === 'TO_COME' ? 'info' : undefined} noIcon className="ap-badge">
          {stateLabel}
        </Badge>
        {asCabinet && mandate.companyWithoutUser && (
          <Badge as="span" severity="warning" noIcon className="ap-badge">
            Sans utilisateur
          </Badge>
        )}
      </p>
      <DefinitionList
        items={[
          { label: asCabinet ? 'SIREN' : 'SIREN du cabinet', value: formatSiren((asCabinet ? siren : cabinet.siren) as Siren) },
          { label: 'Établissements', value: establishmentsOf(mandate) },
          { label: 'Ce qu’il permet', value: mandate.rightsSentence },
          { label: 'Dates', value: mandate.untilDay ? `du ${dayText(mandate.fromDay)} au ${dayText(mandate.untilDay)} inclus` : `à partir du ${dayText(mandate.fromDay)}` },
          ...(mandate.signatoryName ? [{ label: 'Signé par', value: `${mandate.signatoryName}, ${mandate.signatoryTitle ?? ''}` }] : []),
          ...(state === 'PROPOSED' && mandate.signatoryEmail ? [{ label: 'Lien envoyé à', value: mandate.signatoryEmail }] : []),
          ...(mandate.endReason ? [{ label: 'Motif de la fin', value: mandate.endReason }] : []),
        ]}
      />
      {asCabinet && mandate.establishments.some(({ open }) => open) && (
        <ul className="ap-plain-list">
          {mandate.establishments
            .filter(({ open }) => open)
            .map(({ siret, name }) => (
              <li key={siret}>
                <Link to={`/etablissements/${siret}`}>
                  {name} <span className="ap-muted">({siretText(siret)})</span>
                </Link>
              </li>
            ))}
        </ul>
      )}
      <div className="ap-actions">
        {mandate.possibleActions.map(({ act, label }, index) => (
          <Button key={act} size="small" priority={index === 0 && !PARTINGS.has(act) ? 'primary' : 'secondary'} onClick={() => onAsk({ act, label, mandate })}>
            {label}
            <span className="fr-sr-only">&nbsp;: {title}</span>
          </Button>
        ))}
        {mandate.document && <FileLinkButton link={mandate.document} label="Mandat signé (PDF)" look="link" />}
      </div>
    </Section>
  );
}

function establishmentsOf({ wholeCompany, establishmentCount, establishments }: MandateFieldsFragment): string {
  if (wholeCompany) return 'Toute l’entreprise, établissements à venir compris';
  const [only] = establishments;
  return establishmentCount === 1 && only ? `${only.name ? `${only.name}, ` : ''}SIRET ${siretText(only.siret)}` : plural(establishmentCount, 'établissement', 'établissements');
}
