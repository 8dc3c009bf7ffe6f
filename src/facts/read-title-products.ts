import { sliceInline, spanOf, type InlineText } from '../notes/inline-text';
import { addSolutions } from './add-solutions';
import { addUse, type FactCollector } from './collect-facts';
import { comparedProducts } from './compared-products';
import { findSolution, findSolutions } from './find-solutions';
import { isSolutionList, isSureSolutionList } from './judge-solution-list';
import { canBeName, isKnownName, PART_AND_PRODUCT, readTitle, setsSideBySide, withoutNumber } from './read-title';
import { isNickname, readMadeWith, readTitleBracket } from './title-brackets';

/** "Single-node tools: Polars, DuckDB": what is listed behind a title's colon is of what stands in front. */
export function addListedInTitle(collector: FactCollector, title: InlineText): void {
  const compared = comparedProducts(title.plain);
  if (compared) {
    const { kind: subject, products } = compared;
    for (const { solution, start, end } of products) addUse(collector, { subject, solution, role: null, group: `${subject}||${collector.section}`, span: spanOf(title, start, end), extractor: 'title' });
    return;
  }
  const [, part = '', products = ''] = PART_AND_PRODUCT.exec(withoutNumber(title.plain).replace(/^[a-z]\)\s+|\s*:$/gi, '')) ?? [];
  // "2. Object storage — MinIO", "b) Document - MongoDB:"
  if (part !== '' && canBeName(readTitle(part).name) && !findSolution(part) && isSureSolutionList(products, 1)) {
    const from = title.plain.lastIndexOf(products);
    addSolutions(collector, sliceInline(title, from, from + products.length), { subject: readTitle(part).name, role: null, strict: true });
    return;
  }
  // "Log-based brokers, e.g. Kafka"
  const [ahead = '', kind = ''] = LIKENED.exec(withoutNumber(title.plain)) ?? [];
  const examples = withoutNumber(title.plain).slice(ahead.length);
  if (ahead !== '' && isKnownName(kind) && !findSolution(kind) && isSureSolutionList(examples, 1)) {
    addSolutions(collector, sliceInline(title, title.plain.length - examples.length, title.plain.length), { subject: kind, role: null, strict: true });
    return;
  }
  const [led = '', name = ''] = /^(.{3,50}?):\s/.exec(title.plain) ?? [];
  if (led === '' || !canBeName(readTitle(name).name) || findSolution(name) || (setsSideBySide(title.plain) && !isKnownName(name)) || !isSureSolutionList(title.plain.slice(led.length))) return;
  addSolutions(collector, sliceInline(title, led.length, title.plain.length), { subject: readTitle(name).name, role: null, strict: true });
}

const LIKENED = /^(.{3,50}?),? (?:e\.\s?g\.,?|such as|like|z\.\s?B\.|p\.\s?ej\.)\s/;

/** "Message queues (RabbitMQ, Kafka)", "Caching with Redis" as a title: what its subject uses. */
export function addTitleProducts(collector: FactCollector, title: InlineText, subject: string): void {
  if (findSolution(subject)) return;
  const made = readMadeWith(title.plain);
  if (made !== null && isKnownName(readTitle(made.thing).name) && findSolutions(made.thing).length === 0 && isSureSolutionList(title.plain.slice(made.from), 1)) {
    addSolutions(collector, sliceInline(title, made.from, title.plain.length), { subject, role: null, strict: true });
  }
  const bracket = readTitleBracket(title.plain);
  if (bracket === null || isNickname(title.plain, bracket) || !isSolutionList(title.plain.slice(bracket.from, bracket.to))) return;
  addSolutions(collector, sliceInline(title, bracket.from, bracket.to), { subject, role: null, strict: true });
}
