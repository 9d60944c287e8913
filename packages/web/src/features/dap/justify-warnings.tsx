import type { DapPageFragment } from '@apart/schema';
import { DAP_WARNING_LABELS, type DapWarningCode, justificationPath } from '@apart/shared';
import { TextField } from '../../forms/index.ts';
import { Article, Notice, Section } from '../../ui/index.ts';
import { AskedOf } from './asked-items.tsx';

type Warning = DapPageFragment['warnings'][number];

const labelOf = (code: string): string => DAP_WARNING_LABELS[code as DapWarningCode];

function Sentence({ warning }: { readonly warning: Warning }) {
  return (
    <p>
      {warning.message} <Article of={warning.article} />
    </p>
  );
}

/** What the rules warn about, each with the justification that it asks for. */
export function JustifyWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return <AskedOf field="justifications" />;
  return (
    <Section title="À justifier avant l’envoi">
      <p>Rien de ceci n’empêche votre demande&nbsp;: corrigez si c’est une erreur, justifiez sinon. L’agent lira votre justification en premier.</p>
      <AskedOf field="justifications" />
      {warnings.map((warning) => (
        <div key={`${warning.code}-${warning.path}`} className="ap-justify">
          <Notice kind="warning" title={labelOf(warning.code)}>
            <Sentence warning={warning} />
          </Notice>
          <TextField name={justificationPath(warning.code)} label={`Justification — ${labelOf(warning.code).toLowerCase()}`} rows={3} maxLength={5000} />
        </div>
      ))}
    </Section>
  );
}

/** The same once sent, with what the employer answered: the first thing that an agent reads. */
export function JustifiedWarnings({ dap }: { readonly dap: DapPageFragment }) {
  if (dap.warnings.length === 0) return null;
  return (
    <Section title="À lire d’abord&nbsp;: points signalés et justifications">
      <dl className="ap-justified">
        {dap.warnings.map((warning) => (
          <div key={`${warning.code}-${warning.path}`}>
            <dt>
              <Sentence warning={warning} />
            </dt>
            <dd className="ap-text">{dap.form.justifications?.find((one) => one.code === warning.code)?.text ?? 'Sans justification.'}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
