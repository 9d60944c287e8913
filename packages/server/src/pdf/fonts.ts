import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Doc } from './layout.ts';

const { resolve } = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/source-sans-3';

const files = {
  regular: readFileSync(resolve(`${FAMILY}/400Regular/SourceSans3_400Regular.ttf`)),
  bold: readFileSync(resolve(`${FAMILY}/600SemiBold/SourceSans3_600SemiBold.ttf`)),
};

/** Names the two weights, « regular » and « bold », embedded as PDF/A asks. */
export function registerFonts(doc: Doc): void {
  doc.registerFont('regular', files.regular);
  doc.registerFont('bold', files.bold);
}
