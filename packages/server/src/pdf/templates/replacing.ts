/** The decision whose place another takes (« Refusée le 2 novembre 2026 »), and why. */
export interface Replaced {
  readonly before: string;
  readonly why: string;
}

/** How a letter says that its decision takes the place of another. */
export function replacing({ before, why }: Replaced): string {
  return `La présente décision remplace la précédente (${before.charAt(0).toLowerCase()}${before.slice(1)}) pour la raison suivante\u00a0: ${why}`;
}
