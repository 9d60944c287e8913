import { type DapPageFragment, OtherRequestsDocument } from '@apart/schema';
import { departementName } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CopyButton, DefinitionList, ErrorState, Pending, plural, Section, siretText } from '../../ui/index.ts';
import { DapTable } from '../establishments/dap-table.tsx';

/** Whose request it is: what an agent compares it with. */
export function KnownEstablishment({ dap }: { readonly dap: DapPageFragment }) {
  const { siret, establishmentName, departement, companyHeadcount } = dap;
  return (
    <Section title="Établissement">
      <DefinitionList
        items={[
          { label: 'Dénomination', value: <Link to={`/etablissements/${siret}`}>{establishmentName}</Link> },
          {
            label: 'SIRET',
            value: (
              <>
                {siretText(siret)} <CopyButton text={siret} what="le SIRET" />
              </>
            ),
          },
          { label: 'Effectif de l’entreprise', value: companyHeadcount === null ? 'Non renseigné' : plural(companyHeadcount, 'salarié') },
          { label: 'Département', value: `${departementName(departement) ?? ''} (${departement})` },
        ]}
      />
    </Section>
  );
}

/** What the establishment asked before, and what came of it, beside what it asks now. */
export function OtherRequests({ dap }: { readonly dap: DapPageFragment }) {
  const { data, error, refetch } = useQuery(OtherRequestsDocument, { variables: { siret: dap.siret } });
  const versions = new Set([dap.id, ...dap.versions.map(({ id }) => id)]);
  const others = data?.daps.nodes.filter(({ id }) => !versions.has(id)) ?? [];
  return (
    <Section title="Autres demandes de l’établissement">
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Pending label="Lecture des autres demandes" lines={2} />
      ) : others.length === 0 ? (
        <p>Aucune&nbsp;: c’est la première de cet établissement.</p>
      ) : (
        <>
          <DapTable daps={others} caption="Autres demandes de l’établissement" />
          {data.daps.pageInfo.hasNextPage && (
            <p>
              <Link to={`/instruction?etat=toutes&q=${dap.siret}`}>Toutes ses demandes</Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
