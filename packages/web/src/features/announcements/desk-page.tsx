import { AnnouncementsDocument, EndAnnouncementDocument, type WrittenAnnouncementFieldsFragment, WrittenAnnouncementsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAnswers } from '../../apollo/answers.ts';
import { useAct } from '../../apollo/use-act.ts';
import { EmptyState, ErrorState, latestOf, LoadMore, Notice, Page, Pending, plural, RefusalAlert, type Refusals, Section, useServiceNow } from '../../ui/index.ts';
import { AnnouncementCard } from './announcement-card.tsx';
import './announcements.css';
import { AnnouncementForm } from './announcement-form.tsx';
import { audienceText } from './draft.ts';

/** Where the DGEFP writes what is announced: to come, on, over. */
export function Component() {
  const answers = useAnswers();
  const { data, error, refetch, fetchMore } = useQuery(WrittenAnnouncementsDocument, { fetchPolicy: 'cache-and-network' });
  const [opened, setEditing] = useState<WrittenAnnouncementFieldsFragment | 'new'>();
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des informations" lines={6} />;
  const { nodes, pageInfo } = data.writtenAnnouncements;
  // As it was read last: what a colleague saved meanwhile is met by the form.
  const editing = opened === undefined || opened === 'new' ? opened : latestOf(nodes, opened);
  const done = async (sentence: string): Promise<void> => {
    setEditing(undefined);
    setSaid(sentence);
    await refetch().catch(() => undefined);
    await answers.again(AnnouncementsDocument);
  };
  const readAgain = async () => (await refetch()).data?.writtenAnnouncements.nodes.find(({ id }) => editing !== 'new' && id === editing?.id);
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('writtenAnnouncements') });
  return (
    <Page
      title="Informations"
      howTo="publier-une-information"
      width="narrow"
      aside={
        editing === undefined && (
          <Button
            onClick={() => {
              setSaid('');
              setEditing('new');
            }}
          >
            Écrire une information
          </Button>
        )
      }
    >
      <p className="ap-lead">
        Incidents, maintenances, conseils&nbsp;: pour tous, ou pour ceux qui sont concernés. Ce que lisent les visiteurs&nbsp;: <Link to="/informations">informations du service</Link>.
      </p>
      <div role="status">{said !== '' && <Notice kind="success">{said}</Notice>}</div>
      {editing !== undefined && (
        <Section title={editing === 'new' ? 'Nouvelle information' : `Modifier «\u00a0${editing.title}\u00a0»`}>
          <AnnouncementForm key={editing === 'new' ? 'new' : editing.id} announcement={editing === 'new' ? undefined : editing} onReadAgain={readAgain} onDone={done} onCancel={() => setEditing(undefined)} />
        </Section>
      )}
      {nodes.length === 0 && editing === undefined && (
        <EmptyState title="Aucune information">
          <p>Un incident, une maintenance prévue, une date à retenir&nbsp;: écrivez-le ici, il s’affiche de son premier à son dernier jour.</p>
        </EmptyState>
      )}
      <ul className="ap-plain-list">
        {nodes.map((announcement) => (
          <li key={announcement.id}>
            <Written announcement={announcement} free={editing === undefined} onEdit={() => setEditing(announcement)} onEnded={() => done(`«\u00a0${announcement.title}\u00a0» n’est plus affichée.`)} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <LoadMore hasNextPage shown={`${plural(nodes.length, 'information affichée', 'informations affichées')}.`} onMore={more} />}
    </Page>
  );
}

interface WrittenProps {
  readonly announcement: WrittenAnnouncementFieldsFragment;
  /** No form is open. */
  readonly free: boolean;
  readonly onEdit: () => void;
  readonly onEnded: () => Promise<void>;
}

function Written({ announcement, free, onEdit, onEnded }: WrittenProps) {
  const now = useServiceNow() ?? new Date(0);
  const { run, pending, failure } = useAct(EndAnnouncementDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const { id, title, publishedAt, endsAt, audience, writtenByName } = announcement;
  const over = endsAt !== null && new Date(endsAt) <= now;
  const toCome = !over && new Date(publishedAt) > now;
  const end = async (): Promise<void> => {
    const data = await run({ id });
    if (!data) return;
    setRefusals(data.endAnnouncement.refusals);
    if (data.endAnnouncement.refusals.length === 0) await onEnded();
  };
  return (
    <div className="ap-written">
      <p className="ap-muted">
        {over ? (endsAt === publishedAt ? 'Retirée avant son affichage' : 'Terminée') : toCome ? 'Programmée' : 'Affichée'} · {audienceText(audience)}
        {writtenByName && ` · ${writtenByName}`}
      </p>
      <AnnouncementCard announcement={announcement} />
      <RefusalAlert refusals={refusals} failure={failure} title="Rien n’a changé" />
      {free && !over && (
        <div className="ap-actions">
          <Button size="small" priority="secondary" onClick={onEdit}>
            Modifier<span className="fr-sr-only"> «&nbsp;{title}&nbsp;»</span>
          </Button>
          <Button size="small" priority="tertiary" disabled={pending} onClick={() => void end()}>
            {toCome ? 'Retirer' : 'Cesser d’afficher'}
            <span className="fr-sr-only"> «&nbsp;{title}&nbsp;»</span>
          </Button>
        </div>
      )}
    </div>
  );
}
