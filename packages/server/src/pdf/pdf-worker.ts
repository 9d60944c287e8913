import { parentPort } from 'node:worker_threads';
import { drawPdf } from './draw.ts';
import type { PdfRequest } from './pdf-maker.ts';

parentPort?.on('message', (request: PdfRequest & { id: number }) => {
  drawPdf(request).then(
    (bytes) => parentPort?.postMessage({ id: request.id, bytes }),
    (error: unknown) => parentPort?.postMessage({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  );
});
