import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Solves one challenge beside the page, which stays quick to the hand. Answers with the solution, or null when it took too long. */
self.onmessage = (message: MessageEvent<string>) => {
  void solveChallenge({ challenge: JSON.parse(message.data) as Challenge, deriveKey }).then(
    (solution) => self.postMessage(solution),
    () => self.postMessage(null),
  );
};
