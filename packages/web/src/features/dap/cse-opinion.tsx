import type { DapPageFragment } from '@apart/schema';
import { CSE_OPINION_LABELS, day, daysBetween, formatDay, parisDayOf } from '@apart/shared';
import { Article, instantText, Notice, plural, Section, useServiceNow } from '../../ui/index.ts';
import { GiveCseOpinion } from './give-cse-opinion.tsx';

/** The opinion of the CSE that came, or will come, after the request: until when, then what it was. */
export function CseOpinion({ dap }: { readonly dap: DapPageFragment }) {
  const now = useServiceNow();
  const { cseOpinionDueDay: dueDay, laterCseOpinion: given } = dap;
  if (!dueDay) return null;
  if (given) {
    return (
      <Section title="Avis du CSE">
        <p>
          <strong>{CSE_OPINION_LABELS[given.opinion]}</strong>, rendu le {formatDay(day(given.day))}, transmis le {instantText(given.givenAt)} par {given.givenBy}
          {given.inTime ? ', dans les deux mois.' : `\u00a0: après le ${formatDay(day(dueDay))}, dernier jour prévu.`} Il est parmi les pièces.
        </p>
      </Section>
    );
  }
  const left = now ? daysBetween(parisDayOf(now), day(dueDay)) : undefined;
  const mayGive = dap.possibleActions.some(({ act }) => act === 'dap.giveCseOpinion');
  const passed = left !== undefined && left < 0;
  return (
    <Section title="Avis du CSE">
      <Notice kind={passed ? 'error' : 'warning'} title={passed ? 'L’avis du CSE n’est pas arrivé' : `L’avis du CSE est attendu${leftText(left)}`}>
        <p>
          Dernier jour&nbsp;: <strong>{formatDay(day(dueDay))}</strong>, deux mois après la demande <Article of="R. 5122-2" />.
          {passed && mayGive && ' Transmettez-le sans attendre\u00a0: l’administration peut suspendre le paiement.'}
        </p>
      </Notice>
      <GiveCseOpinion dap={dap} />
    </Section>
  );
}

function leftText(left: number | undefined): string {
  if (left === undefined) return '';
  return left === 0 ? ' aujourd’hui' : ` dans ${plural(left, 'jour')}`;
}
