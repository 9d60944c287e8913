export enum HabilitationRoleEnum {
  ADMINISTRATOR = 'ADMINISTRATOR',
  DECLARANT = 'DECLARANT',
  READER = 'READER',
}
