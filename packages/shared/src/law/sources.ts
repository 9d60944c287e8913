/** Names of the sources that several parameters cite, as they are printed. */
export const FAQ_2020 = 'questions-réponses «\u00a0activité partielle\u00a0» du ministère du Travail, 23/04/2020';
export const FAQ_JAN_2021 = 'questions-réponses «\u00a0activité partielle\u00a0» du ministère du Travail, 06/01/2021';
export const FAQ_JUNE_2021 = 'questions-réponses «\u00a0activité partielle\u00a0» du ministère du Travail, 03/06/2021';
export const FAQ_2023 = 'questions-réponses «\u00a0activité partielle\u00a0» du ministère du Travail, 09/02/2023';
export const FAQ_2026 = 'page «\u00a0activité partielle\u00a0» du ministère du Travail, 11/03/2026';
export const DGEFP_FAQ = 'FAQ DGEFP 10/04/2020';
export const OPENFISCA = 'barème OpenFisca-France';
export const LEFEBVRE = 'éditions Lefebvre Dalloz, mars 2022';
export const SERVICE_PUBLIC_2019 = 'service-public.fr F23503, 13/08/2019';
