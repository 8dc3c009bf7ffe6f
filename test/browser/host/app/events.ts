import type { EventRef } from 'obsidian';

type Listener = (...data: never[]) => unknown;
interface Entry extends EventRef {
  readonly owner: Events;
  readonly name: string;
  readonly listener: Listener;
  readonly context: unknown;
}

/** A listener that throws never keeps the others from hearing: its error is thrown again in a task of its own, as Obsidian does. */
export class Events {
  private entries: readonly Entry[] = [];

  on(name: string, listener: Listener, context?: unknown): EventRef {
    const entry: Entry = { owner: this, name, listener, context };
    this.entries = [...this.entries, entry];
    return entry;
  }

  off(name: string, listener: Listener): void {
    this.entries = this.entries.filter((entry) => entry.name !== name || entry.listener !== listener);
  }

  offref(ref: EventRef): void {
    this.entries = this.entries.filter((entry) => entry !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const entry of this.entries) if (entry.name === name) this.tryTrigger(entry, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    const { listener, context } = ref as Entry;
    try {
      listener.apply(context, data as never[]);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }
}

/** Ends the subscription wherever it was made. */
export function forgetEvent(ref: EventRef): void {
  (ref as Entry).owner.offref(ref);
}
