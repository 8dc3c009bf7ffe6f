import type { Stance } from './fact';
import { PRONOUN } from './read-label';

/** "Choose X when:" and the like, taken apart. */
export interface RuleOpener {
  /** As written; may name several options. */
  readonly option: string;
  readonly stance: Stance;
  /** The condition when it stands in the same line, else ''. */
  readonly rest: string;
}

const PREFER = /^(?:i[\u2019']?d say |i would |you should |consider |just |please )?(?:choose|use|using|pick|prefer|select|go with|go for|opt for|consider|favou?r|reach for|adopt|stick with|start with|(?:switch|move|migrate|evolve|graduate|decompose|split|break(?: up)?)(?: on)? (?:in)?to|w\u00e4hle|nutze|verwende|nimm|us(?:ar?|e)|elige|elija|elegir|utiliza|utilizar|escolh[ae]r?|utilis[ae]r?|utilisez|choisir|choisissez|(?:n\u00ean |h\u00e3y )?(?:d\u00f9ng|s\u1eed d\u1ee5ng|ch\u1ecdn))\s+(.{2,60}?)\s+(?:only\s+)?(?:when|if|where|in case|whenever|wenn|falls|quando|cuando|quand|se|si|khi|n\u1ebfu)\b[:\s]*/i;
const PREFER_FOR = /^(?:choose|use|pick|prefer|select|consider|adopt|favou?r|go with|opt for|reach for)\s+(.{2,60}?)\s+for\b\s*(?=\S)/i;
const AVOID = /^(?:avoid|skip|(?:don[\u2019']?t|do not|never) (?:use|choose|pick|reach for|go with|adopt|consider)|stay away from|vermeide|n\u00e3o us[ae]r?|no us(?:ar|es?)|evit(?:e|ar?)|\u00e9vite[rz]?|(?:kh\u00f4ng n\u00ean|\u0111\u1eebng|tr\u00e1nh)(?: d\u00f9ng| s\u1eed d\u1ee5ng| ch\u1ecdn)?)\s+(.{2,60}?)\s+(?:when|if|where|in case|whenever|for|wenn|falls|quando|cuando|quand|se|si|khi|n\u1ebfu)\b[:\s]*/i;
/** "Kafka bevorzugen, wenn:", "Kafka nicht einsetzen, falls:" */
const GERMAN_LAST = /^(?!wann\s)(\p{Lu}.{1,50}?) (nicht )?(?:bevorzugen|verwenden|nutzen|einsetzen|w\u00e4hlen|nehmen|(vermeiden)),? (?:wenn|falls|sobald)\b\s*:?/iu;
/** "\u9009\u62e9 Kafka \u5982\u679c\uff1a", "\u9009\u62e9 Kafka \u7684\u573a\u666f" */
const PREFER_EASTERN = /^(?:\u9009\u62e9|\u9078\u64c7|\u4f7f\u7528|\u9009\u7528)\s*(.{2,40}?)\s*(?:\u5982\u679c|\u5f53|\u7576|\u7684\u573a\u666f|\u7684\u60c5\u51b5)\s*[:\uff1a]*$/;
/** "You likely don't need microservices if:" */
const NEEDED = /^you(?:[\u2019']ll)? (?:(?:likely|probably|may|might|only|really|certainly|definitely) )?(don[\u2019']?t |do not |won[\u2019']?t )?(?:(?:likely|probably|really|only) )?(?:need|want|should (?:use|consider|choose))\s+(.{2,40}?)\s+(?:when|if)\s*:\s*$/i;
const NAME_FIRST = /^(?!(?:be careful|do|invoke|best|ideal|good|great|bad|useful|most|not|may|only|even|and|but|so|just)\b)(.{2,50}?)\s+(?:(?:(?:(?:should|can|could|may|must) be (?:used|chosen|preferred|considered))|(?:is|are|becomes?) (?:best|ideal|right|(?:an? )?(?:good|great|right|better) (?:fit|choice|idea|option)|the right choice|enough|better|advantageous|beneficial|attractive|valuable|appropriate)|wins|shines|excels|fits(?: best)?|works (?:best|well)|makes (?:most )?sense|pays off)\s+)?(?:when|if|n\u1ebfu|khi)\s*:$/i;
const DOES_WELL = '(?:wins|shines|excels|fits(?: best)?|works (?:best|well)|pays off)';
const ONE_HAS = '(?:(?:you|we|there)(?: (?:have|need|want|are|is))?|(?:(?:the|your|our) )?(?:data|workloads?|traffic|team|system|schema)(?: (?:is|are|has|have|needs?))?)';
/** "Thus, the RabbitMQ model works best when we have:" over what one has. */
const PRAISED_FIRST = new RegExp(`^(?:(?:thus|so|hence|therefore|overall|generally|in general|in short),? )?(?:the )?(.{2,50}?)(?: model| approach)? (?:${DOES_WELL}|makes (?:most )?sense|is (?:best|ideal|great|perfect|preferred)) (?:when|if) ${ONE_HAS}\\s*:$`, 'i');
const DECORATION = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s+)?/u;

/** "Choose Kafka if you need\u2026" over what one needs. */
const DANGLING = /^(?:needs?|wants?|requires?)\s?:?$|^(?:you|we|your (?:team|project|system|application)|the (?:team|project|system))\s(?:really |only |mostly )?(?:needs?|wants?|have|has|requires?|values?|prefers?|are|is|can(?: accept| live with)?)(?: (?:an?|the|to|something))?\s?(?:\u2026|\.\.\.)?\s?:?$|^you\s?(?:\u2026|\.\.\.)?\s?:?$/i;

const AVOIDED = /^(?:avoid(?: using)?|don[\u2019']?t use|do not use)\s+([^:]{2,40}?)\s*:$/i;

const USED = /^(?:use|choose|pick|prefer)\s+(?!.*\s(?:when|whenever|if|for|where|in|to|with|as|cuando|quando|quand|si|se)\b)([^:]{2,40}?)\s*:$/i;

/** What "Use write-through:" says to use in the cases below it, where the note goes on about which to choose; null for any other label. */
export const usedBelow = (line: string): string | null => USED.exec(line)?.[1] ?? null;

/** What "Avoid using queues:" says to avoid in the cases below it; null for any other label. Whether that is an option, its reader has to know. */
export const avoidedBelow = (line: string): string | null => AVOIDED.exec(line)?.[1] ?? null;

/** What is said of an option, and demands nothing of the reader. */
const EXCELS = new RegExp(`^\\P{L}*[^:]{2,50}?\\s${DOES_WELL}\\s(?:when|if|where)(?: ${ONE_HAS})?\\s*:*$`, 'iu');

/** True for "PostgreSQL excels when:", which says what it suits as much as when to take it. */
export const excels = (line: string): boolean => EXCELS.test(line);

/** Reads "Choose X when:", "Avoid X if …", "Prefer X over Y when …", "X when:". Null where no option is named. */
export function readRuleOpener(line: string): RuleOpener | null {
  const text = line.replace(/[*_`]/g, '').replace(DECORATION, '').trim();
  if (text.length > 300) return null;
  const german = GERMAN_LAST.exec(text);
  const [, needless, needed] = NEEDED.exec(text) ?? [];
  if (needed !== undefined && !PRONOUN.test(needed)) return { option: needed, stance: needless === undefined ? 'prefer' : 'avoid', rest: '' };
  const avoid = AVOID.exec(text) ?? (german?.[2] ?? german?.[3] ? german : null);
  const matched = avoid ?? german ?? PREFER.exec(text) ?? PREFER_EASTERN.exec(text) ?? (text.endsWith(':') ? PREFER_FOR.exec(text) ?? NAME_FIRST.exec(text) ?? PRAISED_FIRST.exec(text) : null);
  if (!matched?.[1]) return null;
  const option = matched[1].replace(/\s+(?:over|instead of|rather than|statt)\s+.*$/i, '').replace(/,\s+(?:like|such as|e\.g\.)\s.*$/i, '').replace(/[:,]$/, '').replace(/ (?:immediately|directly|right away|early on|first)$/i, '').trim();
  if (/^[^:]*\sfor\s*:?$/i.test(matched[0]) && matched[0].length < text.length && !/^(?:\S.*)?:$/.test(text.slice(matched[0].length))) return null;
  // "SELECT / FROM / WHERE"
  if (/^[^\p{L}\p{N}"'\u201c\u2018[(]/u.test(option) || PRONOUN.test(option) || /^(?:based on|depending on|according to|by|from|between|among|your|whichever|whatever)\s/i.test(option) || /^(when|if|what|how|why|only|even|and|cases?)\b|^this\s(?:\S+\s)+(?:applies|works|fits|helps)$/i.test(option)) return null;
  const rest = text.slice(matched[0].length).trim();
  // "Use Kubernetes for orchestration:" over how.
  if (rest.endsWith(':') && /\sfor\s$/i.test(matched[0]) && !/\s/.test(rest)) return null;
  return { option, stance: avoid ? 'avoid' : 'prefer', rest: DANGLING.test(rest) ? '' : rest };
}
