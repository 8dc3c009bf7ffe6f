/** A piece of the panel that is built once and then kept up to date. */
export interface Part<T> {
  readonly el: HTMLElement;
  update(item: T): void;
}

export interface KeyedListOptions<T> {
  readonly keyOf: (item: T) => string;
  readonly create: (item: T) => Part<T>;
}

/** The parts that an element holds, one for each item. */
export interface KeyedList<T> {
  /** Makes the element's children those of the items, in their order. Parts are reused by key, so that focus, scroll and open details stay. */
  update(items: readonly T[]): void;
  get(key: string): Part<T> | undefined;
}

/** `parent` must hold nothing else. */
export function keyedList<T>(parent: HTMLElement, { keyOf, create }: KeyedListOptions<T>): KeyedList<T> {
  const parts = new Map<string, Part<T>>();
  return {
    get: (key) => parts.get(key),
    update(items) {
      const wanted = new Set(items.map(keyOf));
      for (const [key, part] of parts) {
        if (wanted.has(key)) continue;
        part.el.remove();
        parts.delete(key);
      }
      const elements = items.map((item) => {
        const key = keyOf(item);
        const part = parts.get(key) ?? create(item);
        parts.set(key, part);
        part.update(item);
        return part.el;
      });
      placeChildren(parent, elements);
    },
  };
}

/** An element that is moved loses the focus inside it, so the one with focus stays and the others move around it. */
function placeChildren(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  const focused = parent.doc.activeElement;
  const held = Math.max(0, elements.findIndex((element) => focused !== null && element.contains(focused)));
  const first = elements[held];
  if (first === undefined) return;
  if (first.parentElement !== parent) parent.prepend(first);
  elements.slice(0, held).reduceRight((after, element) => {
    if (element.nextElementSibling !== after) parent.insertBefore(element, after);
    return element;
  }, first);
  elements.slice(held + 1).reduce((before, element) => {
    if (before.nextElementSibling !== element) before.after(element);
    return element;
  }, first);
  while (elements[0]?.previousElementSibling) elements[0].previousElementSibling.remove();
}
