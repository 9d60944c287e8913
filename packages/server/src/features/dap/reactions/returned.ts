import { itemText } from '@apart/shared';
import { tellPeople, theFile } from './tell-people.ts';

export const tellReturned = tellPeople((row) => ({
  kind: 'dap.return',
  about: row.avenantNumber > 0 ? 'avenant à compléter' : 'demande à compléter',
  text: [
    `L’unité départementale vous renvoie ${theFile(row)} pour être complété${row.avenantNumber > 0 ? '' : 'e'}. Ce n’est ni un refus ni une autorisation.`,
    ['Éléments à compléter\u00a0:', ...row.itemsToComplete.map((item) => `- ${itemText(item)}`)].join('\n'),
    ...(row.decisionText ? [row.decisionText] : []),
    'Le délai du silence est arrêté\u00a0: un nouveau commencera à votre prochain envoi. La date de votre premier envoi reste acquise.',
  ],
}));
