import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../harness/tab.ts';

/** Follows a link to a file with the cookies of the window, and keeps the file. */
export async function download(tab: Tab, link: string, folder: string): Promise<string> {
  const href = await tab.hrefOf(link);
  if (await held(tab, link)) throw new Error(`A click on « ${link} » leads nowhere`);
  const script = `fetch(${JSON.stringify(href)}).then(async (r) => {
    if (!r.ok) return 'status ' + r.status;
    const bytes = new Uint8Array(await r.arrayBuffer());
    return 'base64 ' + btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
  })`;
  const [kind, value = ''] = (await tab.evaluate<string>(script)).split(' ');
  if (kind !== 'base64') throw new Error(`The file « ${link} » (${href}) is not given: ${value}`);
  const file = join(folder, `${tab.browser}-${Date.now()}.pdf`);
  writeFileSync(file, Buffer.from(value, 'base64'));
  return file;
}

/** Whether the page keeps a click on this link for itself. The file itself is not opened: its bytes are read apart. */
async function held(tab: Tab, link: string): Promise<boolean> {
  await tab.evaluate(`document.addEventListener('click', (event) => { document.documentElement.dataset.held = String(event.defaultPrevented); event.preventDefault(); }, { once: true }); undefined`);
  await tab.click('link', link);
  return (await tab.evaluate<string>('document.documentElement.dataset.held')) !== 'false';
}

/** The words of a PDF that passes the check of its structure; spaces of any kind and breaks are one space. */
export function readPdf(file: string): string {
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

/** A PDF of one empty page, padded to a size in bytes. */
export function makePdf(file: string, size = 0): string {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>'];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  if (body.length < size) body += `%${'x'.repeat(size - body.length)}\n`;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  writeFileSync(file, `${body}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
  return file;
}
