import { visitor } from '../acts/index.ts';
import { saveAnnouncement, type SaveAnnouncementInput } from '../features/announcements/index.ts';
import { answerAssistance, askAssistance, type AskAssistanceInput, saveCannedAnswer, type CannedAnswerInput } from '../features/assistance/index.ts';
import { told, type Step } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FOR_ALL = { roles: [], departements: [], dapStatuses: [], diStatuses: [] };

/** What is announced, what is asked of the assistance and what it answers: in the last weeks before the first start. */
export function helpStories(start: Date): readonly Step[] {
  const ago = (ms: number) => new Date(start.getTime() - ms);
  return [
    announced({ kind: 'INCIDENT', title: 'Dépôts ralentis', text: 'Ce matin, l’envoi d’une demande pouvait prendre une minute. Rien n’est perdu\u00a0: une demande envoyée deux fois n’est reçue qu’une fois.', publishedAt: ago(20 * DAY), endsAt: ago(20 * DAY - 5 * HOUR), idempotencyKey: 'demo-incident' }),
    announced({ kind: 'INFORMATION', title: 'Service de démonstration', text: 'Les entreprises, les personnes et les montants de ce service sont inventés. Essayez tout\u00a0: rien n’est envoyé à personne.', publishedAt: ago(2 * DAY), idempotencyKey: 'demo-welcome' }),
    announced({ kind: 'ADVICE', title: 'Un utilisateur dans chaque entreprise', text: 'Vérifiez que chacun de vos clients a au moins un utilisateur à lui\u00a0: lui seul peut lire ses décisions si le mandat prend fin. Votre page «\u00a0Cabinet\u00a0» les signale.', publishedAt: ago(DAY), audience: { ...FOR_ALL, roles: ['ACCOUNTANT'] }, idempotencyKey: 'demo-accountants' }),
    ready(ago(30 * DAY), { title: 'Courriel de confirmation non reçu', reason: 'EXTRANET_HABILITATION', text: 'Regardez dans les courriers indésirables, et dans la quarantaine de votre entreprise. La page qui annonce le courriel dit s’il est parti et le renvoie. Si l’adresse était fausse, recommencez avec la bonne\u00a0: rien n’est à retaper.' }),
    ready(ago(30 * DAY), { title: 'Corriger une demande d’indemnisation', reason: 'DI', text: 'Ouvrez la demande d’indemnisation et choisissez «\u00a0Corriger ma déclaration\u00a0», à tout moment. Avant le paiement, la correction remplace\u00a0; après, seule la différence est payée ou rendue. La fiche d’aide «\u00a0Corriger une demande d’indemnisation\u00a0» montre chaque étape.' }),
    ready(ago(30 * DAY), { title: 'Il manque la référence', text: 'Pour vous répondre, donnez-nous la référence du dossier\u00a0: elle est en haut de sa page et dans chaque courriel du service.' }),
    asked(ago(3 * DAY), { firstName: 'Joseph', lastName: 'Perrin', phone: '04 72 00 00 31', email: 'joseph.perrin@perrin.example', reason: 'DAP', text: 'Où vois-je la date à laquelle ma demande est acceptée\u00a0?', idempotencyKey: 'demo-help-1' }, 'Elle est sur le récépissé, en haut de la page de la demande, et sur votre page d’accueil avec les autres échéances.'),
    asked(ago(20 * HOUR), { siret: null, establishmentName: 'Fleurs de Lambert', firstName: 'Rose', lastName: 'Lambert', phone: '04 72 00 00 32', email: 'rose.lambert@fleurs.example', reason: 'DI', text: 'Je me suis trompée d’une semaine dans les heures de Paul. La demande est déjà validée, que faire\u00a0?', page: '/espace', idempotencyKey: 'demo-help-2' }),
  ];
}

const announced = (input: SaveAnnouncementInput): Step => ({
  at: input.publishedAt,
  run: async ({ deps, viewer }) => void told(await saveAnnouncement(deps, await viewer('dgefp'), input), input.title),
});

const ready = (at: Date, input: CannedAnswerInput): Step => ({ at, run: async ({ deps, viewer }) => void told(await saveCannedAnswer(deps, await viewer('dgefp'), input), input.title) });

const asked = (at: Date, input: AskAssistanceInput, answer?: string): Step => ({
  at,
  async run({ deps, viewer }) {
    const { request } = told(await askAssistance(deps, visitor, input), input.text);
    if (answer !== undefined) told(await answerAssistance(deps, await viewer('support'), request.id, answer, 0), answer);
  },
});
