import { ChangeHabilitationDocument, type HabilitationFieldsFragment, type HabilitationRole, RevokeHabilitationDocument } from '@apart/schema';
import { HABILITATION_ROLE_LABELS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { dayShortText, Dialog, EmptyState, RefusalAlert } from '../../ui/index.ts';
import { ROLES } from './labels.ts';
import './grants.css';

type Person = HabilitationFieldsFragment;
type Refusals = Parameters<typeof RefusalAlert>[0]['refusals'];

interface PeopleProps {
  readonly people: readonly Person[];
  readonly manages: boolean;
  readonly onChanged: () => Promise<void>;
}

/** Those who act, each with what may be done about them. */
export function People({ people, manages, onChanged }: PeopleProps) {
  const change = useAct(ChangeHabilitationDocument);
  const revoke = useAct(RevokeHabilitationDocument);
  const navigate = useNavigate();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [said, setSaid] = useState('');
  const [leaving, setLeaving] = useState<Person>();

  const give = async (person: Person, role: HabilitationRole): Promise<void> => {
    const data = await change.run({ id: person.id, expectedVersion: person.version, role });
    if (!data) return;
    setRefusals(data.changeHabilitation.refusals);
    if (data.changeHabilitation.refusals.length === 0) setSaid(`${person.personName} est désormais ${HABILITATION_ROLE_LABELS[role].toLowerCase()}.`);
    await onChanged();
  };
  const takeBack = async (person: Person): Promise<void> => {
    setLeaving(undefined);
    const data = await revoke.run({ id: person.id, expectedVersion: person.version });
    if (!data) return;
    setRefusals(data.revokeHabilitation.refusals);
    if (data.revokeHabilitation.refusals.length > 0) return;
    setSaid(`L’habilitation de ${person.personName} a pris fin.`);
    if (person.own) await navigate('/espace');
    else await onChanged();
  };
  if (people.length === 0) return <EmptyState title="Personne n’agit aujourd’hui pour cet établissement">Son cabinet comptable peut nommer une personne, ou une habilitation peut être demandée.</EmptyState>;
  return (
    <>
      <RefusalAlert refusals={refusals} failure={change.failure ?? revoke.failure} title="Rien n’a changé" />
      <p role="status" className="ap-grants__said">
        {said}
      </p>
      <ul className="ap-grants">
        {people.map((person) => (
          <li key={person.id}>
            <div className="ap-grants__who">
              <p>
                <strong>{person.personName}</strong>
                {person.own && ' — vous'}
              </p>
              <p className="ap-muted">
                {person.email} · {person.title} · depuis le {dayShortText(person.since.slice(0, 10))}
                {person.wholeCompany && ' · toute l’entreprise'}
              </p>
            </div>
            {manages ? (
              <Select
                className="ap-grants__role"
                label={<span className="fr-sr-only">Rôle de {person.personName}</span>}
                nativeSelectProps={{ value: person.role, disabled: change.pending, onChange: (event) => void give(person, event.target.value as HabilitationRole) }}
              >
                {ROLES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            ) : (
              <p className="ap-grants__role">{HABILITATION_ROLE_LABELS[person.role]}</p>
            )}
            {(manages || person.own) && (
              <Button size="small" priority="tertiary" disabled={revoke.pending} onClick={() => setLeaving(person)}>
                {person.own ? 'Quitter' : 'Retirer'}
                <span className="fr-sr-only"> {person.own ? 'cet établissement' : person.personName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={leaving !== undefined} title={leaving?.own ? 'Quitter cet établissement' : `Retirer ${leaving?.personName ?? ''}`} onClose={() => setLeaving(undefined)} closeLabel="Annuler">
        <p>L’accès prend fin tout de suite. Les dossiers, les brouillons et l’historique restent à l’établissement.</p>
        <Button onClick={() => leaving && void takeBack(leaving)}>{leaving?.own ? 'Quitter maintenant' : 'Retirer cette habilitation'}</Button>
      </Dialog>
    </>
  );
}

/** Those who acted. */
export function FormerPeople({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className="ap-grants">
      {people.map((person) => (
        <li key={person.id}>
          <div className="ap-grants__who">
            <p>{person.personName}</p>
            <p className="ap-muted">
              {HABILITATION_ROLE_LABELS[person.role]}, du {dayShortText(person.since.slice(0, 10))} au {person.endedAt ? dayShortText(person.endedAt.slice(0, 10)) : ''}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
