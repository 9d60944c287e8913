import { type Day, DEADLINE_ALARMS, daysBetween, firstDayOf, month as monthFrom, parisDayOf } from '@apart/shared';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { dayText, plural, useServiceNow } from '../../ui/index.ts';

const [FIRST_ALARM, , LAST_ALARM] = DEADLINE_ALARMS;

interface MonthDeadlineProps {
  /** `YYYY-MM` */
  readonly month: string;
  readonly deadline: string;
  /** A claim is begun: the month only has to be sent. */
  readonly begun: boolean;
}

/** Until when a month that was not sent can be declared; from when, while it has not begun; that it is lost, once it is. */
export function MonthDeadline({ month, deadline, begun }: MonthDeadlineProps) {
  const now = useServiceNow();
  if (!now) return null;
  const today = parisDayOf(now);
  const first = firstDayOf(monthFrom(month));
  if (today < first) return <p className="ap-todo__detail">À déclarer à partir du {dayText(first)}</p>;
  const left = daysBetween(today, deadline as Day);
  if (left < 0) return <p className="ap-todo__detail">Ne peut plus être {begun ? 'envoyé' : 'déclaré'} depuis le {dayText(deadline)} (L.&nbsp;5122-1 IV)</p>;
  return (
    <>
      <p className="ap-todo__detail">
        À {begun ? 'envoyer' : 'déclarer'} au plus tard le {dayText(deadline)}
      </p>
      {left <= FIRST_ALARM && (
        <Badge as="p" severity={left <= LAST_ALARM ? 'error' : 'warning'} noIcon small>
          {left === 0 ? 'Dernier jour' : `Plus que ${plural(left, 'jour')}`}
        </Badge>
      )}
    </>
  );
}
