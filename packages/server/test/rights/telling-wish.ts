import type { Wish } from './wish.ts';

type File = Wish['companies'][number][number]['files'][number];

const FILES: readonly File[] = [
  { status: 'AUTHORISED', draftAvenant: true, claims: ['PAID', 'DRAFT'] },
  { status: 'DRAFT', draftAvenant: false, claims: [] },
];
const establishment = (departement: number) => ({ departement, files: [...FILES] });
const MINE = { company: 0, establishment: 0, whole: false, ended: false } as const;
const mandate = { establishment: 0, whole: false, mayDap: true, mayDi: true, status: 'SIGNED' } as const;

/**
 * A small world in which each right stands alone: a declarant of one establishment of two, somebody who left, a reader, an
 * accountant whose mandates are all of another day or unsigned, an agent lent a département until yesterday, tokens.
 */
export const TELLING: Wish = {
  companies: [[establishment(0), establishment(1)], [establishment(2)], [establishment(3)]],
  people: [
    [{ ...MINE, role: 'DECLARANT' }],
    [{ ...MINE, role: 'ADMINISTRATOR', ended: true }],
    [{ ...MINE, role: 'READER' }],
    [],
    [{ ...MINE, whole: true, role: 'ADMINISTRATOR' }],
  ],
  cabinets: [
    {
      members: [{ person: 3, ended: false }],
      mandates: [
        { ...mandate, company: 1, when: 'OVER' },
        { ...mandate, company: 2, when: 'TO_COME' },
        { ...mandate, company: 0, when: 'LIVE', status: 'PROPOSED' },
      ],
    },
  ],
  agents: [{ head: false, departements: [0], lent: [{ departement: 2, when: 'OVER', ended: false }] }],
  openings: [{ company: 0, establishment: 0, over: true }],
  tokens: [
    { person: 0, scopes: ['di:read'], limitedTo: null },
    { person: 0, scopes: ['dap:read'], limitedTo: null },
    { person: 4, scopes: ['dap:read', 'di:read'], limitedTo: { company: 0, establishment: 0 } },
  ],
  seed: 1,
};
