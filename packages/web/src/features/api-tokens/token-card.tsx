import type { ApiTokenFieldsFragment } from '@apart/schema';
import { daysBetween, parisDayOf, type Day } from '@apart/shared';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayText, DefinitionList, instantText, plural, Section, useServiceNow } from '../../ui/index.ts';
import { printed } from './form.ts';
import './api-tokens.css';

interface TokenCardProps {
  readonly token: ApiTokenFieldsFragment;
  /** Names of the establishments that the page knows, by SIRET. */
  readonly names: ReadonlyMap<string, string>;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

/** One token that is or may again be of use: what it opens, where, until when, and its last use. */
export function TokenCard({ token, names, onRotate, onRevoke }: TokenCardProps) {
  const now = useServiceNow();
  const left = now ? daysBetween(parisDayOf(now), token.expiresOn as Day) : undefined;
  const expired = token.status === 'EXPIRED';
  return (
    <Section title={token.name} aside={<Standing expired={expired} left={left} />}>
      <DefinitionList
        items={[
          { label: 'Commence par', value: <code>{token.prefix}…</code> },
          {
            label: 'Peut',
            value: (
              <ul className="ap-plain-list">
                {token.scopes.map(({ scope, label }) => (
                  <li key={scope}>
                    {label} <code className="ap-muted">{scope}</code>
                  </li>
                ))}
              </ul>
            ),
          },
          { label: 'Pour', value: <Where sirets={token.sirets ?? null} names={names} /> },
          { label: 'Dernier jour', value: dayText(token.expiresOn) },
          { label: 'Dernier usage', value: token.lastUsedAt ? instantText(token.lastUsedAt) : 'Jamais' },
          { label: token.renewedAt ? 'Renouvelé' : 'Créé', value: instantText(token.renewedAt ?? token.createdAt) },
          ...(token.previousSecretUntil ? [{ label: 'Ancien secret', value: `Fonctionne encore jusqu’au ${instantText(token.previousSecretUntil)}` }] : []),
        ]}
      />
      <div className="ap-actions">
        <Button priority="secondary" size="small" onClick={onRotate}>
          Renouveler<span className="fr-sr-only"> le jeton {token.name}</span>
        </Button>
        <Button priority="tertiary" size="small" onClick={onRevoke}>
          Révoquer<span className="fr-sr-only"> le jeton {token.name}</span>
        </Button>
      </div>
    </Section>
  );
}

function Standing({ expired, left }: { readonly expired: boolean; readonly left: number | undefined }) {
  const [severity, label] = expired
    ? (['error', 'Expiré'] as const)
    : left !== undefined && left <= 30
      ? ([left <= 7 ? 'warning' : 'info', left === 0 ? 'Dernier jour' : `Encore ${plural(left, 'jour')}`] as const)
      : (['success', 'En cours'] as const);
  return (
    <Badge as="span" severity={severity} noIcon className="ap-badge">
      {label}
    </Badge>
  );
}

/** So many are named; of a long list, the number is enough. */
const NAMED = 5;

function Where({ sirets, names }: { readonly sirets: readonly string[] | null; readonly names: ReadonlyMap<string, string> }) {
  if (sirets === null) return <>Tous mes établissements, ceux à venir compris</>;
  return (
    <ul className="ap-plain-list">
      {sirets.slice(0, NAMED).map((siret) => (
        <li key={siret}>
          {names.get(siret) ? `${names.get(siret)}, ` : ''}SIRET {printed(siret)}
        </li>
      ))}
      {sirets.length > NAMED && <li>et {plural(sirets.length - NAMED, 'autre établissement', 'autres établissements')}</li>}
    </ul>
  );
}
