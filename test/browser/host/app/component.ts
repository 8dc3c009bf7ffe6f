import type { EventRef } from 'obsidian';
import { forgetEvent } from './events';

/** Children load with their parent and unload before it, last added first. */
export class Component {
  /** Undocumented in the public API, but plugins read it. */
  _loaded = false;
  private children: Component[] = [];
  private cleanups: (() => unknown)[] = [];

  /** A promise where `onload` gave one (plugins may load in steps); children then wait for it. */
  load(): Promise<void> | undefined {
    if (this._loaded) return undefined;
    this._loaded = true;
    const loading: unknown = this.onload();
    if (loading instanceof Promise) return loading.then(() => this.loadChildren());
    this.loadChildren();
    return undefined;
  }

  private loadChildren(): void {
    if (this._loaded) for (const child of [...this.children]) void child.load();
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    for (const child of [...this.children].reverse()) child.unload();
    this.children = [];
    for (const cleanup of [...this.cleanups].reverse()) cleanup();
    this.cleanups = [];
    this.onunload();
  }

  onunload(): void {
    return undefined;
  }

  addChild<T extends Component>(child: T): T {
    this.children.push(child);
    if (this._loaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    this.children = this.children.filter((other) => other !== (child as Component));
    child.unload();
    return child;
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => forgetEvent(ref));
  }

  registerDomEvent(target: EventTarget, type: string, listener: EventListener, options?: boolean | AddEventListenerOptions): void {
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }

  registerScopeEvent(handler: { readonly scope: { unregister(handler: unknown): void } }): void {
    this.register(() => handler.scope.unregister(handler));
  }
}
