import './styles.ts';
import './zod-without-eval.ts';
import { startTransition, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Answers, AnswersProvider } from '../apollo/answers.ts';
import { ask } from '../apollo/ask.ts';
import { createRouter } from './router.tsx';
import { startTheme } from './theme.ts';

/** The build has drawn this very page (`whole`), its frame only (`frame`), or nothing, while the screens are developed. */
const root = document.getElementById('root')!;
const isWhole = root.dataset['drawn'] === 'whole';
/** What follows the address, or what the page before left for this one, may change what was drawn: it is then drawn anew. */
const isAsDrawn = location.search === '' && !(history.state as { readonly usr?: unknown } | null)?.usr;

/** What the build has drawn answers nothing yet: it is inert until it does, so that nothing typed or pressed is lost. */
function Alive() {
  useEffect(() => root.removeAttribute('inert'), []);
  return null;
}

startTheme();

/** Lets the browser answer what waits, before the next piece of work. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

async function start(): Promise<void> {
  await breathe();
  const router = await createRouter(isWhole);
  await breathe();
  const app = (
    <StrictMode>
      <AnswersProvider value={new Answers(ask)}>
        <RouterProvider router={router} />
        <Alive />
      </AnswersProvider>
    </StrictMode>
  );
  // In small pieces, between which the browser answers.
  startTransition(() => {
    if (isWhole && isAsDrawn) hydrateRoot(root, app);
    else createRoot(root).render(app);
  });
}

// Not awaited at the top of the module: the chunks of the pages import from this one, and each would wait for the other.
void start();
