import { MeDocument, type MeFieldsFragment, ServiceDocument, type ServiceQuery } from '@apart/schema';
import sdl from '@apart/schema/schema.graphql?raw';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { MockLink } from '@apollo/client/testing';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { buildSchema, execute, type DocumentNode, type ExecutionResult } from 'graphql';

const contract = buildSchema(sdl);

/**
 * An answer of the server to one operation, as often as it is asked; to any variables when none are given. The data is
 * passed through the published contract, so a mock that the contract could not give is an error; only objects behind
 * an interface have to say their `__typename`.
 */
export function answer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  data: Data | ((variables: Variables) => Data),
  variables?: Variables,
): MockLink.MockedResponse {
  return {
    request: { query: document as unknown as TypedDocumentNode, variables: variables ?? (() => true) },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: (given: OperationVariables) =>
      throughContract(document as DocumentNode, given, typeof data === 'function' ? (data as (v: Variables) => Data)(given as Variables) : data),
  };
}

function throughContract(document: DocumentNode, variableValues: OperationVariables, rootValue: unknown): { data: Record<string, unknown> } {
  const result = execute({
    schema: contract,
    document: addTypenameToDocument(document),
    variableValues,
    rootValue,
    // Data is written under the names of the answer, aliases included.
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) => source[String(info.path.key)],
    typeResolver: (source: { __typename?: string }) => source.__typename,
  }) as ExecutionResult;
  if (result.errors?.[0]) throw result.errors[0];
  return { data: result.data as Record<string, unknown> };
}

export const mme: MeFieldsFragment = {
  id: 'account-1',
  email: 'claire.martin@boulangerie-martin.fr',
  identifier: 'cmartin',
  firstName: 'Claire',
  lastName: 'Martin',
  emailConfirmed: true,
  role: 'EMPLOYER',
  head: false,
  departements: [],
  unreadMessages: 2,
  acts: ['dap.save', 'dap.submit', 'establishment.save', 'di.open'],
};

export const service: ServiceQuery['service'] = {
  demoMode: true,
  now: '2020-03-27T08:00:00Z',
  maxDocuments: 3,
  maxDocumentBytes: 409_600,
  maxImportBytes: 5_242_880,
  acceptedDocumentTypes: ['application/pdf', 'image/png', 'image/jpeg'],
  nextTacitSweepAt: '2020-03-27T19:00:00Z',
  identityProvider: null,
  brandName: null,
  demoLogins: [{ label: 'Mme Martin, boulangère', email: 'claire.martin@boulangerie-martin.fr', password: 'pain au levain 2020', story: 'Une demande prête à être déposée.' }],
};

export const meIs = (me: MeFieldsFragment | null): MockLink.MockedResponse => answer(MeDocument, { me });
export const serviceIs = (more: Partial<ServiceQuery['service']> = {}): MockLink.MockedResponse => answer(ServiceDocument, { service: { ...service, ...more } });
