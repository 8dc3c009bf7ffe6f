import type { Facet } from './fact';
import { findSolutions } from './find-solutions';
import { EASTERN, normalizeLabel, withoutLeadingWords, type LabelVocabulary, type Meaning } from './label-vocabulary';
import { readPopularity, readPraise } from './praise-label';
import { readEastern } from './read-eastern-label';
import { FIT_ENDS, readFitLabel } from './read-fit-label';
import { isKnownName, kindByName } from './read-title';
import { remember } from './remember';

/** A label understood: what it means and the name it speaks of ("Benefits of Event Sourcing"), as written. */
export interface LabelReading {
  readonly meaning: Meaning;
  readonly about: string | null;
  /** The label is a sentence ("A lakehouse has these benefits"): only a name that the note has is meant by its subject. */
  readonly isSaid?: true;
}

/** "What are your latency requirements?" asks for an answer; it does not define. */
const ASKS_READER = /^(?:what|which|whom?|each|them|these|this|that|it|one|something|known|new|next|missing|left|wrong|your|our|my|you|we|i|their|its|the (?:best|most|right|biggest|main|difference|trade-?offs?|options|requirements|cost|size)|some|there|in|at|on|needed|required)\b|\b(?:your|you|we|our)\b/;

/** Questions that stand as titles over their answers. */
const ASKED: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:so |.{2,60} [\u2013\u2014-] )?(?:which|what) (?:[\p{L}-]+ ){0,3}(?:for what|(?:should|to|do|would|can) (?:i|you|we|one )?(?:choose|use|pick|select|go with) when|(?:should|do|would) (?:i|you|we) (?:choose|pick|select)|when)$|^when (?:to|should (?:i|you|we)) (?:use|choose|pick) which(?: [\p{L}-]+)?$/u, { is: 'choice' }],
  // "There are five core architecture components"
  [/^there (?:are|exist) (?:two|three|four|five|six|seven|\d+|several|many|some|a few|various|multiple|these|the following) (?:\p{L}+ ){0,3}(?:components|parts|building blocks|layers)(?: (?:of|in) .{2,60})?$/u, { is: 'roles' }],
  // "Avoid or pair with something else when you need"
  [/^avoid (?:it |this )?(?:(?:or|and) .{3,40} )?(?:when|if)(?: (?:you|we) (?:need|want|have))?$/, { is: 'facet', facet: 'struggles' }],
  [/^signs (?:that )?(?:you|we) (?:actually |really )?(?:do not|dont) (?:need|want) .{2,50}$/, { is: 'facet', facet: 'struggles' }],
  [/^signs (?:that )?(?:you|we) (?:actually |really )?(?:need|want|should use|are ready for) .{2,50}$/, { is: 'facet', facet: 'suits' }],
  [/^(?:things|what|stuff|parts) (?:i|we|people|teams) (?:really )?(?:like|love|enjoy|appreciate)$/, { is: 'facet', facet: 'benefit' }],
  [/^(?:things|what|stuff|parts) (?:i|we|people|teams) (?:do not|dont|really dont)? ?(?:like|love|enjoy|dislike|hate|miss)$/, { is: 'facet', facet: 'drawback' }],
  [/^(?:tech|technology|technologies|tools|products|services|software|databases) (?:i|we|you|one) (?:would |could |might |can |may |often |usually )?(?:use|pick|choose|run|consider)$/, { is: 'solutions' }],
  [/^(?:how (?:(?:do|should|would|can|to) )?(?:i |you |we |one )?(?:choose|pick|decide|select)\b|c\u00e1ch (?:l\u1ef1a )?ch\u1ecdn(?: |$))/, { is: 'choice' }],
  [/^why (?:it|this|it is|its|this is|they are|theyre|(?:it|this) (?:is|was))(?: so)? (?:rarely|seldom|hardly|not|never|no longer) (?:ever |much |widely |often |commonly )?(?:used|recommended|popular|adopted|chosen|preferred)$/, { is: 'facet', facet: 'drawback' }],
  [/^improvements? over .{2,40}$/, { is: 'facet', facet: 'benefit' }],
  // "Caches come in three flavours", "There are two main types of gateways"
  [/^(?:there (?:are|exist)|.{2,50} (?:comes? in|(?:is|are|can be) (?:divided|split|grouped|classified) into|falls? into|has|have)) (?:mainly |basically |generally )?(?:two|three|four|five|six|seven|\d|several|many|some|a few|a couple of|different|various|multiple|these|the following) (?:\p{L}+ ){0,2}(?:types|kinds|sorts|flavou?rs|forms|categories|sub-?categories|sub-?types|classes|families|variants|varieties)(?: of .{2,60})?$/u, { is: 'kinds' }],
  [/^(?:the )?(?:two|three|four|five|six|seven|\d) (?:main |major |common )?(?:types|kinds|sorts|flavou?rs|categories) of .{2,60}$/u, { is: 'kinds' }],
  [/^(?:what|which) (?:\p{L}+ )?(?:types|kinds|sorts|flavou?rs)(?: of .{2,60})? (?:are there|exist|do exist|are available)$/u, { is: 'kinds' }],
  [/^(?:[\p{L}-]+ ){1,2}(?:recommendations?|thumb rules)$/u, { is: 'choice' }],
  [/^how to (?:\p{L}+ ){1,2}(?:the |a )?(?:right )?(?:choice|decision)$/u, { is: 'choice' }],
  [/^(?:which|what) (?:\p{L}+ )?(?:products?|tools?|technologies|solutions?|software|systems|databases|services|vendors)\b.*\b(?:use|used|do|fit|fits|exist|available|fill|serve|there|choose|pick|job|implement)/u, { is: 'solutions' }],
  [/^what (?:are|is) (?:some |the |a few )?(?:\p{L}+ )?(?:tools?|products?|technologies|solutions|software|services|vendors|frameworks) .*\b(?:support|implement|offer|provide|use|used|help|available|exist)/u, { is: 'solutions' }],
  [/^(?:which|what) (?:are |is )?(?:the |its )?(?:desired|required|desirable|needed|important|expected|wanted)\b/, { is: 'facet', facet: 'need' }],
  [/^(?:what|which \p{L}+) (?:must|should|does|do) (?:it|this|that|the|we|this \p{L}+|the \p{L}+) .*\b(?:be able to|be good at|need|needs|have|offer|provide|deliver|do well)\b/u, { is: 'facet', facet: 'need' }],
  [/^(?:what(?:s| is)|whats in) (?:our|the|my|in the|in our) (?:tech(?:nology)? )?stack$/, { is: 'solutions' }],
  [/^(?:what|which)(?: \p{L}+)? (?:do|did|could|can|would|should|might) (?:we|you|one|i|people|teams) (?:\p{L}+ )?(?:use|run|pick|choose|consider|buy|look at)\b/u, { is: 'solutions' }],
  [/^(?:what|which)(?: \p{L}+)? (?:do|did|should|would) (?:we|you|one|i) (?:expect|want|need|ask|demand|require)\b/u, { is: 'facet', facet: 'need' }],
  [/^what (?:must|should|does) (?:it|this) (?:do|have|be|handle|offer)/, { is: 'facet', facet: 'need' }],
  [/^(?!natural |feature |model |adverse )(?:[\p{L}/-]+ ){1,4}selection(?: (?:guide|criteria|matrix|framework))?$/u, { is: 'choice' }],
  [/^when (?:should|would|do|to|can|must|will) (?:(?:i|you|we|one) )?(?:use|choose|pick|consider|prefer|reach for|go for) (?:it|this|that|one|this \p{L}+|the pattern)$/u, { is: 'facet', facet: 'suits' }],
  [/^when (?:(?:should|would|do|can|must|will) (?:(?:i|you|we|one) )?not|not to|shouldnt (?:i|you|we|one)|(?:should|would|do|to) (?:(?:i|you|we|one) )?avoid) ?(?:use|choose|pick|consider|prefer|reach for|go for)? ?(?:it|this|that|one|this \p{L}+|the pattern)$/u, { is: 'facet', facet: 'struggles' }],
  [/^(?:(?:.{2,60} )?when to (?:use|choose|pick) (?:what|which|each)(?: one)?|.{2,50} (?:vs\.?|versus|or) .{2,50}? (?:when to use|which (?:one )?to (?:use|choose|pick)))$/, { is: 'choice' }],
  [/^(?:tecnologias|tecnolog\u00edas|ferramentas|herramientas|produtos|productos|outils|solutions|solu\u00e7\u00f5es|soluciones) (?:comuns|comunes|principais|principales|populares|usadas|utilizadas|mais usadas|courants?|courantes|populaires)$/, { is: 'solutions' }],
  [/^(?:skip|avoid|rethink|do not use|dont use)(?: (?:or|and) (?!when\b|if\b)\p{L}+)? (?:it |this )?(?:when|if)$/u, { is: 'facet', facet: 'struggles' }],
  [/^why (?:do|does|would|should|is|are|have|not (?:both|all|just|simply)\b) ?/, { is: 'neutral' }],
  [/^(?:scenarios?|situations?|cases?) (?:(?:when|where|in which|for when) (?:to|you (?:should|would|can)) |to )(?:use|apply|consider)(?: (?:it|this|this pattern|the pattern))?$/, { is: 'facet', facet: 'suits' }],
  [/^(?:the )?problems? (?:that )?(?:it|this(?: pattern)?|the pattern) (?:tries to |aims to |is meant to )?(?:solves?|address(?:es)?|tackles?)$/, { is: 'neutral' }],
  [/^(?:issues|issue(?=\/)|problems|risks|challenges)(?:(?: (?:and|&) |\/)considerations?)?(?: (?:with|of|when using) (?:this|the|it)(?: pattern| approach| architecture| style)?)?$/, { is: 'facet', facet: 'drawback' }],
];

/** "When Monolithic?" */
export const WHEN_IT = /^When (?:an? |the )?((?!(?:Is|Are|Should|Can|To|Do|Does|Did|Not|You|It|We|I|Will|Would)\b)\p{Lu}[\p{L}\d-]*(?: [\p{L}\d-]+){0,2})\?$/u;
/** "When is partitioning used", "When should a queue be used", "When a queue is to be used". */
const WHEN_USED = /^when (?:(?:is|are|should|would|can) (?:an? |the )?(.{2,50}?) (?:be )?|(?:an? |the )?(.{2,50}?) (?:is|are|should|can) (?:to )?be )(?:used|chosen|applied|needed|useful|appropriate|a good (?:fit|idea|choice))$/;

/** "A lakehouse has the following key features", "It brings several benefits". */
const HAS = /^(?:so |but )?(.{2,50}?) (?:also )?(?:bietet|bieten|hat|haben|bringt|bringen|tienen?|ofrecen?|presentan?|oferecem?|apresentam?|tem|t\u00eam|offrent?|pr\u00e9sentent?|hanno|offrono|presentano|has|have|had|poses?|presents?|faces?|offers?|provides?|brings?|gives|comes? with|introduces?|includes?|emphasi[sz]es|exhibits?|features?|follows?|shows?|rests? on|relies on) (?:us |you |auch )?(?:with )?(?:the following|einige|mehrere|viele|folgende|varias?|algun[ao]s|v\u00e1ri[ao]s|algum[ao]s|plusieurs|quelques|alcun[ei]|divers[ei]|these|several|many|some|a few|various|a number of|multiple|numerous|significant|both|its own|an?(?: \p{L}+)?|one|two|three|four|five|\d+) (.{3,40})$/u;

/** "Real-world examples for Redis" */
const SHOWN_IN = /^real[- ](?:world|life) (?:examples?|scenarios?) (?:of|for|with|using|in) (?:an? |the )?(.{2,40})$/;

/** "With Kafka we get the following advantages" */
const GAINED_WITH = /^(?:with|thanks to|by using|using) (?:an? |the )?(.{2,40}?),? (?:we|you|one|teams|users|developers) (?:can |could |will |would |may )?(?:get|gain|obtain|achieve|have|enjoy|see) (?:the following|these|several|many|some|a few) (.{3,40})$/;

/** "Tools and steps for batch processing", "Recommended API gateway projects". */
const TOOLS_FOR = /^(?:tools|technologies|products|services|frameworks) (?:and|&) [\p{L}-]+ (?:for|of|in) (?:an? |the )?(.{2,50})$/u;
const TOOLS_OF = /^(?:recommended|best|top|notable) (.{2,40}?) (?:projects|tools|products|solutions|libraries|implementations|services)$/;

/** "AWS services related to data lakes" */
const RELATED = /^(?:(?:\p{L}+ )?(?:services|tools|technologies|products) (?:related|relevant|belonging) to|(?:servi\u00e7os|servicios|ferramentas|herramientas|tecnologias)(?: \p{L}+)? relacionad[oa]s (?:ao?|al?|con|com)) (?:an? |the )?(.{2,40})$/u;

/** "Usually built with", "Runs on", "Technology examples", "Products to look at". */
const MADE_WITH = /^(?:(?:some )?(?:technology|technologies|tools|software) (?:that )?(?:we|i)(?:re|m| are| am| will| plan)? (?:going )?(?:to )?use|(?:it )?(?:is )?(?:usually |typically |often |commonly |mostly |normally )?(?:(?:built|implemented|reali[sz]ed|runs?|running|deployed) (?:on|with|using)|powered by)|(?:tech|technology|tool|product|solution|vendor|service|software|implementation) (?:examples|choices|options|picks|candidates|landscape)|(?:tools?|products?|solutions?|technologies|services|software)(?: (?:and|or) | ?[/&+,] ?)(?:tools?|products?|solutions?|technologies|services|software|vendors|platforms|frameworks|libraries|techniques)|(?:tools|products|technologies|solutions|services) (?:to (?:look at|consider|know|try|watch|evaluate|use)|worth (?:knowing|a look|considering)|you (?:will|might|may|can) (?:meet|use|consider|see)))$/;

/** "Open source", "Closed source", "Commercial" over products. */
const VENDOR = /^(?:cloud[- ]managed|open[- ]?source|closed[- ]source|commercial|proprietary|self-hosted|paid|free|managed|fully managed|saas|on-prem(?:ises)?|cloud[- ]native|not open[- ]source|\uc0c1\uc6a9|\uc624\ud508\uc18c\uc2a4|\ub9e4\ub2c8\uc9c0\ub4dc|\uad00\ub9ac\ud615|\uc140\ud504\ud638\uc2a4\ud305|(?:\uc624\ud508\uc18c\uc2a4|\uad00\ub9ac\ud615|\uc0c1\uc6a9)\u00b7\S+)$/;

/** "Azure services", "AWS tools": products by whose they are. */
const VENDOR_LIST = /^(?:aws|azure|gcp|google(?: cloud)?|amazon|microsoft|ibm|oracle|alibaba(?: cloud)?|apache|open[- ]source|cloud|managed|commercial|self-hosted|enterprise) (?:services?|tools?|products?|offerings?|options?|equivalents?|implementations?|examples?)$/;

/** "Database types", "NoSQL families": what stands below is of that kind. */
const KINDS = /^(?!.*\bdata types$)(?!(?:data|column|field|event|message|value|file|user|workload|test|request|error|content|mime|return|variable|primitive) )[\p{L}\d-]+(?: [\p{L}-]+){0,2} (?:types|kinds|categories|families|flavou?rs)$/u;

const OF = /\s(?:of|for|in|with|when using|using|von|f\u00fcr|bei|de|du|des|da|das|do|dos|di|del|dello|della|dei|degli|delle|de la|de los)\s|\sdel?l?[\u2019']/;

const readings = new WeakMap<LabelVocabulary, (label: string) => LabelReading | null>();

/** What begins a sentence on tools. */
const SAYS_OF_TOOLS = /^(?:cannot|can|uses?|using|needs?|requires?|forces?|limited|supports?|avoids?|integrates?|different|more|fewer) /;

/** "Choose based on your ecosystem" */
const CHOOSES_BY = /^(?:choos(?:e|ing)|pick(?:ing)?|select(?:ing)?|decid(?:e|ing)) (?:based on|depending on|according to)\s/i;

/** What `label` says of the text under it, or null where the vocabulary does not know it. */
export function readLabel(label: string, vocabulary: LabelVocabulary): LabelReading | null {
  let read = readings.get(vocabulary);
  if (!read) readings.set(vocabulary, read = remember((one) => findMeaning(one.replace(/\s\((?:e\.\s?g\.|i\.e\.|for example|such as|z\.\s?B\.)[^()]*\)$|\s\((?:and|or|&|\/) (?:when )?not(?: to)?(?: use| choose)?\)/i, ''), vocabulary)));
  return read(label);
}

/** The facet that a label means; null for any other label. */
export function facetOfLabel(label: string, vocabulary: LabelVocabulary): Facet | null {
  const meaning = readLabel(label, vocabulary)?.meaning;
  return meaning?.is === 'facet' ? meaning.facet : null;
}

function findMeaning(label: string, vocabulary: LabelVocabulary): LabelReading | null {
  const mark = /^[A-Za-z]/.test(label) ? null : /^(?:\u{1f44d}|\u2705|\u2795|\u2714\ufe0f?|\(\+\)|\+)+[:\s]*$/u.test(label) ? 'benefit' : /^(?:\u{1f44e}|\u274c|\u2796|\u2716\ufe0f?|\(-\)|[-\u2013\u2212])+[:\s]*$/u.test(label) ? 'drawback' : null;
  if (mark) return { meaning: { is: 'facet', facet: mark }, about: null };
  // "Round trips per use case" are counted, and no use case.
  if (/\sper\s/i.test(label)) return null;
  // "What is Redis? When to use it?" asks for the one first; "CQRS doubles the code. Avoid it when" has its label last.
  const first = label.endsWith('?') ? label.indexOf('? ') : -1;
  if (first > 0) return findMeaning(label.slice(0, first + 1), vocabulary);
  const last = label.lastIndexOf('. ');
  if (last > 8) return findMeaning(label.slice(last + 2), vocabulary);
  const eastern = EASTERN.test(label) ? readEastern(label, vocabulary) : null;
  if (eastern) return eastern;
  const normal = withoutFrame(normalizeLabel(label));
  if (normal === '' || normal.length > 90 || !mayMean(normal, vocabulary)) return null;
  if (CHOOSES_BY.test(label)) return { meaning: { is: 'choice' }, about: null };
  const popular = readPopularity(normal);
  if (popular !== null && !PRONOUN.test(popular)) return aboutReading(label, normal, normal.indexOf(popular), normal.indexOf(popular) + popular.length, { is: 'facet', facet: 'benefit' });
  const short = withoutLeadingWords(normal.replace(ORDERED_BY, ''));
  const whole = vocabulary.phrases.get(normal) ?? (WHOLE_ONLY.has(short) ? undefined : vocabulary.phrases.get(short));
  if (whole) return { meaning: whole, about: null };

  // "Vorteile / Benefits", "\u30e1\u30ea\u30c3\u30c8 (Pros)": one label in two languages.
  for (const part of /pros ?\/ ?cons/.test(normal) ? [] : normal.split(/\s*[/(|\uff08\u30fb]\s*|\s[\u2013\u2014-]\s/)) {
    const meaning = part === normal ? undefined : vocabulary.phrases.get(part.replace(/[)\uff09\s]+$/, ''));
    // "SQL vs NoSQL \u2013 which one to use?"
    if (meaning?.is === 'choice' && part.startsWith('which ')) return { meaning, about: null };
    if (meaning && takesName(meaning) && isOfTwoLanguages(normal, part)) return { meaning, about: null };
  }
  // "Technology stack (example)", "When to use a queue (RabbitMQ / Kafka)": what the bracket adds is no part of the label.
  const bracket = label.endsWith(')') ? label.lastIndexOf('(') : -1;
  const unbracketed = bracket > 0 ? findMeaning(label.slice(0, bracket).trimEnd(), vocabulary) : null;
  if (unbracketed) return unbracketed;
  const joined = readJoined(short, vocabulary);
  if (joined) return { meaning: joined, about: null };
  // "Benefits over one big database"
  const weighed = / (?:over|compared (?:to|with)|versus) .+$/.exec(normal)?.index;
  const against = weighed === undefined ? undefined : vocabulary.phrases.get(withoutLeadingWords(normal.slice(0, weighed)));
  if (against && takesName(against)) return { meaning: against, about: null };
  const asks = /^what (?:are|is|were) (?:the |its |some )?(.+)$/.exec(normal)?.[1];
  if (asks) {
    const [head = ''] = asks.split(OF);
    const meaning = vocabulary.phrases.get(withoutLeadingWords(head));
    if (meaning?.is === 'kinds') return { meaning, about: null };
    if (meaning && takesName(meaning)) return head === asks ? { meaning, about: null } : aboutReading(label, normal, normal.length - asks.length + head.length, normal.length, meaning);
  }
  const held = HAS.exec(normal);
  const heldMeaning = held?.[2] === undefined ? undefined : vocabulary.phrases.get(withoutLeadingWords(held[2]));
  if (held?.[1] && heldMeaning && takesName(heldMeaning)) return { meaning: heldMeaning, about: /^(?:it|they|we|you|there|this (?:approach|pattern|architecture|style|model|design|method|kind|type|strategy|technique)\b.*)$/.test(held[1]) ? null : asWritten(label, held[1]), isSaid: true };
  const [, means = '', gained = ''] = GAINED_WITH.exec(normal) ?? [];
  const gain = vocabulary.phrases.get(withoutLeadingWords(gained));
  if (gain && takesName(gain)) return { meaning: gain, about: asWritten(label, means), isSaid: true };
  const [, shown = ''] = SHOWN_IN.exec(normal) ?? [];
  if (shown !== '') return { meaning: { is: 'facet', facet: 'example' }, about: asWritten(label, shown) };
  const praise = readPraise(normal);
  if (praise) return aboutReading(label, normal, normal.indexOf(praise.named), normal.indexOf(praise.named) + praise.named.length, { is: 'facet', facet: praise.facet });
  const asked = ASKED.find(([question]) => question.test(normal));
  if (asked) return { meaning: asked[1], about: null };
  const kept = /^(.{2,40}?) (?:is|are|remains?) (?:still )?(?:so )?(?:widely |very |commonly )?(?:used|popular|chosen|loved|preferred|adopted) because$/.exec(normal)?.[1];
  if (kept !== undefined) return { meaning: { is: 'facet', facet: 'benefit' }, about: /^(?:it|this|they)$/.test(kept) ? null : asWritten(label, kept), isSaid: true };
  // "Prerequisites before attempting a data mesh"
  const wanted = /^prerequisites? (?:for|before|to) (?:attempting |adopting |using |starting |introducing |implementing )?(.{2,40})$/.exec(normal)?.[1];
  if (wanted !== undefined) return aboutReading(label, normal, normal.length - wanted.length, normal.length, { is: 'facet', facet: 'need' });
  // "What Nginx is commonly used for", "Where Nginx is used in real life"
  const served = /^(?:what|where(?: is| are)?) ((?!is |are ).{2,40}?) (?:is |are )?(?:commonly |mostly |typically |often |usually )?(?:(?:used|good|best|great|ideal|made) for|used(?: in (?:real life|practice|production|the (?:real world|wild)))?)$/.exec(normal)?.[1];
  if (served !== undefined) return PRONOUN.test(served) ? { meaning: { is: 'facet', facet: 'suits' }, about: null } : aboutReading(label, normal, normal.indexOf(served), normal.indexOf(served) + served.length, { is: 'facet', facet: 'suits' });
  // "Where Kafka fits"
  const fitted = /^(?:where|when) (?:does |do )?(.{2,40}?) (?:fits?(?: well| best| in)?|makes? sense|works? (?:well|best)|pays? off)$/.exec(normal)?.[1];
  if (fitted !== undefined && !PRONOUN.test(fitted)) return { meaning: { is: 'facet', facet: 'suits' }, about: asWritten(label, fitted), isSaid: true };
  const winner = /^(?:an? |the )?(.{2,40}?) (?:wins|shines|excels)(?: at| in| for)?$/.exec(normal)?.[1];
  if (winner !== undefined && !/^(?:it|this|that|where|who|what|which)\b/.test(winner)) return { meaning: { is: 'facet', facet: 'benefit' }, about: asWritten(label, winner), isSaid: true };
  const it = WHEN_IT.exec(label)?.[1];
  if (it !== undefined) return { meaning: { is: 'facet', facet: 'suits' }, about: it, isSaid: true };
  const [, questioned, told] = WHEN_USED.exec(normal) ?? [];
  const used = questioned ?? told;
  if (used !== undefined) return aboutReading(label, normal, normal.indexOf(used), normal.indexOf(used) + used.length, { is: 'facet', facet: 'suits' });
  const fit = readFitLabel(normal);
  if (fit && !/\b(?:which|what|who|how)\b/.test(normal.slice(0, fit.named))) {
    const from = /^(?:however,? |but )/.exec(normal)?.[0].length ?? 0;
    return fit.named === 0 || PRONOUN.test(normal.slice(from, from + fit.named)) ? { meaning: fit.meaning, about: null } : aboutReading(label, normal, from, from + fit.named, fit.meaning);
  }
  const related = RELATED.exec(normal)?.[1];
  if (related !== undefined) return aboutReading(label, normal, normal.indexOf(related), normal.indexOf(related) + related.length, { is: 'solutions' });
  if (MADE_WITH.test(normal) || MADE_WITH.test(short)) return { meaning: { is: 'solutions' }, about: null };
  const listed = TOOLS_FOR.exec(normal)?.[1] ?? TOOLS_OF.exec(normal)?.[1];
  if (listed !== undefined) return aboutReading(label, normal, normal.indexOf(listed), normal.indexOf(listed) + listed.length, { is: 'solutions' });
  if (VENDOR.test(normal) || VENDOR_LIST.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  if (KINDS.test(normal)) return { meaning: { is: 'kinds' }, about: null };
  // "Today, many use" opens a list of what they use.
  if (/\b(?:many|most|teams|people|companies|organi[sz]ations|we|you can) (?:now |often |typically |commonly |usually )?use$/.test(normal)) return { meaning: { is: 'roles' }, about: null };
  // "Common stream processors include" opens their list.
  if (/^(?:popular|well-known|widely used|common|leading|notable|typical|some|other) (?!.*\sof\s|examples\s)[\p{L} -]+s (?:include|includes|are)$/u.test(normal) && !vocabulary.phrases.has(withoutLeadingWords(normal.replace(/ (?:includes?|are)$/, '').replace(/^(?:popular|some|other|typical|common) /, '')))) return { meaning: { is: 'roles' }, about: null };
  // "Popular tools for message queues"
  if (/^(?:(?:a )?list of (?:the )?)?(?:most )?(?:popular|well-known|widely used|leading|notable) (?:tools|products|solutions|technologies|implementations|software|libraries|frameworks)(?: ?(?:\/|&|and) ?(?:tools|products|solutions|technologies|libraries|frameworks))?(?: (?:for|of|in) .+)?$/.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  // "Serverless services include"
  if (/^(?:[\p{L}-]+ ){0,3}(?:services|tools|products|technologies|implementations) (?:include|are)(?: the following)?$/u.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  // "Top serverless platforms"
  if (/^(?:top|best|leading) (?:\d+ )?(?:[\p{L}-]+ ){1,3}(?:platforms|providers|databases|engines|brokers|services|products)$/u.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  // "Popular message brokers", "Examples of feature stores": products of the kind that the section is about.
  if (/^(?:(?:a )?list of (?:the )?(?:most |some )?)?(?:supported|available|popular|well-known|widely used|common|leading|notable|examples? of|beliebte|bekannte) (?!.*\b(?:patterns|mistakes|problems|questions|misconceptions|errors|practices|terms|concepts|types|strategies|scenarios|tasks|metrics|methods|techniques|approaches|styles|issues|causes|challenges|pitfalls|drawbacks|advantages|benefits|disadvantages|limitations|risks|characteristics|features|requirements|needs|considerations|trade-?offs|principles|goals|pros|cons)$)[\p{L} -]+(?:s|db|software)$/u.test(normal)) return { meaning: { is: 'roles' }, about: popularKind(label) };
  // "Cannot mix several technologies" lists none.
  const isSaid = SAYS_OF_TOOLS.test(normal);
  if (!isSaid && /^(?!our |possible |proposed |alternative )[\p{L}\d/&-]+(?: [\p{L}\d/&-]+)? (?:solutions|frameworks|software|providers)$/u.test(normal) && !/\b(?:and|or)\b/.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  if (!isSaid && /^(?!how |why |custom |choosing |comparing |possible |proposed |alternative |other |problems and |our )(?:[\p{L}\d/&-]+ ){1,4}(?:(?:implementations|tools|technologies|products|vendors|tooling)|vendors? compar(?:ison|ed))$/u.test(normal)) return { meaning: { is: 'solutions' }, about: null };
  // "RAG architecture components"
  const built = asWritten(label, /^(.{2,40}?) (?:components|building blocks)$/.exec(normal)?.[1] ?? '');
  if (/^\p{Lu}/u.test(built) && (kindByName(built) === 'pattern' || /^\p{Lu}{2,6}$/u.test(built))) return { meaning: { is: 'roles' }, about: built };
  if (/^\p{Lu}\S* \p{Ll}+$/u.test(built)) return { meaning: { is: 'roles' }, about: built, isSaid: true };
  for (const [opener, meaning] of vocabulary.openers) {
    if (normal.startsWith(opener) && normal.length > opener.length && (meaning.is === 'solutions' || meaning.is === 'choice' || meaning.is === 'kinds' || (takesName(meaning) && PRONOUN.test(normal.slice(opener.length))) || !ASKS_READER.test(normal.slice(opener.length)))) {
      // "When to choose SQL, a document store or a graph" asks which.
      if (meaning.is === 'facet' && meaning.facet === 'suits' && SEVERAL.test(normal.slice(opener.length))) return { meaning: { is: 'choice' }, about: null };
      return aboutReading(label, normal, opener.length, normal.length, meaning);
    }
  }
  const of = OF.exec(normal);
  if (of) {
    const head = withoutLeadingWords(normal.slice(0, of.index));
    const meaning = vocabulary.phrases.get(head);
    // "Benefits in payment systems": where, not of what.
    if (meaning?.is === 'facet' && (meaning.facet === 'benefit' || meaning.facet === 'drawback') && of[0].trim() === 'in' && normal.includes(' ', of.index + of[0].length)) return { meaning, about: null };
    if (meaning && takesName(meaning)) return aboutReading(label, normal, of.index + of[0].length, normal.length, meaning);
  }
  // "Disadvantages: the growing pains"
  const head = /^\P{L}*([^:]{3,30}):\s/u.exec(label)?.[1];
  const headed = head === undefined ? undefined : vocabulary.phrases.get(withoutLeadingWords(normalizeLabel(head)));
  if (headed && (headed.is === 'trade-off' || (headed.is === 'facet' && (headed.facet === 'benefit' || headed.facet === 'drawback'))) && findSolutions(label).length === 0) return aboutHeaded(label, headed);
  // "Quick summary: 5 advantages of CDC"
  const behind = label.lastIndexOf(': ');
  const summed = behind > 2 && behind < 32 ? findMeaning(label.slice(behind + 2), vocabulary) : null;
  if (summed !== null && summed.about !== null && summed.meaning.is !== 'alternatives' && takesName(summed.meaning)) return summed;
  // "Key Value Database Advantages", "Lambda: pros and cons", "Kafka - Use cases": the longest tail that is a phrase.
  for (let at = normal.indexOf(' '); at > 0; at = normal.indexOf(' ', at + 1)) {
    const tail = normal.slice(at + 1);
    // "Data Contract Disadvantages & Challenges"
    const meaning = vocabulary.phrases.get(tail) ?? (tail.includes(' & ') || tail.includes(' and ') ? readJoined(tail, vocabulary) : null);
    // "GraphQL: the flexible alternative"
    if (meaning && normal.lastIndexOf(': ', at) > 0 && normal.charCodeAt(at - 1) !== 58) continue;
    if (meaning && !WHOLE_ONLY.has(tail) && takesName(meaning) && !ASKS.test(normal) && !endsWithJoiner(normal.slice(0, at)) && !SAYS_MORE.test(normal.slice(0, at))) return aboutReading(label, normal, 0, at, meaning);
  }
  return null;
}

const SEVERAL = /^[^,]{2,30}, [^,]{2,30}(?:, [^,]{2,30})*(?:,? (?:or|and) [^,]{2,30})?$|^[^,]{2,40} (?:vs\.?|versus) [^,]{2,40}$/;
/** "Strengths based on the benchmark" */
const GROUNDS = / (?:based on|according to) .+$/;
/** "First, what is a queue?" */
const LED_IN = /^(?:first(?:ly)?|so|then|now|next|but),? (?=what )/;

/** "While it offers benefits, it also has some drawbacks": the second is what follows. */
const LED_TO = /^(?:while|although|though) [^,]{5,120}, (?=(?:it|they|there)\b)/;

/** "Its strengths are different:" */
const IS_SO = / are (?:different|clear|obvious|many)$/;

/** The label without what its sentence puts around it: "While it is old, there are benefits, namely". */
const withoutFrame = (normal: string): string => normal.replace(LED_TO, '').replace(/^(?:but|and|so|(?:here|these|below) are(?: (?:some|a few|the main|the biggest))?(?: of)?(?: the)?) /, '').replace(/(?:,? (?:including|namely)|\b((?:dis)?advantages|benefits|drawbacks|limitations|challenges|strengths|weaknesses|considerations|use cases|characteristics|downsides) (?:\p{Ll}+ly )?(?:include|are))$/u, '$1').replace(IS_SO, '').replace(LED_IN, '').replace(GROUNDS, '').replace(ASKS_MORE, '$1');

/** "What is CDC and how is it used" asks for the one first. */
const ASKS_MORE = /^(what .{3,60}?),? and (?:how|why|when|where|what) (?:is|are|does|do|to|should|would|can)\b.*$/;

/** "Products by role", "Drawbacks you should know" */
const ORDERED_BY = / (?:by|per|je|pro|nach) (?:processing |data |workload )?(?:role|layer|function|category|stage|purpose|use case|type|component|area|rolle|schicht|ebene)$| (?:you should|to) (?:mention|know|consider|keep in mind|be aware of|avoid|watch(?: out)?(?: for)?)$/;

/** Labels by themselves alone: "System Design Problems" are exercises, "Choose Kafka when" opens a rule. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['uses', 'scenarios', 'rules', 'problems', 'for', 'against', 'highlights', 'what', 'profile', 'when', 'use', 'used when', 'used for', 'used if']);

/** First words of the questions and lists of products below, and last words that only those know. */
const FIRST_WORDS: ReadonlySet<string> = new Set(['there', 'you', 'arguments', 'argument', 'good', 'avoid', 'where', 'prerequisites', 'prerequisite', 'scenario', 'scenarios', 'situations', 'cases', 'issues', 'problem', 'problems', 'servi\u00e7os', 'servicios', 'ferramentas', 'herramientas', 'tecnologias', 'aws', 'azure', 'gcp', 'google', 'skip', 'avoid', 'rethink', 'wann', 'cu\u00e1ndo', 'cuando', 'quando', 'quand', '\u043a\u043e\u0433\u0434\u0430', 'supported', 'available', 'top', 'best', 'where', 'tools', 'technologies', 'products', 'services', 'frameworks', 'when', 'what', 'whats', 'signs', 'which', 'why', 'how', 'so', 'popular', 'well-known', 'widely', 'common', 'leading', 'notable', 'list', 'a', 'example', 'examples', 'beliebte', 'bekannte']);
const LAST_WORDS: ReadonlySet<string> = new Set(['avoid', 'because', 'fundamental', 'fundamentales', 'fundamentais', 'fondamentaux', 'principal', 'principales', 'principais', 'principaux', 'clave', 'chave', 'cl\u00e9', 'cl\u00e9s', 'comunes', 'comuns', 't\u00edpicos', 't\u00edpicas', 'each', 'choose', 'pick', 'comuns', 'comunes', 'principais', 'principales', 'populares', 'usadas', 'utilizadas', 'courants', 'courantes', 'populaires', 'use', 'include', 'includes', 'are', 'role', 'layer', 'function', 'category', 'stage', 'purpose', 'case', 'type', 'component', 'area', 'rolle', 'schicht', 'ebene', 'implementations', 'tools', 'technologies', 'products', 'vendors', 'comparison', 'compared', 'tooling', 'solutions', 'frameworks', 'software', 'providers', 'db', 'dbs', 'choice', 'decision', 'used', 'chosen', 'applied', 'needed', 'useful', 'appropriate', 'idea', 'fit', 'projects', 'libraries', 'source', 'opensource', 'commercial', 'proprietary', 'self-hosted', 'paid', 'free', 'managed', 'saas', 'on-prem', 'on-premises', 'cloud-native', 'selection', 'mention', 'mind', 'of', 'services', 'offerings', 'options', 'equivalents', 'types', 'kinds', 'categories', 'families', 'flavours', 'flavors', 'recommendations', 'recommendation', ...FIT_ENDS, 'on', 'using', 'examples', 'picks', 'candidates', 'landscape', 'consider', 'know', 'try', 'watch', 'evaluate', 'knowing', 'look', 'considering', 'meet', 'see', 'there', 'exist', 'available', 'platforms', 'it', 'this', 'that', 'pattern', 'like', 'love', 'enjoy', 'dislike', 'hate', 'miss', 'pick', 'choose', 'run', 'wins', 'shines', 'excels', 'solve', 'solves', 'address', 'addresses', 'considerations', 'consideration', 'approach', 'architecture', 'style', 'apply']);
const JOINS = /[/(|\uff08\u30fb,&+]|\s[\u2013\u2014-]\s|\b(?:and|und)\b|\s(?:of|for|in|with|when using|using|over|compared|versus|von|f\u00fcr|bei|de|du|des|da|das|do|dos|di|del|dei|della|dello|degli|delle)\s|\sd[\u2019']/;

/** False where `readLabel` would try all its forms in vain: nearly all titles and labels are names, told by their first and last word. */
function mayMean(normal: string, { firstWords, lastWords }: LabelVocabulary): boolean {
  const last = normal.slice(normal.lastIndexOf(' ') + 1);
  if (lastWords.has(last) || LAST_WORDS.has(last)) return true;
  const space = normal.indexOf(' ');
  // "Disadvantages: the growing pains"
  if (space > 0 && normal.charCodeAt(space - 1) === 58) return true;
  const first = space < 0 ? normal : normal.slice(0, space);
  return firstWords.has(first) || FIRST_WORDS.has(first) || JOINS.test(normal);
}

/** "Popular vector databases": the kind whose products they are, where it is one by its words. */
function popularKind(label: string): string | null {
  const kind = label.replace(/^.*\b(?:supported|available|popular|well-known|widely used|common|leading|notable|examples? of|beliebte|bekannte)\s+/i, '').replace(/[:?!.\s]+$/, '');
  return kind.includes(' ') && kindByName(kind) === 'component' && !/\b(?:tools|platforms|services|frameworks|systems)$/i.test(kind) ? kind : null;
}

/** What is told together with trade-offs. */
const WEIGHED: ReadonlySet<Facet> = new Set<Facet>(['benefit', 'drawback', 'characteristic']);

/** "Limitations and challenges" is one facet, "Benefits & risks" are two sides. Null where a part is unknown. */
function readJoined(label: string, vocabulary: LabelVocabulary): Meaning | null {
  const parts = label.split(/\s*(?:,|&|\/|\+|\band\b|\bund\b)\s*/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return null;
  // "Goals & benefits": the part that says nothing leaves the other alone.
  const meanings = parts.map((part) => vocabulary.phrases.get(withoutLeadingWords(part))).filter((meaning) => meaning?.is !== 'neutral');
  const [first] = meanings;
  // "Architecture & data flow"
  if (meanings.length === 0) return { is: 'neutral' };
  // "Trade-offs & alternatives", over a title for each
  if (meanings.length > 1 && meanings.length === parts.length && meanings.every((meaning) => meaning !== undefined) && meanings.some((meaning) => meaning?.is === 'alternatives')) return { is: 'neutral' };
  // "Architecture & tech stack"
  if (first?.is === 'solutions' && meanings.every((meaning) => meaning?.is === 'solutions')) return first;
  // "Decision tree / heuristics"
  if (meanings.every((meaning) => meaning?.is === 'choice')) return { is: 'choice' };
  // "Benefits & trade-offs", "Properties & trade-offs": which side each is on is told below.
  if (meanings.some((meaning) => meaning?.is === 'trade-off') && meanings.every((meaning) => meaning?.is === 'trade-off' || (meaning?.is === 'facet' && WEIGHED.has(meaning.facet)))) return { is: 'trade-off' };
  if (!first || meanings.some((meaning) => !meaning || meaning.is !== 'facet')) return null;
  const facets = new Set(meanings.flatMap((meaning) => (meaning?.is === 'facet' ? [meaning.facet] : [])));
  return facets.has('benefit') && facets.has('drawback') ? { is: 'trade-off' } : first;
}

/** The rest of the label is in another script, or a phrase of the vocabulary by itself would not be cut off. */
function isOfTwoLanguages(label: string, part: string): boolean {
  const rest = label.replace(part, '');
  return /[^\p{Script=Latin}\p{P}\p{Z}\p{N}\p{S}]/u.test(rest) || rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 2;
}

function takesName(meaning: Meaning): boolean {
  return (meaning.is === 'facet' && meaning.facet !== 'definition' && meaning.facet !== 'example' && meaning.facet !== 'need') || meaning.is === 'trade-off' || meaning.is === 'alternatives';
}

/** "The choice depends on your specific use case" is a sentence, and no label about its first words. */
const SAYS_MORE = /\s(?:depends?|should|must|will|needs?|has|have|had|offers?|provides?|brings?|poses?|presents?)(?:\s|$)/;

/** "How it fits" asks for something else. */
const ASKS = /^(?:how|where|who|which)\s/;

const endsWithJoiner = (head: string): boolean => /(?:\b(?:and|or|of|for|to|the|a|an|not|no|und|vs|your|our|my|their|this|that|each|on|in|with|around|within|against|is|are|by|from)|[&,/+])$/.test(head);

/** "Vorteile: Monolithische Architektur" are of that, "Disadvantages: the growing pains" of nothing new. */
function aboutHeaded(label: string, meaning: Meaning): LabelReading {
  const about = label.slice(label.indexOf(': ') + 2).trim();
  return { meaning, about: /^\p{Lu}/u.test(about) && isKnownName(about) ? about : null };
}

/** Finds the stretch of the normalised label again in the label as written, so that the name keeps its case. */
function aboutReading(label: string, normal: string, from: number, to: number, meaning: Meaning): LabelReading | null {
  const wanted = normal.slice(from, to).trim().replace(/\s(?:over|compared (?:to|with)|against|instead of)\s.*$/, '').replace(/\s(?:include|includes|is|are(?: as follows)?|in (?:system design|practice|general|the cloud|(?:an?|the|your|our) (?:system|architecture|design|project)))$/, '').replace(/:\s.*$|[\s:\u2013\u2014-]+$/, '').replace(/^(?:el|la|los|las|le|les|o|os|as|un|una|um|uma|il|lo|gli|i) (?=\p{L})/u, '').replace(/^(?:the |top )?(?:\d+|two|three|four|five|six|seven) (?:most )?(?:major |main |common |key |big |biggest |important )?/, '').replace(/^(?:key|main|core|notable|general|common|ideal|typical|additional|other|further) | (?:additional|main|other|further)$/g, '').replace(/^(?:of |for |in |with )?(?:using |adopting |having |choosing |implementing |building |introducing |applying |running )?(the |a |an |der |die |das )?/, '').replace(/(\S) (?:process|technique|approach|methodology)$/, '$1');
  if (wanted === '' || /^(it|this|that|them|us|me|you|one|both|each|all|these)$/.test(wanted)) return { meaning, about: null };
  return { meaning, about: asWritten(label, wanted) };
}

/** A stretch of the normalised label, in the case of the label. */
function asWritten(label: string, wanted: string): string {
  const plain = label.replace(/\s+/g, ' ');
  const at = plain.toLowerCase().indexOf(wanted);
  if (at >= 0) return plain.slice(at, at + wanted.length);
  // "SQL / relational DB": blanks around a slash count for nothing.
  if (!wanted.includes('/')) return wanted;
  return new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\//g, ' ?/ ?'), 'i').exec(plain)?.[0] ?? wanted;
}

const WHY = /^[^\p{L}\p{N}]*(?:\d+[.)]\s*)?why\s+(?:use\s+)?(?:an?\s+|the\s+)?([^\s?]+(?:\s[^\s?]+){0,3})\??$/iu;

/** What "Why BFF" gives the reasons for; null for any other label. */
export const askedWhy = (label: string): string | null => WHY.exec(label)?.[1] ?? null;
/** What stands for a name that was said before. */
export const PRONOUN = /^(it|this|that|them|one|these|this pattern|this approach|this architecture|the following)$/i;

/** "When (not) to fine-tune" where fine-tuning is spoken of: when it suits or does not. Null for any other label. */
export function whenToDo(label: string, subject: string | null): 'suits' | 'struggles' | null {
  const [, not, verb = ''] = subject === null ? [] : /^\W*when (?:should (?:you|we|i) )?(not )?(?:to )?(?!use\b)(\p{L}[\p{L}-]{3,})\W*$/iu.exec(label) ?? [];
  const stem = verb.toLowerCase().replace(/e$/, '');
  if (subject === null || stem === '' || !subject.toLowerCase().replace(/\s/g, '-').startsWith(stem)) return null;
  return not === undefined ? 'suits' : 'struggles';
}
