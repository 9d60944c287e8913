import type { Reporter, TestCase } from 'vitest/node';

const indented = (text: string): string => text.replace(/^/gm, '    ');

/**
 * Names each test that fails as soon as it does, and why: a run that is stopped before its end has said what it found. What failed once
 * and passed at its second try is said too: the cause is to be looked for.
 */
export default class Failures implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    if (errors.length === 0) return;
    const reasons = errors.map(({ message, diff }) => indented(diff === undefined ? message : `${message}\n${diff}`));
    process.stdout.write(`\n${state === 'failed' ? 'Échec' : 'Échec au premier essai'} : ${test.module.relativeModuleId} > ${test.fullName}\n${reasons.join('\n')}\n`);
  }
}
