import { ReopenDisDocument, type ReopenDisMutationVariables } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';
import { toInput } from './reopen-page.tsx';

const agent = { ...mme, role: 'UD' as const, departements: ['69'], acts: ['di.reopen'] };

test('what would be reopened is shown first, each claim with its own answer, and done on confirmation', async () => {
  const user = userEvent.setup();
  const sent: ReopenDisMutationVariables['input'][] = [];
  const reopening = answer(ReopenDisDocument, ({ input }) => {
    sent.push(input as ReopenDisMutationVariables['input']);
    return {
      reopenDis: {
        outcomes: [
          { reference: '069-0000CK-00-202003-1', establishmentName: 'Boulangerie Martin', done: true, refusals: [] },
          { reference: '069-0000CK-00-202004-1', establishmentName: 'Boulangerie Martin', done: false, refusals: [{ code: 'ALREADY_DECLARED_AGAIN', path: '', message: 'Ce mois a été déclaré à nouveau depuis.', article: null, numbers: [] }] },
        ],
        left: 0,
        work: null,
        refusals: [],
      },
    };
  });
  const { container } = renderAt({ at: '/instruction/di/reouverture', mocks: [meIs(agent), serviceIs(), reopening] });
  await user.type(await screen.findByLabelText(/^Références/), '069-0000CK-00-202003-1, 069-0000CK-00-202004-1');
  await user.type(screen.getByLabelText(/^Motif/), 'Incident technique.');
  await user.click(screen.getByRole('button', { name: 'Voir ce qui serait rouvert' }));
  expect(await screen.findByText('Ce mois a été déclaré à nouveau depuis.')).toBeVisible();
  expect(sent).toMatchObject([{ references: ['069-0000CK-00-202003-1', '069-0000CK-00-202004-1'], dryRun: true }]);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Rouvrir/ }));
  expect(await screen.findByText('Chaque employeur concerné en est averti.')).toBeVisible();
  expect(sent[1]?.dryRun).toBe(false);
});

test('a day is a day of Paris', () => {
  const typed = { references: '', rejectedOn: '2020-04-07', rejectedBy: '', departement: '69', reason: 'Incident.' };
  expect(toInput(typed, true)).toMatchObject({ rejectedFrom: '2020-04-06T22:00:00.000Z', rejectedBefore: '2020-04-07T22:00:00.000Z', departement: '69' });
});
