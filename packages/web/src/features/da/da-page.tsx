import { DaDocument, type DaQuery } from '@apart/schema';
import { APPEALS } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useMe } from '../../app/session.tsx';
import { CopyButton, dayText, DefinitionList, ErrorState, FileLinkButton, hoursText, instantText, Notice, Page, Pending, plural, rangeText, Section, StatusBadge, Reference } from '../../ui/index.ts';
import { CommitmentLine } from '../dap/commitment-line.tsx';
import { FollowDecision } from '../dap/follow-decision.tsx';
import { useWayBack } from '../dap/way-back.ts';
import { Months } from './months.tsx';

type Da = NonNullable<DaQuery['da']>;

const ONGOING = ['DRAFT', 'RETURNED', 'SUBMITTED', 'UNDER_REVIEW'];
/** What an employer may begin from a decision. */
const FOLLOWING = { 'dap.startAvenant': true, 'dap.startRenewal': true };

/** A decision: what is authorised, what is left of it, and the months to declare. */
export function Component() {
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery(DaDocument, { variables: { reference } });
  const me = useMe();
  const back = useWayBack(data?.da);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la décision" lines={6} />;
  const { da } = data;
  if (!da) return <NotFoundPage />;
  const inForce = da.status === 'IN_FORCE';
  const agent = me?.role !== 'EMPLOYER';
  const actions = [...da.possibleActions, ...(da.dap?.possibleActions ?? [])].filter((action, index, all) => all.findIndex(({ act }) => act === action.act) === index);
  const ongoing = da.dap?.versions.find((version) => version.isAvenant && ONGOING.includes(version.status));
  return (
    <Page
      title="Décision d’autorisation"
      howTo="declarer-un-mois"
      kicker={`${da.reference} · ${da.establishmentName}`}
      back={back}
      aside={
        <>
          <StatusBadge status={da.status} label={da.statusLabel} />
          <CopyButton text={da.reference} what="la référence" />
        </>
      }
    >
      {da.status === 'REPLACED' && <Notice kind="info">Un avenant, ou une nouvelle décision, a remplacé celle-ci. Ouvrez la demande pour lire la version en vigueur.</Notice>}
      {da.withdrawal && (
        <Notice kind="warning" title={`Autorisation retirée par l’administration le ${instantText(da.withdrawal.at)}`}>
          <p>{da.withdrawal.reason}</p>
          <p>
            L’entreprise a été entendue le {dayText(da.withdrawal.heardOn)} ({da.withdrawal.article}). Plus aucune demande d’indemnisation ne peut être ouverte ni envoyée sur cette décision&nbsp;; ce qui a été payé est à récupérer.
          </p>
          {da.withdrawal.inForceAgain && (
            <p>
              La décision <Link to={`/da/${da.withdrawal.inForceAgain}`}>{da.withdrawal.inForceAgain}</Link>, que celle-ci avait remplacée, est de nouveau en vigueur.
            </p>
          )}
          <p>{APPEALS}</p>
          {da.withdrawal.letter && <FileLinkButton link={da.withdrawal.letter} label="Télécharger la lettre de retrait" />}
        </Notice>
      )}
      <div className="ap-grid ap-grid--main">
        <div>
          <Section title={inForce ? 'Ce qui est autorisé' : 'Ce qui était autorisé'}>
            <p className="ap-lead">
              {hoursText(da.authorisedHours)} pour {plural(da.authorisedEmployees, 'salarié')}, {rangeText(da.startDay, da.endDay)}.
            </p>
            {inForce && <Envelope da={da} />}
          </Section>
          {da.commitments.length > 0 && (
            <Section title="Engagements">
              <p>
                {da.commitmentsFixed && 'Fixés par l’administration dans sa décision, autres que ceux que proposait la demande. '}L’administration vérifie qu’ils sont tenus (R.&nbsp;5122-9).
              </p>
              <ul className="ap-plain-list">
                {da.commitments.map((one, index) => (
                  // A decision never changes.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <CommitmentLine commitment={one} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={agent || !inForce ? 'Mois déclarés' : 'Vos mois'}>
            {!agent && inForce && <p>Chaque mois, déclarez les heures chômées une fois la paie établie. Aucun code n’est à recopier.</p>}
            <Months da={da} />
          </Section>
        </div>
        <div>
          <Section title="La décision">
            <DefinitionList
              items={[
                { label: 'Prise', value: da.bySilence ? 'Par silence de l’administration' : 'Par l’administration' },
                { label: 'Prend effet le', value: instantText(da.effectiveAt) },
                { label: 'Demande', value: da.dap && <Reference to={`/dap/${da.dap.reference}`} reference={da.dap.reference} /> },
                { label: 'Compte crédité', value: da.ibanMasked },
              ]}
            />
            {da.letter && <FileLinkButton link={da.letter} label="Télécharger la décision" />}
          </Section>
          {(ongoing || actions.some(({ act }) => act in FOLLOWING)) && (
            <Section title="Quelque chose a changé&nbsp;?">
              <p>Plus d’heures, plus de salariés, une autre période&nbsp;: un avenant reprend tout, vous ne changez que ce qui change.</p>
              {/* One avenant at a time: when one is on its way, it is this one that is to be continued. */}
              {ongoing && (
                <p>
                  <Link to={`/dap/${ongoing.reference}`}>Avenant n° {ongoing.avenantNumber}</Link>&nbsp;: {ongoing.statusLabel.toLowerCase()}.
                </p>
              )}
              <FollowDecision actions={actions} reference={da.reference} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Hours used and left, as a bar and in words. */
function Envelope({ da }: { readonly da: Da }) {
  return (
    <div className="ap-envelope">
      <div
        className="ap-envelope__bar"
        role="meter"
        aria-label="Heures utilisées"
        aria-valuemin={0}
        aria-valuemax={da.authorisedHours}
        aria-valuenow={da.usedHours}
        aria-valuetext={`${hoursText(da.usedHours)} sur ${hoursText(da.authorisedHours)}`}
      >
        <div className="ap-envelope__used" style={{ width: `${Math.min(100, Math.ceil((da.usedHours * 100) / Math.max(1, da.authorisedHours)))}%` }} />
      </div>
      <p>
        <span>
          Utilisées&nbsp;: <strong>{hoursText(da.usedHours)}</strong>
        </span>
        <span>
          Restantes&nbsp;: <strong>{hoursText(da.leftHours)}</strong>
        </span>
      </p>
    </div>
  );
}
