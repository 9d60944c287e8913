import type { DapPageFragment } from '@apart/schema';
import { Article, Notice } from '../../ui/index.ts';
import { Documents } from './documents.tsx';
import { CommitmentsStep } from './commitments-step.tsx';
import { CseStep, HowStep, ReasonStep, WhenStep, WhoStep } from './step-fields.tsx';
import { fieldOf, stepOf, STEPS } from './steps.ts';
import { SummaryStep } from './summary-step.tsx';

interface StepBodyProps {
  readonly index: number;
  readonly dap: DapPageFragment;
  readonly onGo: (step: number, field?: string) => void;
}

/** The questions of one step, and the server's warnings about them. */
export function StepBody({ index, dap, onGo }: StepBodyProps) {
  const warnings = dap.warnings.filter((warning) => stepOf(fieldOf(warning.path)) === index);
  return (
    <>
      {questions({ index, dap, onGo })}
      {warnings.map((warning) => (
        <Notice key={warning.code} kind="warning" live>
          <p>
            {warning.message} <Article of={warning.article} />
          </p>
          <p>Si c’est bien le cas, vous le justifierez au récapitulatif.</p>
        </Notice>
      ))}
    </>
  );
}

function questions({ index, dap, onGo }: StepBodyProps) {
  switch (STEPS[index]?.key) {
    case 'motif':
      return <ReasonStep />;
    case 'comment':
      return <HowStep />;
    case 'quand':
      return <WhenStep />;
    case 'qui':
      return <WhoStep departement={dap.departement} />;
    case 'cse':
      return <CseStep dueDay={dap.cseOpinionDueDay} />;
    case 'engagements':
      return <CommitmentsStep dap={dap} />;
    case 'pieces':
      return <Documents dap={dap} />;
    default:
      return <SummaryStep dap={dap} onGo={onGo} />;
  }
}
