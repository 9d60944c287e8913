import type { DiPageFragment } from '@apart/schema';
import { Link } from 'react-router';
import { CopyButton, DefinitionList, FileLinkButton, Notice, Page, Section, StatusBadge, Timeline, centsText, dayText, hoursText } from '../../ui/index.ts';
import './di.css';
import { DiActions } from './di-actions.tsx';
import { Envelope } from './envelope.tsx';
import { People } from './people.tsx';

/** A claim, being filled in or sent: where it stands, its people and their hours, its amounts, its documents. */
export function DiView({ di }: { readonly di: DiPageFragment }) {
  const draft = di.status === 'DRAFT';
  return (
    <Page
      title={`Demande d’indemnisation, ${di.monthLabel}`}
      kicker={`${di.reference} · ${di.establishmentName}`}
      back={{ to: `/da/${di.daReference}`, label: 'La décision' }}
      aside={
        <>
          <StatusBadge status={di.status} label={di.statusLabel} />
          <CopyButton text={di.reference} what="la référence" />
        </>
      }
    >
      <Notice kind={di.status === 'REJECTED' ? 'warning' : 'info'} title={di.statusSentence}>
        <p>{di.nextStep}</p>
        {di.rejectionReason && <p>Motif : {di.rejectionReason}</p>}
        {di.paymentReference && <p>Référence du virement : {di.paymentReference}</p>}
      </Notice>
      <div className="ap-grid ap-grid--main">
        <div>
          <People di={di} />
          <DiActions di={di} />
        </div>
        <div>
          <Section title="Totaux">
            <DefinitionList
              items={[
                { label: 'Salariés', value: String(di.totals.employees) },
                { label: 'Heures chômées', value: hoursText(di.totals.idleHours) },
                { label: 'Heures indemnisables', value: hoursText(di.totals.payableHours) },
                { label: 'Allocation que vous recevez', value: <strong>{centsText(di.totals.allowance)}</strong> },
                { label: 'Indemnité due aux salariés', value: centsText(di.totals.indemnity) },
                { label: 'Reste à votre charge', value: centsText(di.totals.leftToEmployer) },
              ]}
            />
          </Section>
          <Section title="Heures de la décision">
            <Envelope di={di} />
          </Section>
          <Section title="À savoir">
            <DefinitionList
              items={[
                { label: draft ? 'À envoyer au plus tard le' : 'Date limite', value: dayText(di.deadline) },
                { label: 'Décision', value: <Link to={`/da/${di.daReference}`}>{di.daReference}</Link> },
              ]}
            />
            <p className="ap-muted">Une semaine compte pour le mois de son mercredi.</p>
          </Section>
          {(di.request ?? di.validation) && (
            <Section title="Récapitulatifs">
              <div className="ap-actions">
                {di.request && <FileLinkButton link={di.request} label="À la demande" />}
                {di.validation && <FileLinkButton link={di.validation} label="Après validation" />}
              </div>
            </Section>
          )}
          <Section title="Déroulement">
            <Timeline entries={di.history} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
