import { createTransport } from 'nodemailer';

export interface Mail {
  /** Identifier of the message: two sendings of one message have one Message-ID, so that mailboxes can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to a mail server; throws when the server did not take it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Without SMTP, in demo mode, the message itself is the mail: it is read at /demo/courriels. */
export const demoMailer: Mailer = { send: async () => undefined };

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'apart.example';
  return {
    async send(mail) {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
      });
    },
  };
}
