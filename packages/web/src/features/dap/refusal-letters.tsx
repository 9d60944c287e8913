import type { DapPageFragment } from '@apart/schema';
import { FileLinkButton, instantText, Section } from '../../ui/index.ts';

/** The letter of each refusal, whatever was decided since. */
export function RefusalLetters({ dap }: { readonly dap: DapPageFragment }) {
  if (dap.refusalDecisions.length === 0) return null;
  return (
    <Section title={dap.refusalDecisions.length > 1 ? 'Lettres de refus' : 'Lettre de refus'}>
      <p>Elle donne le motif, l’explication de l’administration, et les voies et délais de recours.</p>
      <ul className="ap-files">
        {dap.refusalDecisions.map((refusal) => (
          <li key={refusal.id}>
            <span>
              Refus du {instantText(refusal.at)}
              <span className="ap-under">{refusal.reasonLabel}</span>
            </span>
            <FileLinkButton link={refusal.letter} label="Télécharger la lettre" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
