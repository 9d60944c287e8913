import type { LongWorkFieldsFragment } from '@apart/schema';
import { useId } from 'react';

const number = new Intl.NumberFormat('fr-FR');

/** The bar with its figures. They move each second; aloud, only each quarter and the end are said. */
export function Progress({ work }: { readonly work: LongWorkFieldsFragment }) {
  const id = useId();
  const { label, state, stateLabel, done, total } = work;
  const share = total ? Math.min(1, done / total) : undefined;
  const figures = total === null ? number.format(done) : `${number.format(done)} sur ${number.format(total)}`;
  const quarter = share === undefined ? '' : `\u00a0: ${Math.floor(share * 4) * 25} %`;
  return (
    <div className="ap-work__progress">
      <p id={id} className="ap-work__label">
        {label}
      </p>
      {/* Without a value the bar says « under way », and no more. */}
      <progress aria-labelledby={id} max={1} {...(share !== undefined ? { value: share } : state === 'RUNNING' ? {} : { value: 1 })} />
      <p className="ap-work__figures">
        {stateLabel}, {figures}
        {share !== undefined && ` (${Math.floor(share * 100)} %)`}
      </p>
      <p className="fr-sr-only" role="status">
        {state === 'RUNNING' ? `${stateLabel}${quarter}` : `${stateLabel}, ${figures}`}
      </p>
    </div>
  );
}
