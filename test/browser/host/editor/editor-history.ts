export interface EditorState {
  readonly text: string;
  readonly anchor: number;
  readonly head: number;
}

/** Undo and redo as whole states; letters typed one after another count as one step until something else comes between. */
export class EditorHistory {
  private past: EditorState[] = [];
  private future: EditorState[] = [];
  private typedUpTo: number | null = null;

  clear(): void {
    this.past = [];
    this.future = [];
    this.typedUpTo = null;
  }

  /** @param typedAt where the caret stands after a letter was typed; null for every other change */
  push(before: EditorState, typedAt: number | null): void {
    const continues = typedAt !== null && this.typedUpTo !== null && typedAt === this.typedUpTo + 1;
    if (!continues) this.past.push(before);
    this.future = [];
    this.typedUpTo = typedAt;
  }

  undo(now: EditorState): EditorState | null {
    return this.step(now, this.past, this.future);
  }

  redo(now: EditorState): EditorState | null {
    return this.step(now, this.future, this.past);
  }

  get undoSteps(): number {
    return this.past.length;
  }

  private step(now: EditorState, from: EditorState[], to: EditorState[]): EditorState | null {
    const state = from.pop();
    if (state === undefined) return null;
    to.push(now);
    this.typedUpTo = null;
    return state;
  }
}
