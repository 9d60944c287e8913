import { type DiPageFragment, type DiSendingQuery, DiSendingDocument, type RefusalFieldsFragment } from '@apart/schema';
import { DI_WARNING_LABELS, type DiWarningCode, justificationPath } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { TextField } from '../../forms/index.ts';
import { Notice, Section } from '../../ui/index.ts';

export type DiSent = NonNullable<DiSendingQuery['di']>;

/** Warnings under their kind: one justification answers all those of a kind. */
function byCode(warnings: readonly RefusalFieldsFragment[]): readonly (readonly [DiWarningCode, readonly RefusalFieldsFragment[]])[] {
  return [...Map.groupBy(warnings, ({ code }) => code as DiWarningCode)];
}

function Points({ warnings }: { readonly warnings: readonly RefusalFieldsFragment[] }) {
  const [first] = warnings;
  return (
    <>
      {warnings.length === 1 ? (
        <p>{first?.message}</p>
      ) : (
        <ul>
          {warnings.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {first?.article && <p className="ap-article">{first.article}</p>}
    </>
  );
}

/** What the rules warn about, each kind with the justification that it asks for. */
export function JustifyWarnings({ warnings }: { readonly warnings: readonly RefusalFieldsFragment[] }) {
  if (warnings.length === 0) return null;
  return (
    <>
      <h3 className="fr-h6">À justifier avant l’envoi</h3>
      <p>Rien de ceci n’empêche votre demande&nbsp;: corrigez si c’est une erreur, justifiez sinon. L’agent lira votre justification en premier.</p>
      {byCode(warnings).map(([code, some]) => (
        <div key={code} className="ap-justify">
          <Notice kind="warning" title={DI_WARNING_LABELS[code]}>
            <Points warnings={some} />
          </Notice>
          <TextField name={justificationPath(code)} label={`Justification — ${DI_WARNING_LABELS[code].toLowerCase().replace('smic', 'SMIC')}`} rows={3} maxLength={5000} />
        </div>
      ))}
    </>
  );
}

/** The same once sent, with what the employer answered: the first thing that an agent reads. */
export function JustifiedWarnings({ di }: { readonly di: DiPageFragment }) {
  const { data } = useQuery(DiSendingDocument, { variables: { reference: di.reference } });
  const sent = data?.di;
  if (!sent || sent.warnings.length === 0) return null;
  return (
    <Section title="À lire d’abord&nbsp;: points signalés et justifications">
      <dl className="ap-justified">
        {byCode(sent.warnings).map(([code, some]) => (
          <div key={code}>
            <dt>
              <strong>{DI_WARNING_LABELS[code]}</strong>
              <Points warnings={some} />
            </dt>
            <dd className="ap-text">{sent.justifications.find((one) => one.code === code)?.text ?? 'Sans justification.'}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
