import type { DiSeen } from '../../di-claiming.ts';

/** What acts are tried on: all of one establishment, each in the state in which its act may be done. */
export interface Objects {
  readonly siret: string;
  /** The sheet, with a change of bank account that waits; and another one of the same company, closed. */
  readonly sheet: { readonly siret: string; readonly expectedVersion: number };
  readonly closedSheet: { readonly siret: string; readonly expectedVersion: number };
  readonly newSiret: string;
  readonly draft: Target;
  readonly pieceId: string;
  readonly sent: Target;
  /** The opinion of the CSE, attached to the request that was sent and awaits it. */
  readonly opinionPieceId: string;
  /** The receipt of the request that was sent. */
  readonly receiptId: string;
  readonly decided: string;
  readonly decidedFile: Target;
  readonly refusedFile: Target;
  /** The mass decision that refused it. */
  readonly mass: { readonly id: string };
  readonly claimDraft: Target;
  readonly claimLine: unknown;
  /** A file of lines that the administrator sent for the draft. */
  readonly linesFileId: string;
  readonly claimSent: Target;
  readonly claimApproved: Target;
  readonly claimRequested: Target;
  /** A payment order of the ASP. */
  readonly paymentOrder: string;
  /** A token and a message of the administrator. */
  readonly token: { readonly id: string; readonly expectedVersion: number };
  readonly messageId: string;
  /** The path of the secret address of the administrator's calendar. */
  readonly agenda: string;
  /** Work that lasts, of the administrator. */
  readonly work: { readonly id: string };
  /** Criteria that the administrator keeps. */
  readonly view: { readonly id: string };
  /** Mandates of the accountant's cabinet: one in force, one that waits for a signature; the cabinet, its member, its links. */
  readonly mandate: { readonly id: string; readonly expectedVersion: number };
  readonly proposed: { readonly id: string; readonly expectedVersion: number };
  readonly cabinet: { readonly cabinetId: string; readonly memberId: string };
  readonly signLink: string;
  readonly inviteLink: string;
  /** The habilitation of the reader, an invitation that waits, a request that waits and one under arbitration, with their links. */
  readonly habilitation: { readonly id: string; readonly expectedVersion: number };
  readonly invitation: { readonly id: string; readonly link: string };
  readonly request: { readonly id: string; readonly link: string };
  readonly arbitration: { readonly id: string };
  /** A request for an agent's access, an agent of the département, a département lent, an opening of support, a report. */
  readonly agentRequest: { readonly id: string; readonly expectedVersion: number };
  readonly agent: { readonly id: string; readonly email: string };
  readonly delegation: { readonly id: string };
  readonly supportAccess: { readonly id: string };
  readonly leak: { readonly id: string };
  readonly assistance: { readonly id: string; readonly link: string };
  readonly canned: { readonly id: string };
  readonly announcement: { readonly id: string };
  /** What letters to people without an account hold. */
  readonly spaceToken: string;
  readonly ticket: string;
  readonly login: string;
  /** Proof of work, for whoever it is. */
  readonly proof: string;
}

export interface Target {
  readonly reference: string;
  readonly expectedVersion: number;
}

export const targetOf = ({ reference, version }: Pick<DiSeen, 'reference' | 'version'>): Target => ({ reference, expectedVersion: version });

/** The same names, of things that do not exist. */
export function unknownLike(on: Objects): Objects {
  const nothing: Target = { reference: '069-99999X-00', expectedVersion: 1 };
  const noClaim: Target = { reference: '069-99999X-00-202611-1', expectedVersion: 1 };
  return {
    ...on,
    siret: '35600000000048',
    sheet: { siret: '35600000000048', expectedVersion: on.sheet.expectedVersion },
    closedSheet: { siret: '35600000000048', expectedVersion: on.closedSheet.expectedVersion },
    draft: { ...nothing, expectedVersion: on.draft.expectedVersion },
    pieceId: '019a0000-0000-7000-8000-000000000000',
    opinionPieceId: '019a0000-0000-7000-8000-000000000004',
    receiptId: '019a0000-0000-7000-8000-000000000003',
    sent: { ...nothing, expectedVersion: on.sent.expectedVersion },
    decided: nothing.reference,
    decidedFile: { ...nothing, expectedVersion: on.decidedFile.expectedVersion },
    refusedFile: { ...nothing, expectedVersion: on.refusedFile.expectedVersion },
    claimDraft: { ...noClaim, expectedVersion: on.claimDraft.expectedVersion },
    claimSent: { ...noClaim, expectedVersion: on.claimSent.expectedVersion },
    claimApproved: { ...noClaim, expectedVersion: on.claimApproved.expectedVersion },
    claimRequested: { ...noClaim, expectedVersion: on.claimRequested.expectedVersion },
    linesFileId: '019a0000-0000-7000-8000-000000000012',
    paymentOrder: 'BP-19990101-1',
    token: { id: '019a0000-0000-7000-8000-000000000002', expectedVersion: on.token.expectedVersion },
    mandate: { id: '019a0000-0000-7000-8000-000000000003', expectedVersion: 1 },
    proposed: { id: '019a0000-0000-7000-8000-000000000003', expectedVersion: 1 },
    cabinet: { cabinetId: '019a0000-0000-7000-8000-000000000004', memberId: '019a0000-0000-7000-8000-000000000005' },
    signLink: 'nobody-was-sent-this-link',
    inviteLink: 'nobody-was-sent-this-link',
    habilitation: { id: '019a0000-0000-7000-8000-000000000006', expectedVersion: 1 },
    invitation: { id: '019a0000-0000-7000-8000-000000000007', link: 'nobody-was-sent-this-link' },
    request: { id: '019a0000-0000-7000-8000-000000000008', link: 'nobody-was-sent-this-link' },
    arbitration: { id: '019a0000-0000-7000-8000-000000000009' },
    agentRequest: { id: '019a0000-0000-7000-8000-00000000000a', expectedVersion: 1 },
    agent: { id: '019a0000-0000-7000-8000-00000000000b', email: 'nobody@ud.example' },
    delegation: { id: '019a0000-0000-7000-8000-00000000000c' },
    supportAccess: { id: '019a0000-0000-7000-8000-00000000000d' },
    leak: { id: '019a0000-0000-7000-8000-00000000000e' },
    mass: { id: '019a0000-0000-7000-8000-000000000010' },
    work: { id: '019a0000-0000-7000-8000-00000000000f' },
    agenda: '/agenda/apart_agenda_000000000000000000000000000000000000.ics',
    view: { id: '019a0000-0000-7000-8000-000000000010' },
    assistance: { id: '019a0000-0000-7000-8000-000000000011', link: 'nobody-was-sent-this-link' },
    canned: { id: '019a0000-0000-7000-8000-000000000012' },
    announcement: { id: '019a0000-0000-7000-8000-000000000013' },
    messageId: '019a0000-0000-7000-8000-000000000001',
    spaceToken: 'nobody-was-sent-this-token',
    ticket: 'nobody-was-given-this-ticket',
    login: 'nobody@nowhere.example',
  };
}
