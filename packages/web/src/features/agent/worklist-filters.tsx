import { AgentLoadsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { FilterSelect, FilterText, ListFilters, plural, understoodSiret } from '../../ui/index.ts';
import { departementChoices } from './departements.ts';
import { DUE_CHOICES, NAF_CHOICES, REASON_CHOICES, SIZE_CHOICES, STATUS_CHOICES } from './worklist-filter.ts';

const RARER = ['nature', 'motif', 'naf', 'taille', 'delai', 'agent', 'departement'];

/** The filters of the worklist: what is typed and the state in sight, the others under one fold, open as soon as one of them serves. */
export function WorklistFilters() {
  const me = useMe();
  const [params] = useSearchParams();
  const departements = departementChoices(me);
  const loads = useQuery(AgentLoadsDocument, { skip: !me || !may(me, 'dap.count') }).data?.agentLoads ?? [];
  const agents = [
    { value: 'moi', label: 'Moi' },
    { value: 'personne', label: 'Personne' },
    ...loads.filter(({ id }) => id !== me?.id).map(({ id, name, files }) => ({ value: id, label: `${name} (${plural(files, 'demande')})` })),
  ];
  const used = RARER.filter((name) => params.get(name)).length;
  return (
    <ListFilters label="Filtrer les demandes" said={understoodSiret(params.get('q') ?? '')}>
      <FilterText name="q" label="SIRET, SIREN, référence ou nom" />
      <FilterSelect name="etat" label="État" none="À décider" choices={STATUS_CHOICES} />
      <details className="ap-filters__more" open={used > 0}>
        <summary>{used > 0 ? `Autres critères (${used})` : 'Autres critères'}</summary>
        <div className="ap-filters__fields">
          <FilterSelect name="delai" label="Temps restant" none="Indifférent" choices={DUE_CHOICES} />
          <FilterSelect name="agent" label="Agent chargé" none="Tous" choices={agents} />
          <FilterSelect
            name="nature"
            label="Nature"
            none="Toutes"
            choices={[
              { value: 'demandes', label: 'Demandes' },
              { value: 'avenants', label: 'Avenants' },
            ]}
          />
          <FilterSelect name="motif" label="Motif" none="Tous" choices={REASON_CHOICES} />
          <FilterSelect name="naf" label="Activité (NAF)" none="Toutes" choices={NAF_CHOICES} />
          <FilterSelect name="taille" label="Taille de l’entreprise" none="Toutes" choices={SIZE_CHOICES} />
          {departements.length > 1 && <FilterSelect name="departement" label="Département" none="Tous" choices={departements} />}
        </div>
      </details>
    </ListFilters>
  );
}
