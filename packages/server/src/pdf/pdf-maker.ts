/** What every document says of itself. */
export interface PdfHead {
  /** Title of the document for the reader's window. No markup characters (&, <): it also goes into its XML metadata. */
  readonly title: string;
  /** Text at the foot of each page. */
  readonly footer: string;
  /** ISO instant: the date that the file carries. The same data give the same bytes. */
  readonly madeAt: string;
}

/** A PDF to draw: the name of its template and its data, plain JSON since they cross to the worker thread. */
export interface PdfRequest {
  readonly template: string;
  readonly data: PdfHead;
}

/** Draws PDFs in one worker thread: inline, each would hold the event loop for some ten milliseconds. */
export interface PdfMaker {
  make(request: PdfRequest): Promise<Buffer>;
  close(): Promise<void>;
}
