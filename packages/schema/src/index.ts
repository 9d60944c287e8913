/** The typed documents of every operation of the screens, and the types of what they bring back. */
export * from './generated/index.ts';
