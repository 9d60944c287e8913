import type { DapPageFragment } from '@apart/schema';
import { instantText, Section, timeLeftText, useServiceNow } from '../../ui/index.ts';

/** Where the request stands and what comes next, with the time left before silence accepts it. */
export function StandingSection({ dap }: { readonly dap: DapPageFragment }) {
  const now = useServiceNow();
  const { tacitTerm, status } = dap;
  const waiting = tacitTerm && (status === 'SUBMITTED' || status === 'UNDER_REVIEW');
  const left = waiting && now ? timeLeftText(tacitTerm.dueAt, now) : undefined;
  return (
    <Section title="Où en est la demande">
      <p className="ap-lead">{dap.statusSentence}</p>
      {waiting && (
        <dl className="ap-term">
          {left && (
            <div>
              <dt>Temps restant</dt>
              <dd className="ap-term__left">{left}</dd>
            </div>
          )}
          <div>
            <dt>Terme</dt>
            <dd>
              <time dateTime={tacitTerm.dueAt}>{instantText(tacitTerm.dueAt)}</time> (heure de Paris)
            </dd>
          </div>
          <div>
            <dt>Régime</dt>
            <dd>{tacitTerm.regimeLabel}</dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd>{tacitTerm.source}</dd>
          </div>
        </dl>
      )}
    </Section>
  );
}
