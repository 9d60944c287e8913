import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from '@apart/shared';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { DataTable, Page, Section } from '../../ui/index.ts';
import { ERRORS, LIMITS } from './integrators-facts.ts';
import './api-tokens.css';

const curl = (origin: string): string => `curl ${origin}/graphql \\
  -H "authorization: Bearer $APART_TOKEN" \\
  -H "content-type: application/json" \\
  --data '{"query": "{ currentToken { name expiresOn } }"}'`;

/** What whoever plugs a program in wants to know, on one page: how to come in, what can be said back, what is counted, what will not change. */
export function Component() {
  const me = useMe();
  const origin = useOrigin();
  return (
    <Page howTo="brancher-un-logiciel" title="Brancher un logiciel" width="narrow">
      <p className="ap-lead">
        Tout ce que fait un écran passe par une seule API GraphQL, ouverte aux logiciels de paie&nbsp;: déposer une demande d’autorisation (DAP), lire la décision, déclarer les mois (DI) et les
        suivre jusqu’au paiement.
      </p>
      <Section title="Premiers pas">
        <p>D’un jeton à une demande payée, en dix requêtes exécutées à chaque version du service.</p>
        <ul className="ap-plain-list">
          <li>
            <a href="/api/quickstart.fr.md">Premiers pas, en français</a>
          </li>
          <li>
            <a href="/api/quickstart.en.md" hrefLang="en" lang="en">
              First steps, in English
            </a>
          </li>
          <li>
            <a href="/api">Le bac à sable</a>, où essayer une requête&nbsp;;
          </li>
          <li>
            <a href="/api/schema.graphql">Le contrat</a> (SDL), chaque champ décrit.
          </li>
        </ul>
      </Section>
      <Section title="Un jeton">
        <p>
          Une personne de l’entreprise ou du cabinet le crée&nbsp;: {may(me, 'token.list') ? <Link to="/compte/jetons">Jetons d’API</Link> : 'connectée, à la page «\u00a0Jetons d’API\u00a0»'}. Votre logiciel le
          présente à chaque demande&nbsp;; ni cookie, ni autre en-tête.
        </p>
        <pre className="ap-secret__use">
          <code>{curl(origin)}</code>
        </pre>
        <p>Il ne peut jamais plus que la personne au même instant, et seulement ce que ses portées ouvrent&nbsp;:</p>
        <DataTable
          caption="Portées d’un jeton"
          rows={TOKEN_SCOPES}
          rowKey={(scope) => scope}
          columns={[
            { key: 'scope', header: 'Portée', cell: (scope) => <code>{scope}</code> },
            { key: 'opens', header: 'Ce qu’elle ouvre', cell: (scope) => TOKEN_SCOPE_LABELS[scope] },
          ]}
        />
        <p className="fr-mt-2w">
          Il a toujours une fin, un an plus tard au plus. Renouvelé, il garde ses réglages et l’ancien secret fonctionne encore 24&nbsp;heures&nbsp;; révoqué, il est refusé aussitôt.
        </p>
      </Section>
      <Section title="Ce qu’on vous répond">
        <p>
          Un refus est une valeur, avec HTTP&nbsp;200&nbsp;: <code>refusals</code> donne tout à la fois, avec un <code>code</code> stable, le champ (<code>path</code>), une phrase française à
          montrer et l’article qui le fonde. Un objet inconnu et un objet hors de votre portée répondent pareil. Ce qui n’aboutit pas est une erreur, avec son statut et son code&nbsp;:
        </p>
        <DataTable
          caption="Erreurs"
          rows={ERRORS}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', header: 'Code', cell: ({ code }) => <code>{code}</code> },
            { key: 'status', header: 'HTTP', cell: ({ status }) => status },
            { key: 'todo', header: 'Que faire', cell: ({ todo }) => todo },
          ]}
        />
        <p className="fr-mt-2w">
          Une création ou un envoi se répète sans risque avec la même <code>idempotencyKey</code>&nbsp;; une modification redonne la version lue (<code>expectedVersion</code>).
        </p>
      </Section>
      <Section title="Ce qui est compté">
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section title="Ce qui ne changera pas sous vos pieds">
        <p>
          Il n’y a qu’une version. Des champs s’ajoutent&nbsp;; un champ abandonné est d’abord marqué <code>@deprecated</code> pendant un an. Ignorez ceux que vous ne connaissez pas, et prévoyez
          une valeur inconnue dans une énumération. Les montants sont des centimes, les durées des centièmes d’heure, toujours entiers.
        </p>
      </Section>
    </Page>
  );
}

/** The address of this service, which the drawing made by the build does not know yet. */
function useOrigin(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => '',
  );
}
