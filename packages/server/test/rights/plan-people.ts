import type { AccountRole } from '../../src/features/accounts/index.ts';
import { isAdministration, type Asker } from './askers.ts';
import { nobody } from './facts.ts';
import { NOW, TODAY, type Planting } from './planting.ts';
import type { Wish } from './wish.ts';

const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';
const DATES = {
  LIVE: { from: '2026-11-01', until: '2026-12-31' },
  ENDLESS: { from: '2026-11-01', until: null },
  FIRST_DAY: { from: TODAY, until: '2026-12-31' },
  LAST_DAY: { from: '2026-11-01', until: TODAY },
  OVER: { from: '2026-01-01', until: YESTERDAY },
  TO_COME: { from: TOMORROW, until: '2026-12-31' },
} as const;

const BEFORE = new Date('2026-01-05T09:00:00Z');

/** People, what they were given, and what only they may read: their messages, their sessions. */
export function plantPeople(p: Planting, wish: Wish): void {
  const employers = wish.people.map((titles, index) => plantEmployer(p, index, titles));
  for (const cabinet of wish.cabinets) plantCabinet(p, cabinet, employers);
  for (const [index, agent] of wish.agents.entries()) plantAgent(p, index, agent);
  // Support signs each opening: the people of the establishment read by whom it was opened, then and later.
  const support: string = account(p, 'SUPPORT', 'support', (by) => isAdministration(by) || p.places.some((place) => p.oracle.sees(by, place) && p.given.openings.some((one) => one.account === support && one.siret === place.siret)));
  for (const { company, establishment, over } of wish.openings) {
    const place = p.place(company, establishment);
    p.given.openings.push({ account: support, siret: place.siret, over });
    const mayRead = (by: Asker) => by.account === support || p.oracle.sees(by, place) || by.role === 'DGEFP';
    p.row('supportAccess', {
      id: p.id(`an opening of ${place.siret}`, mayRead), accountId: support, siret: place.siret, reason: `Appel ${p.facts.word('reason of support', mayRead)}`,
      openedAt: BEFORE, endsAt: new Date(NOW.getTime() + (over ? -1 : 3_600_000)), endedAt: null,
    });
  }
  account(p, 'ASP', 'the ASP', isAdministration);
  account(p, 'DGEFP', 'the DGEFP', isAdministration);
  for (const token of wish.tokens) plantToken(p, token, employers);
  p.askers.push({ name: 'a visitor', role: 'VISITOR', account: null });
}

/** An account and what surrounds every account; `known` says who, besides its owner, may read its name and addresses. */
function account(p: Planting, role: AccountRole, name: string, known: (by: Asker) => boolean): string {
  const own = { id: '' };
  const isSelf = (by: Asker): boolean => by.account === own.id;
  const mayKnow = (by: Asker): boolean => isSelf(by) || known(by);
  const mine = (by: Asker): boolean => isSelf(by) && !by.token;
  const id = p.id(`the account of ${name}`, mayKnow);
  own.id = id;
  p.row('account', {
    id,
    email: `${p.facts.word(`e-mail of ${name}`, mayKnow).toLowerCase()}@personne.example`,
    identifier: p.facts.word(`identifier of ${name}`, isSelf).toLowerCase(),
    passwordHash: p.facts.word(`password hash of ${name}`, nobody),
    firstName: p.facts.word(`first name of ${name}`, mayKnow),
    lastName: p.facts.word(`last name of ${name}`, mayKnow),
    phone: p.facts.word(`phone of ${name}`, mayKnow),
    role,
    emailConfirmedAt: BEFORE,
    createdAt: BEFORE,
  });
  p.row('message', {
    id: p.id(`a message to ${name}`, mine), kind: 'test', accountId: id, toAddress: p.facts.word(`address of a message to ${name}`, mine), subject: p.facts.word(`subject of a message to ${name}`, mine),
    text: p.facts.word(`text of a message to ${name}`, mine), link: null, createdAt: BEFORE, readAt: null, delivery: 'SENT', attempts: 1, nextAttemptAt: null, sentAt: BEFORE, lastError: null,
  });
  const work = p.id(`a work of ${name}`, mine);
  p.row('longWork', {
    id: work, accountId: id, kind: 'dap.read', label: p.facts.word(`label of a work of ${name}`, mine), state: 'DONE', done: 12, total: 12, startedAt: BEFORE, heartbeatAt: BEFORE, finishedAt: BEFORE, cancelAsked: false,
    result: [{ field: 'lines', label: 'Lignes', value: p.facts.word(`result of a work of ${name}`, mine) }], failure: p.facts.word(`failure of a work of ${name}`, mine),
    fileName: `${p.facts.word(`file of a work of ${name}`, mine)}.csv`, fileType: 'text/csv', fileSizeBytes: 3, fileSha256: 'x', fileOwners: [],
  });
  p.row('longWorkPart', { workId: work, position: 1, bytes: Buffer.from('a;b') });
  p.row('savedView', { id: p.id(`a view of ${name}`, mine), accountId: id, list: 'DAP', name: p.facts.word(`name of a view of ${name}`, mine), search: `q=${p.facts.word(`criteria of a view of ${name}`, mine)}`, createdAt: BEFORE });
  p.row('calendarFeed', { accountId: id, secretHash: p.facts.word(`fingerprint of the feed of ${name}`, nobody), createdAt: BEFORE, lastReadAt: null });
  p.askers.push({ name, role, account: id });
  return id;
}

function plantEmployer(p: Planting, index: number, titles: Wish['people'][number]): string {
  // History keeps the names of those who left: all the titles say where this person is known.
  const places = titles.flatMap(({ company, establishment, whole }) => {
    const place = p.place(company, establishment);
    return whole ? p.places.filter((one) => one.siren === place.siren) : [place];
  });
  const known = (by: Asker): boolean => places.some((place) => p.oracle.sees(by, place)) || by.role === 'ASP' || by.role === 'DGEFP' || partners(by);
  const partners = (by: Asker): boolean =>
    p.given.members.some((one) => one.account === id && (p.oracle.isMember(by, one.cabinet) || p.given.mandates.some((mandate) => mandate.cabinet === one.cabinet && p.oracle.isOf(by, mandate.siren))));
  const id = account(p, 'EMPLOYER', `person ${index}`, known);
  for (const { company, establishment, whole, role, ended } of titles) {
    const place = p.place(company, establishment);
    const siret = whole ? null : place.siret;
    const siren = whole ? place.siren : null;
    const about = whole ? p.places.filter((one) => one.siren === place.siren) : [place];
    p.given.habilitations.push({ account: id, siret, siren, role, ended });
    const mayRead = (by: Asker) => by.account === id || about.some((one) => p.oracle.sees(by, one));
    p.row('habilitation', {
      id: p.id(`a habilitation on ${place.siret}`, mayRead), accountId: id, siret, siren, role, title: p.facts.word(`title on ${place.siret}`, mayRead),
      since: BEFORE, endedAt: ended ? BEFORE : null, version: 1,
    });
  }
  return id;
}

function plantCabinet(p: Planting, wish: Wish['cabinets'][number], employers: readonly string[]): void {
  const own = { id: '' };
  const clients: string[] = [];
  const known = (by: Asker): boolean =>
    p.oracle.isMember(by, own.id) || clients.some((siren) => p.oracle.isOf(by, siren)) || by.role === 'ASP' || by.role === 'DGEFP' || p.places.some((one) => clients.includes(one.siren) && isAdministration(by) && p.oracle.sees(by, one));
  own.id = p.id('a cabinet', known);
  p.row('cabinet', { id: own.id, siren: p.facts.plant(p.newSiren(), 'SIREN of a cabinet', known), name: `Cabinet ${p.facts.word('name of a cabinet', known)}`, email: `${p.facts.word('e-mail of a cabinet', known).toLowerCase()}@cabinet.example`, createdAt: BEFORE });
  for (const { person, ended } of wish.members) {
    const member = employers[person % employers.length]!;
    p.given.members.push({ account: member, cabinet: own.id, ended });
    p.row('cabinetMember', { id: p.id('a member of a cabinet', known), cabinetId: own.id, accountId: member, role: 'MEMBER', since: BEFORE, endedAt: ended ? BEFORE : null });
  }
  for (const { company, establishment, whole, mayDap, mayDi, when, status } of wish.mandates) {
    const place = p.place(company, establishment);
    const { from, until } = DATES[when];
    clients.push(place.siren);
    p.given.mandates.push({ cabinet: own.id, siren: place.siren, sirets: whole ? 'ALL' : [place.siret], signed: status === 'SIGNED', from, until, mayDi });
    // Its two parties read it, whatever it opens that day; nobody else does.
    const parties = (by: Asker): boolean => p.oracle.isMember(by, own.id) || p.oracle.holds(by, place.siren, whole ? null : place.siret);
    const mandateId = p.id(`a mandate of ${place.siren}`, parties);
    p.row('mandate', {
      id: mandateId, cabinetId: own.id, siren: place.siren, status, mayDap, mayDi, fromDay: from, untilDay: until, proposedBy: own.id, proposedAt: BEFORE,
      signatoryEmail: `${p.facts.word('e-mail of a signatory', parties).toLowerCase()}@signe.example`, signatoryName: p.facts.word('name of a signatory', parties),
      signatoryTitle: p.facts.word('title of a signatory', parties), companyName: p.facts.word('company named by a mandate', parties), signedBy: null, signedAt: status === 'SIGNED' ? BEFORE : null, endedBy: null,
      endedAt: status === 'ENDED' ? BEFORE : null, endReason: p.facts.word('reason of an end', parties), version: 1,
    });
    p.row('mandateScope', { id: p.id('a scope', parties), mandateId, siret: whole ? null : place.siret, siren: whole ? place.siren : null });
  }
}

function plantAgent(p: Planting, index: number, { head, departements, lent }: Wish['agents'][number]): void {
  const id = account(p, head ? 'UD_HEAD' : 'UD', `agent ${index}`, isAdministration);
  const of = (n: number): string => p.typed.departements[n % p.typed.departements.length]!;
  for (const departement of new Set(departements.map(of))) {
    p.given.perimeters.push({ account: id, departement });
    p.row('agentPerimeter', { accountId: id, departement });
  }
  for (const { departement, when, ended } of lent) {
    const { from, until } = DATES[when];
    p.given.delegations.push({ account: id, departement: of(departement), from, until, ended });
    p.row('perimeterDelegation', {
      id: p.id('a delegation', isAdministration), accountId: id, departement: of(departement), fromDay: from, untilDay: until, reason: p.facts.word('reason of a delegation', isAdministration),
      grantedBy: id, grantedAt: BEFORE, endedAt: ended ? BEFORE : null,
    });
  }
}

function plantToken(p: Planting, { person, scopes, limitedTo }: Wish['tokens'][number], employers: readonly string[]): void {
  const owner = employers[person % employers.length]!;
  const sirets = limitedTo ? [p.place(limitedTo.company, limitedTo.establishment).siret] : null;
  p.tokens.push({ account: owner, sirets: sirets ?? [] });
  // Its owner reads it; a program that bears it too, and no other.
  const own = { id: '' };
  const mine = (by: Asker): boolean => by.account === owner && (!by.token || by.token.id === own.id);
  const id = p.id('a token', mine);
  own.id = id;
  p.row('apiToken', {
    id, accountId: owner, name: `Paie ${p.facts.word('name of a token', mine)}`, prefix: `apart_${p.facts.word('prefix of a token', mine)}`, secretHash: p.facts.word('fingerprint of a token', nobody), scopes, sirets, days: 30,
    expiresOn: '2026-12-23', createdAt: BEFORE, version: 1,
  });
  p.askers.push({ name: `token of ${owner} (${scopes.join(' ') || 'no scope'}${sirets ? `, ${sirets.join(' ')}` : ''})`, role: 'EMPLOYER', account: owner, token: { id, scopes, sirets } });
}
