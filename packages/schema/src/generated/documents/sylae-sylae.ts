/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AccountOriginQuery, AccountOriginQueryVariables } from '../graphql.ts';

export const AccountOriginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountOrigin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fromSylae"}},{"kind":"Field","name":{"kind":"Name","value":"providerSiret"}}]}}]}}]} as unknown as DocumentNode<AccountOriginQuery, AccountOriginQueryVariables>;
