import { Notice } from 'obsidian';
import { failureStrings } from './strings';

/** The words of a `Problem`. */
export interface ProblemWords {
  readonly effect: string;
  readonly cause: string;
  readonly tip: string;
}

/** Effect, cause and tip, each on a line of its own, as text. */
export function showProblem(parent: HTMLElement, { effect, cause, tip }: ProblemWords): HTMLElement {
  const box = parent.createDiv({ cls: 'architecture-garden-problem' });
  box.createDiv({ cls: 'architecture-garden-effect', text: effect });
  box.createDiv({ text: cause });
  box.createDiv({ cls: 'architecture-garden-tip', text: tip });
  return box;
}

/** A notice that stays for as long as it takes to read three lines. */
export function noticeProblem(problem: ProblemWords): void {
  const content = createFragment();
  showProblem(content.createDiv(), problem);
  new Notice(content, 12_000);
}

/** Runs a command's work; what it throws, which is our own fault or the disk's, becomes a notice. Once per command. */
export function runCommand(work: () => Promise<void> | void): void {
  void (async () => {
    try {
      await work();
    } catch (error) {
      noticeProblem({ ...failureStrings, cause: error instanceof Error ? error.message : String(error) });
    }
  })();
}
