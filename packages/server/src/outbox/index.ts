export { lastMessageTo, openDeliveryTicket, readDelivery, resend, type Delivery, type DeliveryState } from './delivery.ts';
export { createOutbox, type Outbox } from './outbox.ts';
export { post, postAll, type Letter, type Recipient } from './post.ts';
export { messageTables } from './tables.ts';
