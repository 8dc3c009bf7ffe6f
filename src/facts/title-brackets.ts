/** What stands in brackets at the end of a title: offsets into the title. */
export interface TitleBracket {
  /** The title before it. */
  readonly outer: string;
  /** Where the bracket's content begins that could be a list of names, behind "e.g." or "such as", and where it ends. */
  readonly from: number;
  readonly to: number;
  /** "e.g." says that examples follow: whatever they are, they are no part of the name. */
  readonly isMarked: boolean;
}

const EXAMPLES = /^(?:e\.\s?g\.?,?|ex\.?:?|i\.e\.,?|for example,?|such as|like|including|z\.\s?b\.|p\.\s?ej\.)\s+/i;
const LIKE = /^[^,;/()]{0,40}\s(?:like|such as|e\.\s?g\.,?)\s+/i;
/** `The "No-Ops" choice`, `"the lazy way"`: what a thing is called in jest; "most common", "A vs B": what is said of it. */
const NICKNAME = /^(?:(?:the|an?|aka)\s|["\u201c\u2018'])|^(?:(?:the )?(?:most|very|least) \w+|recommended|default|preferred|optional|advanced|simplest|easiest|legacy|deprecated)$|\svs\.?\s/i;

/** The bracket that ends `title`, or null. */
export function readTitleBracket(title: string): TitleBracket | null {
  const open = title.endsWith(')') ? title.indexOf('(') : -1;
  if (open < 2) return null;
  const to = title.length - 1;
  const marked = EXAMPLES.exec(title.slice(open + 1, to))?.[0].length ?? 0;
  const from = open + 1 + marked;
  return { outer: title.slice(0, open).trimEnd(), from: from + (LIKE.exec(title.slice(from, to))?.[0].length ?? 0), to, isMarked: marked > 0 };
}

/** True for a bracket that is no part of the name: `Snowflake (The "SaaS" Choice)`, `Shared schema (most common)`, `Brokers (Kafka vs RabbitMQ)`. */
export const isNickname = (title: string, { from, to }: TitleBracket): boolean => NICKNAME.test(title.slice(from, to));

/** `Caching with Redis`: what is made, and where that begins which it is made with; null for any other title. Whether those are products, its reader has to know. */
export function readMadeWith(title: string): { readonly thing: string; readonly from: number } | null {
  const [led = '', thing = ''] = /^(.{3,50}?)\s(?:with|using|via|on top of)\s(?=.{2,60}$)/i.exec(title) ?? [];
  return led === '' ? null : { thing, from: led.length };
}
