/** Unbreakable spaces where French has them, so that the contents are written with plain ones. */
export const typographic = (text: string): string => text.replace(/« /g, '«\u00a0').replace(/ (»|:|;|\?|!|€)/g, '\u00a0$1');
