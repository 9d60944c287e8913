import { Link } from 'react-router';
import { Section } from '../../ui/index.ts';

export interface ToDo {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly to: string;
  readonly action: string;
}

/** What is to be done next, the most pressing first, each with its way in. */
export function ToDoList({ todos }: { readonly todos: readonly ToDo[] }) {
  return (
    <Section title="À faire maintenant">
      {todos.length === 0 ? (
        <p>Rien ne vous attend. Nous vous écrirons dès qu’un dossier avance.</p>
      ) : (
        <ul className="ap-todo">
          {todos.map((todo) => (
            <li key={todo.key} className="ap-todo__item">
              <div>
                <p className="ap-todo__title">{todo.title}</p>
                <p className="ap-todo__detail">{todo.detail}</p>
              </div>
              <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={todo.to}>
                {todo.action}
                <span className="fr-sr-only">&nbsp;: {todo.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
