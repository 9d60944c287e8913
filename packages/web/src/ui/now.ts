import { ServiceDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';

/** The service: its limits, its demo logins, its own clock. */
export function useService() {
  return useQuery(ServiceDocument, { fetchPolicy: 'cache-first' }).data?.service;
}

/** The instant it is for the service, which may play the past; moves on every half minute. Undefined until it is known. */
export function useServiceNow(): Date | undefined {
  const read = useService()?.now;
  const offsetMs = useMemo(() => (read === undefined ? undefined : Date.parse(read) - Date.now()), [read]);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return offsetMs === undefined ? undefined : new Date(Date.now() + offsetMs);
}
