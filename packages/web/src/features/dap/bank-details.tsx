import { BankOfEstablishmentDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { DefinitionList, Pending } from '../../ui/index.ts';

/** The account that the decision will bear: the one of the establishment's sheet on that day (R. 5122-26, R. 5122-4). */
export function BankDetails({ siret }: { readonly siret: string }) {
  const { data } = useQuery(BankOfEstablishmentDocument, { variables: { siret } });
  const sheet = data?.establishment;
  if (!data) return <Pending label="Lecture des coordonnées bancaires" lines={2} />;
  return (
    <>
      <DefinitionList
        items={[
          { label: 'Titulaire', value: sheet?.bankHolder },
          { label: 'IBAN', value: sheet?.ibanMasked },
          { label: 'BIC', value: sheet?.bic },
        ]}
      />
      <p>
        La décision portera le compte de la fiche de l’établissement au jour où elle sera prise. <Link to={`/etablissements/${siret}/fiche`}>Vérifier la fiche</Link>
      </p>
    </>
  );
}
