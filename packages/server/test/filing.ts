import { DAP_WARNING_CODES } from '@apart/shared';
import type { Person, World } from './world.ts';

/** A form that may be sent on 27 March 2020 by the establishment of the world. */
export const covidForm = {
  reason: 'OTHER_EXCEPTIONAL',
  subReason: 'CORONAVIRUS',
  circumstances: 'Fermeture du point de vente le 17 mars 2020 : plus de clients, livraisons arrêtées, télétravail impossible au fournil.',
  perimeter: 'CLOSURE_WHOLE',
  startDay: '2020-03-17',
  endDay: '2020-05-31',
  employeesConcerned: 6,
  forecastHours: 180_000,
  cseOpinion: 'NOT_REQUIRED',
  previousUse: 'NONE',
  // What is warned about is another suite's matter.
  justifications: DAP_WARNING_CODES.map((code) => ({ code, text: 'Deux équipes se relaient.' })),
};

export interface Filed {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

const FIELDS = 'dap { id reference version status } refusals { code path message }';
type Payload = { dap: Filed | null; refusals: { code: string; path: string; message: string }[] };

let keys = 0;

export async function aDraft(employer: Person, siret: string, form: object = covidForm): Promise<Filed> {
  const query = `mutation ($input: SaveDapInput!) { saveDap(input: $input) { ${FIELDS} } }`;
  const answer = await employer.graphql<{ saveDap: Payload }>(query, { input: { siret, idempotencyKey: `draft-${++keys}`, form } });
  return taken(answer, answer.data?.saveDap);
}

export async function submit(employer: Person, draft: Filed): Promise<Filed> {
  const query = `mutation ($r: String!, $v: Int!, $k: String!) { submitDap(reference: $r, expectedVersion: $v, idempotencyKey: $k) { ${FIELDS} } }`;
  const answer = await employer.graphql<{ submitDap: Payload }>(query, { r: draft.reference, v: draft.version, k: `submit-${++keys}` });
  return taken(answer, answer.data?.submitDap);
}

export async function aSentDap(employer: Person, siret: string): Promise<Filed> {
  return submit(employer, await aDraft(employer, siret));
}

function taken(answer: object, payload: Payload | undefined): Filed {
  if (!payload?.dap) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return payload.dap;
}

/** The address of a person of the world, by name. */
export async function anAdministrator(world: World, siret: string, email = 'anne@boulangerie-martin.example'): Promise<Person> {
  return world.person({ email, firstName: 'Anne', lastName: 'Martin', of: [{ siret, role: 'ADMINISTRATOR' }] });
}

/** A GraphQL upload is plain multipart: one part named `file`. */
export async function upload(world: World, person: Person, reference: string, name: string, bytes: Buffer, headers: Record<string, string> = {}, kind?: string) {
  const boundary = 'apart-test-boundary';
  const said = kind ? `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n` : '';
  const head = `${said}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const response = await world.app.http.inject({
    method: 'POST',
    url: `/files/dap/${encodeURIComponent(reference)}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: person.cookie, ...headers },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: response.statusCode, body: response.json<{ document?: { id: string; name: string; link: { url: string } }; refusals?: { code: string; message: string }[] }>() };
}

/** The smallest file that reads as a PDF, padded to `size` bytes. */
export function aPdf(size = 2000): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n%%EOF\n'), Buffer.alloc(Math.max(0, size - 15), 32)]);
}
