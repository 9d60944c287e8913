import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A few tests look at files and not at pages: they run without a window.
if (typeof window !== 'undefined') {
  // A page is its own chunk: on a busy machine its first reading takes longer than the usual second.
  configure({ asyncUtilTimeout: 12_000 });
  afterEach(() => {
    cleanup();
    // The files of a worker share the window: what a test puts in the place of its parts goes with it.
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    localStorage.clear();
    sessionStorage.clear();
  });
  // jsdom draws no dialog: opening and closing are the attribute alone.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.removeAttribute('open');
  };
  window.scrollTo = () => undefined;
}
