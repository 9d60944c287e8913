import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, type RouteObject, StaticRouterProvider } from 'react-router';
import { Answers, AnswersProvider } from '../apollo/answers.ts';
import { FICHES } from '../features/guide/content/index.ts';
import { Layout } from './layout.tsx';
import { Opening } from './opening.tsx';
import { pageRoutes, withClient } from './router.tsx';

/** The pages that read the same for everybody until the service has answered: they are drawn once, by the build. */
export const PAGES: readonly string[] = [
  '/', '/connexion', '/creer-mon-espace', '/recuperation', '/demander-une-habilitation', '/mandats/proposer', '/agents/demander-un-acces', '/assistance', '/aide', '/simulateur', '/verifier', '/bareme',
  '/integrateurs', '/informations', '/signaler', '/accessibilite', '/mentions-legales', '/conditions-generales',
  ...FICHES.map(({ slug }) => `/aide/${slug}`),
];

const silent = new Answers(() => new Promise(() => undefined));

async function draw(routes: RouteObject[], path: string): Promise<string> {
  const { query, dataRoutes } = createStaticHandler(routes);
  const context = await query(new Request(new URL(path, 'http://apart.invalid')));
  if (context instanceof Response) throw new Error(`${path} leads elsewhere`);
  return renderToString(
    <StrictMode>
      <AnswersProvider value={silent}>
        <StaticRouterProvider router={createStaticRouter(dataRoutes, context)} context={context} hydrate={false} />
      </AnswersProvider>
    </StrictMode>,
  );
}

/** A page before any answer came, as the browser first draws it. */
export const drawPage = (path: string): Promise<string> => draw(pageRoutes(withClient), path);

/** What any other page shows first: the frame, and that something is coming. */
export const drawOpening = (): Promise<string> => draw([{ element: <Layout />, children: [{ path: '*', element: <Opening /> }] }], '/ouverture');
