import type { DiPageFragment } from '@apart/schema';
import { Link } from 'react-router';
import { centsText, dayText, DefinitionList, FileLinkButton, hoursText, Section, siretText, Timeline } from '../../ui/index.ts';
import { Envelope } from './envelope.tsx';
import { RecapFiles } from './recap-files.tsx';

/** Beside the people of a claim: its totals, the hours of its decision, its dates, its documents, its history. */
export function Beside({ di, mine }: { readonly di: DiPageFragment; readonly mine: boolean }) {
  return (
    <div>
      <Section title="Totaux">
        <DefinitionList
          items={[
            { label: 'Salariés', value: String(di.totals.employees) },
            { label: 'Heures chômées', value: hoursText(di.totals.idleHours) },
            { label: 'Heures indemnisables', value: hoursText(di.totals.payableHours) },
            { label: mine ? 'Allocation que vous recevez' : 'Allocation à l’employeur', value: <strong>{centsText(di.totals.allowance)}</strong> },
            { label: 'Indemnité due aux salariés', value: centsText(di.totals.indemnity) },
            { label: mine ? 'Reste à votre charge' : 'Reste à la charge de l’employeur', value: centsText(di.totals.leftToEmployer) },
          ]}
        />
      </Section>
      <Section title="Heures de la décision">
        <Envelope di={di} />
      </Section>
      <Section title="À savoir">
        <DefinitionList
          items={[
            { label: di.status === 'DRAFT' ? 'À envoyer au plus tard le' : 'Date limite', value: dayText(di.deadline) },
            { label: 'Décision', value: <Link to={`/da/${di.daReference}`}>{di.daReference}</Link> },
            { label: 'Établissement', value: <Link to={`/etablissements/${di.siret}`}>{`${di.establishmentName}, SIRET ${siretText(di.siret)}`}</Link> },
          ]}
        />
        <p className="ap-muted">Une semaine compte pour le mois de son mercredi.</p>
        <p className="ap-muted">
          Les valeurs de la loi et leurs sources sont au <Link to="/bareme">barème</Link>.
        </p>
      </Section>
      {(di.request ?? di.validation) && (
        <Section title="Récapitulatifs">
          <div className="ap-actions">
            {di.request && <FileLinkButton link={di.request} label="À la demande" />}
            {di.validation && <FileLinkButton link={di.validation} label="Après validation" />}
          </div>
          <RecapFiles reference={di.reference} stage={di.validation ? 'VALIDATION' : 'REQUEST'} />
        </Section>
      )}
      <Section title="Déroulement">
        <Timeline entries={di.history} />
      </Section>
    </div>
  );
}
