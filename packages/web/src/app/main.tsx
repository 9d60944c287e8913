import './styles.ts';
import './zod-without-eval.ts';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createClient } from '../apollo/client.ts';
import { createRouter } from './router.tsx';
import { startTheme } from './theme.ts';

startTheme();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={createClient()}>
        <RouterProvider router={createRouter()} />
      </ApolloProvider>
    </StrictMode>,
  );
}
