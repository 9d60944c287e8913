import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** An address that begins so is known to nobody here: its mails are refused for good. */
export const REFUSED = 'inconnue.';

/** A real SMTP server that keeps every mail it accepts. */
export interface Mailbox {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** The first mail to this address whose subject matches, once it has come; fails after thirty seconds. */
  waitFor(to: string, subject: RegExp): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(address.startsWith(REFUSED) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
          mails.push({ to: to?.text ?? '', subject: plainSpaces(mail.subject ?? ''), text: plainSpaces(mail.text ?? '') });
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  // A service that stops drops its connections: that is no fault of the mail server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    port,
    mails,
    async waitFor(to, subject) {
      for (let tries = 0; tries < 300; tries += 1) {
        const found = mails.find((mail) => mail.to.includes(to) && subject.test(mail.subject));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`No mail to ${to} about ${String(subject)}; they received: ${mails.filter((mail) => mail.to.includes(to)).map((mail) => mail.subject).join(' · ')}`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** French puts unbreakable spaces in its dates and numbers; a reader sees spaces. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
