import { createTransport } from 'nodemailer';

export interface Mail {
  /** Identifier of the message: two sendings of one message have one Message-ID, so that mailboxes can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail server refused the recipient or the message for good (SMTP 5xx): trying again would change nothing. */
export class MailRejected extends Error {}

/** Hands a mail to a mail server; throws when the server did not take it, `MailRejected` when it never will. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Without SMTP, in demo mode, the message itself is the mail: it is read at /demo/courriels. */
export const demoMailer: Mailer = { send: async () => undefined };

/** How long a mail server may be silent, in milliseconds: the next mails wait behind it. It reads the whole of a mail before its last answer. */
const SILENCE = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ ...SILENCE, url });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'apart.example';
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          messageId: `<${mail.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
        });
      } catch (error) {
        throw isForGood(error) ? new MailRejected(error.message, { cause: error }) : error;
      }
    },
  };
}

/** A 5xx to the recipient or to the message; to anything before (sign-in, sender), the fault is ours and is mended. */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode, command } = error as Error & { responseCode?: unknown; command?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}
