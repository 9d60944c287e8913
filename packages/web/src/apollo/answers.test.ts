import { MeDocument } from '@apart/schema';
import { ServerError } from '@apollo/client/errors';
import { expect, test, vi } from 'vitest';
import { mme } from '../testing/index.ts';
import { Answers } from './answers.ts';
import { ask } from './ask.ts';
import { failureCode, failureSentence } from './failures.ts';

const answered = (status: number, body: unknown): Response => Response.json(body, { status });
const server = (...answers: (() => Response | never)[]) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => (answers.length > 1 ? answers.shift()! : answers[0]!)());
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('one question, asked by many, leaves once; all are told', async () => {
  const fetch = server(() => answered(200, { data: { me: null } }));
  const answers = new Answers(ask);
  const told = vi.fn<() => void>();
  for (let count = 0; count < 3; count += 1) answers.listen(MeDocument, told);
  await vi.waitFor(() => expect(answers.read(MeDocument).data).toEqual({ me: null }));
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(JSON.parse(fetch.mock.calls[0]?.[1]?.body as string)).toMatchObject({ query: expect.stringMatching(/^query Me \{[^]*fragment MeFields/) });
});

test('an answer that was already on its way does not undo the sign-in', async () => {
  let release: (data: unknown) => void = () => undefined;
  const answers = new Answers(() => new Promise((resolve) => (release = resolve as typeof release)));
  const asked = answers.again(MeDocument);
  answers.keep(MeDocument, { me: mme });
  release({ me: null });
  await asked;
  expect(answers.read(MeDocument).data).toEqual({ me: mme });
});

test('without an answer the question leaves again by itself', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const fetch = server(
    () => {
      throw new TypeError('Failed to fetch');
    },
    () => new Response('', { status: 503 }),
    () => answered(200, { data: { me: null } }),
  );
  expect(await ask(MeDocument)).toEqual({ me: null });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('a failure is one of those that the screens put into words', async () => {
  server(() => answered(429, { errors: [{ message: 'Réessayez dans une minute.', extensions: { code: 'RATE_LIMITED' } }] }));
  const error: unknown = await ask(MeDocument).catch((failure: unknown) => failure);
  expect([failureCode(error), failureSentence(error)]).toEqual(['RATE_LIMITED', 'Réessayez dans une minute.']);
  server(() => new Response('<html>', { status: 500 }));
  expect(await ask(MeDocument).catch((failure: unknown) => failure)).toBeInstanceOf(ServerError);
});
