import { ApiTokensDocument, CreateTokenDocument } from '@apart/schema';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { Form, RadioField, TextField, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { dayText, ErrorState, Notice, Page, Pending, RefusalAlert, serviceNow, useServiceNow } from '../../ui/index.ts';
import { EstablishmentChoice, type Establishment } from './establishment-choice.tsx';
import { EMPTY_TOKEN, inputOf, lastDayOf, LENGTHS, type TokenDraft, tokenDraftSchema } from './form.ts';
import { SecretShown, type ShownSecret } from './secret-shown.tsx';

const BACK = { to: '/compte/jetons', label: 'Jetons d’API' };

/** A token for a program: what it may do, where, until when; then its secret, once. */
export function Component() {
  const { data, error, refetch } = useQuery(ApiTokensDocument);
  const [shown, setShown] = useState<ShownSecret>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos établissements" lines={6} />;
  if (shown) {
    return (
      <Page howTo="brancher-un-logiciel" title="Votre jeton est prêt" width="narrow" back={BACK}>
        <SecretShown shown={shown}>
          <Link className="fr-btn" to="/compte/jetons">
            Je l’ai copié
          </Link>
        </SecretShown>
      </Page>
    );
  }
  const { nodes, pageInfo } = data.myEstablishments;
  return (
    <Page howTo="brancher-un-logiciel" title="Créer un jeton" width="narrow" back={BACK}>
      <NewToken establishments={nodes} more={pageInfo.hasNextPage} onMade={setShown} />
    </Page>
  );
}

interface NewTokenProps {
  readonly establishments: readonly Establishment[];
  /** There are more establishments than the list shows. */
  readonly more: boolean;
  readonly onMade: (made: ShownSecret) => void;
}

function NewToken({ establishments, more, onMade }: NewTokenProps) {
  const client = useApolloClient();
  const now = useServiceNow();
  const form = useForm<TokenDraft>({ shouldFocusError: false, resolver: zodResolver(tokenDraftSchema), defaultValues: EMPTY_TOKEN });
  const draft = useLocalDraft('jeton', form);
  const idempotency = useIdempotencyKey();
  const { run, pending, failure } = useAct(CreateTokenDocument);
  const refusals = useServerRefusals(form);
  const where = useWatch({ control: form.control, name: 'where' });
  const [lost, setLost] = useState(false);
  const create = async (values: TokenDraft): Promise<void> => {
    refusals.clear();
    const data = await run({ input: { ...inputOf(values, serviceNow()), idempotencyKey: idempotency.key() } });
    if (!data || !refusals.apply(data.createToken.refusals)) return;
    const { token, secret } = data.createToken;
    draft.clear();
    idempotency.renew();
    await client.refetchQueries({ include: [ApiTokensDocument] });
    if (token && secret) onMade({ token, secret });
    else setLost(true);
  };
  if (lost) {
    return (
      <Notice kind="warning" title="Ce jeton existe, mais son secret ne peut plus être lu" live>
        <p>La connexion a coupé pendant sa création. Renouvelez-le dans la liste de vos jetons&nbsp;: un secret vous sera donné.</p>
        <Link className="fr-btn fr-btn--sm" to="/compte/jetons">
          Mes jetons
        </Link>
      </Notice>
    );
  }
  return (
    <Form form={form} onSubmit={create} label="Nouveau jeton">
      {draft.restored && <Notice kind="info">Ce que vous aviez commencé a été retrouvé.</Notice>}
      <TextField name="name" label="Nom du jeton" hint="Pour le reconnaître&nbsp;: le logiciel qui le portera, par exemple." maxLength={80} />
      <RadioField
        name="dap"
        label="Demandes et décisions d’autorisation (DAP)"
        choices={[
          { value: 'NONE', label: 'Aucun accès' },
          { value: 'READ', label: 'Lire', hint: 'Suivre les demandes et lire les décisions.' },
          { value: 'WRITE', label: 'Lire, préparer et envoyer', hint: 'Le logiciel pourra engager l’établissement.' },
        ]}
      />
      <RadioField
        name="di"
        label="Demandes d’indemnisation (DI)"
        choices={[
          { value: 'NONE', label: 'Aucun accès' },
          { value: 'READ', label: 'Lire', hint: 'Suivre les mois et les paiements\u00a0; les numéros des salariés restent masqués.' },
          { value: 'WRITE', label: 'Lire, préparer et envoyer', hint: 'Déclarer les heures de chaque salarié, avec son numéro complet.' },
        ]}
      />
      <RadioField
        name="where"
        label="Établissements"
        choices={[
          { value: 'ALL', label: 'Tous les miens', hint: 'Ceux pour lesquels vous agissez, ceux à venir compris.' },
          { value: 'SOME', label: 'Certains seulement' },
        ]}
      />
      {where === 'SOME' && <EstablishmentChoice establishments={establishments} more={more} />}
      <RadioField
        name="days"
        label="Durée"
        hint="Un jeton a toujours une fin&nbsp;; nous vous préviendrons 30 jours, 7 jours et la veille. Le renouveler garde ses réglages."
        choices={LENGTHS.map(({ days, label }) => ({ value: String(days), label, ...(now ? { hint: `Jusqu’au ${dayText(lastDayOf(now, days))} inclus.` } : {}) }))}
      />
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le jeton n’est pas créé" />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Création…' : 'Créer le jeton'}
        </Button>
        <Link className="fr-btn fr-btn--secondary" to="/compte/jetons" onClick={draft.clear}>
          Annuler
        </Link>
      </div>
    </Form>
  );
}
