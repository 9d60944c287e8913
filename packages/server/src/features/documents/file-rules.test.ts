import { expect, it } from 'vitest';
import { formatFileSize, safeFileName } from './file-rules.ts';

it.each([
  ['avis.pdf', 'application/pdf', 'avis.pdf'],
  ['Avis du CSE.PDF', 'application/pdf', 'Avis du CSE.pdf'],
  ['C:\\Users\\anne\\avis.pdf', 'application/pdf', 'avis.pdf'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['photo.JPEG', 'image/jpeg', 'photo.jpeg'],
  ['photo.pdf', 'image/png', 'photo.pdf.png'],
  ['\u202egpj.exe', 'image/jpeg', 'gpj.exe.jpg'],
  ['', 'application/pdf', 'piece.pdf'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['a"b\r\nc.pdf', 'application/pdf', 'abc.pdf'],
])('%j of type %s is kept as %s', (given, type, kept) => expect(safeFileName(given, type)).toBe(kept));

it('keeps a name of 120 characters at most, ending apart', () => expect(safeFileName(`${'é'.repeat(300)}.pdf`, 'application/pdf')).toBe(`${'é'.repeat(120)}.pdf`));

it('says the limit as people know it', () => expect([1, 1024, 1025, 409_600].map(formatFileSize)).toEqual(['1\u00a0ko', '1\u00a0ko', '2\u00a0ko', '400\u00a0ko']));
