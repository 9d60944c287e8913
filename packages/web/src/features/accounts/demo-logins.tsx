import { useService } from '../../ui/now.ts';
import { Section } from '../../ui/section.tsx';

/** In demo mode only: the characters of the demo. Choosing one fills the form, and the person still signs in. */
export function DemoLogins({ onPick }: { readonly onPick: (login: { login: string; password: string }) => void }) {
  const service = useService();
  if (!service?.demoMode || service.demoLogins.length === 0) return null;
  return (
    <Section title="Comptes de démonstration">
      <p>Ce site est une démonstration. Choisissez un personnage&nbsp;: le formulaire se remplit, il ne reste qu’à vous connecter.</p>
      <ul className="ap-demo">
        {service.demoLogins.map((login) => (
          <li key={login.email}>
            <button type="button" className="ap-demo__login" onClick={() => onPick({ login: login.email, password: login.password })}>
              <strong>{login.label}</strong>
              <span>{login.story}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
