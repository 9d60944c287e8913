import type { SweepReportFragment } from '@apart/schema';
import { Link } from 'react-router';
import { Reference } from '../../ui/index.ts';
import './steering.css';

/** At most this many references come with a report. */
const MOST = 1000;

/** The files of a pass: accepted, and left aside with why. */
export function SweepFiles({ report }: { readonly report: SweepReportFragment }) {
  const { files, skipped, skippedCount } = report;
  return (
    <>
      {files.length > 0 && (
        <ul className="ap-refs">
          {files.map((reference) => (
            <li key={reference}>
              <Link to={`/dap/${reference}`}>{reference}</Link>
            </li>
          ))}
        </ul>
      )}
      {files.length >= MOST && <p className="ap-muted">Les mille premières sont affichées.</p>}
      {skipped.length > 0 && (
        <>
          <p>{skippedCount > 1 ? `${skippedCount} demandes écartées\u00a0:` : 'Une demande écartée\u00a0:'}</p>
          <ul className="ap-plain-list">
            {skipped.map(({ reference, why }) => (
              <li key={`${reference} ${why}`}>
                <Reference to={`/dap/${reference}`} reference={reference} />
                {`\u00a0: ${why}`}
              </li>
            ))}
          </ul>
          {skippedCount > skipped.length && <p className="ap-muted">Les mille premières sont affichées.</p>}
        </>
      )}
    </>
  );
}
