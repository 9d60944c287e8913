/** A whole form of a space. */
export const aSpaceWish = (more: { readonly proof: string; readonly email: string; readonly siret: string }): Record<string, unknown> => ({
  name: 'Cabinet du Rhône', address: { street: 'des Lilas', postalCode: '69001', communeCode: '69381' }, phone: '04 72 00 00 00', userPhone: '06 00 00 00 00', lastName: 'Roux', firstName: 'Léa',
  establishmentEmail: 'contact@cabinet.example', establishmentEmailAgain: 'contact@cabinet.example', emailAgain: more.email, acceptCgu: true, idempotencyKey: more.email, ...more,
});

export const anInvitation = (siret: string, email: string): object => ({ siret, wholeCompany: false, email, role: 'READER', idempotencyKey: email });

export const aRequest = (siret: string, email: string): object => ({ siret, email, firstName: 'Eva', lastName: 'Roux', message: 'Responsable de la paie' });

export const anAgentRequest = (email: string): object => ({ email, firstName: 'Eva', lastName: 'Roux', service: 'DDETS du Rhône', role: 'UD', departements: ['69'] });

/** A file of lines for a claim, one of which is wrong. */
export const LINES_TO_MEND = Buffer.from('identifiant;nom;prenom;duree_contrat_hebdo;taux_horaire_brut;s1_chomees\r\n185057800608491;Petit;Luc;35;quinze;35\r\n');
