/** How well the link between a space and its company is known, weakest first. */
export const PROOF_LEVELS = ['DECLARED', 'SIGNED_MANDATE', 'OIDC', 'CHECKED_BY_AGENT'] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];

export const PROOF_LEVEL_WORDS: Readonly<Record<ProofLevel, { readonly label: string; readonly sentence: string }>> = {
  DECLARED: { label: 'Lien déclaré', sentence: 'La personne qui a ouvert l’espace a déclaré agir pour l’entreprise\u00a0; rien d’autre ne l’atteste encore.' },
  SIGNED_MANDATE: { label: 'Mandat signé', sentence: 'Un signataire de l’entreprise a signé un mandat depuis l’adresse de l’entreprise.' },
  OIDC: { label: 'Identité vérifiée', sentence: 'Un fournisseur d’identité reconnu par l’État atteste qu’un administrateur appartient à l’entreprise.' },
  CHECKED_BY_AGENT: { label: 'Vérifié par un agent', sentence: 'Un agent de l’administration a vérifié le lien avec l’entreprise.' },
};

/** The stronger of two levels: a proof is never lost by a weaker one. */
export function strongerProof(a: ProofLevel, b: ProofLevel): ProofLevel {
  return PROOF_LEVELS.indexOf(a) >= PROOF_LEVELS.indexOf(b) ? a : b;
}
