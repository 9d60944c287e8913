import { EstablishmentDocument, type EstablishmentQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useLocation, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { centsText, dayShortText, DataTable, DefinitionList, EmptyState, ErrorState, hoursText, listText, Notice, Page, Pending, Section, siretText, StatusBadge, Reference } from '../../ui/index.ts';
import { ExportDaps, ExportDis } from '../list-exports/export-button.tsx';
import { WithoutUserNotice } from '../mandates/without-user.tsx';
import { SupportHistory, SupportNotice } from '../support/establishment-accesses.tsx';
import { DapTable } from './dap-table.tsx';
import { addressText, missingLabels } from './labels.ts';
import { CompanyLinkNotice, Standing } from './standing.tsx';

type Establishment = NonNullable<EstablishmentQuery['establishment']>;

/** An establishment: its files first, then its sheet. */
export function Component() {
  const { siret = '' } = useParams();
  const saved = (useLocation().state as { saved?: boolean } | null)?.saved === true;
  const { data, error, refetch } = useQuery(EstablishmentDocument, { variables: { siret } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de l’établissement" lines={6} />;
  const establishment = data.establishment;
  if (!establishment) return <NotFoundPage />;
  const mayEdit = establishment.possibleActions.some((action) => action.act === 'establishment.save');
  const missing = missingLabels(establishment.missingFields);
  return (
    <Page title={establishment.name} kicker={`SIRET ${siretText(establishment.siret)}`} back={{ to: '/espace', label: 'Mon espace' }} aside={<NewDapLink establishment={establishment} />}>
      {saved && (
        <Notice kind="success" live>
          La fiche est enregistrée.
        </Notice>
      )}
      {establishment.withoutUser && <WithoutUserNotice siret={establishment.siret} />}
      <SupportNotice siret={establishment.siret} />
      <Standing sheet={establishment} />
      {missing.length > 0 && (
        <Notice kind="warning" title="La fiche est incomplète">
          <p>Avant d’envoyer une demande, il manque&nbsp;: {listText(missing)}.</p>
        </Notice>
      )}
      <Files establishment={establishment} />
      <Section
        title="Fiche de l’établissement"
        aside={
          mayEdit && (
            <Link className="fr-btn fr-btn--sm fr-btn--secondary" to="fiche">
              Modifier la fiche
            </Link>
          )
        }
      >
        <Sheet establishment={establishment} />
      </Section>
      <Section
        title="Personnes habilitées"
        aside={
          <Link className="fr-btn fr-btn--sm fr-btn--secondary" to="habilitations">
            Voir les personnes
          </Link>
        }
      >
        <p>Qui peut agir pour cet établissement, avec quel rôle, et depuis quand. Un administrateur y invite, change un rôle, répond aux demandes.</p>
      </Section>
      <Section title="Lien avec l’entreprise">
        <CompanyLinkNotice sheet={establishment} />
        <p>
          <Link to="mandats">Cabinets mandatés</Link>
        </p>
      </Section>
      <SupportHistory siret={establishment.siret} />
      <Life establishment={establishment} />
    </Page>
  );
}

function NewDapLink({ establishment }: { readonly establishment: Establishment }) {
  if (!establishment.possibleActions.some((action) => action.act === 'dap.save') || establishment.replacedBySiret) return null;
  return (
    <Link className="fr-btn" to={`/dap/nouvelle?siret=${establishment.siret}`}>
      Nouvelle demande
    </Link>
  );
}

/** Closing and moving: rare, so links to a page that explains them. */
function Life({ establishment }: { readonly establishment: Establishment }) {
  const may = (act: string) => establishment.possibleActions.some((action) => action.act === act);
  if (!may('establishment.close') && !may('establishment.replace')) return null;
  return (
    <Section title="L’établissement ferme ou déménage&nbsp;?">
      <p>Un déménagement donne un nouveau SIRET&nbsp;: dites-le ici, et vos dossiers comme vos habilitations suivront.</p>
      <ul className="ap-plain-list">
        {may('establishment.replace') && (
          <li>
            <Link to="nouveau-siret">Signaler un nouveau SIRET</Link>
          </li>
        )}
        {may('establishment.close') && (
          <li>
            <Link to="fermeture">Déclarer la fermeture</Link>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Files({ establishment }: { readonly establishment: Establishment }) {
  const { daps, das, dis, name, siret } = establishment;
  return (
    <>
      <Section title="Demandes d’autorisation (DAP)" aside={daps.nodes.length > 0 && <ExportDaps filter={{ siret }} />}>
        {daps.nodes.length === 0 ? (
          <EmptyState title="Aucune demande pour l’instant">
            <p>Elles s’affichent ici dès leur brouillon, avec leur décision et les mois à déclarer.</p>
            <Link to="/aide/deposer-une-dap">Comment déposer une demande</Link>
          </EmptyState>
        ) : (
          <DapTable daps={daps.nodes} caption={`Demandes de ${name}`} />
        )}
      </Section>
      {das.length > 0 && (
        <Section title="Décisions d’autorisation (DA)">
          <DataTable
            caption={`Décisions de ${name}`}
            rows={das}
            rowKey={(da) => da.id}
            columns={[
              { key: 'reference', header: 'Décision', cell: (da) => <Reference to={`/da/${da.reference}`} reference={da.reference} /> },
              { key: 'status', header: 'État', cell: (da) => <StatusBadge status={da.status} label={da.statusLabel} /> },
              { key: 'period', header: 'Période', cell: (da) => `${dayShortText(da.startDay)} – ${dayShortText(da.endDay)}` },
              { key: 'hours', header: 'Heures autorisées', align: 'end', cell: (da) => hoursText(da.authorisedHours) },
              { key: 'left', header: 'Heures restantes', align: 'end', cell: (da) => hoursText(da.leftHours) },
            ]}
          />
        </Section>
      )}
      {dis.nodes.length > 0 && (
        <Section title="Demandes d’indemnisation (DI)" aside={<ExportDis filter={{ siret }} />}>
          <DataTable
            caption={`Demandes d’indemnisation de ${name}`}
            rows={dis.nodes}
            rowKey={(di) => di.id}
            columns={[
              { key: 'month', header: 'Mois', cell: (di) => <Reference to={`/di/${di.reference}`} reference={di.reference}>{di.monthLabel}</Reference> },
              { key: 'status', header: 'État', cell: (di) => <StatusBadge status={di.status} label={di.statusLabel} /> },
              { key: 'employees', header: 'Salariés', align: 'end', cell: (di) => di.totals.employees },
              { key: 'hours', header: 'Heures indemnisables', align: 'end', cell: (di) => hoursText(di.totals.payableHours) },
              { key: 'allowance', header: 'Allocation', align: 'end', cell: (di) => centsText(di.totals.allowance) },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Sheet({ establishment: e }: { readonly establishment: Establishment }) {
  return (
    <DefinitionList
      items={[
        { label: 'Adresse', value: addressText(e.address) },
        { label: 'Département', value: `${e.departementName} (${e.departement})` },
        { label: 'Courriel', value: e.email },
        { label: 'Téléphone', value: e.phone },
        { label: 'Code NAF', value: e.nafCode },
        { label: 'Personne à contacter', value: [[e.contactFirstName, e.contactLastName].filter(Boolean).join(' '), e.contactEmail, e.contactPhone].filter(Boolean).join('\n') },
        { label: 'Effectif de l’établissement', value: e.establishmentHeadcount },
        { label: 'Effectif de l’entreprise', value: e.companyHeadcount },
        { label: 'Comité social et économique', value: e.companyHasCse === null ? null : e.companyHasCse ? 'Oui' : 'Non' },
        { label: 'IBAN', value: e.ibanMasked },
        { label: 'BIC', value: e.bic },
        { label: 'Titulaire du compte', value: e.bankHolder },
      ]}
    />
  );
}
