import { eq } from 'drizzle-orm';
import { accountTables } from '../../../src/features/accounts/index.ts';
import { agentTables } from '../../../src/features/agents/index.ts';
import { announcementTables } from '../../../src/features/announcements/tables.ts';
import { establishmentTables } from '../../../src/features/companies/index.ts';
import { assistanceTables } from '../../../src/features/assistance/tables.ts';
import { dapTables } from '../../../src/features/dap/index.ts';
import { keepImportFile } from '../../../src/features/di/import/source.ts';
import { leakTables } from '../../../src/features/leaks/tables.ts';
import { longWorkTables } from '../../../src/features/long-work/index.ts';
import { massDecisionTables } from '../../../src/features/mass-decision/tables.ts';
import { paymentTables } from '../../../src/features/payments/index.ts';
import { savedViewTables } from '../../../src/features/saved-views/tables.ts';
import { messageTables } from '../../../src/outbox/index.ts';
import { aKey, aSentFile, authorise, done, november, refuse, save as saveDap } from '../../dap-filing.ts';
import { approve, done as doneDi, idleAllMonth, open, requestPayment, save as saveDi, submit as submitDi, type DiSeen } from '../../di-claiming.ts';
import { aPdf, upload } from '../../filing.ts';
import { aProof } from '../../proof.ts';
import { aToken } from '../../tokens.ts';
import type { Person, World } from '../../world.ts';
import { anAgentRequest, anInvitation, aRequest, aSpaceWish, LINES_TO_MEND } from './cases/input.ts';
import { targetOf, type Objects } from './objects.ts';
import { NOW, SIRETS } from './places.ts';

interface Actors {
  readonly administrator: Person;
  readonly agentIn: Person;
  readonly asp: Person;
  readonly login: string;
}

/** Files and claims in every state, made by their own acts. */
export async function prepareObjects(world: World, { administrator, agentIn, asp, login }: Actors): Promise<Objects> {
  const siret = SIRETS.main;
  const file = async (startDay: string, endDay: string) => done(await authorise(agentIn, await aSentFile(administrator, siret, { ...november, startDay, endDay })));
  const decide = async (startDay: string, endDay: string) => (await file(startDay, endDay)).da!.reference;
  const months = [await decide('2026-11-02', '2026-11-08'), await decide('2026-11-09', '2026-11-15'), await decide('2026-11-16', '2026-11-22'), await decide('2026-11-23', '2026-11-29')];
  const decidedFile = await file('2026-12-01', '2026-12-31');
  const decided = decidedFile.reference;
  world.clock.set(NOW);
  const draft = done(await saveDap(administrator, { siret, idempotencyKey: aKey(), form: { ...november, startDay: '2027-01-04', endDay: '2027-01-31' } }));
  const piece = await upload(world, administrator, draft.reference, 'piece.pdf', aPdf());
  const sent = await aSentFile(administrator, siret, { ...november, startDay: '2027-02-01', endDay: '2027-03-31' });
  const opinionPieceId = await awaitedOpinion(world, administrator, sent.reference);
  const refusedFile = done(await refuse(agentIn, await aSentFile(administrator, siret, { ...november, startDay: '2027-04-01', endDay: '2027-04-30' })));
  const mass = await aMassRefusal(world, agentIn, refusedFile);
  await agentIn.graphql('mutation ($r: String!) { addDapNote(reference: $r, text: "Appeler le gérant.") { refusals { code } } }', { r: sent.reference });
  const receipt = await administrator.graphql<{ dap: { receipt: { url: string } } }>('query ($r: String!) { dap(reference: $r) { receipt { url } } }', { r: sent.reference });
  const receiptId = /\/files\/([^?]+)/.exec(receipt.data!.dap.receipt.url)![1]!;
  const claims: DiSeen[] = [];
  for (const reference of months) {
    const opened = doneDi(await open(administrator, reference, '2026-11'));
    claims.push(doneDi(await saveDi(administrator, opened, [idleAllMonth(opened)], opened.lines.map(({ id }) => id))));
  }
  const [claimDraft, second, third, fourth] = claims as [DiSeen, DiSeen, DiSeen, DiSeen];
  const { id: linesFileId } = await world.app.deps.db.transaction(async (tx) => keepImportFile(world.app.deps, tx, administrator.viewer, claimDraft, 'lignes.csv', LINES_TO_MEND));
  const claimSent = doneDi(await submitDi(administrator, second));
  const claimApproved = doneDi(await approve(agentIn, doneDi(await submitDi(administrator, third))));
  const claimRequested = doneDi(await requestPayment(asp, doneDi(await approve(agentIn, doneDi(await submitDi(administrator, fourth))))));
  const proof = await aProof(world);
  const space = await world.visitor.graphql<{ createSpace: { deliveryTicket: string; refusals: object[] } }>(
    'mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { deliveryTicket refusals { code path } } }',
    { input: aSpaceWish({ proof: await aProof(world), email: 'nouvelle@martin.example', siret: '44306184100047' }) },
  );
  if (!space.data?.createSpace.deliveryTicket) throw new Error(JSON.stringify(space));
  const [letter] = (await world.messagesTo('nouvelle@martin.example')).filter(({ link }) => link?.startsWith('/confirmer/'));
  const { token } = await aToken(administrator);
  const messageId = await others(world, login);
  const feed = await administrator.graphql<{ renewCalendarFeed: { url: string } }>('mutation { renewCalendarFeed { url } }');
  const agenda = new URL(feed.data!.renewCalendarFeed.url).pathname;
  const work = await aWork(world, administrator);
  const view = await aView(world, administrator);
  const access = await accesses(world, administrator, siret);
  return {
    siret, sheet: { siret, expectedVersion: 2 }, closedSheet: { siret: SIRETS.closed, expectedVersion: 1 }, newSiret: SIRETS.other, draft: targetOf(draft), pieceId: piece.body.document!.id, sent: targetOf(sent), opinionPieceId, receiptId, decided, decidedFile: targetOf(decidedFile), refusedFile: targetOf(refusedFile), mass,
    claimDraft: targetOf(claimDraft), claimLine: idleAllMonth(claimDraft), linesFileId, claimSent: targetOf(claimSent), claimApproved: targetOf(claimApproved), claimRequested: targetOf(claimRequested), paymentOrder: 'BP-20261201-1', token: { id: token.id, expectedVersion: token.version }, messageId,
    mandate: { id: 'mandate-en-cours', expectedVersion: 1 }, proposed: { id: 'mandate-propose', expectedVersion: 1 }, cabinet: { cabinetId: 'cabinet-en-cours', memberId: 'member-en-cours' }, signLink: 'sign-link', inviteLink: 'invite-link',
    spaceToken: letter!.link!.slice('/confirmer/'.length), ticket: space.data.createSpace.deliveryTicket, login, proof, agenda, work, view, ...access, ...(await ofAgents(world, agentIn)),
  };
}

/** Who asks to come in, and who is asked. */
async function accesses(world: World, administrator: Person, siret: string): Promise<Pick<Objects, 'habilitation' | 'invitation' | 'request' | 'arbitration'>> {
  const linkTo = async (email: string) => (await world.messagesTo(email)).at(-1)?.link?.split('/').at(-1) ?? '';
  const invited = await administrator.graphql<{ inviteHabilitation: { id: string } }>('mutation ($i: InviteHabilitationInput!) { inviteHabilitation(input: $i) { id refusals { code } } }', { i: anInvitation(siret, 'invitee@martin.example') });
  for (const email of ['demande@martin.example', 'arbitrage@martin.example']) await world.visitor.graphql('mutation ($i: RequestHabilitationInput!) { requestHabilitation(input: $i) { refusals { code } } }', { i: aRequest(siret, email) });
  const arbitrated = await linkTo('arbitrage@martin.example');
  await world.visitor.graphql('mutation ($l: String!) { askHabilitationArbitration(link: $l, holderLeft: true, reason: "La titulaire est partie.", phone: "04 72 00 00 00") { refusals { code } } }', { l: arbitrated });
  const { habilitations, habilitationRequests } = (await administrator.graphql<{ habilitations: { id: string; role: string; version: number }[]; habilitationRequests: { id: string; status: string }[] }>('query ($s: String!) { habilitations(siret: $s) { id role version } habilitationRequests(siret: $s) { id status } }', { s: siret })).data!;
  const reader = habilitations.find(({ role }) => role === 'READER')!;
  return {
    habilitation: { id: reader.id, expectedVersion: reader.version },
    invitation: { id: invited.data!.inviteHabilitation.id, link: await linkTo('invitee@martin.example') },
    request: { id: habilitationRequests.find(({ status }) => status === 'PENDING')!.id, link: await linkTo('demande@martin.example') },
    arbitration: { id: habilitationRequests.find(({ status }) => status === 'ARBITRATION')!.id },
  };
}

/** What a mass decision that refused this file left. */
async function aMassRefusal({ app: { deps } }: World, { viewer }: Person, { reference, version }: { readonly reference: string; readonly version: number }): Promise<Objects['mass']> {
  const id = deps.ids.next();
  await deps.db.transaction(async (tx) => {
    const { massDecision, massDecisionFile } = massDecisionTables(tx);
    await tx.sql.insert(massDecision).values({ id, workId: deps.ids.next(), departement: '69', kind: 'REFUSE', reasonCode: 'OTHER', text: 'x', byAccountId: 'account' in viewer ? viewer.account.id : '', byName: 'Paul Rey', startedAt: deps.clock.now(), count: 1 });
    await tx.sql.insert(massDecisionFile).values({ massId: id, position: 1, reference, establishmentName: 'x', siret: SIRETS.main, version: version - 1, outcome: 'DONE', versionAfter: version });
  });
  return { id };
}

async function aView({ app: { deps } }: World, { viewer }: Person): Promise<Objects['view']> {
  const id = deps.ids.next();
  const row = { id, accountId: 'account' in viewer ? viewer.account.id : '', list: 'DAP' as const, name: 'Urgences', search: 'delai=4', createdAt: new Date(NOW) };
  await deps.db.transaction(async (tx) => void (await tx.sql.insert(savedViewTables(tx).savedView).values(row)));
  return { id };
}

/** Work of the administrator that is under way. */
async function aWork({ app: { deps } }: World, { viewer }: Person): Promise<Objects['work']> {
  const at = new Date(NOW);
  const accountId = 'account' in viewer ? viewer.account.id : '';
  const row = { id: deps.ids.next(), accountId, kind: 'test', label: 'Export', state: 'RUNNING' as const, done: 1, total: 12, startedAt: at, heartbeatAt: at, cancelAsked: false, result: [] };
  await deps.db.transaction(async (tx) => void (await tx.sql.insert(longWorkTables(tx).longWork).values(row)));
  return { id: row.id };
}

/** Agents' own matters. */
async function ofAgents(world: World, agentIn: Person): Promise<Pick<Objects, 'agentRequest' | 'agent' | 'delegation' | 'supportAccess' | 'leak' | 'assistance' | 'canned' | 'announcement'>> {
  await world.visitor.graphql('mutation ($i: RequestAgentAccessInput!) { requestAgentAccess(input: $i) { refusals { code } } }', { i: anAgentRequest('nouvel@ud-rhone.example') });
  await world.visitor.graphql('mutation ($i: ReportLeakInput!) { reportLeak(input: $i) { refusals { code } } }', { i: { page: '/espace', text: 'Je vois un dossier qui n’est pas le mien.' } });
  const help = await world.visitor.graphql<{ askAssistance: { link: string } }>('mutation ($i: AskAssistanceInput!) { askAssistance(input: $i) { link refusals { code } } }', { i: { firstName: 'Léa', lastName: 'Roux', phone: '04 72 00 00 00', email: 'aide@ailleurs.example', reason: 'OTHER', text: 'Je ne trouve pas ma demande.', idempotencyKey: 'assistance' } });
  const { deps } = world.app;
  const q = deps.db.read;
  const { assistanceRequest } = assistanceTables(q);
  const [asked] = await q.sql.select().from(assistanceRequest).where(eq(assistanceRequest.email, 'aide@ailleurs.example'));
  const { agentAccessRequest } = agentTables(q);
  const { leakReport } = leakTables(q);
  const { supportAccess } = accountTables(q);
  const [request] = await q.sql.select().from(agentAccessRequest);
  const [report] = await q.sql.select().from(leakReport);
  const [opened] = await q.sql.select().from(supportAccess).where(eq(supportAccess.siret, SIRETS.main));
  const agent = 'account' in agentIn.viewer ? agentIn.viewer.account : { id: '', email: '' };
  return { agentRequest: { id: request!.id, expectedVersion: 1 }, agent: { id: agent.id, email: agent.email }, delegation: { id: 'lent-2026-12-01' }, supportAccess: { id: opened!.id }, leak: { id: report!.id }, assistance: { id: asked!.id, link: help.data!.askAssistance.link }, canned: { id: 'canned' }, announcement: { id: 'announcement' } };
}

/** The opinion of the CSE, attached to a request that is made to await it: the company is too small to owe one. */
async function awaitedOpinion(world: World, administrator: Person, reference: string): Promise<string> {
  await world.app.deps.db.transaction(async (tx) => {
    const { dap } = dapTables(tx);
    await tx.sql.update(dap).set({ cseOpinionDueDay: '2027-01-02' as never }).where(eq(dap.reference, reference));
  });
  return (await upload(world, administrator, reference, 'avis.pdf', aPdf())).body.document!.id;
}

/** What has no short road by acts: a change of account that waits, a closed establishment, an announcement. */
async function others(world: World, login: string): Promise<string> {
  const { deps } = world.app;
  return deps.db.transaction(async (tx) => {
    const { establishment } = establishmentTables(tx);
    const { announcement } = announcementTables(tx);
    const { message } = messageTables(tx);
    const { account } = accountTables(tx);
    await tx.sql.update(establishment).set({ pendingIbanSealed: deps.secrets.encrypt('FR1420041010050500013M02606', 'iban'), pendingIbanMasked: 'FR14 •••• 606', pendingBankHolder: 'Martin', pendingBankFrom: new Date('2026-12-03T09:00:00Z'), pendingBankBy: 'Anne', version: 2 }).where(eq(establishment.siret, SIRETS.main));
    await tx.sql.update(establishment).set({ closedOn: '2026-10-31' as never }).where(eq(establishment.siret, SIRETS.closed));
    await tx.sql.insert(paymentTables(tx).paymentOrder).values({ id: 'order', reference: 'BP-20261201-1', createdAt: deps.clock.now(), createdByName: 'ASP', departement: null, lines: 0, totalCents: 0 });
    await tx.sql.insert(assistanceTables(tx).cannedAnswer).values({ id: 'canned', title: 'Lien non reçu', reason: null, text: 'Regardez dans les indésirables.', updatedAt: deps.clock.now(), updatedByName: 'DGEFP', version: 1 });
    await tx.sql.insert(announcement).values({ id: 'announcement', title: 'Bienvenue', text: 'Le service est ouvert.', publishedAt: deps.clock.now() });
    const [row] = await tx.sql.select({ id: message.id }).from(message).innerJoin(account, eq(account.id, message.accountId)).where(eq(account.email, login)).limit(1);
    return row!.id;
  });
}
