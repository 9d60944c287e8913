export { createOutbox, type Outbox } from './outbox.ts';
export { post, type Letter, type Recipient } from './post.ts';
export { messageTables } from './tables.ts';
