/** What a person does in a browser, by what they can perceive: labels, roles, words. One interface, two browsers. */
export interface Tab {
  readonly browser: 'Chromium' | 'Firefox';
  goto(path: string): Promise<void>;
  /** Types into the field of this label; replaces what it holds. */
  fill(label: string, value: string, group?: string): Promise<void>;
  /** What the field of this label holds. */
  value(label: string, group?: string): Promise<string>;
  /** Chooses an option by its words in the list of this label. */
  choose(label: string, option: string): Promise<void>;
  /** Ticks the box or the choice of this label, in the group of this legend when several have the same words. */
  check(label: string, group?: string): Promise<void>;
  click(role: 'button' | 'link', name: string): Promise<void>;
  attach(label: string, file: string): Promise<void>;
  /** Waits until these words can be read on the page. */
  see(text: string): Promise<void>;
  /** A key, or several held together: `Tab`, `Control+c`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Accessible words of what has the focus. */
  focused(): Promise<string>;
  url(): Promise<string>;
  /** All that can be read on the page. */
  text(): Promise<string>;
  evaluate<T>(script: string): Promise<T>;
  /** Runs in each page that this window opens from now on, before the page's own scripts. */
  beforeEachPage(script: string): Promise<void>;
  /** Address of the first link with these words. */
  hrefOf(name: string): Promise<string>;
  /** The whole page, as tall as it is; cut at `height` when one is given. */
  screenshot(file: string, width?: number, height?: number): Promise<void>;
  /** The page on sheets of A4, as a PDF. */
  print(file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** A second window of the same person: same cookies, same storage. */
  another(): Promise<Tab>;
  close(): Promise<void>;
}

/** The cookie of a session of the service. */
export interface Session {
  readonly name: string;
  readonly value: string;
}

export interface Browser {
  readonly name: 'Chromium' | 'Firefox';
  /** A person's own window: cookies of nobody else, and that of a session when it is given. */
  person(baseUrl: string, session?: Session): Promise<Tab>;
  /** Closes the windows that were opened here; the browser itself serves the next file. */
  close(): Promise<void>;
}

/** How long a person waits before giving up. */
export const PATIENCE_MS = 30_000;
