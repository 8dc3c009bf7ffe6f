import type { Meaning } from './label-vocabulary';

/** What a label of fit says: the facet, and how many of its characters name what it speaks of (0 where it means what stands around it). */
export interface FitReading {
  readonly meaning: Meaning;
  readonly named: number;
}

const WHERE = '(?:when|(?:for|in) (?:some|several|many|a few|certain) (?:scenarios|cases|situations|use cases)|whenever|if|for|where|in cases where|(?:for|in) (?:the following|these|such) (?:scenarios|cases|situations|circumstances|use cases))';

/** "Data mesh is appropriate when", "It is not a good fit for". */
const FIT = new RegExp(`^(?:however,? |but )?(?:(.{2,50}?) (?:(?:is|are|can be|may be|might be) |(?=isnt |arent )))?(?:(not|isnt|arent|less|rarely|never|hardly) )?(?:very |most |more |only |particularly |especially |commonly |often |typically |mostly |mainly |widely |usually |primarily |best |well[- ])*(?:used|considered|appropriate|suitable|suited|ideal|recommended|useful|preferred|(?:a |the )?(?:good|great|solid|natural|strong|perfect|right) (?:fit|choice|option|match|tool)|worth (?:it|considering)|((?:a |the )?(?:bad|poor|wrong|weak) (?:fit|choice|option|idea|tool)|overkill)) ${WHERE}$`);

/** "MongoDB fits some cases" */
const SUITS = /^(.{2,40}?) (?:(does not|doesnt) )?(?:fits?|suits?|works? (?:well|best)|shines?|excels?) (?:well |best )?(?:in |for )?(?:some|these|the following|several|many|a few|certain|such) (?:cases|situations|scenarios|use cases|needs|workloads)$/;

/** "Not so great for", "Weak at". */
const QUALITY = /^(?:(not|less|isnt) )?(?:so |too |very |really |that |as )?(?:good|great|fine|strong|excellent|solid|perfect|ideal|(bad|weak|poor|terrible)) (?:for|at|when|if|with|where)$/;

/** "Good match", "Wrong tool". */
const MATCH = /^(?:(not) )?(?:an? )?(?:good|great|ideal|perfect|strong|natural|right|(bad|poor|wrong|weak)) (?:match|fit|choice|tool|candidates?|use cases?)$/;

/** "Doesn't work well if", "Breaks down when". */
const DOING = /^(?:(?:it|this|that) )?(?:(does not|doesnt|do not|dont|rarely|never) )?(?:works?|fits?|suits?|shines?|excels?|helps?|pays? off|makes? sense|(struggles?|suffers?|breaks?(?: down)?|fails?|hurts?|falls? (?:short|apart|down))) (?:out )?(?:well |best |nicely |(poorly |badly ))?(?:when|whenever|if|for|where|at|with|in)$/;

/** "Reach for it when", "Skip this if", "Don't use it when". */
const ADVISED = /^(?:you )?(?:(do not|dont|never) )?(?:use|choose|pick|prefer|consider|take|adopt|apply|employ|implement|try|want|need|reach for|go for|go with|opt for|(avoid|skip|bother|look elsewhere|stay away|steer clear)) ?(?:from |of |on |with )?(?:it|this|that|one|this (?:pattern|approach|style|architecture|option|tool|one))? ?(?:only |rather |instead )?(?:when|whenever|if|for|where)$/;

/** "Don't bother when" refuses once, not twice. */
const REFUSED = /^(?:you )?(?:do not|dont|never) bother/;

/** Last words of the labels that `readFitLabel` knows. */
export const FIT_ENDS: readonly string[] = ['when', 'whenever', 'if', 'for', 'where', 'at', 'with', 'in', 'match', 'fit', 'choice', 'tool', 'candidate', 'candidates', 'scenarios', 'cases', 'situations', 'circumstances', 'needs', 'workloads'];

/** Reads labels that say where something fits and where not, by their grammar; `normal` as `normalizeLabel` leaves it. */
export function readFitLabel(normal: string): FitReading | null {
  const fit = FIT.exec(normal);
  if (fit) return { meaning: facetOf(fit[2] !== undefined, fit[3] !== undefined), named: fit[1]?.length ?? 0 };
  const suits = SUITS.exec(normal);
  if (suits) return { meaning: facetOf(suits[2] !== undefined, false), named: suits[1]?.length ?? 0 };
  const matched = QUALITY.exec(normal) ?? MATCH.exec(normal) ?? DOING.exec(normal) ?? ADVISED.exec(normal);
  return matched && { meaning: facetOf(matched[1] !== undefined && !REFUSED.test(normal), (matched[2] ?? matched[3]) !== undefined), named: 0 };
}

const facetOf = (denied: boolean, poor: boolean): Meaning => ({ is: 'facet', facet: denied === poor ? 'suits' : 'struggles' });
