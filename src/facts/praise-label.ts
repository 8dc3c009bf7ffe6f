import type { Facet } from './fact';
import { isKnownName } from './read-title';

/** "Why Parquet works well", "Why Kafka is a good fit", "Where serverless wins". */
const WHY_GOOD = /^wh(?:y|ere) (?:an? |the )?(.{2,40}?) (?:(?:really |truly )?(?:matters|(?:is|s) (?:important|needed|necessary|essential|useful|valuable|popular)|works?(?: so)? well|works?|excels?|shines?|wins?|(?:is|are) (?:so )?(?:optimal|ideal|great|good|perfect|popular|useful|powerful|better|the best|the right \w+|an? (?:game[- ]changer|(?:good|great|perfect) \w+))))$/;

/** "What Kafka does well", "What it does not do well" */
const DOES_WELL = /^what (.{2,40}?) (?:does (?:really |very )?well|(does not|doesnt|cannot|cant)(?: do)?(?: so)? well|(?:(is not|isnt|is bad|is poor)) (?:good )?at)$/;

/** "Why is Airflow so popular?", "Why has it become popular?" */
const WHY_POPULAR = /^why (?:is|are|has|did) (.{2,40}?) (?:become )?(?:so |very )?popular$|^why (.{2,40}?) becomes? (?:so |very )?popular$/;

/** "Why we picked X for this service" */
const WHY_PICKED = /^why (?:we|i) (?:picked|chose|choose|use|used|prefer|selected|went with|settled on|like) (.{2,40}?)(?: (?:for|in|as|over|instead of) .*)?$/;
/** "When Kafka is the right choice", "When NATS loses". */
const WHEN_RIGHT = /^(?:when|wann|cu[a\u00e1]ndo|quando|quand|\u043a\u043e\u0433\u0434\u0430) (?:an? |the |el |la |o |le )?(.{2,40}?) (?:\u043b\u0443\u0447\u0448\u0435|(?:may|might|can|could|would) be (?:the |an? )?(?:right|best|better|good|great)(?: choice| fit| option| tool)?|besser(?: ist| passt)?|es mejor|\u00e9 melhor|est (?:meilleure?|pr\u00e9f\u00e9rable)|is (?:the |an? )?(?:right|best|better|good|great|ideal|correct|warranted|justified|appropriate|useful|worth it|worthwhile)(?: choice| fit| option| tool| answer)?|wins|shines|excels|helps?|is needed|makes sense|works(?: best| well)?|fits(?: best)?|pays off|(is (?:the |an? )?(?:wrong|bad|poor)(?: choice| fit| option| tool| answer)?|is overkill|loses|fails|struggles|breaks(?: down)?|falls short|hurts|does not fit|doesnt fit))$/;

/** "When SQL", "\u041a\u043e\u0433\u0434\u0430 NoSQL": what is known by its name, and nothing else. */
const WHEN_ONE = /^(?:when|wann|cu[a\u00e1]ndo|quando|quand|\u043a\u043e\u0433\u0434\u0430) (\S{2,30})$/;

/** What is told of a thing in so many words, by what it tells. */
const TOLD: readonly (readonly [form: RegExp, facet: Praise['facet']])[] = [
  // "Where Kafka struggles", "When is Kafka a bad idea?"
  [/^(?:where|when is) (?:an? |the )?(.{2,40}?) (?:struggles?|falls short|breaks down|hurts|a bad (?:idea|fit|choice)|the wrong (?:choice|tool|fit)|overkill|not worth it)$/, 'struggles'],
  // "When Kafka is not enough"
  [/^when (?:an? |the )?(.{2,40}?) (?:is not|isnt) (?:enough|worth it|needed|a good (?:fit|idea|choice)|the (?:right )?(?:answer|choice|tool|fit))$/, 'struggles'],
  // "When you don't need Kafka", "You do not need Kafka if"
  [/^(?:when )?(?:you|we) (?:probably |really |may |might )?(?:dont|do not) need (?:an? |the )?(.{2,40}?)(?: when| if)?$/, 'struggles'],
  [/^when (?:you|we|i) (?:should not|shouldnt) (?:use|choose|pick) (?:an? |the )?(.{2,40})$/, 'struggles'],
  [/^when (?:you|we|i) should (?:use|choose|pick|consider) (?:an? |the )?(.{2,40})$/, 'suits'],
  // "Signs you actually need microservices"
  [/^(?:the )?(?:signs?|signals?|symptoms?) (?:that )?(?:you|we) (?:actually |really |may |might )?need (?:an? |the )?(?!(?:it|this|one|them)$)(.{2,40})$/, 'suits'],
  // "What Kafka gives you", "What's good about Kafka", "Good reasons to use Kafka"
  [/^what (?:an? |the )?(.{2,40}?) (?:gives|buys|brings|offers|gets) (?:you|us|me)$/, 'benefit'],
  [/^what(?: i)?s (?:so )?(?:good|great|nice) about (.{2,40})$/, 'benefit'],
  [/^(?:(?:good|real|main|our|my|the) )*reasons (?:to|for) (?:us(?:e|ing)|choos(?:e|ing)|pick(?:ing)?) (.{2,40})$/, 'benefit'],
  [/^the case for (.{2,40})$/, 'benefit'],
  // "What's bad about Kafka", "Arguments against Kafka"
  [/^what(?: i)?s (?:so )?(?:bad|wrong|hard) (?:about|with) (.{2,40})$/, 'drawback'],
  [/^(?:the case|arguments?) against (.{2,40})$/, 'drawback'],
];

/** What a label praises or blames, as it is written there, and how. */
export interface Praise {
  readonly named: string;
  readonly facet: Extract<Facet, 'benefit' | 'drawback' | 'suits' | 'struggles'>;
}

/** "Why X works well", "When X is the right choice", "What X does not do well", of a normalised label; null for any other. */
export function readPraise(normal: string): Praise | null {
  for (const [form, facet] of TOLD) {
    const named = form.exec(normal)?.[1];
    if (named !== undefined) return { named, facet };
  }
  const good = (WHY_GOOD.exec(normal) ?? WHY_PICKED.exec(normal))?.[1];
  if (good !== undefined) return { named: good, facet: 'benefit' };
  const [, right, isWrong] = WHEN_RIGHT.exec(normal) ?? [];
  if (right !== undefined) return { named: right, facet: isWrong === undefined ? 'suits' : 'struggles' };
  const [, chosen] = WHEN_ONE.exec(normal) ?? [];
  if (chosen !== undefined && isKnownName(chosen)) return { named: chosen, facet: 'suits' };
  const [, doer, refuses, fails] = DOES_WELL.exec(normal) ?? [];
  return doer === undefined ? null : { named: doer, facet: refuses === undefined && fails === undefined ? 'benefit' : 'drawback' };
}

/** What a normalised label asks of why it is popular; null for any other. */
export function readPopularity(normal: string): string | null {
  const [, asked, told] = normal.startsWith('why ') ? WHY_POPULAR.exec(normal) ?? [] : [];
  return asked ?? told ?? null;
}
