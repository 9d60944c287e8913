import { Link } from 'react-router';
import { Page, Section } from '../../ui/index.ts';

export function Component() {
  return (
    <Page title="Mentions légales et données personnelles" width="narrow">
      <Section title="Le service">
        <p>APART est le téléservice par lequel un employeur demande l’autorisation de placer ses salariés en activité partielle et se fait verser l’allocation (articles R. 5122-1 à R. 5122-26 du code du travail).</p>
        <p>L’éditeur et l’hébergeur sont ceux que désigne l’exploitant de cette installation.</p>
      </Section>
      <Section title="Vos données">
        <ul>
          <li>Ne sont demandées que les données que le code du travail prévoit (article R. 5122-22).</li>
          <li>Le numéro de sécurité sociale des salariés et l’IBAN sont chiffrés&nbsp;; ils ne sont montrés en entier qu’aux personnes qui en ont besoin pour déclarer ou pour payer.</li>
          <li>L’agent qui instruit votre demande ne voit pas le numéro de sécurité sociale de vos salariés.</li>
          <li>Chaque acte laisse une trace&nbsp;: qui, pour qui, quand.</li>
        </ul>
        <p>Vous pouvez demander l’accès à vos données et leur rectification auprès de l’unité départementale de votre établissement, et saisir la CNIL.</p>
      </Section>
      <Section title="Témoins de connexion">
        <p>Un seul témoin est déposé, pour votre session&nbsp;: il est nécessaire au service et disparaît à la déconnexion. Aucune mesure d’audience, aucun tiers.</p>
        <p>
          Vos brouillons et votre choix d’affichage sont gardés par votre navigateur, sur votre appareil. Voir aussi les <Link to="/conditions-generales">conditions générales</Link>.
        </p>
      </Section>
    </Page>
  );
}
