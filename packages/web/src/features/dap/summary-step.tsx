import type { DapPageFragment } from '@apart/schema';
import { Link } from 'react-router';
import { Article, DefinitionList, Notice, Section } from '../../ui/index.ts';
import { BankDetails } from './bank-details.tsx';
import { ChangesTable } from './changes-table.tsx';
import { DocumentList } from './documents.tsx';
import { fieldOf, placeOf, stepOf, STEPS } from './steps.ts';
import { JustifyWarnings } from './justify-warnings.tsx';

export interface SummaryStepProps {
  readonly dap: DapPageFragment;
  readonly onGo: (step: number, field?: string) => void;
}

/** All that will be sent, what keeps it from being sent, what deserves a look. */
export function SummaryStep({ dap, onGo }: SummaryStepProps) {
  return (
    <>
      {dap.blockers.length > 0 && (
        <Notice kind="error" title={dap.blockers.length > 1 ? `${dap.blockers.length} points empêchent l’envoi` : 'Un point empêche l’envoi'}>
          <ul>
            {dap.blockers.toSorted((a, b) => placeOf(fieldOf(a.path)) - placeOf(fieldOf(b.path))).map((blocker) => (
              <li key={`${blocker.code}-${blocker.path}`}>
                <Blocker blocker={blocker} siret={dap.siret} onGo={onGo} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <JustifyWarnings warnings={dap.warnings} />
      {dap.isAvenant && (
        <Section title="Ce que change l’avenant">
          <ChangesTable changes={dap.changes} />
        </Section>
      )}
      <Section title="Votre demande">
        <DefinitionList items={[{ label: 'Établissement', value: dap.establishmentName }, ...dap.formLabels.map(({ label, value }) => ({ label, value }))]} />
      </Section>
      <Section title="Coordonnées bancaires">
        <BankDetails siret={dap.siret} />
      </Section>
      <Section title="Pièces">
        <DocumentList dap={dap} />
      </Section>
    </>
  );
}

function Blocker({ blocker, siret, onGo }: { readonly blocker: DapPageFragment['blockers'][number]; readonly siret: string; readonly onGo: SummaryStepProps['onGo'] }) {
  const field = fieldOf(blocker.path);
  const step = stepOf(field);
  if (step !== undefined) {
    return (
      <>
        {blocker.message} <Article of={blocker.article} />{' '}
        <button type="button" className="fr-link" onClick={() => onGo(step, field)}>
          Corriger<span className="fr-sr-only">&nbsp;: {STEPS[step]?.title}</span>
        </button>
      </>
    );
  }
  return (
    <>
      {blocker.message} <Article of={blocker.article} /> {blocker.path.startsWith('establishment') && <Link to={`/etablissements/${siret}/fiche`}>Compléter la fiche</Link>}
    </>
  );
}
