/** Version of the general terms of use that is accepted when a space is asked for; it goes to the journal and to the receipt. */
export const CGU_VERSION = '2026-01';
