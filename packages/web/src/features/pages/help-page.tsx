import { Link } from 'react-router';
import { Page, Section } from '../../ui/index.ts';

const QUESTIONS: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: 'Que faut-il pour déposer une demande\u00a0?',
    answer:
      'Le SIRET de l’établissement, ses effectifs, son IBAN, la période prévue, le nombre de salariés concernés et les heures chômées prévues. Si un comité social et économique existe, son avis, que vous pouvez joindre.',
  },
  {
    question: 'Combien de temps la réponse prend-elle\u00a0?',
    answer:
      'Le délai court à l’instant de l’envoi. Votre récépissé donne la date et l’heure exactes auxquelles le silence de l’administration vaut acceptation, et le texte qui le prévoit.',
  },
  {
    question: 'Quelle différence entre DAP, DA et DI\u00a0?',
    answer:
      'La DAP est votre demande d’autorisation préalable. La DA est la décision d’autorisation qui y répond. La DI est la demande d’indemnisation, une par mois, que vous ouvrez depuis la DA\u00a0: aucun code n’est à recopier.',
  },
  {
    question: 'Je me suis trompé dans une demande déjà autorisée',
    answer: 'Déposez un avenant depuis la demande\u00a0: il reprend tout, vous ne changez que ce qui a changé. La décision en cours reste valable jusqu’à la réponse.',
  },
  {
    question: 'J’ai perdu la connexion pendant la saisie',
    answer: 'Rien n’est perdu. Ce que vous tapez est gardé sur votre appareil, puis enregistré dès que la connexion revient.',
  },
  {
    question: 'Comment est écrit un nombre d’heures\u00a0?',
    answer: 'En heures et centièmes d’heure\u00a0: 7 h 30 s’écrit 7,50.',
  },
];

export function Component() {
  return (
    <Page title="Besoin d’aide&nbsp;?" width="narrow">
      <p className="ap-lead">Les réponses aux questions les plus posées. Chaque refus d’un écran dit aussi ce qui ne va pas et quel article le décide.</p>
      {QUESTIONS.map(({ question, answer }) => (
        <Section key={question} title={question}>
          <p>{answer}</p>
        </Section>
      ))}
      <Section title="Votre question n’y est pas&nbsp;?">
        <p>
          Adressez-vous à l’unité départementale de votre établissement, en citant la référence de votre dossier. Chaque courriel du service la rappelle ; elle se copie
          d’un geste depuis <Link to="/espace">votre espace</Link>.
        </p>
      </Section>
    </Page>
  );
}
