import { DapDocument, type DapFormInput, type DapPageFragment, SaveDapDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, dapDraft, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = `/dap/${dapDraft.reference}?etape=engagements`;
const dap: DapPageFragment = {
  ...dapDraft,
  form: {
    ...dapDraft.form,
    previousUse: 'WITHIN_36_MONTHS',
    earlierCommitments: [{ kind: 'TRAINING', kindLabel: 'Formation des salariés placés en activité partielle', description: 'CACES', dueDay: '2020-06-30', outcome: null, outcomeText: null }],
  },
};

test('commitments are written with their nature and date, and what became of the earlier ones is asked', async () => {
  const user = userEvent.setup();
  const saved: DapFormInput[] = [];
  const { container } = renderAt({
    at,
    mocks: [
      meIs(mme), serviceIs({ now: '2020-03-27T07:59:00Z' }), answer(DapDocument, { dap }),
      answer(SaveDapDocument, ({ input }) => {
        saved.push(input.form);
        return { saveDap: { dap: { ...dap, version: saved.length + 1 }, refusals: [], warnings: [] } };
      }),
    ],
  });
  const earlier = await screen.findByRole('region', { name: /Que sont devenus/ });
  expect(within(earlier).getByText('À tenir au plus tard le 30 juin 2020')).toBeVisible();
  await user.click(within(earlier).getByRole('radio', { name: 'Non tenu' }));
  await user.type(await within(earlier).findByLabelText(/^Pourquoi il n’a pas été tenu/), 'Formateur absent.');
  await user.click(screen.getByRole('button', { name: 'Ajouter un engagement' }));
  await user.selectOptions(await screen.findByLabelText(/^Engagement 1/), 'Maintien dans l’emploi');
  await user.type(screen.getByLabelText(/^À tenir au plus tard le/), '2020-12-31');
  await user.type(screen.getByLabelText(/^En quoi il consiste/), 'Les quatre postes.');
  expect(await axeFaults(container)).toEqual([]);
  await waitFor(
    () =>
      expect(saved.at(-1)).toMatchObject({
        commitments: [{ kind: 'JOB_RETENTION', description: 'Les quatre postes.', dueDay: '2020-12-31' }],
        earlierCommitments: [{ outcome: 'NOT_KEPT', outcomeText: 'Formateur absent.' }],
      }),
    { timeout: 4000 },
  );
});
