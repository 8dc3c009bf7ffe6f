import { SIDES } from './fact';
import type { LabelVocabulary } from './label-vocabulary';
import type { LabelReading } from './read-label';

const ASKS_WHAT = /^(?:\u4ec0\u4e48\u662f|\u4ec0\u9ebc\u662f)\s*(.{2,40}?)[?\uff1f]?$|^(.{2,40}?)\s*(?:\u3068\u306f|\uc774?\ub780|\u662f\u4ec0\u4e48|\u662f\u4ec0\u9ebc)[?\uff1f]?$/;

/** "\u5c40\u9650\u4e0e\u9677\u9631", "\u5178\u578b\u5e94\u7528 / \u5382\u5546": the first of two that is a side. */
const EASTERN_AND = /\s*[\u4e0e\u8207\u548c\u53ca\u3001/\uff0f\u30fb]\s*/;
const EASTERN_TYPICAL = /^(?:\u5178\u578b|\u4e3b\u8981|\u5e38\u89c1|\u5e38\u898b|\u6838\u5fc3|\u5173\u952e|\u95dc\u9375|\u6f5c\u5728)(?:\u7684)?/;
/** "\u67b6\u6784\u7279\u5f81": the traits of something. */
const EASTERN_TRAITS = /^.{2,8}(?:\u7279\u5f81|\u7279\u70b9|\u7279\u6027)$/;

/** "\u4ec0\u4e48\u662fX", "X\u3068\u306f", "X \u7684\u4f18\u70b9", "X\u306e\u30e1\u30ea\u30c3\u30c8": languages without blanks between their words. */
export function readEastern(label: string, { phrases }: LabelVocabulary): LabelReading | null {
  const title = label.replace(/^\d+(?:\.\d+)*\s*[.,\uff0c\u3001\uff0e)\uff09]?\s*/, '');
  const asked = ASKS_WHAT.exec(title);
  if (asked) return { meaning: { is: 'facet', facet: 'definition' }, about: asked[1] ?? asked[2] ?? null };
  // "Airflow \u9002\u5408", "X \u4e0d\u9002\u7528\u4e8e"
  const [, fitted = '', not] = /^(.{2,40}?)\s*(\u4e0d)?(?:\u66f4)?(?:\u9002\u5408|\u9002\u7528|\u9069\u5408|\u9069\u7528)(?:\u4e8e|\u65bc|\u573a\u666f|\u5834\u666f|\u7684\u573a\u666f)?[:\uff1a]?$/.exec(title) ?? [];
  if (/[\s/\uff0f]$|\bvs\.?$|[\u4e0e\u548c]$/i.test(fitted)) return { meaning: { is: 'neutral' }, about: null };
  if (fitted !== '') return { meaning: { is: 'facet', facet: not === undefined ? 'suits' : 'struggles' }, about: fitted };
  const [, about = '', said = ''] = /^(.{2,40}?)\s*[\u7684\u306e\uc758]\s*(?:\u4e3b\u8981|\u4e3b\u306a|\uc8fc\uc694\s)?(.+?)[:\uff1a]?$/.exec(title) ?? [];
  const meaning = phrases.get(said) ?? phrases.get(title) ?? title.split(EASTERN_AND).map((part) => phrases.get(part.replace(EASTERN_TYPICAL, ''))).find((one) => one?.is === 'facet' && SIDES.has(one.facet)) ?? (EASTERN_TRAITS.test(title) ? phrases.get('\u7279\u5f81') : undefined);
  return meaning === undefined ? null : { meaning, about: phrases.has(said) ? about : null };
}
