import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { Form, HoursField, IntegerField, TextField, useAutosave, useLocalDraft, useServerRefusals, YesNoField } from './index.ts';
import { fieldOfPath } from './server-refusals.ts';

interface Values {
  hours: number | string | null;
  people: number | string | null;
  address: { street: string };
}
const EMPTY: Values = { hours: null, people: null, address: { street: '' } };

function Sample({ onValues, save, draft }: { readonly onValues?: (values: Values) => void; readonly save?: (values: Values) => Promise<boolean>; readonly draft?: boolean }) {
  const form = useForm<Values>({ defaultValues: EMPTY, shouldFocusError: false });
  const refusals = useServerRefusals(form);
  const kept = useLocalDraft('sample', form, { enabled: draft === true });
  useAutosave({ form, save: save ?? (() => Promise.resolve(true)), enabled: save !== undefined, delayMs: 20 });
  return (
    <Form
      form={form}
      label="Essai"
      onSubmit={(values: Values) => {
        onValues?.(values);
        refusals.apply([
          { code: 'REQUIRED', path: 'input.address.street', message: 'Voie : ce champ est obligatoire.', article: null },
          { code: 'OTHER', path: 'nowhere', message: 'Autre refus.', article: null },
        ]);
      }}
    >
      {kept.restored && <p>Retrouvé</p>}
      {refusals.general.map((refusal) => (
        <p key={refusal.code}>{refusal.message}</p>
      ))}
      <HoursField name="hours" label="Heures" />
      <IntegerField name="people" label="Salariés" />
      <TextField name="address.street" label="Voie" />
      <button type="submit">Envoyer</button>
    </Form>
  );
}

test('hours are typed in French and held in hundredths; minutes are refused with the way to write them', async () => {
  const user = userEvent.setup();
  const onValues = vi.fn();
  render(<Sample onValues={onValues} />);
  await user.type(screen.getByLabelText('Heures'), '12,5');
  await user.tab();
  expect(screen.getByLabelText('Heures')).toHaveValue('12,50');
  await user.type(screen.getByLabelText('Salariés'), '1 200');
  await user.click(screen.getByText('Envoyer'));
  expect(onValues).toHaveBeenCalledWith({ hours: 1250, people: 1200, address: { street: '' } });

  await user.clear(screen.getByLabelText('Heures'));
  await user.type(screen.getByLabelText('Heures'), '7 h 30');
  await user.tab();
  expect(screen.getByText(/7,50 pour 7 h 30/)).toBeVisible();
});

test('a refusal of the server lands on its field and in the summary, whose link leads to it', async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.click(screen.getByText('Envoyer'));
  const link = await screen.findByRole('link', { name: 'Voie : ce champ est obligatoire.' });
  expect(screen.getByText('Autre refus.')).toBeVisible();
  expect(screen.getByLabelText('Voie')).toHaveAttribute('aria-invalid', 'true');
  await user.click(link);
  await waitFor(() => expect(screen.getByLabelText('Voie')).toHaveFocus());
});

test('the summary follows the fields down the page, whatever the order of the rules, and the first is one key away', async () => {
  const user = userEvent.setup();
  function Page() {
    const form = useForm<Values & { agreed: boolean | null }>({
      defaultValues: { ...EMPTY, agreed: null },
      shouldFocusError: false,
      resolver: () => ({
        values: {},
        errors: {
          address: { street: { type: 'required', message: 'Voie manquante' }, nowhere: { type: 'required', message: 'Sans champ' } },
          agreed: { type: 'required', message: 'Accord manquant' },
          people: { type: 'required', message: 'Salariés manquants' },
        },
      }),
    });
    return (
      <Form form={form} label="Essai" onSubmit={() => undefined}>
        <IntegerField name="people" label="Salariés" />
        <YesNoField name="agreed" label="Accord" />
        <TextField name="address.street" label="Voie" />
        <button type="submit">Envoyer</button>
      </Form>
    );
  }
  render(<Page />);
  await user.click(screen.getByText('Envoyer'));
  const summary = await screen.findByRole('alert');
  expect(within(summary).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Salariés manquants', 'Accord manquant', 'Voie manquante', 'Sans champ']);
  await waitFor(() => expect(summary).toHaveFocus());
  await user.tab();
  expect(screen.getByRole('link', { name: 'Salariés manquants' })).toHaveFocus();
});

test('two forms of one page may hold fields of the same name: each label and each link leads to its own', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Sample />
      <Sample />
    </>,
  );
  const [first, second] = screen.getAllByLabelText('Voie');
  expect(first?.id).not.toBe(second?.id);
  await user.click(screen.getAllByText('Envoyer')[1] as HTMLElement);
  await user.click(await screen.findByRole('link', { name: 'Voie : ce champ est obligatoire.' }));
  await waitFor(() => expect(second).toHaveFocus());
});

test('paths of refusals are read with or without the name of the input', () => {
  expect(fieldOfPath('form.hours', EMPTY)).toBe('hours');
  expect(fieldOfPath('input.form.hours', EMPTY)).toBe('hours');
  expect(fieldOfPath('address.street', EMPTY)).toBe('address.street');
  expect(fieldOfPath('address.country', EMPTY)).toBeUndefined();
  expect(fieldOfPath('', EMPTY)).toBeUndefined();
});

test('what is typed survives a reload, to the last key, even what cannot be read as a number', async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Sample draft />);
  await user.type(screen.getByLabelText('Heures'), '7 h 30');
  await user.type(screen.getByLabelText('Voie'), 'rue des Lilas');
  unmount();
  render(<Sample draft />);
  expect(await screen.findByText('Retrouvé')).toBeVisible();
  expect(screen.getByLabelText('Heures')).toHaveValue('7 h 30');
  expect(screen.getByLabelText('Voie')).toHaveValue('rue des Lilas');
});

test('autosave sends one at a time, and what was typed meanwhile leaves with the next', async () => {
  const sent: string[] = [];
  const pending: (() => void)[] = [];
  const save = (values: Values) => {
    sent.push(values.address.street);
    return new Promise<boolean>((resolve) => pending.push(() => resolve(true)));
  };
  render(<Sample save={save} />);
  const type = (value: string) => fireEvent.change(screen.getByLabelText('Voie'), { target: { value } });
  type('rue');
  await waitFor(() => expect(sent).toEqual(['rue']));
  type('rue des Lilas');
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
  expect(sent).toEqual(['rue']);
  await act(async () => pending.shift()?.());
  await waitFor(() => expect(sent).toEqual(['rue', 'rue des Lilas']));
});
