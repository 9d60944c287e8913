import { CancelBankChangeDocument, CheckEstablishmentLinkDocument, type EstablishmentSheetFragment, type RefusalFieldsFragment, ReopenEstablishmentDocument } from '@apart/schema';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { ActionBar, dayText, instantText, Notice, RefusalAlert, siretText } from '../../ui/index.ts';

/** What has changed, or is about to change, for this SIRET; said before anything else. */
export function Standing({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  return (
    <>
      {sheet.replacedBySiret ? (
        <Notice kind="warning" title={`Le SIRET ${siretText(sheet.replacedBySiret)} remplace celui-ci`}>
          <p>
            Les dossiers ci-dessous restent sous l’ancien numéro et se poursuivent ici. Les nouvelles demandes se font{' '}
            <Link to={`/etablissements/${sheet.replacedBySiret}`}>sous le nouveau SIRET</Link>.
          </p>
        </Notice>
      ) : (
        sheet.closedOn && (
          <Notice kind="warning" title={`Établissement fermé le ${dayText(sheet.closedOn)}`}>
            <p>Aucune demande ne peut aller au-delà de ce jour&nbsp;; ce qui le précède se demande et se déclare encore.</p>
          </Notice>
        )
      )}
      {sheet.replaces.map((old) => (
        <Notice key={old.siret} kind="info">
          <p>
            Ce SIRET remplace le {siretText(old.siret)}&nbsp;: <Link to={`/etablissements/${old.siret}`}>voir les dossiers de l’ancien numéro</Link>.
          </p>
        </Notice>
      ))}
      <PendingAccount sheet={sheet} />
    </>
  );
}

/** Another account that waits: any administrator may say no before its hour. */
function PendingAccount({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  const { run, pending, failure } = useAct(CancelBankChangeDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const change = sheet.pendingBankChange;
  if (!change) return null;
  const cancel = async (): Promise<void> => {
    const data = await run({ target: { siret: sheet.siret, expectedVersion: sheet.version } });
    if (data) setRefusals(data.cancelBankChange.refusals);
  };
  return (
    <Notice kind="warning" title="Un changement de compte bancaire attend">
      <p>
        {change.by} a demandé que l’allocation soit versée sur le compte {change.ibanMasked}. Il ne sera utilisé qu’à partir du {instantText(change.usableFrom)}&nbsp;; d’ici là,
        le compte actuel reste en usage et tout administrateur peut refuser ce changement.
      </p>
      <RefusalAlert refusals={refusals} failure={failure} />
      <ActionBar actions={sheet.possibleActions} handlers={{ 'establishment.cancelBankChange': cancel }} pending={pending} primary="" />
    </Notice>
  );
}

/** What proves the link with the company, and, for an agent, the way to say that it was checked. */
export function CompanyLinkNotice({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  const check = useAct(CheckEstablishmentLinkDocument);
  const reopen = useAct(ReopenEstablishmentDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const target = { siret: sheet.siret, expectedVersion: sheet.version };
  const handlers = {
    'establishment.checkLink': async (how: string) => {
      const data = await check.run({ target, how });
      if (data) setRefusals(data.checkEstablishmentLink.refusals);
    },
    'establishment.reopen': async () => {
      const data = await reopen.run({ target });
      if (data) setRefusals(data.reopenEstablishment.refusals);
    },
  };
  return (
    <>
      <p>
        <strong>{sheet.companyLink.label}</strong>
        {sheet.companyLink.at && `, le ${instantText(sheet.companyLink.at)}`}. {sheet.companyLink.sentence}
      </p>
      <RefusalAlert refusals={refusals} failure={check.failure ?? reopen.failure} />
      <ActionBar actions={sheet.possibleActions} handlers={handlers} pending={check.pending || reopen.pending} primary="" />
    </>
  );
}
