import type { LinkableName } from './link-solutions';

/** One way to write a name that has a note, and the target of a link to it. */
export interface LinkableSpelling {
  readonly text: string;
  readonly target: string;
}

const word = /[\p{L}\p{N}_]/u;

/**
 * The names in a text, whole words only, the longest at each place. The case of a spelling is a rule: in lower case ("dbt") or as an
 * abbreviation ("S3") it needs exactly this case; as one plain word ("Storm") its first letter must agree, and the rest may not be all
 * capitals; anything else ("PostgreSQL", "Apache Kafka") counts in any case. A plural s belongs to the name, an apostrophe and
 * what is behind it does not: "Kafka's" gives "Kafka". For texts of a line; time in proportion to its length and the spellings that begin alike.
 */
export function findLinkableNames(text: string, spellings: readonly LinkableSpelling[]): readonly LinkableName[] {
  const byStart = groupByStart(spellings);
  const found: LinkableName[] = [];
  for (let at = 0; at < text.length; ) {
    if (!word.test(text.charAt(at))) { at++; continue; }
    const candidates = byStart.get(startOf(text.slice(at, at + 40))) ?? [];
    const hit = candidates.map((spelling) => ({ spelling, end: matchAt(text, at, spelling.text) })).find(({ end }) => end > at);
    if (hit !== undefined) found.push({ start: at, end: hit.end, target: hit.spelling.target });
    if (hit !== undefined) at = hit.end;
    while (at < text.length && word.test(text.charAt(at))) at++;
  }
  return found;
}

function groupByStart(spellings: readonly LinkableSpelling[]): ReadonlyMap<string, readonly LinkableSpelling[]> {
  const groups = new Map<string, LinkableSpelling[]>();
  for (const spelling of [...spellings].sort((a, b) => b.text.length - a.text.length)) {
    const key = startOf(spelling.text);
    if (key === '') continue;
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return groups;
}

/** The first letters of a name: a plural or a possessive has them too. */
function startOf(text: string): string {
  return (/^[\p{L}\p{N}_]{1,2}/u.exec(text)?.[0] ?? '').toLowerCase();
}

/** Where the spelling with its plural s ends; `at` where it does not stand there. */
function matchAt(text: string, at: number, spelling: string): number {
  const written = text.slice(at, at + spelling.length);
  if (written.length < spelling.length || !hasItsCase(written, spelling)) return at;
  const end = at + spelling.length;
  if (!word.test(spelling.slice(-1)) || !word.test(text.charAt(end))) return end;
  const canBePlural = /[\p{L}\p{N}]$/u.test(spelling) && spelling.length > 2 && !/s$/i.test(spelling);
  return canBePlural && text.charAt(end) === 's' && !word.test(text.charAt(end + 1)) ? end + 1 : at;
}

function hasItsCase(written: string, spelling: string): boolean {
  if (written === spelling) return true;
  if (spelling === spelling.toLowerCase() || /^[\p{Lu}\p{N}]{1,5}$/u.test(spelling)) return false;
  if (written.toLowerCase() !== spelling.toLowerCase()) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(spelling)) return true;
  return written.charAt(0) === spelling.charAt(0) && written !== written.toUpperCase();
}
