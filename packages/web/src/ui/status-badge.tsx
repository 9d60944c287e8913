import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { DapStatus, DaStatus, DiStatus } from '@apart/schema';

type Status = DapStatus | DaStatus | DiStatus;
type Severity = 'info' | 'success' | 'warning' | 'error' | 'new';

const SEVERITY: Partial<Record<Status, Severity>> = {
  DRAFT: 'new',
  SUBMITTED: 'info',
  AWAITING_VALIDATION: 'info',
  UNDER_REVIEW: 'info',
  AWAITING_VISA: 'info',
  PAYMENT_REQUESTED: 'info',
  AUTHORISED: 'success',
  AUTHORISED_BY_SILENCE: 'success',
  IN_FORCE: 'success',
  VALIDATED: 'success',
  PAID: 'success',
  RETURNED: 'warning',
  PAYMENT_INVALIDATED: 'warning',
  RECOVERY_TO_ISSUE: 'warning',
  RECOVERY_ISSUED: 'warning',
  RECOVERY_INVALIDATED: 'warning',
  REFUSED: 'error',
  REJECTED: 'error',
  WITHDRAWN_BY_ADMINISTRATION: 'error',
};

/** The status in the server's words; the colour only doubles them. */
export function StatusBadge({ status, label }: { readonly status: Status; readonly label: string }) {
  return (
    <Badge as="span" severity={SEVERITY[status]} noIcon className="ap-badge">
      {label}
    </Badge>
  );
}
