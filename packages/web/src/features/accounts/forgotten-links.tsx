import { Link } from 'react-router';

/** The two ways back in. Both lead to one form: it asks for the address, and its mail recalls the identifier. */
export function ForgottenLinks() {
  return (
    <ul className="ap-forgotten">
      <li>
        <Link to="/recuperation">J’ai oublié mon identifiant</Link>
      </li>
      <li>
        <Link to="/recuperation">J’ai oublié mon mot de passe</Link>
      </li>
    </ul>
  );
}
