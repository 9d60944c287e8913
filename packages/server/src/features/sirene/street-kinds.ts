/** INSEE's abbreviations of the kinds of street, in full. */
export const STREET_KINDS: Readonly<Record<string, string>> = {
  ALL: 'allée', AV: 'avenue', BD: 'boulevard', CAR: 'carrefour', CHE: 'chemin', CHS: 'chaussée', CITE: 'cité', COR: 'corniche', CRS: 'cours', DOM: 'domaine', DSC: 'descente',
  ECA: 'écart', ESP: 'esplanade', FG: 'faubourg', GR: 'grande rue', HAM: 'hameau', HLE: 'halle', IMP: 'impasse', LD: 'lieu-dit', LOT: 'lotissement', MAR: 'marché', MTE: 'montée',
  PAS: 'passage', PL: 'place', PLN: 'plaine', PLT: 'plateau', PRO: 'promenade', PRV: 'parvis', QUA: 'quartier', QUAI: 'quai', RES: 'résidence', RLE: 'ruelle', ROC: 'rocade',
  RPT: 'rond-point', RTE: 'route', RUE: 'rue', SEN: 'sente', SQ: 'square', TPL: 'terre-plein', TRA: 'traverse', VLA: 'villa', VLGE: 'village', VOIE: 'voie', ZA: 'zone d’activité',
  ZAC: 'zone d’aménagement concerté', ZI: 'zone industrielle',
};
