import { deadlinesOfEstablishment, deadlinesOfWorklist, type Deadline, type DapWithDeadlines, type EstablishmentWithDeadlines } from '@apart/shared';
import { parse, type DocumentNode } from 'graphql';
import type { Viewer } from '../../acts/index.ts';

/** Asks the schema as the person would, through the same door. Throws when it answers an error. */
export type Ask = <T>(document: DocumentNode, variables: Record<string, unknown>) => Promise<T>;

const MY_SPACE = parse(/* GraphQL */ `
  query CalendarOfMySpace($after: String) {
    myEstablishments(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        myRole
        daps(first: 20) { nodes { id reference isAvenant status cseOpinionDueDay laterCseOpinion { day } tacitTerm { dueAt passed } } }
        das { id reference status months { month label status deadline canOpen } }
      }
    }
  }
`);

/** Without the name of the establishment: a calendar asks no second factor, and an agent's session does. */
const WORKLIST = parse(/* GraphQL */ `
  query CalendarOfWorklist {
    daps(filter: { undecided: true }, sort: DUE_FIRST, first: 50) { nodes { id reference isAvenant tacitTerm { dueAt passed } } }
  }
`);

interface MySpace {
  readonly myEstablishments: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly EstablishmentWithDeadlines[] };
}

/** What the home of this person shows under « Échéances » or « Prochains termes »; of an agent's worklist, the fifty nearest. */
export async function deadlinesSeenBy(viewer: Viewer, ask: Ask): Promise<readonly Deadline[]> {
  if (viewer.kind === 'ud') return deadlinesOfWorklist((await ask<{ daps: { nodes: readonly DapWithDeadlines[] } }>(WORKLIST, {})).daps.nodes);
  const deadlines: Deadline[] = [];
  let after: string | null = null;
  do {
    const { myEstablishments }: MySpace = await ask<MySpace>(MY_SPACE, { after });
    deadlines.push(...myEstablishments.nodes.flatMap(deadlinesOfEstablishment));
    after = myEstablishments.pageInfo.hasNextPage ? myEstablishments.pageInfo.endCursor : null;
  } while (after !== null);
  return deadlines;
}
