import type { DapPageFragment } from '@apart/schema';
import { Link, useLocation } from 'react-router';
import { useRecentFile } from '../../app/recent-files.ts';
import { useMe } from '../../app/session.tsx';
import { CopyButton, DefinitionList, FileLinkButton, instantText, Notice, Page, Section, StatusBadge, Timeline, Reference } from '../../ui/index.ts';
import { DecisionPanel } from '../agent/decision-panel.tsx';
import { FollowUp } from '../agent/follow-up.tsx';
import { KnownEstablishment, OtherRequests } from '../agent/known-establishment.tsx';
import { InternalNotes } from '../agent/notes.tsx';
import { ChangesTable } from './changes-table.tsx';
import { CseOpinion } from './cse-opinion.tsx';
import { DocumentList } from './documents.tsx';
import { JustifiedWarnings } from './justify-warnings.tsx';
import { FollowDecision } from './follow-decision.tsx';
import { RefusalLetters } from './refusal-letters.tsx';
import { StandingSection } from './standing-section.tsx';
import { Thread } from './thread.tsx';
import { useWayBack } from './way-back.ts';
import { WithdrawDap } from './withdraw-dap.tsx';

/** A request that is no longer being written: where it stands, what was decided, all it holds. */
export function DapView({ dap }: { readonly dap: DapPageFragment }) {
  const me = useMe();
  useRecentFile(me?.id, { to: `/dap/${dap.reference}`, title: `${dap.isAvenant ? 'Avenant' : 'Demande'} ${dap.reference}`, detail: dap.establishmentName });
  const agent = me !== null && me !== undefined && me.role !== 'EMPLOYER';
  const back = useWayBack(dap);
  const justSent = (useLocation().state as { sent?: boolean } | null)?.sent === true;
  return (
    <Page
      howTo={me?.role === 'UD' ? 'decider-une-demande' : 'suivre-la-decision'}
      title={dap.isAvenant ? `Avenant n° ${dap.avenantNumber}` : 'Demande d’activité partielle'}
      kicker={`${dap.reference} · ${dap.establishmentName}`}
      back={back}
      aside={
        <>
          <StatusBadge status={dap.status} label={dap.statusLabel} />
          <CopyButton text={dap.reference} what="la référence" />
        </>
      }
    >
      {/* The receipt is what one came for: with the news, then at its place among the rest. */}
      {justSent && (
        <Notice kind="success" title={dap.isAvenant ? 'Votre avenant est envoyé' : 'Votre demande est envoyée'} live>
          <p>Un courriel vous le confirme. Gardez le récépissé&nbsp;: il fait foi de la date et de l’heure.</p>
          {dap.receipt && <FileLinkButton link={dap.receipt} label="Télécharger le récépissé" />}
        </Notice>
      )}
      <StandingSection dap={dap} />
      <JustifiedWarnings dap={dap} />
      <DecisionPanel dap={dap} />
      <FollowUp dap={dap} />
      <div className="ap-grid ap-grid--main">
        <div>
          <CseOpinion dap={dap} />
          <Decision dap={dap} agent={agent} />
          <RefusalLetters dap={dap} />
          {dap.da && !dap.decision && (
            <Notice kind="warning">
              <p>
                <Link to={`/da/${dap.da.reference}`}>Lire la décision et le motif de son retrait</Link>
              </p>
            </Notice>
          )}
          {dap.isAvenant && (
            <Section title="Ce que change l’avenant">
              <ChangesTable changes={dap.changes} />
            </Section>
          )}
          <Section title="Ce qui a été demandé">
            <DefinitionList items={dap.formLabels.map(({ label, value }) => ({ label, value }))} />
          </Section>
          <Section title="Pièces">
            <DocumentList dap={dap} />
          </Section>
          {agent && <OtherRequests dap={dap} />}
          <Thread dap={dap} />
        </div>
        <div>
          {agent && <KnownEstablishment dap={dap} />}
          {dap.receipt && !justSent && (
            <Section title="Récépissé">
              <p>Il fait foi de la date et de l’heure de réception.</p>
              <FileLinkButton link={dap.receipt} label="Télécharger le récépissé" />
            </Section>
          )}
          {dap.versions.length > 1 && <Versions dap={dap} />}
          <InternalNotes reference={dap.reference} />
          <Section title="Déroulement">
            <Timeline entries={dap.timeline} />
          </Section>
        </div>
      </div>
      <FollowDecision actions={dap.possibleActions} reference={dap.reference} />
      <WithdrawDap dap={dap} />
    </Page>
  );
}

function Decision({ dap, agent }: { readonly dap: DapPageFragment; readonly agent: boolean }) {
  const { decision } = dap;
  if (!decision) return null;
  return (
    <Section
      title="Décision"
      aside={
        dap.da && (
          <Link className="fr-btn fr-btn--sm" to={`/da/${dap.da.reference}`}>
            Lire la décision (DA)
          </Link>
        )
      }
    >
      <DefinitionList
        items={[
          { label: 'Prise le', value: instantText(decision.at) },
          { label: 'Prend effet le', value: instantText(decision.effectiveAt) },
          { label: 'Par', value: decision.by },
          ...(decision.reasonLabel ? [{ label: 'Motif', value: `${decision.reasonLabel}${decision.reasonArticle ? ` (${decision.reasonArticle})` : ''}` }] : []),
          ...(decision.itemsToComplete.length > 0 ? [{ label: 'À compléter', value: <ItemList items={decision.itemsToComplete} /> }] : []),
          ...(decision.text ? [{ label: 'Explication', value: decision.text }] : []),
        ]}
      />
      {dap.status === 'REFUSED' && !agent && (
        <Notice kind="info">
          <p>Vous pouvez déposer une nouvelle demande, ou contester cette décision dans les deux mois.</p>
        </Notice>
      )}
    </Section>
  );
}

function ItemList({ items }: { readonly items: NonNullable<DapPageFragment['decision']>['itemsToComplete'] }) {
  return (
    <ul className="ap-plain-list">
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {item.piece && 'Pièce\u00a0: '}
          {item.label}
          {item.remark && <span className="ap-under">{item.remark}</span>}
        </li>
      ))}
    </ul>
  );
}

function Versions({ dap }: { readonly dap: DapPageFragment }) {
  return (
    <Section title="Demande et avenants">
      <ul className="ap-plain-list">
        {dap.versions.map((version) => (
          <li key={version.id}>
            <Reference to={version.id === dap.id ? undefined : `/dap/${version.reference}`} reference={version.reference} />{' '}
            <span className="ap-muted">
              {version.isAvenant ? `avenant n° ${version.avenantNumber}` : 'demande'}, {version.statusLabel.toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
