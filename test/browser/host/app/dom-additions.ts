import { setup } from 'obsidian-test-mocks/setup';

type Delegated = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;
interface Listening {
  readonly type: string;
  readonly selector: string;
  readonly listener: Delegated;
  readonly handle: (event: Event) => void;
}

const listening = new WeakMap<EventTarget, Listening[]>();

function on(this: EventTarget, type: string, selector: string, listener: Delegated, options?: boolean | AddEventListenerOptions): void {
  const handle = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>(selector);
    if (target !== null && (this as Node).contains(target)) listener.call(this as HTMLElement, event, target);
  };
  listening.set(this, [...(listening.get(this) ?? []), { type, selector, listener, handle }]);
  this.addEventListener(type, handle, options);
}

function off(this: EventTarget, type: string, selector: string, listener: Delegated, options?: boolean | AddEventListenerOptions): void {
  const isMeant = (entry: Listening): boolean => entry.type === type && entry.selector === selector && entry.listener === listener;
  for (const { handle } of (listening.get(this) ?? []).filter(isMeant)) this.removeEventListener(type, handle, options);
  listening.set(this, (listening.get(this) ?? []).filter((entry) => !isMeant(entry)));
}

function onClickEvent(this: HTMLElement, listener: (this: HTMLElement, event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions): void {
  this.addEventListener('click', listener, options);
  this.addEventListener('auxclick', listener, options);
}

function isShown(this: HTMLElement): boolean {
  return this.isConnected && this.getClientRects().length > 0;
}

function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
  const observer = new MutationObserver(() => {
    if (!this.isConnected) return;
    listener();
    if (once) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Obsidian's additions to the prototypes, most of them from obsidian-test-mocks; those that need a real page are ours. */
export function addDomMethods(): void {
  setup();
  Object.assign(HTMLElement.prototype, {
    on,
    off,
    onClickEvent,
    isShown,
    onNodeInserted,
    find(this: HTMLElement, selector: string) {
      return this.querySelector(selector);
    },
  });
  Object.assign(Document.prototype, { on, off });
  Object.assign(window, { activeWindow: window, activeDocument: document });
}
