import type { DapPageFragment, Replacement } from '@apart/schema';
import { FileLinkButton, instantText, Section } from '../../ui/index.ts';

/** What became of a refusal that no longer stands. */
const BECAME: Readonly<Record<Replacement, string>> = {
  AUTHORISE: 'Remplacé par une autorisation',
  REFUSE: 'Remplacé par un autre refus',
  RETURN: 'Retiré et renvoyé pour complément',
  REEXAMINE: 'Retiré, instruction reprise,',
};

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
              {refusal.replacedBy && refusal.replacedAt && (
                <span className="ap-under">
                  {BECAME[refusal.replacedBy]} le {instantText(refusal.replacedAt)}&nbsp;: {refusal.replacedWhy}
                </span>
              )}
            </span>
            <FileLinkButton link={refusal.letter} label="Télécharger la lettre" />
            {refusal.withdrawalLetter && <FileLinkButton link={refusal.withdrawalLetter} label="Télécharger la lettre de retrait" />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
