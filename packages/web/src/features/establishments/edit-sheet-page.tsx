import { EstablishmentDocument, type EstablishmentSheetFragment, SaveEstablishmentDocument } from '@apart/schema';
import { BANK_CHANGE_WAIT_HOURS, establishmentSchema, headcountRefusals } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { AddressFields, Elsewhere, Form, IntegerField, TextField, useFollowing, useLocalDraft, useOvertaken, useServerRefusals, YesNoField } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import { ErrorState, Notice, Page, Pending, RefusalAlert, Section, siretText } from '../../ui/index.ts';
import { cleaned, draftOf, SHEET_WORDS, type SheetDraft, toSaveInput } from './sheet-draft.ts';

export function Component() {
  const { siret = '' } = useParams();
  const { data, error, refetch } = useQuery(EstablishmentDocument, { variables: { siret } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la fiche" lines={6} />;
  return data.establishment ? <EditSheet sheet={data.establishment} /> : <NotFoundPage />;
}

const rules = zodResolver(establishmentSchema) as unknown as Resolver<SheetDraft>;
/** The shared rules read absent values as null, and the form keeps empty texts. */
const resolver: Resolver<SheetDraft> = async (draft, context, options) => {
  const { errors } = await rules(cleaned(draft) as SheetDraft, context, options);
  const { establishmentHeadcount, companyHeadcount } = draft;
  const counts = typeof establishmentHeadcount === 'number' && typeof companyHeadcount === 'number' ? headcountRefusals({ establishmentHeadcount, companyHeadcount }) : [];
  const all = { ...Object.fromEntries(counts.map(({ path, code, message }) => [path, { type: code, message }])), ...errors };
  return Object.keys(all).length > 0 ? { values: {}, errors: all } : { values: draft, errors: {} };
};

const readOf = (sheet: EstablishmentSheetFragment) => ({ version: sheet.version, values: draftOf(sheet) });

function EditSheet({ sheet }: { readonly sheet: EstablishmentSheetFragment }) {
  const client = useApolloClient();
  const form = useForm<SheetDraft>({ shouldFocusError: false, resolver, defaultValues: draftOf(sheet) });
  const following = useFollowing({ form, read: useMemo(() => readOf(sheet), [sheet]) });
  const { isOvertaken, who } = useOvertaken(following, async () => (await client.query({ query: EstablishmentDocument, variables: { siret: sheet.siret }, fetchPolicy: 'network-only' })).data?.establishment, readOf);
  const draft = useLocalDraft(`fiche-${sheet.siret}`, form, { never: ['iban'], following });
  const { run, pending, failure } = useAct(SaveEstablishmentDocument);
  const refusals = useServerRefusals(form);
  const [replacing, setReplacing] = useState(sheet.ibanMasked === null);
  const navigate = useNavigate();

  const save = async (values: SheetDraft): Promise<void> => {
    // The choice is above, and says so.
    if (following.waits()) return;
    refusals.clear();
    const over = { version: following.version(), values: following.base() };
    const data = await run({ input: toSaveInput(sheet.siret, over, values) });
    if (!data) return;
    const refused = data.saveEstablishment.refusals;
    if (await isOvertaken(refused, over.version)) return save(form.getValues());
    if (!refusals.apply(refused)) return;
    draft.clear();
    await navigate(`/etablissements/${sheet.siret}`, { state: { saved: true } });
  };
  return (
    <Page howTo="completer-la-fiche" title="Fiche de l’établissement" kicker={`${sheet.name} · SIRET ${siretText(sheet.siret)}`} width="narrow" back={{ to: `/etablissements/${sheet.siret}`, label: sheet.name }}>
      {draft.restored && <Notice kind="info">Vos modifications non enregistrées ont été retrouvées.</Notice>}
      <Elsewhere form={form} following={following} words={SHEET_WORDS} what="Cette fiche" who={who} onSettled={() => void form.handleSubmit(save)()} />
      <Form form={form} onSubmit={save} label="Fiche de l’établissement">
        <RefusalAlert refusals={refusals.general} failure={failure} title="La fiche n’est pas enregistrée" />
        <Section title="Établissement">
          <TextField name="name" label="Dénomination" />
          <AddressFields name="address" />
          <div className="ap-fields ap-fields--2">
            <TextField name="email" label="Courriel de l’établissement" type="email" />
            <TextField name="phone" label="Téléphone de l’établissement" type="tel" />
          </div>
          <TextField name="nafCode" help={<WhereToFind of="naf" />} label="Code NAF" hint="Par exemple 10.71C" optional />
        </Section>
        <Section title="Personne à contacter">
          <p>L’administration s’adressera à elle pour toute question sur vos dossiers.</p>
          <div className="ap-fields ap-fields--2">
            <TextField name="contactLastName" label="Nom" />
            <TextField name="contactFirstName" label="Prénom" />
            <TextField name="contactEmail" label="Courriel" type="email" />
            <TextField name="contactPhone" label="Téléphone" type="tel" />
          </div>
        </Section>
        <Section title="Effectifs">
          <div className="ap-fields ap-fields--2">
            <IntegerField name="establishmentHeadcount" help={<WhereToFind of="headcount" />} label="Effectif de l’établissement" hint="Salariés de cet établissement seulement" />
            <IntegerField name="companyHeadcount" label="Effectif de l’entreprise" hint="Salariés de tous ses établissements" />
          </div>
          <YesNoField name="companyHasCse" label="L’entreprise a-t-elle un comité social et économique (CSE)&nbsp;?" />
        </Section>
        <Section title="Compte bancaire">
          {sheet.myRole !== 'ADMINISTRATOR' && <p>Seul un administrateur de l’établissement peut changer ces coordonnées.</p>}
          <p>L’allocation y sera versée. L’IBAN est chiffré&nbsp;; il ne sera plus jamais affiché en entier.</p>
          {sheet.ibanMasked && (
            <p>
              Par sécurité, un nouvel IBAN est annoncé à tous les administrateurs et n’est utilisé qu’après {BANK_CHANGE_WAIT_HOURS}&nbsp;heures&nbsp;: d’ici là, chacun d’eux peut refuser le changement.
            </p>
          )}
          {replacing ? (
            <TextField name="iban" help={<WhereToFind of="iban" />} label={sheet.ibanMasked ? 'Nouvel IBAN' : 'IBAN'} hint="Tel qu’il figure sur le RIB, avec ou sans espaces" />
          ) : (
            <div className="ap-actions">
              {/* On two lines where a phone has no room, between two groups. */}
              <span>{sheet.ibanMasked?.replaceAll('\u00a0', ' ')}</span>
              <Button
                size="small"
                priority="secondary"
                onClick={() => {
                  setReplacing(true);
                  form.setValue('iban', '');
                }}
              >
                Remplacer l’IBAN
              </Button>
            </div>
          )}
          <div className="ap-fields ap-fields--2">
            <TextField name="bic" label="BIC" optional />
            <TextField name="bankHolder" label="Titulaire du compte" />
          </div>
        </Section>
        <div className="ap-actions">
          <Button type="submit" disabled={pending}>
            {pending ? 'Enregistrement…' : 'Enregistrer la fiche'}
          </Button>
          <Link className="fr-btn fr-btn--secondary" to={`/etablissements/${sheet.siret}`} onClick={draft.clear}>
            Annuler
          </Link>
        </div>
      </Form>
    </Page>
  );
}
