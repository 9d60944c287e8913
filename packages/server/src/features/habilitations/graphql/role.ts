import { registerEnumType } from 'type-graphql';

export enum HabilitationRoleEnum {
  ADMINISTRATOR = 'ADMINISTRATOR',
  DECLARANT = 'DECLARANT',
  READER = 'READER',
}
registerEnumType(HabilitationRoleEnum, {
  name: 'HabilitationRole',
  description: 'Ce qu’une personne peut faire pour un établissement.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'Administrateur\u00a0: tout, habilitations et coordonnées bancaires comprises.' },
    DECLARANT: { description: 'Déclarant\u00a0: saisit et envoie les demandes.' },
    READER: { description: 'Lecteur\u00a0: consulte.' },
  },
});
