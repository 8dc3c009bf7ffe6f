import type { KeymapContext, Modifier } from 'obsidian';
import { Platform } from './platform';

type Handler = (event: KeyboardEvent, context: KeymapContext) => unknown;
interface Registration {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: Handler;
}

const modifierOrder = ['Alt', 'Ctrl', 'Meta', 'Shift'] as const;

function readModifiers(modifiers: readonly Modifier[]): string {
  const real = modifiers.map((modifier) => (modifier === 'Mod' ? (Platform.isMacOS ? 'Meta' : 'Ctrl') : modifier));
  return modifierOrder.filter((modifier) => real.includes(modifier)).join(',');
}

/** Handlers for keys; the last one registered is asked first, the parent scope last. */
export class Scope {
  private registrations: readonly Registration[] = [];

  constructor(readonly parent: Scope | null = null) {}

  register(modifiers: Modifier[] | null, key: string | null, func: Handler): Registration {
    const registration = { scope: this, modifiers: modifiers === null ? null : readModifiers(modifiers), key: key?.toLowerCase() ?? null, func };
    this.registrations = [registration, ...this.registrations];
    return registration;
  }

  unregister(registration: unknown): void {
    this.registrations = this.registrations.filter((other) => other !== registration);
  }

  /** @returns what the handler returned; false means the event is used up */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const { modifiers, key, func } of this.registrations) {
      if (key !== null && key !== event.key.toLowerCase()) continue;
      if (modifiers !== null && modifiers !== context.modifiers) continue;
      const result = func(event, context);
      if (result !== undefined || key !== null) return result;
    }
    return this.parent?.handleKey(event, context);
  }
}

/** Keys go to the scope on top of the stack: that of the modal or popover that was opened last. */
export class Keymap {
  private scopes: readonly Scope[] = [];

  constructor(private readonly rootScope: Scope) {
    document.addEventListener('keydown', (event) => this.onKey(event), true);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    if (modifier === 'Mod') return Platform.isMacOS ? event.metaKey : event.ctrlKey;
    return { Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey }[modifier];
  }

  static isModEvent(event?: MouseEvent | KeyboardEvent | TouchEvent | null): 'tab' | 'split' | 'window' | false {
    if (event == null) return false;
    if (event instanceof MouseEvent && event.button === 1) return 'tab';
    if (!Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }

  pushScope(scope: Scope): void {
    this.scopes = [scope, ...this.scopes.filter((other) => other !== scope)];
  }

  popScope(scope: Scope): void {
    this.scopes = this.scopes.filter((other) => other !== scope);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const pressed = modifierOrder.filter((modifier) => Keymap.isModifier(event, modifier));
    const context: KeymapContext = { modifiers: pressed.join(','), key: event.key, vkey: event.key };
    const result = (this.scopes[0] ?? this.rootScope).handleKey(event, context);
    if (result !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
