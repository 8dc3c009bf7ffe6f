import { analyticsAndBi } from './analytics-and-bi';
import { applicationPlatform } from './application-platform';
import { components } from './components';
import { databases } from './databases';
import { deliveryAndSecurity } from './delivery-and-security';
import { ingestion } from './ingestion';
import { machineLearning } from './machine-learning';
import { observability } from './observability';
import { processing } from './processing';
import { softwareFrameworks } from './software-frameworks';
import { storageAndFormats } from './storage-and-formats';
import { streaming } from './streaming';
import { warehousesAndLakes } from './warehouses-and-lakes';

/**
 * One way to write a solution's name. `ordinary`: also a common word or name, so it counts only with the catalogue's
 * capitals and in a solution position or beside a second signal. `exactCase`: counts only in exactly this case.
 */
export interface Spelling {
  readonly text: string;
  readonly ordinary: boolean;
  readonly exactCase: boolean;
}

/** `spellings` starts with `name` and holds no text twice (case aside); `component` is a name of the component vocabulary. */
export interface CatalogueEntry {
  readonly name: string;
  readonly spellings: readonly Spelling[];
  readonly vendor: string | null;
  readonly component: string;
}

/**
 * The catalogue's source, one text per area. Line format: `Name|alias; alias|Vendor|component`.
 * A mark may stand before the name or an alias: `~` an ordinary word, `=` only in exactly this case,
 * `!` (names only) the form without vendor prefix is no spelling of it ("Functions", "Lambda").
 * A mark on a name that has a vendor prefix speaks of its form without the prefix.
 * Prefixed forms ("AWS X", "Amazon X") are derived from the vendor, for aliases that have no prefix of their own too.
 */
export const catalogueTexts: readonly string[] = [
  databases, streaming, ingestion, processing, warehousesAndLakes, storageAndFormats, analyticsAndBi,
  machineLearning, applicationPlatform, softwareFrameworks, observability, deliveryAndSecurity,
];

/** What people write before a product of this vendor; any other vendor is its own only prefix. */
const prefixesOfVendor: ReadonlyMap<string, readonly string[]> = new Map([
  ['Amazon', ['Amazon', 'AWS']],
  ['Google', ['Google', 'Google Cloud', 'GCP']],
  ['Microsoft', ['Microsoft', 'Azure']],
]);

/** Abbreviations such as ADLS or S3: in other cases they are other words ("ems", "orc"). */
const abbreviation = /^[A-Z0-9]{2,5}$/;

let entries: readonly CatalogueEntry[] | undefined;
let vocabulary: ReadonlyMap<string, string> | undefined;

/** All entries in source order; parsed on first use, the same array ever after. */
export function solutionCatalogue(): readonly CatalogueEntry[] {
  entries ??= catalogueTexts.flatMap((text) => linesOf(text).map(parseEntry));
  return entries;
}

/** Lower-case role word or component name → component name; words of four letters or more in the plural too ("data warehouses"). */
export function componentVocabulary(): ReadonlyMap<string, string> {
  vocabulary ??= parseVocabulary();
  return vocabulary;
}

function parseVocabulary(): ReadonlyMap<string, string> {
  const componentOfWord = new Map<string, string>();
  for (const line of linesOf(components)) {
    const [component = '', words = ''] = line.split('|');
    for (const word of [component, ...splitList(words)]) {
      componentOfWord.set(word, component);
      const plural = pluralOf(word);
      if (!componentOfWord.has(plural)) componentOfWord.set(plural, component);
    }
  }
  return componentOfWord;
}

function pluralOf(word: string): string {
  if (word.length < 4 || word.endsWith('s')) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function parseEntry(line: string): CatalogueEntry {
  const [markedName = '', aliases = '', vendor = '', component = ''] = line.split('|');
  const { text: name, mark } = readMark(markedName);
  const prefixes = vendor === '' ? [] : (prefixesOfVendor.get(vendor) ?? [vendor]);
  const bare = withoutPrefix(name, prefixes);

  const spellings = new Map<string, Spelling>();
  const add = (text: string, wordMark: Mark): void => {
    const key = text.toLowerCase();
    if (!spellings.has(key)) {
      spellings.set(key, { text, ordinary: wordMark === '~', exactCase: wordMark === '=' || abbreviation.test(text) });
    }
  };
  add(name, bare === name ? mark : '');
  if (mark !== '!') add(bare, mark);
  for (const form of prefixedForms(bare, prefixes)) add(form, '');
  for (const alias of splitList(aliases).map(readMark)) {
    add(alias.text, alias.mark);
    if (withoutPrefix(alias.text, prefixes) === alias.text) {
      for (const form of prefixedForms(alias.text, prefixes)) add(form, '');
    }
  }
  return { name, spellings: [...spellings.values()], vendor: vendor === '' ? null : vendor, component };
}

/** "Spanner" → "Google Spanner", "Google Cloud Spanner", "GCP Spanner"; "Cloud Run" → "Google Cloud Run", "GCP Cloud Run", "GCP Run". */
function prefixedForms(bare: string, prefixes: readonly string[]): readonly string[] {
  const forms = prefixes.map((prefix) => `${prefix} ${bare}`);
  if (!bare.startsWith('Cloud ') || !prefixes.includes('GCP')) return forms;
  return ['Google', 'GCP'].map((prefix) => `${prefix} ${bare}`).concat(`GCP ${bare.slice('Cloud '.length)}`);
}

/** Takes the vendor's own name or another of its prefixes off; "Google Cloud Run" keeps its "Cloud", as people write "Cloud Run". */
function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((candidate) => name.startsWith(`${candidate} `));
  return prefix === undefined ? name : name.slice(prefix.length + 1);
}

type Mark = '' | '~' | '=' | '!';

function readMark(text: string): { readonly text: string; readonly mark: Mark } {
  const first = text.charAt(0);
  return first === '~' || first === '=' || first === '!' ? { text: text.slice(1), mark: first } : { text, mark: '' };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split('; ');
}
