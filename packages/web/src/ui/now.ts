import { ServiceDocument } from '@apart/schema';
import { useEffect, useState } from 'react';
import { useAnswer } from '../apollo/answers.ts';

/** What the service said of its clock, and how far that was from the clock of this device when it was said. */
let told: { readonly now: string; readonly offsetMs: number } | undefined;

function hear(now: string): void {
  if (told?.now !== now) told = { now, offsetMs: Date.parse(now) - Date.now() };
}

/** The service: its limits, its demo logins, its own clock. */
export function useService() {
  const service = useAnswer(ServiceDocument).data?.service;
  if (service) hear(service.now);
  return service;
}

/** The instant it is for the service, at the moment of a gesture; that of this device until the service has spoken. */
export const serviceNow = (): Date => new Date(Date.now() + (told?.offsetMs ?? 0));

/** The instant it is for the service, which may play the past; moves on every half minute. Undefined until it is known. */
export function useServiceNow(): Date | undefined {
  const service = useService();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return service && serviceNow();
}
