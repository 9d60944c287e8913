import type { Asker } from './askers.ts';

/** Who was given what, as plain lists: what the oracle decides from, without any SQL. */
export interface Given {
  readonly habilitations: readonly { readonly account: string; readonly siret: string | null; readonly siren: string | null; readonly role: 'ADMINISTRATOR' | 'DECLARANT' | 'READER'; readonly ended: boolean }[];
  readonly members: readonly { readonly account: string; readonly cabinet: string; readonly ended: boolean }[];
  readonly mandates: readonly {
    readonly cabinet: string;
    readonly siren: string;
    readonly sirets: readonly string[] | 'ALL';
    readonly signed: boolean;
    readonly from: string;
    readonly until: string | null;
    readonly mayDi: boolean;
  }[];
  readonly perimeters: readonly { readonly account: string; readonly departement: string }[];
  readonly delegations: readonly { readonly account: string; readonly departement: string; readonly from: string; readonly until: string; readonly ended: boolean }[];
  readonly openings: readonly { readonly account: string; readonly siret: string; readonly over: boolean }[];
}

export interface Place {
  readonly siret: string;
  readonly departement: string;
}

const ofCompany = (place: Place): string => place.siret.slice(0, 9);

/** The perimeter of each asker on one day, written apart from the service's own: architecture §6.1 and §6.6, issue « who may act for whom ». */
export class Oracle {
  readonly #given: Given;
  readonly #today: string;

  constructor(given: Given, today: string) {
    this.#given = given;
    this.#today = today;
  }

  #habilitationsOn(account: string | null, place: Place) {
    return this.#given.habilitations.filter((one) => one.account === account && !one.ended && (one.siret === place.siret || one.siren === ofCompany(place)));
  }

  #mandatesOn(account: string | null, place: Place) {
    const mine = this.#given.members.filter((one) => one.account === account && !one.ended).map((one) => one.cabinet);
    return this.#given.mandates.filter(
      (one) =>
        mine.includes(one.cabinet) &&
        one.signed &&
        one.siren === ofCompany(place) &&
        (one.sirets === 'ALL' || one.sirets.includes(place.siret)) &&
        one.from <= this.#today &&
        (one.until === null || this.#today <= one.until),
    );
  }

  sees(by: Asker, place: Place): boolean {
    switch (by.role) {
      case 'VISITOR':
        return false;
      case 'EMPLOYER': {
        if (by.token && (by.token.scopes.length === 0 || (by.token.sirets !== null && !by.token.sirets.includes(place.siret)))) return false;
        return this.#habilitationsOn(by.account, place).length > 0 || this.#mandatesOn(by.account, place).length > 0;
      }
      case 'UD':
      case 'UD_HEAD': {
        const own = this.#given.perimeters.some((one) => one.account === by.account && one.departement === place.departement);
        const lent = this.#given.delegations.some(
          (one) => one.account === by.account && one.departement === place.departement && !one.ended && one.from <= this.#today && this.#today <= one.until,
        );
        return own || lent;
      }
      case 'SUPPORT':
        return this.#given.openings.some((one) => one.account === by.account && one.siret === place.siret && !one.over);
      case 'ASP':
      case 'DGEFP':
        return true;
    }
  }

  /** Somebody of the company itself, by habilitation, on any of its establishments. */
  isOf(by: Asker, siren: string): boolean {
    return this.#given.habilitations.some((one) => one.account === by.account && !one.ended && !by.token && (one.siren === siren || one.siret?.startsWith(siren) === true));
  }

  /** Somebody of the company, by habilitation, on that establishment (`null`: on any): who reads the mandates that cover it. */
  holds(by: Asker, siren: string, siret: string | null): boolean {
    return this.#given.habilitations.some(
      (one) => one.account === by.account && !one.ended && !by.token && (one.siren === siren || (siret === null ? one.siret?.startsWith(siren) === true : one.siret === siret)),
    );
  }

  administers(by: Asker, place: Place): boolean {
    return by.role === 'EMPLOYER' && !by.token && this.#habilitationsOn(by.account, place).some((one) => one.role === 'ADMINISTRATOR');
  }

  isMember(by: Asker, cabinet: string): boolean {
    return !by.token && this.#given.members.some((one) => one.account === by.account && one.cabinet === cabinet && !one.ended);
  }

  readsDap(by: Asker, place: Place, sent: boolean): boolean {
    return this.#reads(by, place, sent, 'dap');
  }

  readsDi(by: Asker, place: Place, sent: boolean): boolean {
    return this.#reads(by, place, sent, 'di');
  }

  /** Employers and support see drafts; the administration sees what was sent. */
  #reads(by: Asker, place: Place, sent: boolean, kind: 'dap' | 'di'): boolean {
    if (!this.sees(by, place)) return false;
    if (by.token && !by.token.scopes.some((scope) => scope.startsWith(`${kind}:`))) return false;
    return sent || by.role === 'EMPLOYER' || by.role === 'SUPPORT';
  }

  /** Full: declarant, administrator, accountant with the DI right, ASP, token with `di:write`. */
  readsFullNir(by: Asker, place: Place, sent: boolean): boolean {
    if (!this.readsDi(by, place, sent)) return false;
    if (by.role === 'ASP') return true;
    if (by.role !== 'EMPLOYER' || (by.token && !by.token.scopes.includes('di:write'))) return false;
    return this.#habilitationsOn(by.account, place).some((one) => one.role !== 'READER') || this.#mandatesOn(by.account, place).some((one) => one.mayDi);
  }

  /** Masked: whoever reads claims on the employers' side, and the ASP; absent for UD, DGEFP, support (R. 5122-22). */
  readsMaskedNir(by: Asker, place: Place, sent: boolean): boolean {
    return this.readsDi(by, place, sent) && (by.role === 'EMPLOYER' || by.role === 'ASP');
  }
}
