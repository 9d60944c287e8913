/** A4 in points (72 an inch); `bottom` is where text stops, `footer` where the page number is. */
export const PAGE = { margin: 56, width: 595.28 - 2 * 56, height: 841.89, bottom: 770, footer: 800 } as const;

export const sizes = { brand: 11, title: 21, subtitle: 11, heading: 12.5, lead: 12, body: 10, table: 9, small: 8.5 } as const;

/** A neutral palette, each with a contrast above 4.5:1 on white and on the tint. */
export const colours = { ink: '#1e2330', muted: '#565c6b', accent: '#23407c', tint: '#eef2f9', line: '#c9cfdb' } as const;
