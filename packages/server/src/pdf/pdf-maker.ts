/** A PDF to draw: the name of its template and its data, plain JSON since they cross to the worker thread. */
export interface PdfRequest {
  readonly template: string;
  readonly data: unknown;
}

/** Draws PDFs in one worker thread: inline, each would hold the event loop for some ten milliseconds. */
export interface PdfMaker {
  make(request: PdfRequest): Promise<Buffer>;
  close(): Promise<void>;
}
