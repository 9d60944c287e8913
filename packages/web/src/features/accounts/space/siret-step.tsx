import { formatDay, type Day } from '@apart/shared';
import { Link } from 'react-router';
import { Notice } from '../../../ui/index.ts';
import { SiretField } from '../siret-field.tsx';
import { KnownSiret } from './known-siret.tsx';
import type { Sirene } from './prefill.ts';

/** The SIRET, and at once what is known of it: where it is, closed or not, a space already or not. */
export function SiretStep({ found }: { readonly found: Sirene | undefined }) {
  return (
    <>
      <SiretField name="siret" />
      {found?.hasSpace ? <KnownSiret siret={found.siret} /> : found && <Found found={found} />}
    </>
  );
}

function Found({ found }: { readonly found: Sirene }) {
  const place = [[found.address?.number, found.address?.extension, found.address?.kind, found.address?.street].filter(Boolean).join(' '), [found.address?.postalCode, found.address?.city].filter(Boolean).join(' ')]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <>
      <div className="ap-found" role="status">
        {found.known ? (
          <>
            <p className="ap-found__name">{found.name ?? 'Établissement dont l’identité n’est pas diffusée'}</p>
            {place !== '' && <p>{place}</p>}
          </>
        ) : (
          <p>Ce SIRET est valable. Notre copie du répertoire SIRENE ne le connaît pas encore&nbsp;: vous saisirez son nom et son adresse.</p>
        )}
      </div>
      {found.closed && <Closed on={found.closedOn} />}
    </>
  );
}

function Closed({ on }: { readonly on: string | null }) {
  return (
    <Notice kind="warning" title={on ? `Fermé depuis le ${formatDay(on as Day)} d’après le répertoire SIRENE` : 'Fermé d’après le répertoire SIRENE'}>
      <p>
        S’il a déménagé ou changé de mains, il a un nouveau SIRET&nbsp;: prenez celui-là. Pour déclarer une période où il était ouvert, continuez. Si le répertoire se trompe,{' '}
        <Link to="/assistance?motif=ESTABLISHMENT_SHEET">dites-le à l’assistance</Link> et continuez aussi.
      </p>
    </Notice>
  );
}
