import { demoSiret } from './siret.ts';

/** An establishment of the demonstration. `commune` is its INSEE code, from which its département follows. */
export interface DemoEstablishment {
  readonly key: string;
  readonly siret: string;
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly commune: string;
  readonly departement: string;
  readonly naf: string;
  readonly headcount: number;
  readonly companyHeadcount: number;
}

type Place = Pick<DemoEstablishment, 'postalCode' | 'city' | 'commune' | 'departement'>;
const lyon: Place = { postalCode: '69003', city: 'Lyon', commune: '69383', departement: '69' };
const villeurbanne: Place = { postalCode: '69100', city: 'Villeurbanne', commune: '69266', departement: '69' };
const paris: Place = { postalCode: '75011', city: 'Paris', commune: '75111', departement: '75' };
const nantes: Place = { postalCode: '44000', city: 'Nantes', commune: '44109', departement: '44' };
const saintNazaire: Place = { postalCode: '44600', city: 'Saint-Nazaire', commune: '44184', departement: '44' };
const ajaccio: Place = { postalCode: '20000', city: 'Ajaccio', commune: '2A004', departement: '2A' };
const saintDenis: Place = { postalCode: '97400', city: 'Saint-Denis', commune: '97411', departement: '974' };

function at(place: Place, key: string, siren8: string, name: string, street: string, naf: string, headcount: number, companyHeadcount = headcount) {
  return { key, siret: demoSiret(siren8), name, street, naf, headcount, companyHeadcount, ...place } satisfies DemoEstablishment;
}

/** Establishments of five départements, one of them in Corsica, one overseas; La Poste has its own key; a grocery has lost its only user. */
export const demoEstablishments: readonly DemoEstablishment[] = [
  at(lyon, 'martin', '91200011', 'Boulangerie Martin SARL', '12 rue des Lilas', '10.71C', 8),
  at(lyon, 'canut', '91200012', 'Bouchon du Canut', '4 montée de la Grande-Côte', '56.10A', 14),
  at(lyon, 'soie', '91200013', 'Maison de la Soie', '27 quai Saint-Vincent', '13.20Z', 41),
  at(lyon, 'rhodanim', '91200014', 'Rhodanim Événements', '80 cours Lafayette', '82.30Z', 23, 68),
  at(lyon, 'fleurs', '91200015', 'Aux Fleurs de Fourvière', '3 place Saint-Jean', '47.76Z', 4),
  at(lyon, 'epicerie', '91200019', 'Épicerie de la Croix-Rousse', '21 place des Tapis', '47.11B', 5),
  at(villeurbanne, 'gratteciel', '91200016', 'Gymnase des Gratte-Ciel', '61 avenue Henri-Barbusse', '93.13Z', 9),
  at(villeurbanne, 'usinage', '91200017', 'Usinage Villeurbannais', '140 rue du Quatre-Août', '25.62B', 62, 310),
  at(villeurbanne, 'traiteur', '91200018', 'Perrin Traiteur', '9 rue Racine', '56.21Z', 19),
  at(paris, 'theatre', '91200021', 'Théâtre de la Roquette', '52 rue de la Roquette', '90.01Z', 31),
  at(paris, 'hotel', '91200022', 'Hôtel du Canal', '18 quai de Valmy', '55.10Z', 26, 120),
  at(paris, 'librairie', '91200023', 'Librairie Voltaire', '200 boulevard Voltaire', '47.61Z', 6),
  at(paris, 'coiffure', '91200024', 'Coiffure Oberkampf', '77 rue Oberkampf', '96.02A', 5),
  at(paris, 'agence', '91200025', 'Agence Horizon Voyages', '5 rue de Charonne', '79.11Z', 17, 54),
  {
    ...at(paris, 'poste', '35600000', 'La Poste, bureau de Paris-Bastille', '1 rue Castex', '53.10Z', 24, 200_000),
    // Every establishment of La Poste but its head office is checked by the sum of its digits, not by Luhn.
    siret: '35600000049837',
  },
  at(paris, 'pressing', '91200026', 'Pressing Saint-Maur', '112 rue Saint-Maur', '96.01B', 3),
  at(nantes, 'biscuit', '91200031', 'Biscuiterie de l’Erdre', '8 quai de Versailles', '10.72Z', 47),
  at(nantes, 'nautisme', '91200032', 'Voiles de Loire', '33 quai de la Fosse', '30.12Z', 22),
  at(nantes, 'creche', '91200033', 'Crèche Les Petits Éléphants', '14 rue de Strasbourg', '88.91A', 12),
  at(nantes, 'imprimerie', '91200034', 'Imprimerie du Sillon', '2 rue du Sillon', '18.12Z', 15),
  at(saintNazaire, 'chantier', '91200035', 'Atelier Naval Méan', '10 rue de Trignac', '33.15Z', 85, 420),
  at(saintNazaire, 'brasserie', '91200036', 'Brasserie du Front de Mer', '71 boulevard du Président-Wilson', '56.30Z', 11),
  at(saintNazaire, 'transport', '91200037', 'Transports Brière', '6 rue de la Brière', '49.41B', 38),
  at(ajaccio, 'corse', '91200041', 'Domaine de l’Ortolo', '2 cours Napoléon', '55.20Z', 16),
  at(ajaccio, 'plongee', '91200042', 'Plongée des Sanguinaires', '25 route des Sanguinaires', '93.29Z', 6),
  at(ajaccio, 'charcuterie', '91200043', 'Charcuterie Leca', '14 rue Fesch', '10.13B', 7),
  at(saintDenis, 'vanille', '91200051', 'Comptoir de la Vanille', '39 rue de Paris', '46.37Z', 13),
  at(saintDenis, 'kreol', '91200052', 'Restaurant Le Kréol', '8 rue de Nice', '56.10A', 10),
  at(saintDenis, 'helico', '91200053', 'Hélico des Cirques', '1 avenue Roland-Garros', '51.10Z', 9),
  at(saintDenis, 'hotelbarachois', '91200054', 'Hôtel du Barachois', '2 rue de la Compagnie', '55.10Z', 34, 34),
  at(saintDenis, 'ecole', '91200055', 'École de surf Dionysienne', '17 boulevard Lancastel', '85.51Z', 5),
];

export function demoEstablishment(key: string): DemoEstablishment {
  const found = demoEstablishments.find((one) => one.key === key);
  if (!found) throw new Error(`No establishment of the demonstration is named ${key}`);
  return found;
}
